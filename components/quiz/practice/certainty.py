"""Certainty-based marking: how sure one is counts with whether one is right.

Points as in Moodle and in Gardner-Medwin (2006): at certainty 1, 2, 3 a right answer gives 1, 2, 3 and a wrong one 0, −2, −6. Saying what
one believes pays best: certainty 1 below a probability of 2/3 of being right, 2 up to 4/5, 3 above.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

POINTS: Final = {1: (1, 0), 2: (2, -2), 3: (3, -6)}
"""Certainty -> (points if right, points if wrong)."""
LABELS: Final = {1: "Guessing", 2: "Fairly sure", 3: "Sure"}
WHEN: Final = {1: "right in under 2 of 3 cases", 2: "right in 2 of 3 to 4 of 5 cases", 3: "right in over 4 of 5 cases"}
SURE: Final = 3


@dataclass(frozen=True)
class Level:
    """The answers given at one certainty."""

    certainty: int
    answered: int
    right: int


def points(right: bool, certainty: int) -> int:
    """The points of one answer. Raises KeyError for a certainty other than 1, 2, 3."""
    return POINTS[certainty][not right]


def score(answers: Iterable[tuple[bool, int]]) -> tuple[int, int]:
    """(points, the most there were to have) for pairs of right and certainty."""
    given = list(answers)
    return sum(points(*answer) for answer in given), 3 * len(given)


def calibration(answers: Iterable[tuple[bool, int]]) -> list[Level]:
    """What came of each certainty that was given, the surest first."""
    given = list(answers)
    return [
        Level(level, sum(certainty == level for _, certainty in given), sum(right for right, certainty in given if certainty == level))
        for level in sorted(POINTS, reverse=True)
        if any(certainty == level for _, certainty in given)
    ]


def sure_but_wrong(right: bool, certainty: int | None) -> bool:
    """Whether an answer was wrong and given as sure: what one most needs to see."""
    return not right and certainty == SURE
