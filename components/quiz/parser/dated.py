"""Events with their dates in plain lines: `1665 Hooke published Micrographia`, `Bismarck became minister president in 1862`."""

from __future__ import annotations

import re

from components.quiz.brackets import without_asides, without_brackets
from components.quiz.grammar import PRONOUNS
from components.quiz.words import words

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)"
)
DATE = rf"(?:(?:\d{{1,2}}\.? )?{MONTH} )?(?:1\d{{3}}|20\d\d)"
FIRST = re.compile(rf"(?:(?:In|On|Im|Am)\s+)?(?P<date>{DATE})(?:\s[–—-]|,)?\s+(?P<event>[A-ZÄÖÜ].*)")
LAST = re.compile(rf"(?P<event>[A-ZÄÖÜ].*?),?(?:\s(?:in|on|im|am))?\s(?P<date>{DATE})(?=[.,;]|\s(?:and|und|when|als|after|nach)\s|$)")
YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
END = re.compile(r"[,;:(]|\s[–—-]+>?\s|\s(?:->|→|=>)|\.\s|\s(?:which|who|where|and|und|but|so)\s")
"""Where what happened ends and what is told of it begins."""
LEAST, MOST = 3, 12
OPEN = re.compile(r"\b(?:same|this|that|his|her|their|its|then|later|dies\w*|sein\w*|ihr\w*)\b|\b(?:in|on|at|of|from|by|the|a)$", re.I)
"""What points to an event before, or breaks off."""


def dated(sentence: str) -> tuple[str, str] | None:
    """The event and the date of a sentence that gives one; None if it gives none, several, or does not name who or what it is about."""
    bare = without_asides(without_brackets(sentence)).strip().rstrip(".")
    match = FIRST.fullmatch(bare) or LAST.match(bare)
    if match is None or (match.re is LAST and END.search(match["event"])):
        return None  # what stands between an event and the date may have another
    event = END.split(match["event"], maxsplit=1)[0].strip()
    found = words(event)
    if not LEAST <= len(found) <= MOST or YEAR.search(event) or OPEN.search(event) or re.search(r"[\"“”„?]", event):
        return None
    if found[0] in PRONOUNS or (found[0].endswith("ed") and len(found[0]) > 4) or match["event"].strip().endswith("?"):
        return None
    return event, match["date"]
