"""A learner's own notes on the quiz page."""

from __future__ import annotations

import pytest

from components.quiz.generate import generate as quiz_of_notes
from components.quiz.parser.decode import pasted
from tests.quiz.make import CELLS
from tests.quiz.page import Open, answer, generate, press, shown


def test_pasted_notes_are_asked_and_stay(open_page: Open) -> None:
    page = open_page("quiz", source="My own notes", length=3)
    page.text_area[0].set_value(CELLS).run()
    press(page, "Start")
    assert not page.exception
    answer(page, generate([pasted(CELLS)], 0, 3).questions[0], rightly=True)
    assert "Right" in shown(page)
    page.switch_page("pages/notes.py").run()
    page.switch_page("pages/quiz.py").run()
    press(page, "Leave")
    assert page.text_area[0].value == CELLS


@pytest.mark.parametrize(
    ("text", "part"),
    [("", "There are no notes yet"), ("What is a kernel?\n\nWhy is it small?", "questions without answers"), ("![a](b.png)", "pictures")],
)
def test_notes_without_questions_say_why_and_the_page_stays_usable(open_page: Open, text: str, part: str) -> None:
    page = open_page("quiz", source="My own notes")
    page.text_area[0].set_value(text).run()
    press(page, "Start")
    assert not page.exception
    assert part in shown(page)
    page.text_area[0].set_value(CELLS).run()
    press(page, "Start")
    assert page.radio[0].options


def test_markup_from_notes_is_shown_as_typed(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("components.quiz.views.settings.encoder_if_there", lambda: None)  # which would refuse the line as an option
    notes = CELLS.replace("water and pigments", "`[MASK]`, <script>x</script>, $a$, snake_case and *stars*")
    page = open_page("quiz", source="My own notes", length=30, forms="term")
    page.text_area[0].set_value(notes).run()
    press(page, "Start")
    asked = quiz_of_notes([pasted(notes)], 0, 30, forms=["term"])
    seen = False
    for number, question in enumerate(asked.questions):
        answer(page, question, rightly=True)
        assert not page.exception
        if "<script>" in question.source.text:
            seen = True
            assert "`[MASK]`, <script>x</script>, $a$, snake_case and *stars*" in question.source.text
            assert question.source.text in [code.value for code in page.code]
            drawn = (element for kind in (page.markdown, page.success, page.info, page.header) for element in kind)
            assert "<script>" not in "\n".join(str(element.value) for element in drawn)
        press(page, "Next" if number + 1 < len(asked.questions) else "Show the score")
    assert seen
