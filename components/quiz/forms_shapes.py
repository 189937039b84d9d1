"""The axes of a shape in their order: the wrong options are the same names in other orders."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

from components.quiz.choices import Choice, Draft
from components.quiz.facts import Axes

FEW = 5


def ordered_axes(fact: Axes) -> Iterator[Draft]:
    """In which order the axes of a shape stand."""
    others = [order for order in itertools.permutations(fact.names) if order != fact.names]
    chance = random.Random(f"{fact.id}/axes")
    chance.shuffle(others)
    others.sort(key=lambda order: sum(one != other for one, other in zip(order, fact.names, strict=True)))
    why = f"In the notes the axes of `{fact.name}` are: {', '.join(fact.names)}"
    wrong = tuple(Choice(", ".join(order), f"The axes are right, their order is not. {why}", fact) for order in others[:FEW])
    stem = f"In which order do the notes give the axes of `{fact.name}`, whose shape is `{fact.shape}`?"
    yield Draft(fact, "order", stem, Choice(", ".join(fact.names), why, fact), wrong)
