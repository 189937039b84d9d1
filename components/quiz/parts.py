"""What notes state, and in which part of them it stands: found once for each text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Final

from components.apart import Report
from components.kept import Kept
from components.quiz.generate import facts_of
from components.quiz.sources import SourceText
from components.quiz.workshop import DESK, made

LONG: Final = 20_000
"""Characters from which on notes are read in a process of their own: it takes more than a tenth of a second."""

Parts = dict[str, str]
"""Fact's id -> its part, in the order in which the facts stand in the notes."""

_kept: Final[Kept[Parts]] = Kept(300)


@dataclass(frozen=True)
class Reading:
    """The order for the parts of notes."""

    notes: tuple[SourceText, ...]

    def make(self, report: Report | None = None) -> Parts:
        """Read them, in this process."""
        return {fact.id: fact.place.part for fact in facts_of(list(self.notes))}

    @cached_property
    def key(self) -> str:
        """The same for the same notes only."""
        return sha256(repr(self.notes).encode()).hexdigest()

    @property
    def long(self) -> bool:
        """Whether it takes long, and has not been done."""
        return sum(len(note.text) for note in self.notes) > LONG and _kept.find(self.key) is None


def parts_of(notes: list[SourceText] | None = None) -> Parts:
    """The parts of notes (None: the course's own). Raises BrokenOffError where they are long."""
    if notes is None:
        return {fact.id: fact.place.part for fact in facts_of()}
    asked = Reading(tuple(notes))
    if (kept := _kept.find(asked.key)) is not None:
        return kept
    if not asked.long:
        return keep(asked, asked.make())
    with DESK.seat():
        return keep(asked, made(asked))


def keep(asked: Reading, found: Parts) -> Parts:
    """Keep what was found for whoever asks next; returns it."""
    _kept.keep(asked.key, found)
    return found


def sections_of(notes: list[SourceText] | None = None) -> list[str]:
    """The parts of notes (None: the course's own) that have facts, in their order: names for `sections`. As for `parts_of`."""
    return list(dict.fromkeys(parts_of(notes).values()))
