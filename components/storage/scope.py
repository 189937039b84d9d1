"""The one place where queries are made: each of them is about one learner's rows and no others'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from components.storage import tables
from components.storage.times import now

Where = ColumnElement[bool]


class Scope:
    """A transaction in the name of one learner, whose id has been checked."""

    def __init__(self, connection: Connection, learner: str) -> None:
        self._connection = connection
        self._learner = learner

    def greet(self) -> None:
        """Note the learner, and keep other transactions of the same learner waiting until this one is done."""
        moment = now()
        query = self._insert(tables.learner).values(id=self._learner, created=moment, seen=moment)
        self._connection.execute(query.on_conflict_do_update(index_elements=["id"], set_={"seen": moment}))

    def rows(
        self, table: Table, *where: Where, columns: Sequence[ColumnElement[Any]] = (), order: Any = (), limit: int | None = None
    ) -> Sequence[RowMapping]:
        """The learner's rows of the table."""
        query = select(*(columns or [column for column in table.c if column.name != "learner"]))
        query = query.where(table.c.learner == self._learner, *where).order_by(*order).limit(limit)
        return self._connection.execute(query).mappings().all()

    def one(self, table: Table, *where: Where) -> RowMapping | None:
        """The first of them, or None."""
        return next(iter(self.rows(table, *where, limit=1)), None)

    def count(self, table: Table, *where: Where) -> int:
        """How many there are."""
        query = select(func.count()).select_from(table).where(table.c.learner == self._learner, *where)
        return self._connection.execute(query).scalar_one()

    def add(self, table: Table, *rows: dict[str, Any]) -> None:
        """New rows, all with the same names."""
        if rows:
            self._connection.execute(insert(table), [{**values, "learner": self._learner} for values in rows])

    def put(self, table: Table, *rows: dict[str, Any]) -> None:
        """New rows, or new values in those with the same key."""
        if rows:
            keys = [column.name for column in table.primary_key]
            query = self._insert(table)
            others = {name: query.excluded[name] for name in rows[0] if name not in keys}
            query = query.on_conflict_do_update(index_elements=keys, set_=others)
            self._connection.execute(query, [{**values, "learner": self._learner} for values in rows])

    def change(self, table: Table, *where: Where, **values: Any) -> int:
        """Set values; returns in how many rows."""
        return self._connection.execute(update(table).where(table.c.learner == self._learner, *where).values(**values)).rowcount

    def drop(self, table: Table, *where: Where) -> int:
        """Delete rows; returns how many."""
        return self._connection.execute(delete(table).where(table.c.learner == self._learner, *where)).rowcount

    def erase(self) -> None:
        """Everything of the learner's, the learner included."""
        for table in tables.OWNED:
            self.drop(table)
        self._connection.execute(delete(tables.learner).where(tables.learner.c.id == self._learner))

    def _insert(self, table: Table) -> Any:
        """INSERT as the database at hand writes it: ON CONFLICT is no part of SQLAlchemy's common language."""
        return postgresql.insert(table) if self._connection.dialect.name == "postgresql" else sqlite.insert(table)
