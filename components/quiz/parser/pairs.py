"""Definitions side by side in one line: `cis/trans: two and two; fac/mer: three and three`, `palm = front of a hand, back = its rear`."""

from __future__ import annotations

import re

from components.quiz.brackets import without_brackets
from components.quiz.parser import slots
from components.quiz.parser.apart import leans
from components.quiz.parser.labels import is_attribute, is_term
from components.quiz.parser.second import first_said
from components.quiz.parser.sentences import sentences
from components.quiz.parser.series import NO_NAME

SIGNS = (r":\s+", r"\s+[–—-]\s+")
TERM = r"[^\s:;,.–—][^:;,.–—]{0,40}?"
PAIRS = tuple(
    re.compile(rf"(?P<first>{TERM}){sign}(?P<said>[^:;]{{1,200}});\s+(?P<second>{TERM}){sign}(?P<more>[^\s:;][^:;]{{0,200}})")
    for sign in SIGNS
)
LONGEST = 3
EQUAL = re.compile(rf"(?P<term>{TERM})\s=\s(?P<said>[^=]*[^\W\d_]{{3,}}[^=]*)")
PARTED = re.compile(rf"[,;]\s+(?={TERM}\s=\s)")
FORMULA = re.compile(rf"{NO_NAME.pattern}|[−·√∑Σ∫≈]")
ENDS = re.compile(r";\s|(?<=[a-zäöüß]{4})\.\s")
LEAST, LEAST_OF_LETTERS = 2, 3


def equated(text: str) -> list[tuple[str, str]]:
    """Terms with their meanings of a line that is nothing but such with a sign of equality, no formula: `ebb = falling, flood = rising`."""
    found = [EQUAL.fullmatch(part) for part in PARTED.split(text.strip().rstrip("."))]
    pairs = [(match["term"].strip(), match["said"].strip()) for match in found if match]
    letters = any(len(term) == 1 for term, _ in pairs)
    fits = len(pairs) == len(found) >= (LEAST_OF_LETTERS if letters else LEAST) and len({term.lower() for term, _ in pairs}) == len(pairs)
    named = fits and all(is_term(term) and len(term.split()) <= LONGEST and said.count("(") == said.count(")") for term, said in pairs)
    if not named or any(FORMULA.search(f"{term} {without_brackets(said)}") for term, said in pairs):
        return []
    told = ((term, first_said(sentences(ENDS.split(said, maxsplit=1)[0])[0].rstrip("."))) for term, said in pairs)
    return [(term, said) for term, said in told if not leans(said)]


def pair(text: str) -> list[tuple[str, str]] | None:
    """The two terms of such a line with their meanings; [] where the second may as well be a part or a property of the first, and None for
    any other line.
    """
    match = next((match for pattern in PAIRS if (match := pattern.fullmatch(text.strip()))), None)
    if match is None or match["said"].count("(") != match["said"].count(")"):
        return None
    first, second = match["first"].strip(), match["second"].strip()
    named = is_term(first) and is_term(second) and len(second.split()) <= LONGEST
    if not named or is_attribute(second) or slots.slot(second) or slots.remark(second) or slots.meaning(second):
        return None
    property_like = match.re is PAIRS[0] and second[0].islower() and "/" not in second
    alike = len(first.split()) == len(second.split()) and first[0].isupper() == second[0].isupper() and ("/" in first) == ("/" in second)
    if property_like or not alike:
        return []
    told = [(name, first_said(sentences(said)[0].strip().rstrip("."))) for name, said in ((first, match["said"]), (second, match["more"]))]
    return [(name, said) for name, said in told if not leans(said)]
