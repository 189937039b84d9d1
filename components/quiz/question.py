"""A question as a learner sees it, and as it leaves the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from components.quiz.difficulty import Level, level
from components.quiz.facts import Fact
from components.quiz.sources import Source


@dataclass(frozen=True)
class Option:
    """One choice. `why` explains it: for the key what the notes say, for a wrong one where in the notes it belongs.

    `fact` is the fact in which the text stands (for a number made from the key's, the key's fact).
    """

    text: str
    correct: bool
    why: str
    source: Source
    fact: Fact


@dataclass(frozen=True)
class Question:
    """A multiple-choice question about one fact, with exactly one right option.

    `id` is stable over seeds as long as fact, form and options are the same; `section` is the course's section or the first heading.
    """

    id: str
    fact: Fact
    form: str
    section: str
    stem: str
    options: tuple[Option, ...]
    source: Source
    warning: str | None = None

    @cached_property
    def key(self) -> Option:
        """The right option."""
        return next(option for option in self.options if option.correct)

    @cached_property
    def distractors(self) -> tuple[Option, ...]:
        """The wrong options."""
        return tuple(option for option in self.options if not option.correct)

    @property
    def difficulty(self) -> Level:
        """How hard it is likely to be: `easy`, `medium` or `hard`. Worked out, not stored: no part of what is exported."""
        return level(self)

    def as_dict(self) -> dict[str, Any]:
        """The question as JSON data, in the contract of `python -m components.quiz --json`."""
        return {
            "id": self.id,
            "fact_id": self.fact.id,
            "form": self.form,
            "section": self.section,
            "stem": self.stem,
            "options": [
                {
                    "text": option.text,
                    "correct": option.correct,
                    "why": option.why,
                    "source": {"file": option.source.file, "lines": [option.source.first, option.source.last]},
                }
                for option in self.options
            ],
            "source": {"file": self.source.file, "lines": [self.source.first, self.source.last], "text": self.source.text},
            "warning": self.warning,
        }


@dataclass(frozen=True)
class Quiz:
    """Questions in the order in which they are asked.

    `dropped` counts what was made and thrown away, by the reason (the invariant's id first); `reason_for_none` is one sentence for the
    learner when there is no question, else None; `found` counts the facts by kind; `left_out` says, a sentence each,
    which checks were not made; `reason_for_few` says why there are fewer questions than were wanted, None if there are as many.
    """

    seed: int
    notes: tuple[str, ...]
    questions: tuple[Question, ...]
    dropped: dict[str, int]
    found: dict[str, int]
    made: int = 0
    reason_for_none: str | None = None
    left_out: tuple[str, ...] = field(default=(), compare=False)
    reason_for_few: str | None = field(default=None, compare=False)

    def as_dict(self) -> dict[str, Any]:
        """The quiz as JSON data."""
        return {
            "version": 1,
            "seed": self.seed,
            "notes": list(self.notes),
            "questions": [question.as_dict() for question in self.questions],
            "dropped": dict(sorted(self.dropped.items())),
        }
