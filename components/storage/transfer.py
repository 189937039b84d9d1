"""All of a learner's data at once: as a file to take away, from such a file, and from one learner to another."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final

from components.storage import answers, own_notes, preferences, sittings
from components.storage.limits import NAME
from components.storage.rows import Answer, Card, Counts, Notes, Preference, Sitting
from components.storage.scope import Scope
from components.storage.times import now

KIND: Final = "chalklab learner"
VERSION: Final = 1


@dataclass(frozen=True)
class Everything:
    """What is kept of one learner."""

    sittings: tuple[Sitting, ...]
    answers: tuple[Answer, ...]
    cards: tuple[Card, ...]
    notes: tuple[Notes, ...]
    preferences: tuple[Preference, ...]


def everything(mine: Scope) -> Everything:
    """What is kept of the learner."""
    return Everything(
        tuple(sittings.every(mine)),
        tuple(answers.every(mine)),
        tuple(answers.cards(mine)),
        tuple(own_notes.every(mine)),
        tuple(preferences.every(mine)),
    )


def as_file(data: Everything) -> bytes:
    """JSON in UTF-8, from which `reading.everything_from` gives equal data. Times are UTC, to the microsecond."""
    head = {"kind": KIND, "version": VERSION, "written": now().isoformat()}
    rows = {name: [{key: _plain(value) for key, value in asdict(row).items()} for row in found] for name, found in vars(data).items()}
    return (json.dumps(head | rows, ensure_ascii=False, indent=1) + "\n").encode()


def merge(mine: Scope, data: Everything) -> Counts:
    """Add what is not there yet; of what is there in both, the later state is kept, and of answers those that are there. Returns what came.

    Raises RefusedError if it is malformed or more than one learner may keep.
    """
    return Counts(
        _sittings(mine, data.sittings),
        answers.put_missing(mine, data.answers),
        _cards(mine, data.cards),
        _notes(mine, data.notes),
        _preferences(mine, data.preferences),
    )


def _sittings(mine: Scope, given: Iterable[Sitting]) -> int:
    kept = {one.id: one for one in sittings.every(mine)}
    new = [one for one in given if one.id not in kept or kept[one.id].updated < one.updated]
    sittings.put(mine, *new)
    return len(new)


def _cards(mine: Scope, given: Iterable[Card]) -> int:
    kept = {card.fact_id: card for card in answers.cards(mine)}
    new = [card for card in given if card.fact_id not in kept or kept[card.fact_id].reviewed < card.reviewed]
    answers.put_cards(mine, new)
    return len(new)


def _notes(mine: Scope, given: Iterable[Notes]) -> int:
    """Other notes of the same name are kept beside those that are there, under a name with a number; the same text is not kept twice."""
    kept = own_notes.every(mine)
    came = 0
    for one in given:
        same = next((notes for notes in kept if notes.id == one.id), None)
        if same is not None and same.updated >= one.updated:
            continue
        others = [notes for notes in kept if notes.id != one.id]
        if any(notes.name == one.name and notes.text == one.text for notes in others):
            continue
        name = free_name(one.name, {notes.name for notes in others})
        kept = [*others, own_notes.put(mine, Notes(one.id, name, one.text, one.created, one.updated), limited=False)]
        came += 1
    own_notes.within_limits(mine)
    return came


def free_name(name: str, taken: set[str]) -> str:
    """`notes.md`, or `notes (2).md` and so on if that is taken. Raises RefusedError for a name that cannot be used."""
    name = own_notes.usable_name(name)
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending) > 10:
        stem, dot, ending = name, "", ""
    number, free = 1, name
    while free in taken:
        number += 1
        mark = f" ({number}){dot}{ending}"
        free = stem[: NAME - len(mark)] + mark
    return free


def _preferences(mine: Scope, given: Iterable[Preference]) -> int:
    kept = {one.key: one for one in preferences.every(mine)}
    new = [one for one in given if one.key not in kept or kept[one.key].updated < one.updated]
    for one in new:
        preferences.put(mine, one.key, one.value, one.updated)
    return len(new)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
