"""Small things that a learner chose: the exam date and the like."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from components.storage.checks import given_id, json_text, moment
from components.storage.errors import RefusedError
from components.storage.limits import MOST_PREFERENCES
from components.storage.rows import Preference
from components.storage.scope import Scope
from components.storage.tables import preference
from components.storage.times import now


def get(mine: Scope, key: str) -> Any:
    """What was chosen, or None."""
    row = mine.one(preference, preference.c.key == given_id(key))
    return None if row is None else json.loads(row["value"])


def every(mine: Scope) -> list[Preference]:
    """All of them."""
    return [Preference(**{**row, "value": json.loads(row["value"])}) for row in mine.rows(preference, order=(preference.c.key,))]


def put(mine: Scope, key: str, value: Any, updated: datetime | None = None) -> None:
    """Choose; None takes the choice back. Raises RefusedError for what is not JSON data."""
    if value is None:
        mine.drop(preference, preference.c.key == given_id(key))
        return
    mine.put(
        preference,
        {"key": given_id(key), "value": json_text(value, "A preference"), "updated": moment(updated or now(), "When it was chosen")},
    )
    if mine.count(preference) > MOST_PREFERENCES:
        raise RefusedError(f"{MOST_PREFERENCES} preferences are kept at most.")
