"""Hasty lines of a list: a second sentence in small letters, a case with its bound (`x > 1 slow, rings`)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from components.quiz.parser.units import Unit
from components.quiz.vocabulary import known_words

SECOND = re.compile(r"(?P<before>\w+|[)%])\.\s+(?=[a-z])")
"""Where a second sentence begins in small letters: `sold below cost. brings people in`; an abbreviation's point is none."""
CASE = re.compile(
    r"(?P<case>(?P<symbol>[^\W\d_]\w{0,3}) ?(?:[<>]=?|[=≤≥]) ?[-−]?\d[\d.,]*(?: ?[%°])?)[,:]?\s+(?:(?:->|→|=>|[–—=-])\s+)?"
    r"(?P<said>[^\W\d_]{3,}.*)"
)
SHORTEST = 2
ENOUGH = 3


def first_said(text: str) -> str:
    """A description up to where a second sentence begins in small letters behind a known word, if two words are left."""
    for match in SECOND.finditer(text):
        before = match["before"]
        ends = not before[0].isalpha() or (len(before) > 3 and before.lower() in known_words())
        if ends and len(text[: match.start()].split()) >= SHORTEST and text[: match.end()].count("(") == text[: match.end()].count(")"):
            return text[: match.end()].strip().rstrip(".")
    return text


def cases(units: Iterable[Unit]) -> dict[int, tuple[str, str]]:
    """Cases and what is said of them, three at least of one symbol in a list: `x > 1 slow, rings`, `x = 1 fastest without ringing`."""
    found: dict[tuple[str, str], list[tuple[int, tuple[str, str]]]] = defaultdict(list)
    for unit in units:
        match = CASE.fullmatch(unit.text) if unit.kind in ("item", "line") else None
        if match:
            found[unit.group, match["symbol"]].append((unit.index, (match["case"].strip(), match["said"].rstrip("."))))
    return {index: said for lines in found.values() if len(lines) >= ENOUGH for index, said in lines}
