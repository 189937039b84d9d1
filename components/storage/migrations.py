"""How the tables came to be, step by step. A step that somebody may have run is never changed; a new one is added at the end.

`{time}` stands for the database's own type of a moment in time; all else is SQL that SQLite and PostgreSQL both read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, inspect, text

from components.storage.errors import StorageError
from components.storage.times import now

OWNED: Final = "learner TEXT NOT NULL REFERENCES learner (id) ON DELETE CASCADE"

STEPS: Final[tuple[tuple[str, ...], ...]] = (
    (
        "CREATE TABLE learner (id TEXT PRIMARY KEY NOT NULL, created {time} NOT NULL, seen {time} NOT NULL)",
        f"CREATE TABLE sitting ({OWNED}, id TEXT NOT NULL, title TEXT NOT NULL, created {{time}} NOT NULL, updated {{time}} NOT NULL, "
        "quiz TEXT NOT NULL, settings TEXT NOT NULL, position INTEGER NOT NULL, finished BOOLEAN NOT NULL, PRIMARY KEY (learner, id))",
        f"CREATE TABLE answer ({OWNED}, sitting TEXT NOT NULL, question_id TEXT NOT NULL, fact_id TEXT NOT NULL, form TEXT NOT NULL, "
        "section TEXT NOT NULL, chosen INTEGER NOT NULL, correct BOOLEAN NOT NULL, certainty INTEGER CHECK (certainty BETWEEN 1 AND 3), "
        "at {time} NOT NULL, PRIMARY KEY (learner, sitting, question_id))",
        f"CREATE TABLE card ({OWNED}, fact_id TEXT NOT NULL, fsrs TEXT NOT NULL, due {{time}} NOT NULL, reviewed {{time}} NOT NULL, "
        "last_form TEXT NOT NULL, section TEXT NOT NULL, source TEXT NOT NULL, reviews INTEGER NOT NULL, lapses INTEGER NOT NULL, "
        "PRIMARY KEY (learner, fact_id))",
        f"CREATE TABLE own_notes ({OWNED}, id TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, created {{time}} NOT NULL, "
        "updated {time} NOT NULL, PRIMARY KEY (learner, id))",
        f"CREATE TABLE preference ({OWNED}, key TEXT NOT NULL, value TEXT NOT NULL, updated {{time}} NOT NULL, PRIMARY KEY (learner, key))",
    ),
    (
        "CREATE INDEX sitting_by_time ON sitting (learner, finished, updated)",
        "CREATE INDEX answer_by_time ON answer (learner, at)",
        "CREATE INDEX card_by_due ON card (learner, due)",
        "CREATE UNIQUE INDEX own_notes_by_name ON own_notes (learner, name)",
    ),
)

ONE_AT_A_TIME: Final = 0x6368616C6B6C6162  # "chalklab": the number of the lock that servers starting together wait for


def version(connection: Connection) -> int:
    """How many steps this database has seen; 0 for an empty one."""
    if not inspect(connection).has_table("schema_version"):
        return 0
    return connection.execute(text("SELECT max(version) FROM schema_version")).scalar_one() or 0


def up_to_date(connection: Connection, steps: Sequence[Sequence[str]] = STEPS) -> bool:
    """Whether there is nothing to do. Raises StorageError for a database that a newer Chalklab made."""
    found = version(connection)
    if found > len(steps):
        raise StorageError(
            f"The database was made by a newer Chalklab (its tables are of version {found}, this one knows {len(steps)}): "
            "start the newer Chalklab, or choose another database."
        )
    return found == len(steps)


def migrate(connection: Connection, steps: Sequence[Sequence[str]] = STEPS) -> None:
    """Take the missing steps, all or none, in the caller's transaction, which must be one that writes.

    Two servers that start at once: SQLite lets one transaction write at a time, PostgreSQL is asked for a lock.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": ONE_AT_A_TIME})
    if up_to_date(connection, steps):
        return
    time = "TIMESTAMP WITH TIME ZONE" if connection.dialect.name == "postgresql" else "DATETIME"
    done = version(connection)
    if done == 0:
        connection.execute(text("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY NOT NULL, applied TEXT NOT NULL)"))
    for number, statements in enumerate(steps[done:], start=done + 1):
        for statement in statements:
            connection.execute(text(statement.replace("{time}", time)))
        connection.execute(text("INSERT INTO schema_version VALUES (:number, :at)"), {"number": number, "at": now().isoformat()})
