"""Names that a learner's notes write with a capital wherever they stand, though one of them is a plain word as well: `Song`, of `Yuan`,
`Ming` and `Qing`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from components.quiz.facts import Attribute, Definition, Fact
from components.quiz.words import initials, normal

NAME = re.compile(r"(?P<name>[A-ZÄÖÜ][^\W\d_A-ZÄÖÜ]+)(?: \((?P<mark>[A-ZÄÖÜ][^\W_a-zäöüß]{0,3})\))?")
"""One word with a capital, and a mark in brackets that tells it from another of that name: `Song (N)`."""
WITHIN = re.compile(r"(?<=[a-z] )[A-Z][a-z]+(?![\w’'-])")
"""A word with a capital within a sentence: `the Ming fleet`."""
FEWEST, SHARE = 3, 0.5
"""So many names make a list of names, if none of the rest of it is ever written small, and so much of it has its capital in a sentence."""


def marked(phrase: str) -> bool:
    """Whether capitals that are not its own initials stand in brackets behind one word: `Song (N)`, but neither `Mitosis (M)` nor a word
    with its own abbreviation.
    """
    match = NAME.fullmatch(phrase)
    if match is None or match["mark"] is None:
        return False
    mark = match["mark"].lower()
    return mark[0] != match["name"][0].lower() and mark not in initials(normal(match["name"]))


def proper(facts: Iterable[Fact], lower: set[str], lines: Iterable[str]) -> set[str]:
    """The names in a learner's columns and lists of names that are plain words as well, which the notes also write small (`lower`)."""
    lists: dict[tuple[str, str], set[str]] = defaultdict(set)
    for fact in facts:
        if isinstance(fact, Attribute | Definition) and not fact.place.concept:
            lists[fact.kind, fact.place.group].add(fact.subject if isinstance(fact, Attribute) else fact.term)
    large: set[str] = {word for line in lines for word in WITHIN.findall(line)} if lists else set()
    found: set[str] = set()
    for names in lists.values():
        bare = {match["name"] for name in names if (match := NAME.fullmatch(name))}
        rest = {name for name in bare if name.lower() not in lower}
        if FEWEST <= len(bare) == len(names) and len(bare) - 1 <= len(rest) and len(rest & large) >= SHARE * len(rest):
            found |= bare - rest
    return found
