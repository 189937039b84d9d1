"""Books and essays that a learner's notes name with their authors: `Defoe's *Roxana* (1724)`, `Burney, *Evelina* (1778)`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from components.quiz.parser.prose import OPENERS
from components.quiz.parser.units import Unit
from components.quiz.words import words

CAPITAL = r"[A-ZÄÖÜÉ][\w-]*[a-zäöüßéèí]"
WHO = (
    rf"(?P<who>(?:(?:{CAPITAL}|[A-Z]\.)\s){{0,3}}(?:(?:de|von|van|du|le|la)\s)?{CAPITAL}"
    rf"(?P<other>\s(?:and|&)\s(?:{CAPITAL}\s){{0,2}}{CAPITAL})?)"
)
TITLE = r"(?:(?<![*\w])\*(?P<italic>[A-ZÄÖÜ][^*\n]{2,80})\*(?![*\w])|[\"“](?P<quoted>[A-ZÄÖÜ][^\"“”\n]{4,80}\??)[\"”])"
LONG_TITLE = r"(?<![*\w])\*(?P<italic>[A-ZÄÖÜ][\w’'-]*(?: [\w’',-]+){0,9} [A-ZÄÖÜ][\w’'-]+(?: [\w’'-]+){0,9})\*(?P<quoted>)"
"""A title with two capitals at least, of LONG words: it needs no year."""
SORT = r"(?:novel|essay|book|paper|play|poem|treatise|article|memoir|story|study|monograph|pamphlet)"
OWN = rf"(?:(?:own|first|last|early|later|tiny|short|long|little|great|famous|classic)\s+)?(?:{SORT}\s+)?"
YEAR = r"(?P<year>(?:1[3-9]|20)\d\d)\b(?!s)"
DATED = rf"\s?(?:,\s|\s|\()?\(?{YEAR}"
BEGINS = r"(?:^|[;:.(!?]\s*|\s[–—-]\s)(?:[-*+]\s+|\d+[.)]\s+)?"
LIFE = r"(?:\s\([^()\d]{0,60}\d[^()]{0,60}\))?"
PATTERNS = tuple(
    re.compile(text)
    for text in (
        rf"(?<![\w’'-]){WHO}['’]s?\s+{OWN}{TITLE}{DATED}",
        rf"{BEGINS}{WHO}{LIFE}[,:]\s+(?:in\s+)?{TITLE}{DATED}",
        rf"{BEGINS}{WHO}{LIFE},\s+{LONG_TITLE}(?=\s*[.:;)]|$)",
        rf"(?<![\w’'-]){WHO}{LIFE}\s(?:wrote|published)\s(?:the\s|his\s|her\s)?(?:{SORT}\s+)?{TITLE}",
        rf"(?<![\w’'-]){WHO}\s\({TITLE},?\s{YEAR}",
        rf"{TITLE}(?:\s\([^()]*\))?,?\s+by\s+{WHO}(?=[\s.,;:)]|$)",
    )
)
NOT_WRITTEN = re.compile(
    r"\b(?:paint|fresco|sculpt|canvas|altarpiece|composer|composed|symphon|operas?\b|sonata|album|songs?\b|film|direct(?:ed|or)|movie|photograph|ballet|ship|"
    r"mission|probe|satellite)\w*",
    re.I,
)
"""What tells that the names in italics are those of pictures, of music or of ships."""
CASE = re.compile(r"\s(?:vs?\.?|gegen)\s")
"""What stands between the parties to a case, which nobody wrote: `Taylor v Caldwell`."""
LEAST, SHORT, LONG = 3, 3, 3
LONGEST = 2_000
"""In longer lines no works are looked for."""


class Work(NamedTuple):
    """A title and its author, with the line that names both."""

    unit: Unit
    title: str
    author: str


def works(units: Iterable[Unit], text: str, small: frozenset[str]) -> list[Work]:
    """The works that notes name with one author; [] where fewer than LEAST authors are named, or the works may be no writings.

    `small`: the words that the notes write small: one alone is hardly known for a title (`Principles`).
    """
    if len(NOT_WRITTEN.findall(text)) >= LEAST:
        return []
    found: dict[str, Work] = {}
    several: set[str] = set()
    for unit in units:
        for work in _named(unit):
            if work.title.lower() in small or CASE.search(work.title):
                continue
            known = found.setdefault(work.title.lower(), work)
            if known.author != work.author:
                several.add(work.title.lower())
    kept = [work for title, work in found.items() if title not in several]
    alike = _alike({work.author for work in kept})
    kept = [work for work in kept if work.author not in alike]
    return kept if len({work.author for work in kept}) >= LEAST else []


def _named(unit: Unit) -> Iterable[Work]:
    line = " ".join(part.strip() for part in unit.source.text.split("\n")).replace("**", "")
    for pattern in PATTERNS if len(line) <= LONGEST else ():
        for match in pattern.finditer(line):
            author, title = match["who"].strip(), (match["italic"] or match["quoted"]).strip(" ,.;:")
            alone = match["other"] is None and words(author)[0] not in OPENERS and len(author) > SHORT
            named = LONG_TITLE not in pattern.pattern or len(title.split()) >= LONG
            if alone and named and author.lower() not in title.lower():
                yield Work(unit, title, author)


def _alike(authors: set[str]) -> set[str]:
    """Those that share a name with another: two persons, or one whom the notes call now so, now so."""
    parts = {author: set(words(author)) - {"and"} for author in authors}
    shared = Counter(part for found in parts.values() for part in found)
    return {one for one in authors if any(shared[part] > 1 for part in parts[one])}
