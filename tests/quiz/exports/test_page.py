"""The quiz's page: taking the questions away, and opening a saved quiz."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.literal import literal
from components.quiz.exports import FORMATS, read, saved
from components.quiz.exports.anki import FIXED_MOMENT, apkg
from components.quiz.generate import course_quiz, generate
from components.quiz.parser.decode import pasted
from components.quiz.views import exports
from tests.quiz.exports.make import from_notes, trouble

Open = Callable[..., AppTest]


def downloads(page: AppTest) -> dict[str, Any]:
    return {element.proto.label: element.proto for element in page.get("download_button")}


def press(page: AppTest, label: str) -> AppTest:
    (button,) = [button for button in page.button if button.label == label]
    return button.click().run()


def saved_quiz(page: AppTest, data: bytes, name: str = "mine.json") -> AppTest:
    (field,) = [field for field in page.file_uploader if field.label.startswith("A quiz saved as JSON")]
    return field.set_value([(name, data, "application/json")]).run()


def test_the_questions_can_be_saved_as_soon_as_there_are_some(open_page: Open) -> None:
    page = open_page("quiz", about="Vision", seed=4, length=3)
    assert downloads(page) == {}
    press(page, "Start")
    assert not page.exception
    assert set(downloads(page)) == {one.label for one in FORMATS}
    assert [expander.label for expander in page.expander] == ["Save these questions"]


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.flag)
def test_a_button_writes_its_format(one: Any) -> None:
    quiz = from_notes()
    data = exports.writer(one, quiz)()
    if one.flag == "json":
        assert read(data, "a") == quiz
    elif one.flag == "apkg":
        assert data != apkg(quiz, FIXED_MOMENT)
        assert len(data) > 1000
    else:
        assert data == one.write(quiz)


def test_a_saved_quiz_is_asked_again(open_page: Open) -> None:
    quiz = course_quiz("Vision", 9, 3)
    page = saved_quiz(open_page("quiz"), saved(quiz))
    assert not page.exception
    for number, question in enumerate(quiz.questions):
        radio = page.radio[0]
        assert page.header[0].value == literal(question.stem)
        radio.set_value(question.options.index(question.key))
        press(page, "Check")
        press(page, "Next" if number < 2 else "Show the score")
    assert page.header[0].value == "3 of 3 right"
    assert set(downloads(page)) == {one.label for one in FORMATS}


def test_opening_the_same_quiz_again_begins_it_anew(open_page: Open) -> None:
    quiz = from_notes(2)
    page = saved_quiz(open_page("quiz"), saved(quiz))
    page.radio[0].set_value(0)
    press(page, "Check")
    press(page, "Leave")
    saved_quiz(page, saved(quiz), "again.json")
    assert not page.exception
    assert page.radio[0].value is None
    assert page.session_state["quiz/sitting"].replies == {}


def test_markup_in_a_saved_quiz_is_shown_as_typed(open_page: Open) -> None:
    quiz = trouble()
    page = saved_quiz(open_page("quiz"), saved(quiz))
    assert not page.exception
    question = quiz.questions[0]
    assert page.header[0].value == literal(question.stem)
    letters = zip("ABCD", question.options, strict=False)
    assert page.radio[0].options == [f"**{letter}** \u2002{literal(option.text)}" for letter, option in letters]


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"{", "mine.json is not JSON"),
        (b"{}", "mine.json is not a quiz saved here"),
        (saved(generate([pasted("What is it?")], 0, None)), "without questions"),
        (json.dumps({"version": 2}).encode(), "another version"),
    ],
)
def test_what_is_no_quiz_is_refused_and_the_page_stays_usable(open_page: Open, data: bytes, part: str) -> None:
    page = saved_quiz(open_page("quiz"), data)
    assert not page.exception
    (error,) = page.error
    assert literal(part) in error.value
    assert not page.run().error  # said once: it is no longer about what is chosen
    saved_quiz(page, saved(from_notes(1)), "good.json")
    assert not page.error
    assert page.radio[0].options
