"""Many who write at once wait for each other as long as it goes on, and no longer."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import URL

from components.storage import Sitting, StorageError, Store, errors
from components.storage.turns import Turns
from tests.storage.make import HASTE, QUIZ, person
from tests.storage.test_faults import locked

CLASS = 24
SLOW = 0.05
"""Seconds of a transaction on a busy server: together more than twice the patience of each."""


@pytest.fixture
def sqlite(tmp_path: Path) -> URL:
    return URL.create("sqlite+pysqlite", database=str(tmp_path / "chalklab.sqlite3"))


def test_a_class_that_writes_at_once_waits_longer_than_each_one_is_patient(sqlite: URL) -> None:
    store = Store(sqlite, patience=HASTE)

    def change(kept: Sitting) -> Sitting:
        time.sleep(SLOW)
        return kept

    def learn(number: int) -> None:
        me = person(f"learner {number}")
        store.change_sitting(me, store.begin_sitting(me, "t", QUIZ).id, change)

    start = time.monotonic()
    with ThreadPoolExecutor(CLASS) as pool:
        list(pool.map(learn, range(CLASS)))
    assert time.monotonic() - start > 2 * HASTE
    store.close()


def test_where_nothing_goes_on_all_are_told_soon(sqlite: URL) -> None:
    store = Store(sqlite, patience=HASTE)

    def learn(number: int) -> str:
        with pytest.raises(StorageError) as caught:
            store.begin_sitting(person(f"learner {number}"), "t", QUIZ)
        return str(caught.value)

    store.begin_sitting(person("first"), "t", QUIZ)
    start = time.monotonic()
    with locked(sqlite), ThreadPoolExecutor(CLASS) as pool:
        assert set(pool.map(learn, range(CLASS))) == {errors.BUSY}
    assert time.monotonic() - start < 4 * HASTE  # and not once for each of them
    assert store.begin_sitting(person("last"), "t", QUIZ)
    store.close()


def test_in_the_order_in_which_they_came() -> None:
    turns, first, came = Turns(30), Event(), list[int]()

    def stand(number: int) -> None:
        with turns.turn():
            came.append(number)

    with ThreadPoolExecutor(8) as pool:
        with turns.turn():
            for number in range(8):
                pool.submit(stand, number)
                while len(turns._queue) < number + 2:
                    first.wait(0.001)
        pool.shutdown()
    assert came == list(range(8))
