"""The quiz page before and after a quiz: settings that fit together, what is told of earlier quizzes, and why there is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from components.literal import literal
from components.quiz.encoder import encoder_if_there
from components.quiz.generate import course_quiz
from components.quiz.labs import lab_of
from components.quiz.making import NO_ENCODER
from components.quiz.practice import scheduling, today
from components.storage import StorageError, Store
from tests.quiz.make import CELLS
from tests.quiz.page import answer, choose, press, same_learner, shown, stem

Open = Callable[..., AppTest]


def drawn(page: AppTest) -> set[str]:
    """The labels of the settings' widgets."""
    kinds = (page.segmented_control, page.selectbox, page.multiselect, page.pills, page.number_input)
    return {widget.label for kind in kinds for widget in kind}


def own_notes(page: AppTest, text: str) -> AppTest:
    page.button_group(key="quiz/set/source").set_value("My own notes").run()
    return page.text_area[0].set_value(text).run()


@pytest.mark.parametrize("query", [{"about": "Vision"}, {"note": "convolution"}])
def test_what_was_chosen_of_the_course_does_not_narrow_ones_own_notes(open_page: Open, query: dict[str, str]) -> None:
    page = own_notes(open_page("quiz", length=3, **query), CELLS)
    assert "sections" not in page.query_params
    press(page, "Start")
    assert page.radio[0].options
    press(page, "Leave")
    page.button_group(key="quiz/set/source").set_value("The course").run()
    assert not {"about", "sections"} & set(page.query_params)
    assert "The whole course" in shown(page)


def test_what_the_address_asked_in_vain_is_said_until_something_is_chosen(open_page: Open) -> None:
    page = open_page("quiz", length="-4")
    assert page.warning
    assert page.run().warning
    page.number_input(key="quiz/set/seed").set_value(3).run()
    assert not page.warning
    page.number_input(key="quiz/set/seed").set_value(0).run()
    assert not page.warning


def test_no_new_question_after_the_results_says_why(open_page: Open) -> None:
    page = press(own_notes(open_page("quiz", length=1), CELLS), "Start")
    page.radio[0].set_value(0)
    press(page, "Check")
    press(page, "Show the score")
    page.session_state["learner/draft"] = "What is a kernel?\n\nWhy is it small?"
    press(page, "New questions")
    assert "of 1 right" in stem(page)
    assert "questions without answers" in shown(page)
    assert "questions without answers" not in shown(page.run())


def test_a_day_of_the_exam_that_cannot_be_kept_is_said(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page("quiz")

    def full(*_: object) -> None:
        raise StorageError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(Store, "prefer", full)
        page.date_input(key="quiz/exam").set_value(scheduling.today() + timedelta(days=9)).run()
    assert literal("The day of the exam is not kept: The disk is full.") in shown(page)
    assert page.date_input(key="quiz/exam").value is None
    page.date_input(key="quiz/exam").set_value(scheduling.today() + timedelta(days=9)).run()
    assert "is not kept" not in shown(page)
    assert "9 days left." in shown(page)


def test_answers_until_handing_in_are_counted_among_the_earlier_quizzes(open_page: Open) -> None:
    asked = course_quiz("Vision", 4, 3, encoder=encoder_if_there()).questions
    page = press(open_page("quiz", about="Vision", seed=4, length=3, feedback="at the end"), "Start")
    choose(page, asked[0], rightly=True)
    press(page, "Next")
    press(page, "Leave")
    page.session_state["quiz_part_Earlier quizzes"] = True
    page.run()
    assert "question 2 of 3" in shown(page)
    assert "1 of 3 answered, not finished" in shown(page)


def test_facts_that_the_notes_lost_do_not_come_back(open_page: Open) -> None:
    page = own_notes(open_page("quiz", length=1), CELLS)
    press(page, "Start")
    page.radio[0].set_value(0)
    press(page, "Check")
    press(page, "Show the score")
    press(page, "Back to the start")
    assert "come back" not in shown(page)  # what was pasted is not kept, and cannot be asked tomorrow
    assert "comes back" not in shown(page)


def test_only_settings_that_matter_are_drawn_for_what_is_due(open_page: Open) -> None:
    page = open_page("quiz", mode="due", difficulty="easy", forms="meaning", note="convolution")
    assert not {"One concept only", "Difficulty", "Forms of question"} & drawn(page)
    assert "Sections" in drawn(page)
    assert "What is due today; answers after each question." in shown(page)
    page.button_group(key="quiz/set/mode").set_value("new").run()
    assert {"One concept only", "Difficulty", "Forms of question"} <= drawn(page)
    assert "Convolution; answers after each question, easier ones, 1 of" in shown(page)


def test_what_is_due_is_presented(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = course_quiz("Vision", 4, 1, encoder=encoder_if_there()).questions[0]
    page = press(open_page("quiz", about="Vision", seed=4, length=1), "Start")
    answer(page, asked, rightly=False)
    press(page, "Show the score")
    assert "Nothing is due today" in shown(same_learner(open_page, page, mode="due", present=1))
    tomorrow = scheduling.today() + timedelta(days=1)
    monkeypatch.setattr(today, "today", lambda: tomorrow)
    shows = same_learner(open_page, page, mode="due", present=1)
    assert "1 of 1" in shown(shows)
    press(shows, "Show answer")
    assert literal(asked.source.label) in shown(shows)


def test_without_the_encoder_the_page_says_what_was_left_out(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    assert NO_ENCODER not in shown(press(open_page("quiz", length=1), "Start"))
    monkeypatch.setattr("components.quiz.views.settings.encoder_if_there", lambda: None)
    assert NO_ENCODER in shown(press(open_page("quiz", length=1), "Start"))


def test_a_name_with_signs_is_told_as_typed(open_page: Open) -> None:
    page = own_notes(open_page("quiz"), CELLS)
    page.text_input(key="learner/paste_name").set_value("*week* <b>1</b>").run()
    assert literal("*week* <b>1</b>") in shown(page)
    assert "*week* <b>1</b>;" not in shown(page)


def test_a_concept_that_is_not_in_the_course_has_no_lab() -> None:
    asked = course_quiz("Vision", 0, 1).questions[0]
    assert lab_of(asked) is not None
    elsewhere = replace(asked.fact, place=replace(asked.fact.place, concept="a-concept-of-old"))
    assert lab_of(replace(asked, fact=elsewhere)) is None
