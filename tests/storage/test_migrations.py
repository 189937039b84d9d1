"""The tables: made in steps, the same as `tables.py` says, from any older state, and never by an older program from a newer one."""

from __future__ import annotations

import pytest
from sqlalchemy import URL, Engine, create_engine, inspect, text

from components.storage import StorageError, Store, migrations, tables
from components.storage.database import WRITES, open_engine
from tests.storage.make import ADA, HASTE, QUIZ, answer


def written_by_version_1(url: URL) -> None:
    """A database as the first version left it, with a learner's data in it."""
    store = Store(url, HASTE)  # makes the folder
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations.migrate, "__defaults__", (migrations.STEPS[:1],))
        patch.setattr(migrations.up_to_date, "__defaults__", (migrations.STEPS[:1],))
        sitting = store.begin_sitting(ADA, "old", QUIZ)
        store.record(ADA, answer(sitting.id, 0))
        store.keep_notes(ADA, "notes.md", "text")
    store.close()


def versions(engine: Engine) -> list[int]:
    with engine.connect() as connection:
        return list(connection.execute(text("SELECT version FROM schema_version ORDER BY version")).scalars())


def indexes(engine: Engine) -> set[str]:
    return {str(index["name"]) for table in tables.metadata.tables for index in inspect(engine).get_indexes(table)}


def test_an_old_database_is_taken_on_with_its_data(url: URL) -> None:
    written_by_version_1(url)
    engine = create_engine(url)
    assert versions(engine) == [1]
    assert indexes(engine) == set()
    engine.dispose()

    store = Store(url, HASTE)
    assert [one.title for one in store.sittings(ADA)] == ["old"]
    assert [one.question_id for one in store.answers(ADA)] == ["q0"]
    assert [notes.text for notes in store.notes(ADA)] == ["text"]
    store.close()
    engine = create_engine(url)
    assert versions(engine) == list(range(1, len(migrations.STEPS) + 1))
    assert indexes(engine)
    engine.dispose()


def test_a_step_that_fails_leaves_everything_as_it_was(url: URL) -> None:
    written_by_version_1(url)
    engine = open_engine(url, HASTE)
    broken = (*migrations.STEPS[:1], ("CREATE TABLE half (id INTEGER)", "CREATE NONSENSE"))
    with pytest.raises(Exception, match="NONSENSE"), engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        migrations.migrate(connection, broken)
    assert versions(engine) == [1]
    assert not inspect(engine).has_table("half")
    engine.dispose()


def test_a_newer_database_is_left_alone(store: Store, url: URL) -> None:
    store.prefer(ADA, "exam", 1)
    newer = len(migrations.STEPS) + 1
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO schema_version VALUES (:number, 'tomorrow')"), {"number": newer})
    engine.dispose()
    older = Store(url, HASTE)
    for call in (lambda: older.preference(ADA, "exam"), lambda: older.prefer(ADA, "exam", 2)):
        with pytest.raises(StorageError, match=f"made by a newer Chalklab .* version {newer}"):
            call()
    older.close()


def test_the_steps_make_what_the_tables_say(store: Store, url: URL) -> None:
    store.prefer(ADA, "exam", 1)
    engine = create_engine(url)
    found = inspect(engine)
    assert set(found.get_table_names()) == {"schema_version", *tables.metadata.tables}
    for name, table in tables.metadata.tables.items():
        columns = {column["name"]: column for column in found.get_columns(name)}
        assert list(columns) == [column.name for column in table.c]
        for column in table.c:
            made = columns[column.name]
            assert made["nullable"] == column.nullable, f"{name}.{column.name}"
            wanted = column.type.compile(engine.dialect)
            assert made["type"].compile(engine.dialect) == wanted, f"{name}.{column.name}"
        assert found.get_pk_constraint(name)["constrained_columns"] == [column.name for column in table.primary_key]
        assert {(index["name"], tuple(index["column_names"]), bool(index["unique"])) for index in found.get_indexes(name)} == {
            (index.name, tuple(column.name for column in index.columns), bool(index.unique)) for index in table.indexes
        }
        keys = [(key["constrained_columns"], key["referred_table"]) for key in found.get_foreign_keys(name)]
        assert keys == ([(["learner"], "learner")] if table in tables.OWNED else [])
    engine.dispose()
