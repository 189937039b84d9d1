"""The headers of a table's columns: what kind of words they are, and so how a stem may ask for what stands below."""

from __future__ import annotations

import re

from components.quiz.adjectives import adjective
from components.quiz.demonyms import lands
from components.quiz.grammar import AFTER_NOUN, EITHER, FINITE, PREPOSITIONS, form, plural
from components.quiz.parser.versus import third
from components.quiz.verbs import is_third
from components.quiz.vocabulary import known_words

OF = frozenset(
    """role shape size meaning output input result purpose context weakness capacity id range formula source explanation structure location
    capital function author founder number example model unit symbol
    hardness colour color use price weight height length density mass age speed area volume population language currency
    leader king queen ruler president head owner director composer painter inventor discoverer cause effect consequence symptom origin
    aim goal job task idea taste smell
    past participle plural singular genitive comparative superlative infinitive translation synonym opposite""".split()
)
MAKERS = frozenset(
    """author inventor discoverer founder composer painter director architect sculptor poet writer creator leader king queen ruler president
    emperor""".split()
)
"""Kinds of persons that something has."""
LED = frozenset(
    """work book novel story poem play drama film movie opera symphony song piece album musical ballet painting picture sculpture fresco
    building house church tower bridge palace garden city town country state kingdom empire republic party company firm bank school
    movement theory model law idea concept discovery invention element device machine instrument language method test experiment text title
    magazine paper newspaper series show game orchestra band team club institution body organisation organization""".split()
)
"""What somebody made or leads."""
PARTICIPLE = re.compile(
    r"(?:commonly |typically |mainly |often )?(?:used|made|known|discovered|invented|found|compared|good|bad|best|suitable|ideal|famous) "
    r"(?:by|in|for|with|of|as|when|to|from|on|at)"
)
QUESTION_WORDS = ("what", "where", "how", "when", "why")
WITHOUT_ARTICLE = frozenset(
    """vitamin group type class stage phase chapter article section day week year room number level grade step version model factor part
    page point case act scene psalm king queen pope emperor president doctor saint lake mount""".split()
)
"""Kinds that stand without an article before a name: `vitamin “C”`, but `the symbol “ε”`, `the molecule “CO2”`."""
VERB_HEADER = re.compile(
    r"(?P<verb>[a-z]{3,}[^s\W]s|goes|does)(?P<rest>(?: (?:next|first|last|mostly|mainly|often|from|to|with|in|on|into|by|for|at|of|like))+)"
)
"""A header that says what its subjects do: `picks next`, `comes from`."""
GERUND = re.compile(
    r"(?!spelling|setting|meaning|building|beginning|ending|timing|rating|ranking|heading|opening|closing|training|spacing|finding|offspring|"
    r"reading|loading|bearing|rigging|wing|king|ring|string|spring)[a-z]{3,}ing"
)
"""A header that says what is done, and is no property: `counting`."""
BASES = {"does": "do", "has": "have", "comes": "come", "goes": "go", "is": "be"}
NO_NOUN = frozenset(
    """born built written sung sold won founded
    normal abnormal typical usual common regular irregular formal informal optimal ideal healthy low high good bad best worst easy hard
    old new present past general special local global active passive positive negative before after too why""".split()
)
"""Headers of one word that name no property."""
LABELS = frozenset("no nr num qty use uses type amt header pro con".split())
"""Headers of one word that stand for a property and do not name it: `No` for a number, `Header` for how long the header is."""
DEEDS = frozenset(
    """asks eats lives wants gives takes makes says feeds hunts binds acts drinks builds kills likes hates needs requires lacks keeps holds
    gets sees shows stores treats prevents protects attacks affects destroys produces secretes breaks becomes contains carries do
    give avoid treat ring call""".split()
)
"""Headers of one word that say what their subjects do."""
SAID = re.compile(
    r"(?:\w+ )?notes|(?:other |general |short )?(?:note|remarks?|comments?|infos?|misc|etc|extras?|anything else|other|observations?|"
    r"details?|thoughts?|memo|fun facts?|hooks?|reminders?|(?:to )?(?:remember|know|memori[sz]e)|mnemonics?)|"
    r"gedanken|notizen?|bemerkung(?:en)?|anmerkung(?:en)?|kommentare?|hinweise?|sonstiges|besonderes",
    re.I,
)
"""A header that tells no property: below it stands whatever there was to say."""
IN_THE_PLURAL = frozenset(
    """symptoms signs causes effects consequences results advantages disadvantages benefits drawbacks risks strengths weaknesses limits
    limitations features functions properties characteristics qualities roles tasks duties powers rights goals aims purposes uses
    applications products reactants inputs outputs ingredients components parts members elements units symbols formulas formulae colours
    colors sizes shapes dimensions types kinds sources origins origin steps stages methods tools techniques treatments complications
    contraindications indications prices costs fees values numbers dates years names founders leaders authors thinkers inventors rulers
    exports imports languages religions conditions requirements rules exceptions assumptions axes vertices endings meanings synonyms
    antonyms prefixes suffixes themes motifs materials sides legs""".split()
)
"""Nouns in the plural that name what something has: `What are the symptoms for …?`; of others, as of `vocal folds`, the stem would ask
what they are for.
"""
BLANK = re.compile(
    r"what(?: (?:it['’]s|(?:is|was) (?:it|s?he)|(?:are|were) they|(?:s?he|it|they) (?:is|was|are|were)))?|"
    r"was(?: (?:ist das|ist es|es ist))?|"
    r"(?:short |kurze? )?(?:descriptions?|explanations?|contents?|gist|beschreibung(?:en)?|erklärung(?:en)?|erläuterung(?:en)?|inhalte?)|"
    r"in short|kurz(?:gesagt)?",
    re.I,
)
"""A header that names no property: below it stands what the subject is."""
DOES = frozenset(("does", "macht", "what it does", "what they do", "was es macht", "tut"))
"""Headers over what their subjects do."""
SHORTENED = frozenset(
    """proto alg algo temp conc freq src dest desc func loc cat dur avg max min calc est alt env var param params attr prob stat stats pos
    neg prep pron adj adv expl approx""".split()
)
"""Abbreviations that head a column."""
WITH_A_STOP = re.compile(r"[a-zäöü]{2,}\.(?:\s|$)")
"""A header with an abbreviation: `nonparam. alternative`."""
NAMED = re.compile(r"[a-zäöüß]{3}")
"""What a header has at least that is a word and no sign."""
SIGNS = re.compile(r"[`$\\#{}<>|]|^\W+$")
TITLE_CASE = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?: (?:[A-ZÄÖÜ][a-zäöüß]+|of|in|on|for|to|and|the|a|an|at|by|per|or|with))* [A-ZÄÖÜ][a-zäöüß]+")
"""A header whose words all have capitals: `Data Unit`."""
LEFT_OPEN = re.compile(r"\w (?:for|of|to|with|from|in|on|at|by|about)$")
"""A header that is open at its end: `watch out for`."""
UNIT_BEHIND = re.compile(r"\w (?:[a-z]|mm|cm|km|kg|mg|ml|min|hrs?|d|wks?|yrs?|mo|ms|%|°[CF]?|/ ?\w+|[\w²³]{1,4}/[\w²³]{1,4})$", re.I)
"""A header with its unit: `gestation d`."""
QUESTION = re.compile(
    r"^(?:when|if|where|how|why|what|who|loss counted|output used|(?:held|kept|lost|found|given|taken|sent|shown|seen)(?= )|"
    r"(?!speed|seed|need|breed|feed|bed)\w+ed)\b"
)
ON_CONDITION = re.compile(r"\w\s(?:if|when|wenn|falls)\s")
"""A header with its condition: `term if too low`."""
LONGEST = 5
"""So many words of a header name something."""
TABLE_OF = re.compile(r"[\w-]+(?: [\w-]+)? (?P<place>(?:for|on|in|at|during|with|from) .+)", re.I)


PAST = frozenset("was were did had got came went began fell rose made took gave became won lost grew led left met said saw brought".split())
PERSONS = re.compile(
    r"(?:(?:key|main|important|leading|involved) )?(?:who|person(?:s|\(s\))?|people|figures?|names? of people|leaders?|actors?|players?)",
    re.I,
)
"""A header over the persons that had to do with something."""
EVENT_HEADS = frozenset("event events what happened happening battle war treaty ereignis ereignisse geschehen was schlacht vertrag".split())
"""Words of the header of a column that says what happened."""


def persons(attribute: str, about: str) -> bool:
    """Whether a header stands over the persons of events, so that one asks who is named for what happened. `about`: the first column's."""
    return PERSONS.fullmatch(attribute.strip()) is not None and bool(EVENT_HEADS & set(re.findall(r"\w+", about.lower())))


def small(attribute: str) -> str:
    """A header with a small first letter, unless it begins with an abbreviation or the name of a person (`Mohs's scale`); all words of one
    that has capitals throughout (`Data Unit`).
    """
    if TITLE_CASE.fullmatch(attribute):
        return " ".join(word.lower() if word.lower() in known_words() and not _of_a_land(word) else word for word in attribute.split())
    named = len(attribute) > 1 and (not attribute[1].islower() or re.match(r"[A-Z]\w+['’]s?\s", attribute))
    return attribute if named else f"{attribute[:1].lower()}{attribute[1:]}"


def _of_a_land(word: str) -> bool:
    return re.search(r"(?:[ai]an|ese|ish|isch)$", word) is not None or any(one.isdigit() for one in lands(word))


def counts(attribute: str) -> bool:
    """Whether a property in the plural counts things: `moons`, `lone pairs on the centre`."""
    return plural(attribute) and len(re.split(r"\s(?:of|on|in|at|per|for)\s", attribute, maxsplit=1)[0].split()) <= 2


def deed_of(low: str) -> re.Match[str] | None:
    """A header, small, that says what its subjects do, taken apart: `picks next`; None for a noun as in `cations in`."""
    match = VERB_HEADER.fullmatch(low)
    return match if match and (match["verb"] in BASES or is_third(match["verb"]) or third(match["verb"])) else None


def placed(about: str) -> str:
    """What a table's first column says beyond the kind of its subjects: `for an input of 100 pixels`; "" if nothing."""
    table = TABLE_OF.fullmatch(about)
    return table["place"] if table and len(about.split()) >= 4 else ""


def joined(attribute: str) -> str:
    """`of` or `for` between a property and its subject: `effect on bias of …`."""
    head = (AFTER_NOUN.split(attribute)[0].split() or attribute.split())[-1]
    return "of" if {head, head.removesuffix("s")} & (OF | MAKERS) else "for"


def made_by_somebody(about: str) -> bool:
    """Whether a table's first header names what people make or lead, and not people: of a composer nobody is the director."""
    found = re.findall(r"[a-z]+", about.lower())
    return any({word, word.removesuffix("s")} & LED for word in found)


def asking(attribute: str) -> str:
    """`Who` for a person that something has (`author`), else `What`."""
    head = attribute.split()[-1]
    return "Who" if {head, head.removesuffix("s")} & MAKERS else "What"


def base(verb: str) -> str:
    """A verb without its `s`: `passes` is `pass`, `carries` is `carry`."""
    if verb in BASES:
        return BASES[verb]
    return f"{verb[:-3]}y" if verb.endswith("ies") else re.sub(r"(?<=ss|sh|ch|zz)es$|s$", "", verb)


def unnamed(low: str) -> bool:
    """Whether a header, small, names no property that a stem could ask for, so that it is quoted: a verb, a state, a question."""
    first, *rest = low.split()
    return (
        low in NO_NOUN | DEEDS | LABELS | SHORTENED | PREPOSITIONS
        or low.endswith("?")
        or (not rest and adjective(low))
        or not NAMED.search(low)
        or SIGNS.search(low) is not None
        or GERUND.fullmatch(low) is not None
        or any(pattern.search(low) for pattern in (ON_CONDITION, LEFT_OPEN, UNIT_BEHIND, QUESTION, WITH_A_STOP))
        or (first in FINITE - EITHER and bool(rest))
        or (first in PREPOSITIONS and bool(rest))
        or form(low) in ("clause", "to")
    )


def past(verb: str) -> bool:
    """Whether the verb of a header tells of the past, so that no stem can be made of it: `how it ended`."""
    return (verb.endswith("ed") and not verb.endswith("eed")) or verb in PAST


def of_things(low: str) -> bool:
    """Whether a header, small, is a plural that does not say what its subjects have: `vocal folds`, `free seats`."""
    alone = re.search(r"\s(?:of|in|on|for|from|between|with|by|to|as)\s", low) is None
    return plural(low) and alone and low.split()[-1] not in IN_THE_PLURAL


def said(attribute: str) -> bool:
    """Whether below a header stands whatever there was to say: `notes`, `remarks`."""
    return SAID.fullmatch(attribute.strip(" .:")) is not None


def blank(attribute: str) -> bool:
    """Whether a header names no property, so that what stands below is said of the subject: `what`, `description`."""
    return BLANK.fullmatch(attribute.strip(" .:?")) is not None


def nominal(low: str) -> bool:
    """Whether a header, small, names something that its subjects have: `nerve`, `output shape`."""
    return (
        not unnamed(low)
        and len(low.split()) <= LONGEST
        and not of_things(low)
        and not re.search(r"[^\w\s'’-]", low)
        and not {"it", "they", "them", "too", "as"} & set(low.split())
        and low.split()[-1] not in NO_NOUN | {"used", "needed", "known", "made"}
    )
