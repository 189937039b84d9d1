"""Sittings: quizzes being taken, to go on with after a reload, and on another day."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, case, func, select

from components.storage.checks import count, new_id, random_id, sitting_values
from components.storage.errors import GoneError
from components.storage.limits import ALL_QUIZZES, MOST_SITTINGS
from components.storage.rows import Sitting, Summary
from components.storage.scope import Scope
from components.storage.tables import answer, sitting
from components.storage.times import now

GONE = "This quiz is not kept any more: begin a new one."
NEWEST_FIRST = (sitting.c.updated.desc(), sitting.c.id)


def begin(mine: Scope, title: str, quiz: str, settings: Mapping[str, Any]) -> Sitting:
    """A new sitting. Where the learner keeps too much, the oldest sittings go: finished ones first; their answers stay."""
    moment = now()
    values = sitting_values(Sitting(new_id(), title, moment, moment, quiz, settings, 0, False))
    mine.add(sitting, values)
    make_room(mine)
    return _sitting(values)


def make_room(mine: Scope) -> None:
    """Drop the oldest sittings, finished ones first, until the rest is no more than a learner may keep."""
    columns = [sitting.c.id, func.length(sitting.c.quiz).label("size")]
    kept = list(mine.rows(sitting, columns=columns, order=(sitting.c.finished, *NEWEST_FIRST)))
    while len(kept) > MOST_SITTINGS or sum(row["size"] for row in kept) > ALL_QUIZZES:
        mine.drop(sitting, sitting.c.id == kept.pop()["id"])


def get(mine: Scope, sitting_id: str) -> Sitting | None:
    """The sitting, or None if it is not kept."""
    row = mine.one(sitting, sitting.c.id == random_id(sitting_id))
    return None if row is None else _sitting(row)


def every(mine: Scope) -> list[Sitting]:
    """All of them, with their quizzes, oldest first."""
    return [_sitting(row) for row in mine.rows(sitting, order=(sitting.c.created, sitting.c.id))]


def latest_unfinished(mine: Scope) -> Summary | None:
    """The unfinished sitting that was answered last."""
    return next(iter(summaries(mine, 1, sitting.c.finished.is_(False))), None)


def summaries(mine: Scope, limit: int, *where: ColumnElement[bool]) -> list[Summary]:
    """The newest sittings without their quizzes."""
    columns = [column for column in sitting.c if column.name not in ("learner", "quiz")]
    of_it = (answer.c.learner == sitting.c.learner) & (answer.c.sitting == sitting.c.id)
    answered = select(func.count()).select_from(answer).where(of_it).scalar_subquery().label("answered")
    right = select(func.coalesce(func.sum(case((answer.c.correct, 1), else_=0)), 0)).where(of_it).scalar_subquery().label("right")
    most = count(limit, "The number of sittings")
    found = mine.rows(sitting, *where, columns=[*columns, answered, right], order=NEWEST_FIRST, limit=most)
    return [Summary(**{**row, "settings": json.loads(row["settings"]), "right": int(row["right"])}) for row in found]


def move(mine: Scope, sitting_id: str, position: int, finished: bool) -> None:
    """Set how far the sitting has come. Raises GoneError if it is not kept."""
    values = {"position": count(position, "A sitting's position"), "finished": finished, "updated": now()}
    if not mine.change(sitting, sitting.c.id == random_id(sitting_id), **values):
        raise GoneError(GONE)


def change(mine: Scope, sitting_id: str, by: Callable[[Sitting], Sitting]) -> Sitting:
    """Set the settings and the position that `by` makes of the sitting as it is kept. Raises GoneError if it is not."""
    kept = get(mine, sitting_id)
    if kept is None:
        raise GoneError(GONE)
    made = by(kept)
    values = sitting_values(replace(kept, settings=made.settings, position=made.position, updated=now()))
    mine.change(sitting, sitting.c.id == kept.id, **{name: values[name] for name in ("settings", "position", "updated")})
    return _sitting(values)


def put(mine: Scope, *given: Sitting) -> None:
    """Keep the sittings as they are given, each in place of what was kept under its id."""
    mine.put(sitting, *map(sitting_values, given))
    make_room(mine)


def _sitting(row: RowMapping | dict[str, Any]) -> Sitting:
    return Sitting(**{**row, "settings": json.loads(row["settings"])})
