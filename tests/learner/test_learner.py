"""The secret's shape, the session that is told of another one, and the two views where a browser is not needed."""

from __future__ import annotations

import secrets
import string
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import FileUploader

from components.learner import identity, my_data
from components.literal import literal
from components.storage import Counts, Store, errors, store

PAGE = Path(__file__).with_name("page.py")


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], AppTest]:
    """Opens the page as a new browser would, on an empty database."""
    monkeypatch.setenv("CHALKLAB_DATA", str(tmp_path))
    return lambda: AppTest.from_file(str(PAGE), default_timeout=60).run()


def press(app: AppTest, label: str) -> AppTest:
    (button,) = [button for button in app.button if button.label == label]
    return button.click().run()


def shown(app: AppTest) -> list[str]:
    return [text.value for text in app.text]


def learner_of(app: AppTest) -> str:
    return shown(app)[0]


def test_every_session_has_a_learner_of_its_own(opened: Callable[[], AppTest]) -> None:
    one, other = opened(), opened()
    assert learner_of(one) != learner_of(other)
    assert learner_of(one.run()) == learner_of(one)


def test_a_secret() -> None:
    for _ in range(50):
        assert identity.usable(secrets.token_urlsafe(32))


@given(st.none() | st.integers() | st.binary() | st.text() | st.from_regex(r"\A[A-Za-z0-9_-]{40,46}\n?\Z"))
def test_what_is_no_secret(value: object) -> None:
    alphabet = set(string.ascii_letters + string.digits + "-_")
    assert identity.usable(value) == (isinstance(value, str) and len(value) == 43 and set(value) <= alphabet)


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A session that has proposed a secret."""
    monkeypatch.setenv("CHALKLAB_DATA", str(tmp_path))
    state: dict[str, Any] = {identity.SECRET: secrets.token_urlsafe(32), identity.FIRM: False}
    monkeypatch.setattr(identity.st, "session_state", state)
    return state


def test_a_tab_that_was_slower_takes_its_answers_along(session: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    before = identity.current()
    store().prefer(before, "exam", "2026-12-01")
    session[identity.KEY] = {"secret": secrets.token_urlsafe(32)}
    identity._told()
    assert identity.current() != before

    with monkeypatch.context() as patch:
        patch.setattr(identity, "store", _down)
        identity._take_along()
    identity._take_along()  # once the database is there again
    assert store().preference(identity.current(), "exam") == "2026-12-01"
    assert store().counts(before) == Counts()
    identity._take_along()


def test_a_tab_with_too_much_to_take_along_says_so_once(session: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    before, said = identity.current(), []
    store().prefer(before, "exam", "2026-12-01")
    session[identity.KEY] = {"secret": secrets.token_urlsafe(32)}
    identity._told()
    monkeypatch.setattr(identity.st, "toast", lambda text, **_: said.append(text))
    monkeypatch.setattr(Store, "hand_over", _refuse)
    identity._take_along()
    identity._take_along()
    assert [literal("too *much*") in text for text in said] == [True]
    assert store().preference(before, "exam") == "2026-12-01"


def _refuse(*_: object) -> None:
    raise errors.RefusedError("too *much*")


def _down() -> None:
    raise errors.StorageError(errors.GONE)


@pytest.mark.parametrize("said", [{}, {"secret": None}, {"secret": "short"}, {"secret": {"a": 1}}, {"forbidden": True}])
def test_a_message_that_says_no_other_secret_changes_nobody(session: dict[str, Any], said: dict[str, Any]) -> None:
    before = identity.current()
    session[identity.KEY] = said
    identity._told()
    assert identity.current() == before
    assert identity.kept() == ("forbidden" not in said)


def test_a_session_that_came_with_a_cookie_stays_who_it_is(session: dict[str, Any]) -> None:
    session[identity.FIRM] = True
    before = identity.current()
    session[identity.KEY] = {"secret": secrets.token_urlsafe(32)}
    identity._told()
    assert identity.current() == before


def test_pasted_notes_count_at_once_and_can_be_kept_renamed_deleted_and_put_back(opened: Callable[[], AppTest]) -> None:
    app = opened()
    app.text_area[0].set_value("Kernel: a <b>grid</b>").run()
    assert "given: pasted notes: Kernel: a <b>grid</b>: not kept" in shown(app)
    press(app, "Keep these notes")
    assert shown(app)[2:] == ["given: pasted notes: Kernel: a <b>grid</b>: kept"]
    assert app.text_area[0].value == ""

    app.text_input[0].set_value("week *1*").run()
    press(app, "Rename")
    assert "given: week *1*: Kernel: a <b>grid</b>: kept" in shown(app)
    app.text_input[0].set_value(" / ").run()
    press(app, "Rename")
    assert [error.value for error in app.error] == [literal("Notes need a name: write one.")]
    press(app, "Delete")
    assert not [text for text in shown(app) if text.startswith("given")]
    press(app, "Put back")
    assert "given: week *1*: Kernel: a <b>grid</b>: kept" in shown(app)
    assert not app.exception


def files(app: AppTest) -> FileUploader:
    (field,) = [field for field in app.file_uploader if field.label.startswith("Files")]
    return field


def test_a_file_is_kept_once_even_beside_one_that_is_refused(opened: Callable[[], AppTest]) -> None:
    app = opened()
    files(app).set_value([("a.md", b"Kernel: a grid", "text/markdown"), ("b.md", b"\0", "text/markdown")]).run()
    assert [error.value for error in app.error] == [literal("b.md is no *text*: choose another.")]
    assert shown(app)[2:] == ["given: a.md: Kernel: a grid: kept"]
    app.text_input[0].set_value("week 1").run()
    press(app, "Rename")
    assert not app.error
    assert shown(app)[2:] == ["given: week 1: Kernel: a grid: kept"]
    press(app, "Delete")
    press(app, "Run again")
    assert shown(app)[2:] == []


def test_a_file_that_cannot_be_kept_is_used_and_kept_later(opened: Callable[[], AppTest], monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened()
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nothing")
    files(app).set_value([("*a*.md", b"Kernel: a grid", "text/markdown"), ("b.md", b"Stride: a step", "text/markdown")]).run()
    assert {error.value for error in app.error} == {literal(errors.GONE)}
    assert shown(app)[2:] == ["given: *a*.md: Kernel: a grid: not kept", "given: b.md: Stride: a step: not kept"]
    monkeypatch.delenv("DATABASE_URL")
    app.button(key="learner/out/b.md").click().run()
    press(app, "Try again")
    assert shown(app)[2:] == ["given: *a*.md: Kernel: a grid: kept"]
    assert not app.error
    assert not app.exception


def test_erasing_asks_once_more(opened: Callable[[], AppTest]) -> None:
    app = opened()
    assert not [button for button in app.button if button.label == "Erase my data"]
    store().prefer(learner_of(app), "exam", 1)
    press(app.run(), "Erase my data")
    press(app, "Keep it")
    assert store().counts(learner_of(app)).total == 1
    press(app, "Erase my data")
    press(app, "Erase all of it")
    assert store().counts(learner_of(app)).total == 0
    assert [one.value for one in app.success] == [literal("Erased: nothing is kept of you any more.")]


def test_a_database_that_is_gone_is_told_and_what_is_typed_still_counts(
    opened: Callable[[], AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened()
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nothing")
    app.text_area[0].set_value("Kernel: a grid").run()
    press(app, "Keep these notes")
    assert {error.value for error in app.error} == {literal(errors.GONE)}
    assert "given: pasted notes: Kernel: a grid: not kept" in shown(app)
    monkeypatch.delenv("DATABASE_URL")
    press(app, "Keep these notes")
    assert "given: pasted notes: Kernel: a grid: kept" in shown(app)
    assert not app.error
    assert not app.exception


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (Counts(), "nothing"),
        (Counts(sittings=1), "1 quiz"),
        (Counts(2, 1200, 1, 0, 0), "2 quizzes, 1,200 answers and 1 fact to practise"),
    ],
)
def test_counts_in_words(counts: Counts, words: str) -> None:
    assert my_data.in_words(counts) == words
