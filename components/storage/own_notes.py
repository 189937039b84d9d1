"""Notes that a learner brought along: kept under a name, renamed, replaced, deleted and put back."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from components.storage.checks import clean, label, moment, new_id, random_id
from components.storage.errors import GoneError, RefusedError
from components.storage.limits import ALL_NOTES, LARGEST_NOTES, MB, MOST_NOTES, NAME
from components.storage.rows import Notes
from components.storage.scope import Scope
from components.storage.tables import own_notes
from components.storage.times import now

NOT_THERE = "These notes are not kept any more."


def every(mine: Scope) -> list[Notes]:
    """All of them, in the order in which they came."""
    return [Notes(**row) for row in mine.rows(own_notes, order=(own_notes.c.created, own_notes.c.id))]


def keep(mine: Scope, name: str, text: str) -> Notes:
    """Keep notes under a name; notes of the same name are replaced, and keep their id. Raises RefusedError."""
    name = usable_name(name)
    earlier = mine.one(own_notes, own_notes.c.name == name)
    if earlier is not None:
        return replace(mine, earlier["id"], text)
    moment_ = now()
    return put(mine, Notes(new_id(), name, text, moment_, moment_))


def replace(mine: Scope, notes_id: str, text: str) -> Notes:
    """Another text under the same name and id. Raises GoneError, RefusedError."""
    kept = _get(mine, notes_id)
    return put(mine, Notes(kept.id, kept.name, text, kept.created, now()))


def rename(mine: Scope, notes_id: str, name: str) -> Notes:
    """Another name for the same notes. Raises GoneError, RefusedError."""
    kept, name = _get(mine, notes_id), usable_name(name)
    return put(mine, Notes(kept.id, name, kept.text, kept.created, now()))


def drop(mine: Scope, notes_id: str) -> Notes:
    """Delete the notes and return them, so that they can be put back. Raises GoneError."""
    kept = _get(mine, notes_id)
    mine.drop(own_notes, own_notes.c.id == kept.id)
    return kept


def put(mine: Scope, notes: Notes, *, limited: bool = True) -> Notes:
    """Keep notes as they are given, in place of those with their id. Raises RefusedError if it is too much or the name is taken.

    Not `limited`: the caller puts several, and asks `within_limits` after the last.
    """
    values = notes_values(notes)
    if mine.one(own_notes, own_notes.c.name == values["name"], own_notes.c.id != values["id"]) is not None:
        raise RefusedError(f"There are notes called {values['name']} already: choose another name.")
    mine.put(own_notes, values)
    if limited:
        within_limits(mine)
    return Notes(**values)


def notes_values(notes: Notes) -> dict[str, Any]:
    """The row of notes. Raises RefusedError."""
    text = clean(notes.text)
    if len(text.encode()) > LARGEST_NOTES:
        raise RefusedError(f"{usable_name(notes.name)} is larger than 5 MB: split it into smaller files.")
    return {
        "id": random_id(notes.id),
        "name": usable_name(notes.name),
        "text": text,
        "created": moment(notes.created, "When notes came"),
        "updated": moment(notes.updated, "When notes were changed"),
    }


def usable_name(name: str) -> str:
    """The name on one line, without folders. Raises RefusedError if nothing is left of it."""
    name = PurePosixPath(label(name, 10 * NAME).replace("\\", "/")).name
    name = " ".join("".join(letter if letter.isprintable() else " " for letter in name).split())[:NAME].strip()
    if not name:
        raise RefusedError("Notes need a name: write one.")
    return name


def _get(mine: Scope, notes_id: str) -> Notes:
    row = mine.one(own_notes, own_notes.c.id == random_id(notes_id))
    if row is None:
        raise GoneError(NOT_THERE)
    return Notes(**row)


def within_limits(mine: Scope) -> None:
    """Raises RefusedError if the learner's notes are too many or too large together."""
    kept = every(mine)
    if len(kept) > MOST_NOTES:
        raise RefusedError(f"{MOST_NOTES} files of notes are kept at most: delete some first.")
    if sum(notes.size for notes in kept) > ALL_NOTES:
        raise RefusedError(f"Your notes would take more than {ALL_NOTES // MB} MB together: delete some first.")
