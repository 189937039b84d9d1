"""The reviews of `content/reviews/`: which are learned from, which are held out, and the pairs that differ by a negation."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "content" / "reviews"
LABELS = ("positive", "negative")
FILMS, DRIFT, NEGATION = "films", "drift", "negation"
TRAINING, HELD_OUT = "training", "held out"


@dataclass(frozen=True)
class Review:
    """One review and its true label. `part` says whether it may be learned from (`training`) or is only judged (`held out`)."""

    text: str
    positive: bool
    part: str = HELD_OUT


@cache
def load(name: str) -> tuple[Review, ...]:
    """Every review of one file, in the file's order: `films`, `drift` (the same in new slang) or `negation` (pairs, one after another).

    Raises:
        FileNotFoundError: there is no such file.
    """
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return tuple(Review(row["text"], row["label"] == LABELS[0], row.get("part", HELD_OUT)) for row in rows)


def part(name: str, which: str) -> tuple[Review, ...]:
    """The `training` or the `held out` part of one file."""
    return tuple(review for review in load(name) if review.part == which)
