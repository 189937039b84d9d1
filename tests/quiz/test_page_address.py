"""What the quiz page's address asks for: settings, a note, the presentation."""

from __future__ import annotations

import pytest

from components.literal import literal
from tests.quiz.page import Open, course_quiz, labels, press, shown, stem


@pytest.mark.parametrize(
    "query",
    [
        {"length": "-4"},
        {"length": "999", "note": "convolution"},
        {"seed": "abc"},
        {"about": "<script>"},
        {"source": "x"},
        {"note": "nowhere"},
        {"sections": "no"},
    ],
)
def test_an_address_that_cannot_be_is_put_right_and_said(open_page: Open, query: dict[str, str]) -> None:
    page = open_page("quiz", **query)
    assert not page.exception
    (warning,) = page.warning
    assert literal(next(iter(query.values()))) in warning.value
    press(page, "Start")
    assert not page.exception
    assert page.radio[0].options


def test_a_link_from_a_note_asks_about_that_note(open_page: Open) -> None:
    page = open_page("quiz", note="convolution", length=2)
    press(page, "Start")
    assert stem(page) == literal(course_quiz("convolution", 0, 2).questions[0].stem)


def test_the_presentation_covers_the_answer_and_keeps_nothing(open_page: Open) -> None:
    asked = course_quiz("Vision", 4, 3).questions
    page = open_page("quiz", about="Vision", seed=4, length=3, present=1, question=2)
    assert not page.exception
    assert stem(page) == literal(asked[1].stem)
    assert "answer]" not in shown(page)
    press(page, "Show answer")
    assert ":green-badge[answer]" in shown(page)
    assert asked[1].source.text in [code.value for code in page.code]
    press(page, "Next")
    assert stem(page) == literal(asked[2].stem)
    assert "answer]" not in shown(page)
    press(page, "Leave")
    assert "Start" in labels(page)
    assert "Go on" not in labels(page)


@pytest.mark.parametrize("number", ["0", "99", "x", "²"])
def test_a_presentation_holds_the_question_within_those_there_are(open_page: Open, number: str) -> None:
    assert "of 2" in shown(open_page("quiz", length=2, present=1, question=number))
