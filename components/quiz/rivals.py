"""Natural rivals: names that differ in one part only (`first inversion`, `second inversion`; `adduction`, `abduction`), or things that a
list describes by the same noun. Where one of two is asked for, the other is the wrong option that one has to know.
"""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.brackets import without_brackets
from components.quiz.facts import Attribute, Definition, Fact
from components.quiz.kinds import head
from components.quiz.words import WORD, content, naming, overlap, root, words

ENDING = re.compile(
    r"(?:[iasz]?ations?|itions?|i?[st]ions?|tion(?:en)?|ierung(?:en)?|ung(?:en)?|heit(?:en)?|keit(?:en)?|ität(?:en)?|schaft(?:en)?|ments?|ness|"
    r"ings?|ity|ities|olog(?:y|ie|en)|ism(?:us|en)?|i?cal|isch|lich|ous|ive|[ai]ble|less|ful|[ae]nces?|ers?|en|es|s|e)$"
)
"""Endings that many words have: two words are no rivals for theirs."""
CASE = re.compile(r"\sv(?:s|ersus)?\.?\s", re.I)
"""The two sides of a case, which has rivals by what it decides and not by its name."""
CONTRARIES = frozenset(
    frozenset(pair.split("/"))
    for pair in """major/minor upper/lower superior/inferior anterior/posterior medial/lateral dorsal/ventral left/right internal/external
    inner/outer primary/secondary positive/negative active/passive open/closed high/low hard/soft hot/cold fast/slow long/short
    direct/indirect simple/complex strong/weak light/dark dry/wet fixed/variable male/female proximal/distal afferent/efferent
    maximum/minimum old/new north/south east/west wide/narrow full/half private/public formal/informal absolute/relative
    static/dynamic first/second first/last innere/äußere innerer/äußerer inneres/äußeres obere/untere oberer/unterer
    positiv/negativ aktiv/passiv groß/klein große/kleine großer/kleiner lang/kurz lange/kurze langer/kurzer primär/sekundär
    statisch/dynamisch offen/geschlossen offene/geschlossene stark/schwach starke/schwache hart/weich harte/weiche absolut/relativ
    absolute/relative direkt/indirekt direkte/indirekte linke/rechte linker/rechter links/rechts hoch/tief weiblich/männlich
    maximal/minimal""".split()
)
"""Words that are each other's contrary where they are what two names differ in: `teres major`, `teres minor`."""
NUMBERED = re.compile(r"(?<![a-z])[IVX]{1,4}$|\d+")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
NEGATED = re.compile(r"\b(?:no|not|never|without|non|kein\w*|nicht|nie|ohne)\b", re.I)
SHORTEST_TURN = 3
"""Statements of so many words may be each other turned round."""
END, CORE, LEFT = 5, 3, 8
"""Of one word at least so many letters at the end are shared, so many of them no mere ending, and at most so many left in front."""
SOME = 4
"""So many letters alike at one end or the other make two words somewhat alike."""
BY_NAME, BY_SAID, BY_NOUN, SOMEWHAT = 3.0, 2.4, 1.2, 0.4
"""How much a wrong option is worth that is named alike, that is described alike, or by the same noun, and whose name is somewhat alike."""
SHARED, HALF = 2, 0.5
"""Descriptions are alike that share so many words, and such a part of the shorter one's."""


@lru_cache(maxsize=200_000)
def named_alike(one: str, other: str) -> bool:
    """Whether two names differ in one part only: in what stands before their last word, in one of several words, in a number at the end, or
    in the beginning of their one word.
    """
    ours, theirs = _parts(one), _parts(other)
    if not ours or not theirs or ours == theirs or CASE.search(one) or CASE.search(other):
        return False
    if _series(one) and _series(one) == _series(other):
        return True
    long = min(len(ours), len(theirs)) >= 2
    if long and ours[-1] == theirs[-1] and len(ours[-1]) > 2:
        return True
    if contrary(one, other):
        return True
    if len(ours) == len(theirs) > 2 and sum(a != b for a, b in zip(ours, theirs, strict=True)) == 1:
        return True
    return len(ours) == len(theirs) and ours[:-1] == theirs[:-1] and _ended_alike(ours[-1], theirs[-1])


def contrary(one: str, other: str) -> bool:
    """Whether two names of so many words differ in one, by which each is the other's contrary: `left bank`, `right bank`."""
    ours, theirs = _parts(one), _parts(other)
    if len(ours) != len(theirs):
        return False
    unlike = [frozenset((a, b)) for a, b in zip(ours, theirs, strict=True) if a != b]
    return len(unlike) == 1 and unlike[0] in CONTRARIES


def _parts(name: str) -> list[str]:
    return words(without_brackets(name) or name)


def _series(name: str) -> str:
    """A name without its number at the end, or its digits: `G#` of `G1`, `COP#` of `COPII`; "" if it has none."""
    bare = NUMBERED.sub("#", without_brackets(name).strip())
    return bare if "#" in bare and re.search(r"[^\W\d_]", bare) else ""


def _ended_alike(one: str, other: str) -> bool:
    end = _common(one[::-1], other[::-1])
    if end < END or max(len(one), len(other)) - end > LEFT:
        return False
    return len(ENDING.sub("", one[-end:])) >= CORE


def _common(one: str, other: str) -> int:
    """How many letters two words have alike at their beginning."""
    return next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def name_of(fact: Fact) -> str:
    """What is named in a definition or in a row of a table; "" for any other fact."""
    return fact.term if isinstance(fact, Definition) else fact.subject if isinstance(fact, Attribute) else ""


def noun_of(said: str, german: bool) -> str:
    """The root of the noun that a description begins with; "" if it has none."""
    if german:
        return next((word.lower() for word in WORD.findall(said) if word[0].isupper()), "")
    return root(head(said))


def worth(one: Fact, other: Fact, german: bool = False) -> float:
    """How much more a fact's name is worth as a wrong option beside another's, 0 and more."""
    ours, theirs = name_of(one), name_of(other)
    if not ours or not theirs or one is other or type(one) is not type(other):
        return 0.0
    found = BY_NAME if named_alike(ours, theirs) else SOMEWHAT * _somewhat(ours, theirs)
    if isinstance(one, Definition) and isinstance(other, Definition):
        noun = noun_of(one.meaning, german)
        begun = words(one.meaning)[:1] == words(other.meaning)[:1] and bool(content(words(one.meaning)[0]))
        found += BY_SAID if told_alike(one, other) else BY_NOUN * (begun or (noun != "" and noun == noun_of(other.meaning, german)))
    return found


def told_alike(one: Fact, other: Fact) -> bool:
    """Whether what the notes say of two things is made of the same words: `walks to one end`, `walks to the other end`."""
    ours, theirs = (content(said_of(fact)) for fact in (one, other))
    return len(ours & theirs) >= SHARED and overlap(ours, theirs) >= HALF


def said_of(fact: Fact) -> str:
    """What is said in a definition or in a row of a table; "" for any other fact."""
    return fact.meaning if isinstance(fact, Definition) else fact.value if isinstance(fact, Attribute) else ""


def _somewhat(one: str, other: str) -> bool:
    ours, theirs = _parts(one), _parts(other)
    if len(ours) != len(theirs) or not ours:
        return False
    return _common(ours[0], theirs[0]) >= SOME or _common(ours[-1][::-1], theirs[-1][::-1]) >= SOME


def denies(one: str, other: str) -> bool:
    """Whether of two statements one alone has a negation: `cell without a nucleus`, `cell with a nucleus`."""
    return (NEGATED.search(one) is None) != (NEGATED.search(other) is None)


def opposed(one: str, other: str) -> bool:
    """Whether two statements of which one has the words of the other tell two things apart: by a negation, by single capitals or numbers
    of which each has its own (`A minor`, `C minor`; `6 sheets`, `16 sheets`), or by their order (`old disturbs new`, `new disturbs old`).
    """
    ours, theirs = ((naming(text) - content(text)) | frozenset(NUMBER.findall(text)) for text in (one, other))
    return denies(one, other) or bool(ours - theirs and theirs - ours) or turned_round(one, other)


def turned_round(one: str, other: str) -> bool:
    """Whether two statements have the same words, three at least, in an order of which the first is the other's last."""
    ours, theirs = ([word for word in words(text) if content(word)] for text in (one, other))
    return len(ours) >= SHORTEST_TURN and sorted(ours) == sorted(theirs) and ours[0] == theirs[-1] != ours[-1]
