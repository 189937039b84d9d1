"""The short line directly above a table that names it: `Furcation (Glickman)`, `Gas laws:`."""

from __future__ import annotations

import re

from components.quiz.asides import is_question, is_task, reason
from components.quiz.brackets import without_brackets
from components.quiz.grammar import form, plural
from components.quiz.parser.headings import NAMELESS, OF_A_COURSE

LONGEST = 8
"""So many words name a table; more say something."""
SAYS = re.compile(
    r"[.!?;=|<>→⇒]|:\s|\s(?:[–—-]+|->)\s|^\W|…|"
    r"^(?:never|always|not|no|only|also|so|but|then|first|second|both|most|some|for|in|with|when|if|we|you|he|she|it|they)\b|"
    r"\b(?:see|here|below|above|siehe|unten|oben|folgende\w*|following)\b",
    re.I,
)
"""What a sentence has, a line that gives a meaning, or one that points at the table."""
DOTTED = re.compile(r"\b(?:vs|etc|incl|approx|ca|bzw|inkl|[a-z])\.(?=\s|$|\))", re.I)
BEHIND = re.compile(r"\s(?:in|of|on|for|from|with|at|during|under)\s", re.I)
WORD = re.compile(r"[^\W\d_]{3}")


def caption(text: str) -> str:
    """The name that a line gives the table below it; "" if it says anything else."""
    bare = text.strip().rstrip(":").strip()
    plain = without_brackets(DOTTED.sub("and", bare)).strip()
    if not plain or not 1 <= len(bare.split()) <= LONGEST or SAYS.search(DOTTED.sub("", bare)) or NAMELESS.fullmatch(plain):
        return ""
    if (
        "," in plain
        or is_question(bare)
        or is_task(bare)
        or reason(bare)
        or OF_A_COURSE.search(bare)
        or not WORD.search(plain)
    ):
        return ""
    return bare if form(plain) in ("noun", "ing") or of_place(plain) else ""


def of_place(text: str) -> bool:
    """Whether a name goes on with a preposition and a word that could be a verb elsewhere: `pigments in leaves`."""
    parts = BEHIND.split(text)
    return len(parts) == 2 and len(parts[1].split()) == 1 and form(parts[0]) == "noun" and plural(parts[1])
