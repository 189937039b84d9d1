"""What goes in and comes out: one dataclass per table, checked when it goes in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from components.storage.times import now


@dataclass(frozen=True)
class Sitting:
    """A quiz being taken. `quiz` is the quiz as JSON text; `settings` is the page's own JSON data; `position` counts passed questions."""

    id: str
    title: str
    created: datetime
    updated: datetime
    quiz: str
    settings: Mapping[str, Any]
    position: int
    finished: bool


@dataclass(frozen=True)
class Summary:
    """A sitting without its quiz, with what came of it."""

    id: str
    title: str
    created: datetime
    updated: datetime
    settings: Mapping[str, Any]
    position: int
    finished: bool
    answered: int
    right: int


@dataclass(frozen=True)
class Answer:
    """One answer. `chosen` is the option's index in the question; `certainty` is 1 to 3, or None if it was not asked for."""

    sitting: str
    question_id: str
    fact_id: str
    form: str
    section: str
    chosen: int
    correct: bool
    certainty: int | None = None
    at: datetime = field(default_factory=now)


@dataclass(frozen=True)
class Card:
    """What a learner knows of one fact.

    `fsrs` is the scheduler's card as JSON text; `source` names the notes; `lapses` counts the times the fact was forgotten.
    """

    fact_id: str
    fsrs: str
    due: datetime
    last_form: str
    section: str
    source: str
    reviews: int = 0
    lapses: int = 0
    reviewed: datetime = field(default_factory=now)


@dataclass(frozen=True)
class Notes:
    """Notes of the learner's own. The id stays when they are renamed or replaced."""

    id: str
    name: str
    text: str
    created: datetime
    updated: datetime

    @property
    def size(self) -> int:
        """Bytes of the text in UTF-8."""
        return len(self.text.encode())


@dataclass(frozen=True)
class Preference:
    """Something that the learner chose; `value` is JSON data."""

    key: str
    value: Any
    updated: datetime


@dataclass(frozen=True)
class Counts:
    """How many rows of each kind."""

    sittings: int = 0
    answers: int = 0
    cards: int = 0
    notes: int = 0
    preferences: int = 0

    @property
    def total(self) -> int:
        """Of all kinds together."""
        return self.sittings + self.answers + self.cards + self.notes + self.preferences
