"""A second sentence in small letters behind the first, as hasty notes have it: `sold below cost. brings people in`."""

from __future__ import annotations

import re

from components.quiz.vocabulary import known_words

SECOND = re.compile(r"(?P<before>\w+|[)%])\.\s+(?=[a-z])")
SHORTEST = 2


def first_said(text: str) -> str:
    """A description up to where a second sentence begins in small letters behind a known word, if two words are left; the point of an
    abbreviation (`conc. of salt`) begins none.
    """
    for match in SECOND.finditer(text):
        before, first = match["before"], text[: match.start("before") + len(match["before"])]
        ends = not before[0].isalpha() or (len(before) > 1 and before.isupper()) or (len(before) > 3 and before.lower() in known_words())
        if ends and len(first.split()) >= SHORTEST and first.count("(") == first.count(")"):
            return first
    return text
