"""A statement among its own opposites: `smaller and faster` beside `larger and faster`, `smaller and slower`, `larger and slower`.

A recombination of the right answer: each wrong option says of one thing the contrary of what the notes say. It needs two things that can be
turned round, so that no two options are each other's only rivals.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache

from components.quiz.choices import Choice, Draft, shown
from components.quiz.facts import Fact
from components.quiz.words import count

LONGEST = 24
"""Longer statements are too long to be read four times."""
WORDS = (
    ("smaller", "larger", "bigger"),
    ("faster", "slower"),
    ("takes longer", "takes less time"),
    ("take longer", "take less time"),
    ("longer", "shorter"),
    ("higher", "lower"),
    ("cheaper", "dearer"),
    ("stronger", "weaker"),
    ("easier", "harder"),
    ("earlier", "later"),
    ("warmer", "colder"),
    ("heavier", "lighter"),
    ("encode", "decode"),
    ("compress", "expand"),
    ("next", "previous"),
    ("increases", "decreases"),
    ("rises", "falls"),
    ("gains", "loses"),
    ("before", "after"),
    ("warming", "cooling"),
    ("opens", "closes"),
    ("raises", "lowers"),
)
"""Rows of contraries: the first word is turned into the second, any other into the first."""
CONTRARY = {word: row[0] if number else row[1] for row in WORDS for number, word in enumerate(row)}
ROW = {word: number for number, row in enumerate(WORDS) for word in row}
TURNED = re.compile(rf"\b(?:{'|'.join(CONTRARY)})\b")
MEASURED = frozenset("than as how even much many ever".split())
"""Beside these a comparative belongs to a construction: `longer than a day`, `much faster`."""
SET = re.compile(
    r"\b(?:no (?:longer|later)|sooner or later|higher (?:education|order)|lower (?:case|house)|later on|even (?:if|though))\b", re.I
)
"""Fixed expressions that are not turned round."""


@lru_cache(maxsize=20_000)
def opposites(text: str) -> tuple[str, ...]:
    """Three texts in which one, the other or both of two things are turned into their contrary; () if not exactly two can be.

    Words of one pair go together: in `a smaller version of a larger model` both change places.
    """
    rows = list(dict.fromkeys(ROW[word] for word in TURNED.findall(text)))
    if len(rows) != 2 or SET.search(text) or count(text) > LONGEST or any(word in MEASURED for word in text.lower().split()):
        return ()

    def turned(which: tuple[int, ...]) -> str:
        return TURNED.sub(lambda match: CONTRARY[match[0]] if ROW[match[0]] in which else match[0], text)

    chosen = [which for size in (1, 2) for which in itertools.combinations(rows, size)]
    return tuple(turned(which) for which in chosen)


def turned_once(text: str) -> str:
    """The contrary of a statement in which one thing can be turned round, by two words at least (`the next by the previous`); else ""."""
    found = TURNED.findall(text)
    if len(found) < 2 or len({ROW[word] for word in found}) != 1 or len(set(found)) != 2 or SET.search(text):
        return ""
    return TURNED.sub(lambda match: CONTRARY[match[0]], text)


def among_opposites(fact: Fact, stem: str, said: str, why: str) -> Iterator[Draft]:
    """The draft that offers what the notes say beside its opposites."""
    wrong = opposites(said.strip().rstrip("."))
    if wrong:
        choices = tuple(Choice(shown(_joined(text)), f"The notes say instead: {said}", fact) for text in wrong)
        yield Draft(fact, "opposite", stem, Choice(shown(_joined(said)), why, fact), choices)


def _joined(text: str) -> str:
    """`and` for `but`, which tells that one half is good and the other is not."""
    return re.sub(r",? but ", " and ", text)
