"""One more question where the chosen ones allow it: another about a fact that is asked makes room for a fact that is not."""

from __future__ import annotations

from collections.abc import Callable

from components.quiz.chosen import Chosen
from components.quiz.question import Question

MOST = 150
"""So many times at most the chosen questions are put together anew."""


def with_swaps(questions: list[Question], candidates: list[Question], empty: Callable[[], Chosen], length: int | None) -> list[Question]:
    """The questions, and for each fact without one, if it can be had, one that goes with all of them but one, whose fact is asked
    otherwise instead. `empty` gives a quiz without questions; at most `length` are chosen.
    """
    tries = 0
    asked = {question.fact.id for question in questions}
    for new in [one for one in candidates if one.fact.id not in asked]:
        if new.fact.id in {question.fact.id for question in questions}:
            continue
        for place in range(len(questions)):
            if len(questions) == length or tries >= MOST:
                return questions
            tries += 1
            swapped = _swapped(questions, place, new, candidates, empty())
            if swapped:
                questions = swapped
                break
    return questions


def _swapped(questions: list[Question], place: int, new: Question, candidates: list[Question], chosen: Chosen) -> list[Question] | None:
    """The questions with the new one, and another about the fact of the one at `place`; None if they do not all go together."""
    old = questions[place]
    for question in [*questions[:place], *questions[place + 1 :]]:
        chosen.add(question)
    if chosen.conflict(new) or chosen.excess(new):
        return None
    chosen.add(new)
    for other in candidates:
        if other.fact.id == old.fact.id and other.id != old.id and not chosen.conflict(other) and not chosen.excess(other):
            chosen.add(other)
            return chosen.questions
    return None
