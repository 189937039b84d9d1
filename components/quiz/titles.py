"""What a heading names: the heading without its number, its week or course code, and what is said about it in brackets.

What is left is one piece of the heading as it stands there.
"""

from __future__ import annotations

import re

UNIT = (
    r"(?:sessions?|lectures?|chapters?|units?|weeks?|lessons?|parts?|days?|modules?|topics?|ch\.|wk\.?|kapitel|woche|teil|vorlesung|thema)"
)
PREFIX = re.compile(
    rf"(?:(?-i:[A-Z][.)]\s+(?=[A-ZÄÖÜ]))|{UNIT}(?:\s+{UNIT})?\s*(?:\d[\d.]*|[IVX]+|[A-Z])?(?:\s*(?:-|–|&|\+|and|und|to|bis)\s*\d+)?\s*(?:[:.]|\s[–—-]+)\s+|"
    r"(?-i:[A-ZÄÖÜ]{2,5} ?\d{3,4}[A-Z]?)\s*[:–—-]+\s+)",
    re.I,
)
CODE = re.compile(r"[A-ZÄÖÜ]{2,5} ?\d{3,4}[A-Z]?")
SUFFIX = re.compile(
    rf"\s*(?:[–—:,/|]|-+)\s*(?:{UNIT}\s+)?{UNIT}\s*(?:\d+|[IVX]+)(?:\s*(?:-|–|&|and|und|to|bis)\s*\d+)?$|"
    rf"\s*\(\s*{UNIT}\s*\d+[^()]*\)$",
    re.I,
)
BRACKETS = re.compile(r"\s*\((?![A-ZÄÖÜ]{2,8}\))[^()]*\)$")
"""What stands in brackets at the end, abbreviations of the heading excepted: `(for the exam)`, `(adult, at rest)`."""
SHEET = re.compile(
    r"\s+(?:[–—-]\s+)?(?:cheat ?sheet|lecture notes|summary|overview|basics|in one page|revision|zusammenfassung|übersicht)$", re.I
)
SHORT = 3
"""What is left of a heading of so many letters names nothing: `AC basics`."""
PAPER = re.compile(r"\b(?:notes?|cheat ?sheet|sheet|flash ?cards?|karteikarten|lab \d+|mitschrift|notizen|zettel)\b", re.I)
"""What tells that a heading is about the paper and not about a subject."""
PAIRED = re.compile(r"(?P<subjects>[^\W\d_]{3,}s)\s+(?:&|and|und|/|→|->)\s+(?:their\s+|ihre\s+)?(?P<values>[^\W\d_]{3,}s)", re.I)


def name_of(title: str) -> str:
    """The name in a heading: `Unit 5: Terms (for the exam)` -> `Terms`; "" for one that is about the paper (`CHEM 102 notes`)."""
    found = title.strip()
    for cut in (BRACKETS, SUFFIX, PREFIX, SHEET):
        match = cut.search(found) if cut in (SUFFIX, BRACKETS, SHEET) else cut.match(found)
        if match and not (cut is SHEET and match.start() <= SHORT):
            found = f"{found[: match.start()]}{found[match.end() :]}".strip() or found
    return "" if PAPER.search(found) or CODE.fullmatch(found) else found


def paired(title: str) -> tuple[str, str] | None:
    """What the two sides of the pairs under a heading are, in the singular: `Drugs & antidotes` -> (`drug`, `antidote`); else None."""
    match = PAIRED.fullmatch(name_of(title))
    return (one_of(match["subjects"]), one_of(match["values"])) if match else None


def one_of(plural: str) -> str:
    """A noun in the singular, small: `treaties` -> `treaty`."""
    low = plural.lower()
    return f"{low[:-3]}y" if low.endswith("ies") else low[:-2] if low.endswith(("xes", "sses", "ches", "shes")) else low[:-1]
