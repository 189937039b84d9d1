"""What kind of thing a description speaks of, by its head noun: a procedure, a person, a device, a quantity and so on.

An option that is alone of its kind gives itself away, or is out of the running, before anything of the subject is known.
"""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.grammar import DETERMINERS, FINITE, PREPOSITIONS, RELATIVE, form
from components.quiz.words import words

LISTS = {
    "procedure": """use cut choice trial search end rise fall recovery storage loss abuse misuse removal arrival approval renewal refusal
        withdrawal survival deduction merge split change move exchange conversion repetition repeat return growth
        decay transfer pass passage attack murder theft flow search test check""",
    "person": """person people man woman child journalist leader minister speaker president chancellor king queen emperor empress pope
        student pupil tutor disciple mentor
        scientist author writer poet painter composer inventor founder philosopher general admiral politician reformer
        explorer engineer doctor physician teacher judge lawyer monk nun prince princess duke prophet soldier
        mathematician astronomer owner director actor actress pioneer master star singer dancer musician architect sculptor
        designer photographer officer captain pilot farmer worker official candidate voter citizen professor critic editor
        publisher producer player athlete coach knight pirate spy rebel senator governor mayor commander merchant nobleman""",
    "device": """device machine tool network model transformer drive memory instrument engine sensor program filter system circuit
        computer robot autoencoder classifier processor server router switch pump valve lens motor""",
    "quantity": """amount number quantity count share fraction proportion percentage probability probabilities rate ratio measure size
        area gap distance spacing score threshold mean average sum divisor factor width height depth length speed
        velocity time duration price cost pressure temperature degree scatter spread variance deviation error value
        setting range level step voltage current charge energy power force mass weight volume density frequency income
        profit""",
    "rule": """function map mapping formula rule equation law algorithm method procedure scheme recipe principle theorem strategy
        technique""",
    "data": """text vector tensor grid list id ids label token tokens example examples word words piece matrix table output input row
        rows column columns file mask box class target distribution string array sequence index chart pointer document
        record graph diagram tree character letter symbol sign picture image set collection line lines repository""",
    "part": "part layer component neuron unit section segment element member boundary copy",
    "form": "form variant kind type version approach style",
    "state": """state result ability property tendency condition belief quality silence consent behaviour position situation problem""",
    "place": """river city town capital country mountain region sea lake ocean continent island desert valley volcano habitat""",
    "organism": """plant animal cell lymphocyte organism bacterium bacteria virus fungus species insect bird fish mammal predator
        parasite""",
    "substance": """substance mixture dye acid base pigment protein fluid film gas metal liquid solid salt enzyme hormone compound rock
        mineral drug medicine antibiotic sugar structure preparation""",
    "body": """institution alliance court organisation organization government party company bank union parliament council authority
        agency""",
    "speech": """statement claim argument promise agreement comparison exaggeration assent order offer question answer signal contract
        treaty""",
    "market": "market industry economy",
    "money": "money payment tax fee wage fine loan",
    "organ": "sac pore organ membrane cover muscle bone vessel tissue gland",
}
KINDS = {word: kind for kind, listed in LISTS.items() for word in listed.split()}
SUFFIXES = (
    (re.compile(r".{3,}(?:ation|isation|ization|ition|ction|sion|tion)$"), "procedure"),
    (re.compile(r".{3,}(?:ing)$"), "procedure"),
    (re.compile(r".{3,}ment$"), "procedure"),
    (re.compile(r".{3,}(?:ness|ity)$"), "state"),
    (re.compile(r"(?!\w*agonist$).{4,}(?:ist|ian)$"), "person"),
)
"""What an ending tells of a noun that stands in no list."""
NO_PROCEDURE = frozenset(
    """population institution direction fraction solution connection region nation station equation proportion relation question section
    element document instrument environment segment string spring building meaning heading thing something nothing king ring being wing
    assumption intention emotion religion mission version tension dimension sediment pigment filament ligament ointment apartment garment
    monument department compartment government parliament basement pavement""".split()
)
STOPS = (
    PREPOSITIONS
    | RELATIVE
    | frozenset(
        """such as like about against behind before between beyond inside outside above below near after during among around and or
    but per without within""".split()
    )
)
NOUN_OF = re.compile(r"(?:the|an?) (?:\w+ )?\w+ of\s", re.I)
"""A noun phrase for certain, whatever verb-like word stands in it: `the scatter of the predictions`."""
VERBS = frozenset("count matter hold apply work exist".split())
MADE = frozenset("made found formed composed built grown".split())
"""What tells behind a noun how a thing comes about: `a rock made mainly of lime`."""
FIRST = frozenset("a an the one its their each every some any another".split())


@lru_cache(maxsize=50_000)
def head(text: str) -> str:
    """The head noun of the first noun phrase: `grid` of `The small grid of weights that slides`; "" if there is none."""
    bare = re.sub(
        r"^((?:an?|the) [\w-]+), (?=[\w-]+ \w)", r"\1 ", re.sub(r"`[^`]*`", "", text).strip(), flags=re.I
    )  # `the first, brief rest`
    first = re.split(r"[,;:(.]|\s[–—-]\s", bare, maxsplit=1)[0]
    found = [word.removesuffix("'s").removesuffix("’s") for word in words(first)]
    while found and found[0] in FIRST:
        found = found[1:]
    phrase: list[str] = []
    for place, word in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else ""
        if (
            word in STOPS
            or (word.endswith("er") and after == "than")
            or (place and word.endswith("ed") and len(word) > 4 and after in STOPS)
            or (place and word in MADE)
            or (place and word.endswith("ing") and word not in ("being", "bring") and after in DETERMINERS)  # `an order requiring a party`
            or (place and word == "left" and after in ("over", "behind", "out", "by", "in", "on", "at"))
        ):
            break
        phrase.append(word)
    if len(phrase) >= 2 and phrase[-1] in ("off", "up", "out", "together", "down"):
        phrase.pop()  # `the switching off`
    while len(phrase) > 1 and phrase[-1] in ("given", "used", "shown", "made", "trained", "added", "kept", "needed", "whose"):
        phrase.pop()
    return phrase[-1] if phrase else ""


@lru_cache(maxsize=50_000)
def kind(text: str) -> str:
    """`procedure`, `person`, `device` and so on (see LISTS); the grammatical form for what is no noun phrase, `thing` where unknown."""
    if form(text) != "noun" and not NOUN_OF.match(text):
        return form(text) if form(text) != "ing" else "procedure"
    found = words(text)
    if len(found) > 3 and (found[-1] in FINITE or (found[1] in VERBS and found[0] not in FIRST)) and not RELATIVE & set(found):
        return "clause"  # `duties count, whatever the outcome`
    noun = head(text)
    for word in (noun, noun.removesuffix("s"), noun.removesuffix("es")):
        if word in KINDS:
            return KINDS[word]
    if noun in NO_PROCEDURE or noun.removesuffix("s") in NO_PROCEDURE:
        return "thing"
    return next((found for pattern, found in SUFFIXES if pattern.fullmatch(noun)), "thing")
