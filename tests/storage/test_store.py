"""What is kept comes back, the same on SQLite and PostgreSQL."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from components.storage import Answer, Counts, GoneError, RefusedError, Sitting, Store, limits
from tests.storage.make import ADA, BEN, MONDAY, QUIZ, answer, card, drop, put, reviewed_once_more


def test_a_sitting_goes_on_where_it_stopped(store: Store) -> None:
    begun = store.begin_sitting(ADA, "The whole course", QUIZ, {"seed": 3, "about": "Größe, 名前"})
    assert store.sitting(ADA, begun.id) == begun
    assert store.latest_unfinished(ADA) == store.sittings(ADA)[0]
    assert begun.quiz == QUIZ
    assert (begun.position, begun.finished, begun.settings) == (0, False, {"seed": 3, "about": "Größe, 名前"})
    assert begun.created.utcoffset() == timedelta(0)

    store.record(ADA, answer(begun.id, 0))
    store.move(ADA, begun.id, 1)
    later = store.latest_unfinished(ADA)
    assert later is not None
    assert (later.id, later.position, later.created, later.answered) == (begun.id, 1, begun.created, 1)
    assert later.updated > begun.updated

    store.move(ADA, begun.id, 2, finished=True)
    assert store.latest_unfinished(ADA) is None


def test_the_latest_unfinished_sitting_is_the_one_last_gone_on_with(store: Store) -> None:
    first, second = (store.begin_sitting(ADA, title, QUIZ) for title in ("first", "second"))
    latest = store.latest_unfinished(ADA)
    assert latest is not None
    assert (latest.id, latest.title) == (second.id, "second")
    store.move(ADA, first.id, 1)
    latest = store.latest_unfinished(ADA)
    assert latest is not None
    assert latest.id == first.id


def test_summaries_say_what_came_of_each_sitting(store: Store) -> None:
    first, second = (store.begin_sitting(ADA, title, QUIZ) for title in ("first", "second"))
    for number, correct in enumerate([True, False, True]):
        store.record(ADA, replace(answer(first.id, number, correct=correct), at=datetime.now(UTC)))
    assert [(one.title, one.answered, one.right) for one in store.sittings(ADA)] == [("first", 3, 2), ("second", 0, 0)]
    assert [one.id for one in store.sittings(ADA, limit=1)] == [first.id]
    assert second.id in {one.id for one in store.sittings(ADA)}


def test_the_first_answer_counts(store: Store) -> None:
    sitting = store.begin_sitting(ADA, "t", QUIZ)
    given = answer(sitting.id, 0, correct=False, chosen=2)
    calls = []

    def review(before: object) -> object:
        calls.append(before)
        return card("f0")

    assert store.record(ADA, given, review) == given
    assert store.record(ADA, replace(given, correct=True, chosen=1, at=MONDAY + timedelta(days=1)), review) == given
    assert store.answers(ADA) == [given]
    assert calls == [None]
    assert store.cards(ADA) == [card("f0")]


def test_a_card_is_made_from_the_one_before(store: Store) -> None:
    sitting = store.begin_sitting(ADA, "t", QUIZ)
    for number in range(3):
        store.record(ADA, answer(sitting.id, number, fact="f"), lambda before: reviewed_once_more("f", before))
    (kept,) = store.cards(ADA)
    assert (kept.fact_id, kept.reviews) == ("f", 3)


def test_an_answer_whose_card_cannot_be_made_is_not_kept(store: Store) -> None:
    sitting = store.begin_sitting(ADA, "t", QUIZ)

    def broken(_: object) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.record(ADA, answer(sitting.id, 0), broken)
    with pytest.raises(RefusedError, match="another fact"):
        store.record(ADA, answer(sitting.id, 0), card("f1"))
    assert store.answers(ADA) == store.cards(ADA) == []


def test_cards_come_back_by_when_they_are_due(store: Store) -> None:
    put(store, ADA, card("late", days=3), card("now", days=0), card("soon", days=1))
    assert [one.fact_id for one in store.cards(ADA)] == ["now", "soon", "late"]


def test_a_moment_is_the_same_in_every_zone(store: Store) -> None:
    tokyo = timezone(timedelta(hours=9))
    put(store, ADA, replace(card("f"), due=MONDAY.astimezone(tokyo)))
    (kept,) = store.cards(ADA)
    assert kept.due == MONDAY
    assert kept.due.utcoffset() == timedelta(0)
    with pytest.raises(RefusedError):
        put(store, ADA, replace(card("g"), due=MONDAY.replace(tzinfo=None)))


def test_a_sitting_that_is_gone_leaves_its_answers(store: Store) -> None:
    sitting = store.begin_sitting(ADA, "t", QUIZ)
    store.record(ADA, answer(sitting.id, 0))
    drop(store, ADA, sitting.id)
    assert store.sitting(ADA, sitting.id) is None
    assert len(store.answers(ADA, sitting.id)) == 1
    with pytest.raises(GoneError, match="begin a new one"):
        store.record(ADA, answer(sitting.id, 1))
    with pytest.raises(GoneError):
        store.move(ADA, sitting.id, 1)
    with pytest.raises(GoneError):
        store.change_sitting(ADA, sitting.id, lambda kept: kept)
    assert store.sittings(ADA) == []


def test_a_change_sets_settings_position_and_time_and_nothing_else(store: Store) -> None:
    begun = store.begin_sitting(ADA, "t", QUIZ, {"replies": {}})
    changed = store.change_sitting(
        ADA, begun.id, lambda kept: replace(kept, settings={"replies": {"0": 1}}, position=2, title="x", quiz="x", finished=True)
    )
    assert changed == replace(begun, settings={"replies": {"0": 1}}, position=2, updated=changed.updated) == store.sitting(ADA, begun.id)
    assert changed.updated > begun.updated

    def refuse(_: Sitting) -> Sitting:
        raise RefusedError("no")

    with pytest.raises(RefusedError, match="no"):
        store.change_sitting(ADA, begun.id, refuse)
    with pytest.raises(GoneError):
        store.change_sitting(BEN, begun.id, lambda kept: kept)
    assert store.sitting(ADA, begun.id) == changed


def test_two_stores_do_not_lose_each_others_change(store: Store) -> None:
    """As two server processes on one database: the second change begins with what the first one kept."""
    sitting = store.begin_sitting(ADA, "t", QUIZ, {"replies": []})
    other = Store(store._engine.url, patience=20)
    inside, failed = threading.Event(), []

    def first(kept: Sitting) -> Sitting:
        inside.set()
        second.join(0.3)  # it has to wait for this one
        return replace(kept, settings={"replies": [*kept.settings["replies"], "first"]})

    def write_second() -> None:
        inside.wait(10)
        try:
            other.change_sitting(ADA, sitting.id, lambda kept: replace(kept, settings={"replies": [*kept.settings["replies"], "second"]}))
        except Exception as error:
            failed.append(error)

    second = threading.Thread(target=write_second)
    second.start()
    store.change_sitting(ADA, sitting.id, first)
    second.join(20)
    other.close()
    assert failed == []
    kept = store.sitting(ADA, sitting.id)
    assert kept is not None
    assert kept.settings == {"replies": ["first", "second"]}


def test_answers_come_in_the_order_given(store: Store) -> None:
    sitting = store.begin_sitting(ADA, "t", QUIZ)
    given = [store.record(ADA, answer(sitting.id, number)) for number in (2, 0, 1)]
    assert store.answers(ADA) == sorted(given, key=lambda one: one.at)


def test_notes_are_kept_replaced_renamed_deleted_and_put_back(store: Store) -> None:
    text = "Kernel: a small grid\n\t$x_1 < 2$ “ü” 名\n"
    first = store.keep_notes(ADA, "C:\\Users\\ada\\week 1.md", text)
    assert (first.name, first.text, first.size) == ("week 1.md", text, len(text.encode()))
    second = store.keep_notes(ADA, "week 2.md", "b")
    assert store.notes(ADA) == [first, second]

    again = store.keep_notes(ADA, "week 1.md", "another text")
    assert (again.id, again.text, again.created) == (first.id, "another text", first.created)
    assert store.replace_notes(ADA, first.id, "a third").id == first.id
    renamed = store.rename_notes(ADA, first.id, "  Week\none ")
    assert (renamed.id, renamed.name, renamed.text) == (first.id, "Week one", "a third")
    with pytest.raises(RefusedError, match=r"called week 2\.md already"):
        store.rename_notes(ADA, first.id, "week 2.md")

    deleted = store.drop_notes(ADA, first.id)
    assert deleted == renamed
    assert store.notes(ADA) == [second]
    for gone in (lambda: store.drop_notes(ADA, first.id), lambda: store.replace_notes(ADA, first.id, "x")):
        with pytest.raises(GoneError):
            gone()
    store.put_notes(ADA, deleted)
    assert store.notes(ADA) == [deleted, second]


def test_what_a_database_cannot_hold_is_left_out_of_a_text(store: Store) -> None:
    assert store.keep_notes(ADA, "a\0b", "x\0y\ud800z").text == "xy?z"


@pytest.mark.parametrize("name", ["", "   ", "///", "\n"])
def test_notes_need_a_name(store: Store, name: str) -> None:
    with pytest.raises(RefusedError, match="need a name"):
        store.keep_notes(ADA, name, "text")


def test_too_much_is_refused_in_words_and_changes_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from components.storage import own_notes

    with pytest.raises(RefusedError, match=r"big\.md is larger than 5 MB"):
        store.keep_notes(ADA, "big.md", "x" * (limits.LARGEST_NOTES + 1))
    half = "ü" * (limits.LARGEST_NOTES // 2)
    store.keep_notes(ADA, "a.md", half)
    store.keep_notes(ADA, "b.md", half)
    with pytest.raises(RefusedError, match="more than 10 MB together"):
        store.keep_notes(ADA, "c.md", "x")
    monkeypatch.setattr(own_notes, "MOST_NOTES", 2)
    with pytest.raises(RefusedError, match="2 files of notes"):
        store.keep_notes(ADA, "d.md", "")
    assert [notes.name for notes in store.notes(ADA)] == ["a.md", "b.md"]
    with pytest.raises(RefusedError, match="choose fewer questions"):
        store.begin_sitting(ADA, "t", "x" * (limits.LARGEST_QUIZ + 1))
    assert store.sittings(ADA) == []


def test_the_oldest_finished_sitting_makes_room_first(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from components.storage import sittings

    monkeypatch.setattr(sittings, "MOST_SITTINGS", 3)
    names = ["unfinished", "finished first", "finished last"]
    begun = {name: store.begin_sitting(ADA, name, QUIZ) for name in names}
    for name in names[1:]:
        store.move(ADA, begun[name].id, 1, finished=True)
    store.begin_sitting(ADA, "new", QUIZ)
    assert {one.title for one in store.sittings(ADA)} == {"unfinished", "finished last", "new"}


def test_preferences(store: Store) -> None:
    assert store.preference(ADA, "exam") is None
    store.prefer(ADA, "exam", {"date": "2026-12-01", "why": [1, None, "ü"]})
    store.prefer(ADA, "exam", {"date": "2026-12-02"})
    assert store.preference(ADA, "exam") == {"date": "2026-12-02"}
    store.prefer(ADA, "exam", None)
    assert store.preference(ADA, "exam") is None
    for bad in (object(), float("nan"), "x" * 30_000):
        with pytest.raises(RefusedError):
            store.prefer(ADA, "exam", bad)


def test_erased_is_erased(store: Store) -> None:
    sitting = store.begin_sitting(ADA, "t", QUIZ)
    store.record(ADA, answer(sitting.id, 0), card("f0"))
    store.keep_notes(ADA, "n", "text")
    store.prefer(ADA, "exam", 1)
    assert store.counts(ADA) == Counts(1, 1, 1, 1, 1)
    store.erase(ADA)
    assert store.counts(ADA) == Counts()
    with pytest.raises(GoneError):
        store.record(ADA, answer(sitting.id, 1))
    assert store.counts(ADA).total == 0


NO_ANSWERS: list[dict[str, object]] = [
    {"certainty": 4}, {"certainty": True}, {"chosen": -1}, {"chosen": 2**40}, {"chosen": "1"}, {"correct": 1}, {"question_id": ""},
    {"question_id": "x" * 201}, {"fact_id": "a\nb"}, {"at": MONDAY.replace(tzinfo=None)}, {"section": None}, {"fact_id": "\ud800"},
]  # fmt: skip


def test_an_answer_that_cannot_be_one_is_refused(store: Store) -> None:
    sitting = store.begin_sitting(ADA, "t", QUIZ)
    for change in NO_ANSWERS:
        with pytest.raises(RefusedError):
            store.record(ADA, Answer(**{**vars(answer(sitting.id, 0)), **change}))
    assert store.answers(ADA) == []
