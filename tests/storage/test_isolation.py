"""One learner's data is out of another's reach, whatever ids are tried."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import event

from components.storage import Counts, GoneError, RefusedError, Store
from tests.storage.make import ADA, BEN, MONDAY, QUIZ, answer, card, put

NO_IDS = ["", "'", "' OR 1=1 --", "x" * 22 + "\n", "x" * 21, "x" * 23, "../../../etc/passwd....", "%" * 22, "\0" * 22, "ü" * 22, "１" * 22]
NO_LEARNERS = [*NO_IDS, ADA.upper(), ADA + "\n", ADA[:-1], ADA + "0", f"{ADA[:-8]}' OR 1=1", "g" * 64, "１" * 64, None, 7, ADA.encode()]


def fill(store: Store) -> tuple[str, str]:
    """Ada's data; returns the ids of her sitting and of her notes."""
    sitting = store.begin_sitting(ADA, "Ada's", QUIZ)
    store.record(ADA, answer(sitting.id, 0), card("f0"))
    store.prefer(ADA, "exam", "2026-12-01")
    return sitting.id, store.keep_notes(ADA, "Ada's notes", "secret").id


def everything_of(store: Store, learner: str) -> list[object]:
    return [
        store.counts(learner), store.sittings(learner), store.latest_unfinished(learner), store.answers(learner), store.cards(learner),
        store.notes(learner), store.preference(learner, "exam"),
    ]  # fmt: skip


def test_another_learner_sees_nothing_even_with_the_right_ids(store: Store) -> None:
    sitting, notes = fill(store)
    before = everything_of(store, ADA)
    assert everything_of(store, BEN) == [Counts(), [], None, [], [], [], None]
    assert store.sitting(BEN, sitting) is None
    assert store.answers(BEN, sitting) == []
    attempts: list[Callable[[], object]] = [
        lambda: store.move(BEN, sitting, 9, True),
        lambda: store.change_sitting(BEN, sitting, lambda kept: kept),
        lambda: store.record(BEN, answer(sitting, 0)),
        lambda: store.record(BEN, answer(sitting, 1)),
        lambda: store.replace_notes(BEN, notes, "mine"),
        lambda: store.rename_notes(BEN, notes, "mine"),
        lambda: store.drop_notes(BEN, notes),
    ]
    for attempt in attempts:
        with pytest.raises(GoneError):
            attempt()
    store.erase(BEN)
    assert everything_of(store, ADA) == before


def test_rows_put_under_anothers_ids_are_ones_own(store: Store) -> None:
    """Ben imports what Ada exported: two copies, and each may change and erase his or her own."""
    sitting, notes = fill(store)
    before = everything_of(store, ADA)
    store.import_learner(BEN, store.export_learner(ADA))
    assert everything_of(store, BEN) == before
    store.replace_notes(BEN, notes, "changed")
    store.move(BEN, sitting, 5)
    put(store, BEN, card("f0", days=99))
    assert everything_of(store, ADA) == before
    store.erase(BEN)
    assert everything_of(store, ADA) == before


def statements(store: Store) -> list[str]:
    """Everything that is sent to the database from now on."""
    sent: list[str] = []
    event.listen(store._engine, "before_cursor_execute", lambda *args: sent.append(args[2]))
    return sent


def test_what_cannot_be_an_id_never_reaches_the_database(store: Store) -> None:
    fill(store)
    sent = statements(store)
    for no_id in NO_IDS:
        attempts: list[Callable[[], object]] = [
            lambda no_id=no_id: store.sitting(ADA, no_id),
            lambda no_id=no_id: store.answers(ADA, no_id),
            lambda no_id=no_id: store.move(ADA, no_id, 1),
            lambda no_id=no_id: store.change_sitting(ADA, no_id, lambda kept: kept),
            lambda no_id=no_id: store.record(ADA, answer(no_id, 0)),
            lambda no_id=no_id: store.drop_notes(ADA, no_id),
            lambda no_id=no_id: store.rename_notes(ADA, no_id, "n"),
            lambda no_id=no_id: store.replace_notes(ADA, no_id, "n"),
        ]
        for attempt in attempts:
            with pytest.raises(GoneError):
                attempt()
    assert sent == []


def test_who_cannot_be_a_learner_never_reaches_the_database(store: Store) -> None:
    fill(store)
    sent = statements(store)
    for nobody in NO_LEARNERS:
        attempts: list[Callable[[], object]] = [
            lambda nobody=nobody: store.counts(nobody),
            lambda nobody=nobody: store.begin_sitting(nobody, "t", QUIZ),
            lambda nobody=nobody: store.export_learner(nobody),
            lambda nobody=nobody: store.erase(nobody),
            lambda nobody=nobody: store.hand_over(nobody, BEN),
            lambda nobody=nobody: store.hand_over(BEN, nobody),
        ]
        for attempt in attempts:
            with pytest.raises(RefusedError):
                attempt()
    assert sent == []


def test_handing_over_leaves_nothing_behind(store: Store) -> None:
    fill(store)
    mine = store.begin_sitting(BEN, "Ben's", QUIZ)
    store.record(BEN, answer(mine.id, 0), card("f0", days=5, reviewed=MONDAY.replace(hour=23)))
    store.hand_over(ADA, BEN)
    assert store.counts(ADA) == Counts()
    assert store.counts(BEN) == Counts(2, 2, 1, 1, 1)
    assert store.cards(BEN) == [card("f0", days=5, reviewed=MONDAY.replace(hour=23))]  # the later review
    store.hand_over(BEN, BEN)
    assert store.counts(BEN) == Counts(2, 2, 1, 1, 1)
