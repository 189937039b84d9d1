"""Export, erase, import: the same again. And a file that anybody wrote does no harm."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components.storage import Answer, Card, Counts, Notes, RefusedError, Sitting, Store, limits
from components.storage.reading import everything_from
from components.storage.rows import Preference
from components.storage.transfer import Everything, as_file, free_name
from tests.storage.make import ADA, BEN, MONDAY, QUIZ, answer, card, put

some = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])

moments = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=60)
names = st.text(st.characters(categories=["L", "N"], codec="utf-8"), min_size=1, max_size=20)
ids = st.text("abcXYZ019-_", min_size=22, max_size=22)
numbers = st.integers(0, 1000)
data = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)

preferred = data.filter(lambda value: value is not None)

sittings = st.builds(Sitting, ids, texts, moments, moments, texts, st.dictionaries(texts, data, max_size=3), numbers, st.booleans())
answers = st.builds(Answer, ids, names, names, texts, texts, numbers, st.booleans(), st.sampled_from([None, 1, 2, 3]), moments)
cards = st.builds(Card, names, texts, moments, texts, texts, texts, numbers, numbers, moments)
notes = st.builds(Notes, ids, names, texts, moments, moments)
preferences = st.builds(Preference, names, preferred, moments)


def some_of(rows: st.SearchStrategy[Any], *keys: str) -> st.SearchStrategy[tuple[Any, ...]]:
    """Up to four rows that differ in each of the keys."""
    return st.lists(rows, max_size=4, unique_by=tuple(attrgetter(key) for key in keys)).map(tuple)


everything = st.builds(
    Everything,
    some_of(sittings, "id"),
    some_of(answers, "sitting"),
    some_of(cards, "fact_id"),
    some_of(notes, "id", "name"),
    some_of(preferences, "key"),
)


def exported(store: Store, learner: str) -> dict[str, Any]:
    found = json.loads(store.export_learner(learner))
    del found["written"]
    return found


@some
@given(given_=everything)
def test_export_erase_import_gives_the_same(store: Store, given_: Everything) -> None:
    store.erase(ADA)
    store.import_learner(ADA, as_file(given_))
    before = exported(store, ADA)
    assert {name: len(rows) for name, rows in before.items() if isinstance(rows, list)} == {
        name: len(rows) for name, rows in vars(given_).items()
    }
    file = store.export_learner(ADA)
    store.erase(ADA)
    assert store.counts(ADA) == Counts()
    came = store.import_learner(ADA, file)
    assert exported(store, ADA) == before
    assert came == store.counts(ADA)
    assert store.import_learner(ADA, file).total == 0  # and once more changes nothing
    assert exported(store, ADA) == before


def filled(store: Store) -> bytes:
    sitting = store.begin_sitting(ADA, "t", QUIZ, {"seed": 1})
    store.record(ADA, answer(sitting.id, 0), card("f0"))
    store.keep_notes(ADA, "notes.md", "text")
    store.prefer(ADA, "exam", {"date": "2026-12-01"})
    return store.export_learner(ADA)


def test_what_is_there_in_both_is_merged(store: Store) -> None:
    file = filled(store)
    (sitting,) = store.sittings(ADA)
    store.move(ADA, sitting.id, 1)
    store.record(ADA, answer(sitting.id, 1), card("f1"))
    put(store, ADA, card("f0", days=9, reviewed=MONDAY.replace(hour=20)))
    store.keep_notes(ADA, "notes.md", "a later text")
    store.prefer(ADA, "exam", {"date": "2026-12-24"})
    before = exported(store, ADA)
    assert store.import_learner(ADA, file) == Counts()
    assert exported(store, ADA) == before

    newer = store.export_learner(ADA)
    store.import_learner(BEN, file)
    assert store.import_learner(BEN, newer) == Counts(1, 1, 2, 1, 1)
    assert exported(store, BEN) == before


def test_other_notes_of_the_same_name_stand_beside(store: Store) -> None:
    file = filled(store)
    store.keep_notes(BEN, "notes.md", "Ben's own")
    store.import_learner(BEN, file)
    assert {notes.name: notes.text for notes in store.notes(BEN)} == {"notes.md": "Ben's own", "notes (2).md": "text"}
    store.keep_notes(BEN, "notes.md", "text")
    assert store.import_learner(BEN, file).notes == 0


@pytest.mark.parametrize(
    ("name", "free"),
    [("a.md", "a (2).md"), ("a", "a (2)"), (".md", ".md (2)"), ("x" * 120, "x" * 116 + " (2)"), ("a." + "x" * 30, f"a.{'x' * 30} (2)")],
)
def test_a_free_name(name: str, free: str) -> None:
    assert free_name(name, set()) == name
    assert free_name(name, {name}) == free
    assert free_name("a.md", {"a.md", "a (2).md"}) == "a (3).md"


def paths(value: Any, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in JSON data."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [here, *(path for key, one in inner for path in paths(one, (*here, key)))]


def replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    if not path:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = replaced(value[path[0]], path[1:], new)
    return copy


@some
@given(choose=st.data())
def test_a_file_that_somebody_changed(store: Store, choose: st.DataObject) -> None:
    """Taken whole or not at all; nothing but RefusedError; nobody else's data is touched."""
    store.erase(ADA)
    store.erase(BEN)
    file = json.loads(filled(store))
    before = exported(store, ADA)
    path = choose.draw(st.sampled_from(paths(file)))
    odd = (
        data
        | st.floats()
        | st.sampled_from([2**70, -1, "\0", "\ud800", "9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+14:00", ADA, "'; --"])
    )
    changed = json.dumps(replaced(file, path, choose.draw(odd))).encode()
    came = Counts()
    with suppress(RefusedError):
        came = store.import_learner(BEN, changed)
    assert came == store.counts(BEN)
    assert store.import_learner(BEN, store.export_learner(BEN)) == Counts()  # what was taken can be read again
    assert exported(store, ADA) == before


@pytest.mark.parametrize(
    "file",
    [
        b"", b"\xff\xfe", b"null", b"[]", b"{}", b'{"kind": "chalklab learner"}', b'{"kind": "chalklab learner", "version": 2}',
        b'{"kind": "chalklab learner", "version": 1}', b'{"kind": "chalklab learner", "version": 1, "sittings": {}}',
        b'{"version": 1, "questions": []}', b"[" * 100_000, b'{"a":' * 50_000, b"9" * 5_000, b'{"version": NaN}', b'"' * 1_000_001,
    ],
)  # fmt: skip
def test_a_file_of_another_kind(store: Store, file: bytes) -> None:
    with pytest.raises(RefusedError, match=r"^[^\n]+\.$"):
        store.import_learner(ADA, file)
    assert store.counts(ADA) == Counts()


@given(file=st.binary(max_size=200))
def test_any_bytes(file: bytes) -> None:
    with pytest.raises(RefusedError):
        everything_from(file)


@pytest.mark.parametrize(
    "file", [b'"a' * 3_000_000, b"[" + b"[],[[]]," * 600_000, b'\\"' * 3_000_000, b'"' + b"\\" * 6_000_000], ids=range(4)
)
def test_a_file_made_to_keep_the_server_busy(file: bytes) -> None:
    begun = time.process_time()
    with pytest.raises(RefusedError):
        everything_from(file)
    assert time.process_time() - begun < 3  # six megabytes; about 0.3 s on the machine where this was written


def test_too_large_a_file() -> None:
    with pytest.raises(RefusedError, match="larger than"):
        everything_from(bytes(limits.LARGEST_IMPORT + 1))


def test_as_much_as_may_be_kept_makes_a_file_that_can_be_read() -> None:
    size = limits.LARGEST_NOTES - 100
    full = Everything(
        tuple(Sitting(f"{number:022}", "t", MONDAY, MONDAY, QUIZ + " " * 20_000, {"n": 1}, 10, True) for number in range(300)),
        tuple(answer(f"{number // 10:022}", number) for number in range(limits.MOST_ANSWERS)),
        tuple(replace(card(f"f{number}"), fsrs="{" + "x" * 180 + "}") for number in range(limits.MOST_CARDS)),
        tuple(Notes(f"{number:022}", f"{number}.md", 'some "notes"\n' * (size // 13), MONDAY, MONDAY) for number in range(2)),
        (),
    )
    assert everything_from(as_file(full)) == full


def test_a_learner_who_answers_for_years_is_told_when_it_is_too_much(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from components.storage import answers

    monkeypatch.setattr(answers, "MOST_ANSWERS", 2)
    monkeypatch.setattr(answers, "MOST_CARDS", 1)
    sitting = store.begin_sitting(ADA, "t", QUIZ)
    store.record(ADA, answer(sitting.id, 0), card("f0"))
    with pytest.raises(RefusedError, match="1 facts are kept at most"):
        store.record(ADA, answer(sitting.id, 1), card("f1"))
    store.record(ADA, answer(sitting.id, 1))
    with pytest.raises(RefusedError, match="2 answers are kept at most"):
        store.record(ADA, answer(sitting.id, 2))
    assert store.counts(ADA) == Counts(1, 2, 1, 0, 0)
