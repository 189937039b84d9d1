"""Verbs known by what stands around them: no list of verbs is long enough for notes that nobody here has seen."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.quiz.adjectives import adjective
from components.quiz.vocabulary import known_words
from components.quiz.words import WORD

BEFORE_NOUNS = frozenset("the a an their its his her each every our your my this these those one another".split())
"""What a noun begins with behind a verb: `sweep the dust`, `chase each other`."""
QUALITIES = frozenset(
    """new old good bad big small large great long short high low wide deep strong weak heavy light hot cold warm cool dry wet rich poor
    young fresh clean""".split()
)
PLAIN = QUALITIES | frozenset("more less fewer other many few much no any most".split())
"""Qualities and amounts: what stands before a noun and has no ending that tells it."""
SHUT = frozenset(
    """of between over in from for with by to on at under through across into onto upon off out up down about against behind before after
    beyond inside outside above below near around along among during without within per plus minus via till until past since like unlike
    than as and or but nor so yet if when while where whereas because though although once unless whether that which who whom whose what
    why how all both half such some any many not only just even quite rather almost also too very never always often then there here is
    are was were be been being has have had do does did can cannot could will would may might must shall should twice thrice now today
    elsewhere else what's it's every each the a an their its his her this these those one two three four five six seven eight nine ten
    round amid despite except toward towards throughout versus worth underneath opposite""".split()
)
"""Words that are no verbs of their own, wherever they stand."""
MERELY = frozenset("just simply merely".split())
ADVERBS = MERELY | frozenset("also often usually always never sometimes rarely mostly quickly slowly only still soon then".split())
NO_VERBS = SHUT | ADVERBS
PLURALS = frozenset("people men women children police cattle mice geese teeth feet data bacteria media criteria".split())
RELATIVE = frozenset("that which who whose where when if because how what".split())
PARTICLES = frozenset("up down out off away back apart together".split())
REFUSING = {"don't": "to", "doesn't": "does", "don’t": "to", "doesn’t": "does"}
PLURAL_FIRST = frozenset("sports sales arms goods savings parts systems news customs results materials means series species".split())
"""Nouns in the plural that stand before other nouns: `sales tax`."""
PARTICIPLES = frozenset("used made built held kept put set cut sent left lost won bought found known like full due free able".split())
SAYING = frozenset("says holds implies predicts guarantees".split())
BEHIND_A_VERB = frozenset("out up away whether what how".split())
"""What stands behind a verb in the third person, and hardly behind a noun in the plural: `sets out the limits`, `asks what is due`."""
MOTION = frozenset("through into out off away past onto back up down from".split())
MODAL = frozenset("must can cannot may might should could would will".split())
NO_PLURALS = ("ss", "us", "is", "as", "'s", "’s")


def may_be_plural(word: str) -> bool:
    return word in PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(NO_PLURALS))


def _may_be_verb(word: str) -> bool:
    return len(word) > 2 and word.isalpha() and word not in NO_VERBS and not word.endswith(("ing", "ed", "ly", "s"))


APPENDED = re.compile(r"(?P<noun>[^,;:()]+),\s+(?P<verb>[a-z]{3,}s)\s+[^,]+")
MANNER = re.compile(r"(?P<verb>[A-Za-z]{3,})\s+(?P<how>[a-z]{2,}ly)\b")
NO_MANNER = frozenset("only early daily family reply supply assembly likely friendly elderly costly monthly weekly yearly lonely".split())


def subject_of(text: str) -> str:
    """A text without the deed behind its comma: `small wild cat, hunts at night` names a cat."""
    match = APPENDED.fullmatch(text)
    return match["noun"] if match and not match["verb"].endswith(NO_PLURALS) and len(match["noun"].split()) >= 2 else text


def is_third(word: str) -> bool:
    """Whether a word in `s` can be a verb: without its ending it has another form in `ing` (`bends`, `bending`)."""
    base = word.removesuffix("s")
    forms = {f"{base}ing", f"{base[:-1]}ing", f"{base}{base[-1:]}ing"}
    return may_be_plural(word) and word not in PLURALS | PLURAL_FIRST and base in known_words() and bool(forms & known_words())


def _bare_noun(word: str) -> bool:
    """Whether a word behind a verb may be its object, and is no participle or adverb that tells of the noun before it."""
    return (
        word.isalpha()
        and not word.endswith(("ed", "ing", "en", "wn", "rn", "ly", "'s"))
        and word not in PARTICIPLES | PLAIN
        and not adjective(word)
    )


def begins(found: Sequence[str], text: str) -> str:
    """The form of a phrase that begins with its verb, else "": `to` for `sweep the dust` and `don't bark`, `does` for `doesn't bark` and
    `hunts small birds`, `to` for `simmer slowly`, `clause` for `must be cooked`.
    """
    if len(found) < 2:
        return ""
    if found[0] in MODAL and found[1] != "of":
        return "clause"
    if found[0] in REFUSING:
        return REFUSING[found[0]]
    manner = MANNER.match(text)
    if manner and manner["how"] not in NO_MANNER and _may_be_verb(manner["verb"].lower()) and not adjective(manner["verb"]):
        return "to"
    if may_be_plural(found[0]) and found[0] not in PLURALS | SHUT and len(found) > 2 and found[2] not in SHUT:
        plain = found[1] in PLAIN or (adjective(found[1]) and not found[1].endswith("ed"))
        if plain and found[1] not in ("due", "able", "likely"):
            return "does"
    if is_third(found[0]) and not sentence(text) and found[1] not in SHUT and _bare_noun(found[1]):
        return "does"
    if is_third(found[0]) and len(found) > 2 and found[1] in BEHIND_A_VERB and found[2] not in ("of", "and", "or"):
        return "does"
    if found[0] in SAYING and found[1] == "that":
        return "does"
    return "to" if _may_be_verb(found[0]) and found[1] in BEFORE_NOUNS and not found[0].endswith(("est", "er")) else ""


def sentence(text: str) -> bool:
    """Whether a text begins with a sentence: a subject in the plural with its verb (`misers hoard the coins`, `storms drive ships off`),
    or a verb in `s` before an adjective and its noun (`frost splits old walls`). What stands behind a comma belongs to another.
    """
    return any(_sentence(WORD.findall(part)) for part in re.split(r"[,;:()]|\s[–—-]\s", text))


def _sentence(typed: list[str]) -> bool:
    found = [word.lower() for word in typed]
    for place, word in enumerate(found):
        subject = found[:place]
        while len(subject) > 1 and subject[-1] in ADVERBS:
            subject = subject[:-1]
        after = found[place + 1 : place + 3]
        if not subject or not after or not typed[place].islower():  # a noun in German has its capital
            continue
        if any(one in RELATIVE for one in subject[1:]):
            return False
        if (
            may_be_plural(subject[-1])
            and _may_be_verb(word)
            and (after[0] in BEFORE_NOUNS or (may_be_plural(after[0]) and found[-1] in PARTICLES))
        ):
            return True
        ends = len(word) > 3 and word.endswith("s") and not word.endswith(NO_PLURALS) and subject[-1] not in SHUT
        if ends and after[0] in MOTION and len(after) == 2 and is_third(word) and not may_be_plural(subject[-1]) and place == 1:
            return True
        if ends and after[0] in PLAIN and len(after) == 2 and after[1] not in SHUT:
            return True
    return False


DONE = frozenset(
    """discovered invented founded painted composed designed developed proposed introduced established proved published described argued
    claimed demanded coined conquered defeated signed proclaimed ruled succeeded reformed abolished adapted directed translated formulated
    suggested criticised criticized demonstrated measured isolated sequenced patented opened identified predicted explained reduced created
    compared rejected insisted believed thought showed added divided classified named recorded distinguished defended popularised
    popularized revived commissioned organised organized excavated deciphered calculated observed noticed produced devised pioneered
    staged studied led wrote built won lost fought taught invaded""".split()
)
"""What people do, in the past."""
DONE_TO = BEFORE_NOUNS | frozenset("everything everyone nothing that how why two three four five six seven eight nine ten".split())
DEED = re.compile(r"(?P<verb>[A-Za-z][a-z]+)\s+(?P<next>[\w“\"„][\w’'-]*)")


def deed(text: str) -> bool:
    """Whether a phrase says what somebody did, its verb first: `built The Theatre in 1576`, `reduced everything to the actor`."""
    match = DEED.match(text.strip())
    if match is None or match["verb"].lower() not in DONE:
        return False
    after = match["next"]
    return after.lower() in DONE_TO or not after[0].isalpha() or (after[0].isupper() and not after.isupper())
