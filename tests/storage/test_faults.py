"""When the database cannot do its work: one plain sentence, nothing half done, and it goes on by itself once the database can again."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, event, text

from components.storage import StorageError, Store, database, errors
from tests.storage import make, postgresql
from tests.storage.make import ADA, HASTE, QUIZ, answer, card


@contextmanager
def locked(url: URL) -> Iterator[None]:
    """Another program holds what every writing transaction needs."""
    if url.get_backend_name() == "sqlite":
        other = sqlite3.connect(str(url.database), isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        try:
            yield
        finally:
            other.execute("ROLLBACK")
            other.close()
        return
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("LOCK TABLE learner IN ACCESS EXCLUSIVE MODE"))
        yield
    engine.dispose()


def test_locked(store: Store, url: URL) -> None:
    sitting = store.begin_sitting(ADA, "t", QUIZ)
    store.record(ADA, answer(sitting.id, 0))
    with locked(url):
        with pytest.raises(StorageError) as caught:
            store.record(ADA, answer(sitting.id, 1))
        assert str(caught.value) == errors.BUSY
        assert len(store.answers(ADA)) == 1  # reading goes on
    store.record(ADA, answer(sitting.id, 1))
    assert len(store.answers(ADA)) == 2


def full(url: URL, store: Store) -> None:
    """From now on there is no room. SQLite: its own limit of pages, which gives the code of a full disk; PostgreSQL: the code, raised."""
    if url.get_backend_name() == "sqlite":
        store.close()

        @event.listens_for(store._engine, "connect")
        def limit(connection: sqlite3.Connection, _: object) -> None:
            connection.execute("PRAGMA max_page_count = 1")  # SQLite takes the present number instead

        return
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("CREATE FUNCTION no_room() RETURNS trigger AS $$ BEGIN RAISE SQLSTATE '53100'; END $$ LANGUAGE plpgsql"))
        connection.execute(text("CREATE TRIGGER no_room BEFORE INSERT ON own_notes EXECUTE FUNCTION no_room()"))
    engine.dispose()


def test_disk_full(store: Store, url: URL) -> None:
    sitting = store.begin_sitting(ADA, "t", QUIZ)
    store.record(ADA, answer(sitting.id, 0), card("f0"))
    full(url, store)
    with pytest.raises(StorageError) as caught:
        store.keep_notes(ADA, "n", "x" * 100_000)
    assert str(caught.value) == errors.FULL
    assert len(store.answers(ADA)) == len(store.cards(ADA)) == 1
    assert store.notes(ADA) == []


def test_read_only_postgresql(postgresql_server: postgresql.Server) -> None:
    url = postgresql_server.new_database()
    store = Store(url, HASTE)
    store.prefer(ADA, "exam", 1)
    engine = create_engine(postgresql_server.url("postgres"), isolation_level="AUTOCOMMIT")
    for state, works in (("on", False), ("off", True)):
        with engine.connect() as connection:
            connection.execute(text(f"ALTER DATABASE {url.database} SET default_transaction_read_only = {state}"))
        store.close()
        assert store.preference(ADA, "exam") == 1
        if works:
            store.prefer(ADA, "exam", 2)
        else:
            with pytest.raises(StorageError) as caught:
                store.prefer(ADA, "exam", 2)
            assert str(caught.value) == errors.READ_ONLY
    engine.dispose()
    store.close()


@pytest.mark.skipif(os.name != "posix", reason="file modes are those of Unix")
def test_read_only_file() -> None:
    """In a process that may not write, even where these tests are run as root."""
    folder = Path(tempfile.mkdtemp(prefix="chalklab-read-only-"))
    try:
        url = URL.create("sqlite+pysqlite", database=str(folder / "chalklab.sqlite3"))
        store = Store(url, HASTE)
        store.prefer(ADA, "exam", 1)
        for path in folder.iterdir():
            path.chmod(0o444)
        folder.chmod(0o555)
        here, there = multiprocessing.get_context("forkserver").Pipe()
        process = multiprocessing.get_context("forkserver").Process(target=make.as_nobody, args=(str(url), ADA, there))
        process.start()
        there.close()
        reading, writing = here.recv(), here.recv()
        process.join()
        assert reading[0] in ("done", "StorageError")
        assert writing == ("StorageError", errors.READ_ONLY) or writing == ("StorageError", errors.NO_FILE)
        store.close()
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_postgresql_gone_and_back(postgresql_server: postgresql.Server) -> None:
    store = Store(postgresql_server.new_database(), HASTE)
    sitting = store.begin_sitting(ADA, "t", QUIZ)
    store.record(ADA, answer(sitting.id, 0), card("f0"))
    postgresql_server.stop()
    try:
        for call in (lambda: store.record(ADA, answer(sitting.id, 1)), lambda: store.answers(ADA)):
            with pytest.raises(StorageError) as caught:
                call()
            assert str(caught.value) == errors.GONE
    finally:
        postgresql_server.start()
    store.record(ADA, answer(sitting.id, 1))
    assert [one.question_id for one in store.answers(ADA)] == ["q0", "q1"]
    store.close()


def test_postgresql_gone_in_the_middle_of_an_answer(postgresql_server: postgresql.Server) -> None:
    store = Store(postgresql_server.new_database(), HASTE)
    sitting = store.begin_sitting(ADA, "t", QUIZ)

    def crash(_: object) -> object:
        postgresql_server.stop()
        return card("f0")

    try:
        with pytest.raises(StorageError, match="does not answer"):
            store.record(ADA, answer(sitting.id, 0), crash)
    finally:
        postgresql_server.start()
    assert store.answers(ADA) == store.cards(ADA) == []
    store.record(ADA, answer(sitting.id, 0), card("f0"))
    assert len(store.answers(ADA)) == len(store.cards(ADA)) == 1
    store.close()


def test_postgresql_comes_back_empty(postgresql_server: postgresql.Server) -> None:
    """Put back from nothing: the tables are made again, without a restart."""
    url = postgresql_server.new_database()
    store = Store(url, HASTE)
    store.prefer(ADA, "exam", 1)
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    with pytest.raises(StorageError):
        store.prefer(ADA, "exam", 2)
    store.prefer(ADA, "exam", 2)
    assert store.preference(ADA, "exam") == 2
    store.close()


def sqlite(path: Path) -> Store:
    return Store(URL.create("sqlite+pysqlite", database=str(path)), HASTE)


def test_a_file_taken_away_is_made_again(tmp_path: Path) -> None:
    store = sqlite(tmp_path / "data" / "a.sqlite3")
    store.prefer(ADA, "exam", 1)
    shutil.rmtree(tmp_path / "data")
    assert store.preference(ADA, "exam") is None
    store.prefer(ADA, "exam", 2)
    again = sqlite(tmp_path / "data" / "a.sqlite3")
    assert again.preference(ADA, "exam") == 2


def test_no_place_for_the_file_and_then_one(tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("a file where a folder is wanted")
    store = sqlite(tmp_path / "in the way" / "a.sqlite3")
    with pytest.raises(StorageError) as caught:
        store.prefer(ADA, "exam", 1)
    assert str(caught.value) == errors.NO_FILE
    (tmp_path / "in the way").unlink()
    store.prefer(ADA, "exam", 1)

    (tmp_path / "folder.sqlite3").mkdir()
    with pytest.raises(StorageError) as caught:
        sqlite(tmp_path / "folder.sqlite3").prefer(ADA, "exam", 1)
    assert str(caught.value) == errors.NO_FILE


def test_a_damaged_file(tmp_path: Path) -> None:
    (tmp_path / "a.sqlite3").write_bytes(b"no database, but notes about one\n" * 500)
    with pytest.raises(StorageError) as caught:
        sqlite(tmp_path / "a.sqlite3").preference(ADA, "exam")
    assert str(caught.value) == errors.DAMAGED
    assert (tmp_path / "a.sqlite3").read_bytes().startswith(b"no database")  # and nobody wrote over it


@pytest.mark.skipif(os.name != "posix", reason="file modes are those of Unix")
def test_only_the_owner_may_read_the_file(tmp_path: Path) -> None:
    store = sqlite(tmp_path / "data" / "a.sqlite3")
    store.prefer(ADA, "exam", 1)
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    files = list((tmp_path / "data").iterdir())
    assert len(files) == 3  # the file, and beside it the log that WAL writes and its index
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


def test_an_answer_is_on_the_disk_before_it_is_acknowledged(tmp_path: Path) -> None:
    store = sqlite(tmp_path / "a.sqlite3")
    with store._writing(ADA) as mine:
        pragmas = {
            name: mine._connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


@pytest.mark.parametrize(
    ("given", "driver"),
    [
        ("postgresql://ada:secret@db/quiz", "postgresql+psycopg"),
        ("postgres://ada:secret@db/quiz", "postgresql+psycopg"),
        ("postgresql+psycopg2://ada:secret@db/quiz", "postgresql+psycopg"),
        ("sqlite:////srv/chalklab/a.sqlite3", "sqlite+pysqlite"),
    ],
)
def test_database_url(monkeypatch: pytest.MonkeyPatch, given: str, driver: str) -> None:
    monkeypatch.setenv("DATABASE_URL", given)
    url = database.where()
    assert url.drivername == driver
    assert url.database in ("quiz", "/srv/chalklab/a.sqlite3")


@pytest.mark.parametrize("given", ["mysql://ada:secret@db/quiz", "secret", "sqlite://", "sqlite:///:memory:", "postgresql//ada:secret@db"])
def test_a_wrong_database_url_is_told_without_its_password(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("DATABASE_URL", given)
    with pytest.raises(StorageError, match="DATABASE_URL") as caught:
        database.where()
    assert "secret" not in str(caught.value)


def test_without_database_url_the_file_is_in_the_users_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("CHALKLAB_DATA", str(tmp_path))
    assert database.where().database == str(tmp_path / "chalklab.sqlite3")
    monkeypatch.delenv("CHALKLAB_DATA")
    monkeypatch.setattr(database.platformdirs, "user_data_dir", lambda *_, **__: str(tmp_path / "user"))
    assert database.where().database == str(tmp_path / "user" / "chalklab.sqlite3")
