"""Formulas in words, and abbreviations that an answer spells out before it says what they are."""

from __future__ import annotations

import re

from components.quiz.parser.labels import is_term
from components.quiz.words import words

QUANTITY = r"\(?[\w%’'.]+(?:[ -][\w%’'.]+){0,6}[ ]?\)?"
WORDED = re.compile(rf"{QUANTITY}(?:\s[/÷×*+−–-]\s?{QUANTITY}){{1,3}}")
DIVIDED = re.compile(r"\s[/÷×*]\s|\s[+−–-]\s.*\s[+−–-]\s")
"""One minus alone may be a dash."""
ASKED = re.compile(
    r"(?:(?:what(?:['’]s| is)\s+)?(?:the\s+)?(?:formula|equation)\s+(?:(?:for|of)\s+(?:the\s+|an?\s+)?)?(?P<behind>[^?]{3,50}?)|"
    r"(?P<before>[^?]{3,40}?)\s+(?:formula|equation)(?:\s+for\s[^?]{3,40})?|(?P<name>[^?]{3,40}?))\s*[?.:=]*",
    re.I,
)
NO_NAME = re.compile(r"\b(?:what|how|why|when|where|which|who|is|are|do|does|vs|or|and)\b|[/,=]", re.I)
SPELT = re.compile(r"(?P<spelt>[^:;()]{5,60}?)\s*(?:[:;]|,(?=\s(?:an?|the|total|any|one|when|how|\w+ that)\s)|\s[–—-])\s+(?P<said>\S.+)")


def worded_formula(question: str, answer: str) -> tuple[str, str] | None:
    """The thing and its formula in words: `Gross margin?`, `(revenue - costs) / revenue`; None for any other question."""
    match, said = ASKED.fullmatch(question.strip()), answer.strip().rstrip(". ")
    if match is None or not WORDED.fullmatch(said) or not DIVIDED.search(said) or not re.search(r"[a-z]{4,}", said):
        return None
    name = (match["behind"] or match["before"] or match["name"]).strip()
    return (name, said) if is_term(name) and not NO_NAME.search(name) and not re.search(r"\d{3}", said) else None


def without_expansion(term: str, answer: str) -> str:
    """An answer without the words that an abbreviation stands for, in front of what it says: `First in, first out: the oldest …`."""
    match = SPELT.match(answer)
    letters = [letter for letter in term.lower() if letter.isalpha()]
    if match is None or not (term.isupper() and 2 <= len(letters) <= 6) or len(words(match["said"])) < 3:
        return answer
    rest = iter(match["spelt"].lower())
    firsts = [word[0] for word in words(match["spelt"])]
    spells = all(letter in rest for letter in letters) and len(firsts) <= len(letters) and firsts[0] == letters[0]
    return match["said"] if spells and set(firsts) <= set(letters) else answer
