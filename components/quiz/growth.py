"""How fast a cost grows, as `O(n log n)`: a name of its own, however long it is and whatever digits stand in it."""

from __future__ import annotations

import re

from components.quiz.question import Question

GROWTH = re.compile(r"[`$]?[OΘΩ]\s?\((?:[^()]|\([^()]*\))+\)[`$]?")


def growth(text: str) -> bool:
    """Whether a text is such a cost and nothing else."""
    return GROWTH.fullmatch(text.strip()) is not None


def of_growth(question: Question) -> bool:
    """Whether all options of a question about a learner's notes are such costs: each is as good as any other at sight."""
    return not question.fact.place.concept and all(growth(option.text) for option in question.options)
