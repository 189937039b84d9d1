"""Many at once, and killed in the midst of it: nothing lost, nothing mixed."""

from __future__ import annotations

import multiprocessing
import random
import sqlite3
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType

import pytest
from sqlalchemy import URL

from components.storage import Answer, Store
from tests.storage import make
from tests.storage.make import ADA, QUIZ, answer, person, reviewed_once_more

FORTY = 40
KILLS = 8  # of each database; `make soak` kills more often
processes = multiprocessing.get_context("forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn")


@pytest.fixture(autouse=True, scope="module")
def _quick_starts() -> Iterator[None]:
    """Processes are forked from one that has everything imported (where there is fork), and nothing else is imported into them.

    A page that ran in AppTest leaves `app.py` behind as `__main__`, which each new process would import: five seconds.
    """
    if processes.get_start_method() == "forkserver":
        processes.set_forkserver_preload(["tests.storage.make"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "__main__", ModuleType("__main__"))
        yield


def patient(url: URL) -> Store:
    return Store(url, patience=30)


def test_forty_learners_at_once(url: URL) -> None:
    store = patient(url)

    def learn(number: int) -> tuple[str, list[Answer]]:
        me = person(f"learner {number}")
        sitting = store.begin_sitting(me, f"of {number}", QUIZ, {"number": number})
        store.keep_notes(me, "notes.md", f"text of {number}")
        given = []
        for question in range(5):
            one = answer(sitting.id, question, fact="f", chosen=number)
            given.append(store.record(me, one, lambda before: reviewed_once_more("f", before)))
            store.move(me, sitting.id, question + 1)
            assert store.answers(me) == given
        return me, given

    with ThreadPoolExecutor(FORTY) as pool:
        came = list(pool.map(learn, range(FORTY)))
    for number, (me, given) in enumerate(came):
        assert store.answers(me) == given
        assert {one.chosen for one in given} == {number}
        assert [card.reviews for card in store.cards(me)] == [5]
        assert [(one.title, one.position) for one in store.sittings(me)] == [(f"of {number}", 5)]
        assert [notes.text for notes in store.notes(me)] == [f"text of {number}"]
    store.close()


def test_two_tabs_of_one_learner(url: URL) -> None:
    """Both answer the same questions at once: each has one answer, which both are told, and one review of its fact."""
    store = patient(url)
    sitting = store.begin_sitting(ADA, "t", QUIZ)

    def tab(chosen: int) -> list[Answer]:
        return [
            store.record(ADA, answer(sitting.id, number, fact="f", chosen=chosen), lambda before: reviewed_once_more("f", before))
            for number in range(10)
        ]

    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(tab, (1, 2))
    assert one == other == store.answers(ADA)
    assert [card.reviews for card in store.cards(ADA)] == [10]
    store.close()


def start(target: object, *args: object) -> tuple[multiprocessing.process.BaseProcess, multiprocessing.connection.Connection]:
    here, there = processes.Pipe(duplex=False)
    process = processes.Process(target=target, args=(*args, there))
    process.start()
    there.close()
    return process, here


def told(here: multiprocessing.connection.Connection) -> list[object]:
    """All that a process said until it ended."""
    found = []
    while True:
        try:
            found.append(here.recv())
        except EOFError:
            return found


def address(url: URL) -> str:
    return url.render_as_string(hide_password=False)


def test_servers_that_start_together_on_an_empty_database(url: URL) -> None:
    running = [start(make.only_begin, address(url), ADA) for _ in range(4)]
    ids = [told(here) for _, here in running]
    for process, _ in running:
        process.join()
    store = patient(url)
    assert sorted(one.id for one in store.sittings(ADA)) == sorted(str(said) for (said,) in ids)
    store.close()


def test_two_processes_answer_at_once(url: URL) -> None:
    store = patient(url)
    sitting = store.begin_sitting(ADA, "t", QUIZ)
    running = [start(make.give_answers, address(url), ADA, sitting.id, first, 20) for first in (0, 100)]
    assert [told(here) for _, here in running] == [[*range(20)], [*range(100, 120)]]
    assert len(store.answers(ADA)) == 40
    assert [card.reviews for card in store.cards(ADA)] == [40]
    store.close()


def test_killed_between_and_during_answers(url: URL) -> None:
    """SIGKILL at any moment: every acknowledged answer is there, at most one more, and each answer with its card's review."""
    store = patient(url)
    sitting = store.begin_sitting(ADA, "t", QUIZ)
    chance = random.Random(7)
    acknowledged: set[str] = set()
    for kill in range(KILLS):
        process, here = start(make.give_answers, address(url), ADA, sitting.id, 1000 * kill, 1000)
        heard = [here.recv() for _ in range(chance.randint(1, 5))]
        time.sleep(chance.random() * 0.02)
        process.kill()
        process.join()
        acknowledged |= {f"q{number}" for number in (*heard, *told(here))}
        kept = store.answers(ADA)
        assert acknowledged <= {one.question_id for one in kept}
        assert len(kept) <= len(acknowledged) + kill + 1
        assert [card.reviews for card in store.cards(ADA)] == [len(kept)]
    assert len(acknowledged) >= KILLS
    store.close()
    if url.get_backend_name() == "sqlite":
        connection = sqlite3.connect(str(url.database))
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()
