"""A fault of the database, then it is mended: the very next try works, without a restart. The faults are those of `make soak`."""

from __future__ import annotations

import os
import socket
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import URL

from benchmarks import faults
from components.storage import StorageError, Store, errors
from tests.storage import postgresql
from tests.storage.make import ADA, HASTE, QUIZ, answer, card


@contextmanager
def ordinary_user(folder: Path) -> Iterator[None]:
    """As root: give the folder to a user whom a file's mode binds, and be that user."""
    if os.geteuid() != 0:
        yield
        return
    user, group = postgresql.unprivileged()
    os.chown(folder, user, group)
    os.setegid(group)
    os.seteuid(user)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)


def begun(file: Path) -> tuple[Store, str]:
    """A store on the file, and a sitting with one answer."""
    store = Store(URL.create("sqlite+pysqlite", database=str(file)), HASTE)
    sitting = store.begin_sitting(ADA, "t", QUIZ).id
    store.record(ADA, answer(sitting, 0), card("f0"))
    return store, sitting


def is_told(store: Store, sitting: str, sentence: str) -> None:
    """The second answer is not taken, and why."""
    with pytest.raises(StorageError) as caught:
        store.record(ADA, answer(sitting, 1), card("f1"))
    assert str(caught.value) == sentence


def is_mended(store: Store, sitting: str) -> None:
    """It is taken, and both are there once."""
    store.record(ADA, answer(sitting, 1), card("f1"))
    assert [one.question_id for one in store.answers(ADA)] == ["q0", "q1"]
    assert [one.reviews for one in store.cards(ADA)] == [1, 1]
    store.close()


@pytest.mark.skipif(os.name != "posix", reason="file modes are those of Unix")
def test_read_only_and_mended() -> None:
    with tempfile.TemporaryDirectory(prefix="chalklab-mended-") as folder, ordinary_user(Path(folder)):
        store, sitting = begun(Path(folder) / "a.sqlite3")
        with faults.read_only(Path(folder) / "a.sqlite3"):
            for _ in range(2):
                is_told(store, sitting, errors.READ_ONLY)
                assert len(store.answers(ADA)) == 1  # on a connection that may only read, and stays open
        is_mended(store, sitting)


@pytest.mark.parametrize("opened", [True, False], ids=["while it was open", "before it was opened"])
def test_the_disk_is_full_and_mended(tmp_path: Path, opened: bool) -> None:
    with faults.small_disk(tmp_path, megabytes=1) as small:
        if not small:
            pytest.skip("only root may mount a small disk")
        store, sitting = begun(tmp_path / "a.sqlite3")
        if not opened:
            store.close()
        with faults.full(tmp_path / "a.sqlite3"):
            for _ in range(2):
                is_told(store, sitting, errors.FULL)
        is_mended(store, sitting)


def test_many_who_wait_for_a_server_that_says_nothing_wait_together() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, ThreadPoolExecutor(5) as pool:
        store = Store(URL.create("postgresql+psycopg", "ada", host="127.0.0.1", port=silent.getsockname()[1], database="quiz"), HASTE)
        start = time.monotonic()
        for told in [pool.submit(store.counts, ADA) for _ in range(5)]:
            with pytest.raises(StorageError) as caught:
                told.result()
            assert str(caught.value) == errors.GONE
        assert time.monotonic() - start < 6  # one waits two seconds
        store.close()


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="Linux alone can be told so")
def test_a_server_that_went_away_without_a_word_is_not_waited_for_longer_than_one_that_is_slow(
    postgresql_server: postgresql.Server,
) -> None:
    store = Store(postgresql_server.new_database(), HASTE)
    with store._transaction(writes=False) as connection:
        fileno = connection.connection.driver_connection.fileno()  # type: ignore[union-attr]
        with socket.socket(fileno=os.dup(fileno)) as same:
            assert same.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == HASTE * 1000
            assert same.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
            assert same.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE) == 2
    store.close()
