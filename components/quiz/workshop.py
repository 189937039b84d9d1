"""Quizzes made in a process of their own (`components.apart`): in the server's, everybody's clicks would wait for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from components.apart import Apart, Report, serve
from components.quiz.encoder import encoder_if_there
from components.quiz.generate import course_quiz, generate
from components.quiz.making import Difficulty
from components.quiz.practice.today import Due, due_quiz
from components.quiz.question import Quiz
from components.quiz.sources import SourceText

WORKSHOP: Final = Apart("components.quiz.workshop")


@dataclass(frozen=True)
class Order:
    """A quiz about one's own notes, or about the course (`own` None) and there perhaps one concept. The rest as for `generate`."""

    own: tuple[SourceText, ...] | None
    about: str | None
    seed: int
    length: int | None
    sections: tuple[str, ...] | None
    forms: tuple[str, ...] | None
    difficulty: Difficulty
    with_encoder: bool


def make(order: Order | Due, report: Report) -> Quiz:
    """Make it, in this process."""
    if isinstance(order, Due):
        return due_quiz(order, report)
    encoder = encoder_if_there() if order.with_encoder else None
    wanted: dict[str, Any] = {"sections": order.sections, "forms": order.forms, "difficulty": order.difficulty, "encoder": encoder}
    if order.own is None:
        return course_quiz(order.about, order.seed, order.length, report, **wanted)
    return generate(list(order.own), order.seed, order.length, report, **wanted)


def made(order: Order | Due, report: Report | None = None) -> Quiz:
    """The quiz, made in a process of its own. Raises BrokenOffError."""
    quiz: Quiz = WORKSHOP.do(order, report)
    return quiz


if __name__ == "__main__":
    serve(make)
