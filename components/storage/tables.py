"""The tables as they are now. `migrations.py` makes them; a test sees to it that both say the same.

Every row belongs to a learner, and every key begins with the learner: the same sitting may stand under two learners (exported here,
imported there) without either seeing the other's.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, MetaData, Table, Text

from components.storage.times import UtcTime

metadata = MetaData()

learner = Table(
    "learner",
    metadata,
    Column("id", Text, primary_key=True),  # SHA-256 of the browser's secret, hexadecimal
    Column("created", UtcTime, nullable=False),
    Column("seen", UtcTime, nullable=False),
)


def _of_a_learner() -> Column[str]:
    return Column("learner", Text, ForeignKey("learner.id", ondelete="CASCADE"), primary_key=True)


sitting = Table(
    "sitting",
    metadata,
    _of_a_learner(),
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("created", UtcTime, nullable=False),
    Column("updated", UtcTime, nullable=False),
    Column("quiz", Text, nullable=False),
    Column("settings", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("finished", Boolean, nullable=False),
    Index("sitting_by_time", "learner", "finished", "updated"),
)

answer = Table(  # outlives its sitting: it is the learner's history
    "answer",
    metadata,
    _of_a_learner(),
    Column("sitting", Text, primary_key=True),
    Column("question_id", Text, primary_key=True),
    Column("fact_id", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("section", Text, nullable=False),
    Column("chosen", Integer, nullable=False),
    Column("correct", Boolean, nullable=False),
    Column("certainty", Integer),
    Column("at", UtcTime, nullable=False),
    Index("answer_by_time", "learner", "at"),
)

card = Table(
    "card",
    metadata,
    _of_a_learner(),
    Column("fact_id", Text, primary_key=True),
    Column("fsrs", Text, nullable=False),
    Column("due", UtcTime, nullable=False),
    Column("reviewed", UtcTime, nullable=False),
    Column("last_form", Text, nullable=False),
    Column("section", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("reviews", Integer, nullable=False),
    Column("lapses", Integer, nullable=False),
    Index("card_by_due", "learner", "due"),
)

own_notes = Table(
    "own_notes",
    metadata,
    _of_a_learner(),
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("created", UtcTime, nullable=False),
    Column("updated", UtcTime, nullable=False),
    Index("own_notes_by_name", "learner", "name", unique=True),
)

preference = Table(
    "preference",
    metadata,
    _of_a_learner(),
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("updated", UtcTime, nullable=False),
)

OWNED = (sitting, answer, card, own_notes, preference)
"""All tables whose rows belong to a learner."""
