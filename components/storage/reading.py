"""Reading an exported file: anybody may have written it, so nothing in it is trusted."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import fields
from datetime import datetime
from typing import Any, Final, TypeVar

from components.storage.checks import answer_values, card_values, given_id, json_text, moment, sitting_values
from components.storage.errors import RefusedError
from components.storage.limits import LARGEST_IMPORT, MB, MOST_ANSWERS, MOST_CARDS, MOST_NOTES, MOST_PREFERENCES, MOST_SITTINGS, MOST_VALUES
from components.storage.own_notes import notes_values
from components.storage.rows import Answer, Card, Notes, Preference, Sitting
from components.storage.transfer import KIND, VERSION, Everything

Row = TypeVar("Row", Sitting, Answer, Card, Notes, Preference)

STRING: Final = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)  # also one without an end, or the search would begin again at every quote
NOT_OURS: Final = "This file is not data exported here: choose a file that “Export my data” wrote."


def everything_from(data: bytes) -> Everything:
    """The data in a file that `transfer.as_file` wrote. Raises RefusedError, in one sentence, for any other."""
    head = _parsed(data)
    if head.get("kind") != KIND:
        raise RefusedError(NOT_OURS)
    if head.get("version") != VERSION:
        raise RefusedError("This file was exported by another version of Chalklab, which this one cannot read.")
    return Everything(
        _rows(head, "sittings", Sitting, sitting_values, MOST_SITTINGS),
        _rows(head, "answers", Answer, answer_values, MOST_ANSWERS),
        _rows(head, "cards", Card, card_values, MOST_CARDS),
        _rows(head, "notes", Notes, notes_values, MOST_NOTES),
        _rows(head, "preferences", Preference, _preference_values, MOST_PREFERENCES),
    )


def _parsed(data: bytes) -> dict[str, Any]:
    if len(data) > LARGEST_IMPORT:
        raise RefusedError(f"This file is larger than {LARGEST_IMPORT // MB} MB, which no export is.")
    if _values(data) > MOST_VALUES:
        raise RefusedError(NOT_OURS)
    try:
        found = json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise RefusedError(NOT_OURS) from None
    if not isinstance(found, dict):
        raise RefusedError(NOT_OURS)
    return found


def _values(data: bytes) -> int:
    """About how many values JSON data holds, or more: reading millions of tiny ones would take minutes and gigabytes."""
    strings = (data.count(b'"') - data.count(b'\\"')) // 2
    return strings if strings > MOST_VALUES else sum(map(STRING.sub(b"", data).count, (b",", b"[", b"{")))


def _refuse(_: str) -> None:
    raise ValueError  # NaN and Infinity are no JSON


def _rows(head: dict[str, Any], name: str, kind: type[Row], check: Callable[[Row], dict[str, Any]], most: int) -> tuple[Row, ...]:
    given = head.get(name)
    if not isinstance(given, list):
        raise RefusedError(f"“{name}” is missing in this file, or no list.")
    if len(given) > most:
        raise RefusedError(f"This file holds more than {most} {name}, which no export does.")
    read: list[Row] = []
    for number, values in enumerate(given, start=1):
        try:
            one = _row(kind, values)
            check(one)
        except RefusedError as error:
            raise RefusedError(f"Number {number} of “{name}” in this file cannot be used: {error}") from None
        read.append(one)
    return tuple(read)


def _row(kind: type[Row], values: Any) -> Row:
    """One row, each field there and of the right type; what is allowed in it is for its own check to say."""
    types = {field.name: field.type for field in fields(kind)}
    if not isinstance(values, dict) or values.keys() != types.keys():
        raise RefusedError(f"It must have {', '.join(types)}, and nothing else.")
    if any(types[name] == "str" and not isinstance(value, str) for name, value in values.items()):
        raise RefusedError(f"Text is expected in {', '.join(name for name in types if types[name] == 'str')}.")
    make: Callable[..., Row] = kind
    return make(**{name: _time(value) if types[name] == "datetime" else value for name, value in values.items()})


def _time(value: Any) -> datetime:
    try:
        return datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise RefusedError("It holds a time that is none.") from None


def _preference_values(one: Preference) -> dict[str, Any]:
    if one.value is None:
        raise RefusedError("A preference that is none would not be kept.")
    return {
        "key": given_id(one.key),
        "value": json_text(one.value, "A preference"),
        "updated": moment(one.updated, "When it was chosen"),
    }
