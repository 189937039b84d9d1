"""The order for a new quiz."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from components.quiz.encoder import encoder_if_there
from components.quiz.generate import course_quiz, generate
from components.quiz.making import Difficulty, Progress
from components.quiz.question import Quiz
from components.quiz.sources import SourceText


@dataclass(frozen=True)
class New:
    """A quiz about notes of one's own, or about the course (`own` None) and there perhaps one section or concept (see `course_quiz`).

    `sections`, `forms`, `difficulty`, `doubtful`: see `generate`.
    """

    own: tuple[SourceText, ...] | None
    about: str | None
    seed: int
    length: int | None
    sections: tuple[str, ...] | None
    forms: tuple[str, ...] | None
    difficulty: Difficulty
    with_encoder: bool
    doubtful: bool = False

    def make(self, report: Progress) -> Quiz:
        """The quiz. Raises KeyError if the course has nothing called `about`."""
        encoder = encoder_if_there() if self.with_encoder else None
        wanted: dict[str, Any] = {"sections": self.sections, "forms": self.forms, "difficulty": self.difficulty, "encoder": encoder}
        if self.own is None:
            return course_quiz(self.about, self.seed, self.length, report, **wanted)
        return generate(list(self.own), self.seed, self.length, report, doubtful=self.doubtful, **wanted)
