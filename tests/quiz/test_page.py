"""The quiz page in AppTest: every flow that a learner can take, and what happens when something goes wrong."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import timedelta
from functools import cache

import pytest
from streamlit.testing.v1 import AppTest

from components.literal import literal
from components.quiz.encoder import encoder_if_there
from components.quiz.generate import course_quiz as quiz_of_the_course
from components.quiz.generate import generate as quiz_of_notes
from components.quiz.generate import questions_for
from components.quiz.parser.decode import pasted
from components.quiz.practice import scheduling, today
from components.quiz.question import Question, Quiz
from components.quiz.sources import SourceText
from components.storage import StorageError, Store, store
from tests.quiz.make import CELLS

Open = Callable[..., AppTest]


@cache
def course_quiz(about: str, seed: int, length: int) -> Quiz:
    """What the page asks with these settings."""
    return quiz_of_the_course(about, seed, length, encoder=encoder_if_there())


def generate(notes: list[SourceText], seed: int, length: int) -> Quiz:
    """What the page asks about own notes with these settings."""
    return quiz_of_notes(notes, seed, length, encoder=encoder_if_there())


def press(page: AppTest, label: str) -> AppTest:
    (button,) = [button for button in page.button if button.label == label]
    return button.click().run()


def labels(page: AppTest) -> list[str]:
    return [button.label for button in page.button]


def stem(page: AppTest) -> str:
    return str(page.header[0].value)


def choose(page: AppTest, question: Question, *, rightly: bool) -> None:
    assert stem(page) == literal(question.stem)
    page.radio[0].set_value(next(place for place, option in enumerate(question.options) if option.correct == rightly))


def answer(page: AppTest, question: Question, *, rightly: bool) -> AppTest:
    choose(page, question, rightly=rightly)
    return press(page, "Check")


def shown(page: AppTest) -> str:
    kinds = (page.header, page.markdown, page.success, page.error, page.info, page.caption, page.code, page.warning)
    return "\n".join(str(element.value) for kind in kinds for element in kind)


def same_learner(open_page: Open, page: AppTest, **query: object) -> AppTest:
    """The page in a new session (a reload, another tab) of the browser behind `page`."""
    other = open_page("quiz", **query)
    other.session_state["learner/secret"] = page.session_state["learner/secret"]
    return other.run()


def current_of(page: AppTest) -> str:
    """The id of the learner behind the page."""
    return hashlib.sha256(page.session_state["learner/secret"].encode()).hexdigest()


def test_a_whole_quiz_with_the_missed_ones_again(open_page: Open) -> None:
    quiz = course_quiz("Vision", 4, 3)
    page = open_page("quiz", about="Vision", seed=4, length=3)
    press(page, "Start")
    assert not page.exception
    for number, question in enumerate(quiz.questions):
        answer(page, question, rightly=number != 1)
        assert not page.exception
        text = shown(page)
        assert question.source.text in [code.value for code in page.code]
        assert literal(question.source.label) in text
        assert literal(question.key.why) in text
        if number == 1:
            assert literal(question.key.text) in text
        press(page, "Next" if number < 2 else "Show the score")
    assert stem(page) == "2 of 3 right"
    missed = quiz.questions[1]
    assert literal(missed.stem) in shown(page)
    assert missed.source.text in [code.value for code in page.code]

    press(page, "Again, only the missed ones")
    answer(page, missed, rightly=True)
    press(page, "Show the score")
    assert stem(page) == "1 of 1 right"
    assert "Again, only the missed ones" not in labels(page)

    press(page, "New questions")
    assert not page.exception
    assert stem(page) == literal(course_quiz("Vision", 5, 3).questions[0].stem)


def test_check_without_a_choice_asks_for_one(open_page: Open) -> None:
    page = press(open_page("quiz", length=2), "Start")
    press(page, "Check")
    assert "Choose an answer first." in shown(page)
    assert page.radio[0].value is None


def test_skipping_and_looking_back(open_page: Open) -> None:
    asked = course_quiz("Vision", 4, 3).questions
    page = press(open_page("quiz", about="Vision", seed=4, length=3), "Start")
    answer(page, asked[0], rightly=True)
    press(page, "Next")
    press(page, "Skip")
    answer(page, asked[2], rightly=True)
    press(page, "Back")
    press(page, "Back")
    assert stem(page) == literal(asked[0].stem)
    assert "Right." in shown(page)
    press(page, "Next")
    press(page, "Skip")
    assert stem(page) == "1 of 3 not answered"
    press(page, "To the first of them")
    answer(page, asked[1], rightly=True)
    press(page, "Show the score")
    assert stem(page) == "3 of 3 right"


def test_at_the_end_answers_can_be_changed_until_handed_in(open_page: Open) -> None:
    asked = course_quiz("Vision", 4, 2).questions
    page = press(open_page("quiz", about="Vision", seed=4, length=2, feedback="at the end"), "Start")
    choose(page, asked[0], rightly=False)
    press(page, "Next")
    assert not page.success
    assert not page.error
    choose(page, asked[1], rightly=True)
    press(page, "Back")
    choose(page, asked[0], rightly=True)
    press(page, "Next")
    assert page.radio[0].value == asked[1].options.index(asked[1].key)
    press(page, "Next")
    assert stem(page) == "Every question is answered"
    press(page, "Hand in")
    assert stem(page) == "2 of 2 right"
    for question in asked:
        assert question.source.text in [code.value for code in page.code]


def test_certainty_is_said_by_the_button_that_answers(open_page: Open) -> None:
    asked = course_quiz("Vision", 4, 2).questions
    page = press(open_page("quiz", about="Vision", seed=4, length=2, certainty="true"), "Start")
    assert "Check" not in labels(page)
    choose(page, asked[0], rightly=True)
    page.button(key="quiz_sure_2").click().run()
    press(page, "Next")
    choose(page, asked[1], rightly=False)
    page.button(key="quiz_sure_3").click().run()
    press(page, "Show the score")
    assert "**−4 of 6 points**" in shown(page)
    assert "### Sure, but wrong" in shown(page)


@pytest.mark.parametrize("feedback", ["at once", "at the end"])
def test_a_reload_goes_on_where_one_was(open_page: Open, feedback: str) -> None:
    asked = course_quiz("Vision", 4, 3).questions
    query = {"about": "Vision", "seed": 4, "length": 3, "feedback": feedback}
    page = press(open_page("quiz", **query), "Start")
    choose(page, asked[0], rightly=True)
    press(page, "Check" if feedback == "at once" else "Next")
    other = same_learner(open_page, page, **query)
    assert not other.exception
    assert "Vision, question 2 of 3" in shown(other)
    press(other, "Go on")
    assert stem(other) == literal(asked[1].stem)
    press(other, "Back")
    assert ("Right." in shown(other)) == (feedback == "at once")
    press(other, "Leave")
    press(other, "Start")  # anew: the unfinished one stays
    assert stem(other) == literal(asked[0].stem)
    kept = store().sittings(current_of(other))
    assert [one.finished for one in kept] == [False, False]


def test_another_learner_sees_nothing_of_it(open_page: Open) -> None:
    press(open_page("quiz", length=2), "Start")
    other = open_page("quiz", length=2)
    assert "Go on" not in labels(other)


def test_due_today_is_offered_and_practised_in_another_form(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = course_quiz("Vision", 4, 2).questions
    page = press(open_page("quiz", about="Vision", seed=4, length=2), "Start")
    for number, question in enumerate(asked):
        answer(page, question, rightly=False)
        press(page, "Next" if number == 0 else "Show the score")
    assert "tomorrow" in str([table.value.to_dict() for table in page.table])
    press(page, "Back to the start")
    assert "Nothing is due today. 2 facts come back tomorrow." in shown(page)
    tomorrow = scheduling.today() + timedelta(days=1)
    monkeypatch.setattr(today, "today", lambda: tomorrow)
    page.run()
    assert "Due today: 2 facts" in shown(page)
    press(page, "Practise")
    assert not page.exception
    again = next((question for question in asked if literal(question.stem) == stem(page)), None)
    if again:  # then there is no other
        forms = {one.form for one in questions_for([again.fact.id], encoder=encoder_if_there())}
        assert forms == {again.form}


def test_what_cannot_be_kept_waits_and_nothing_is_lost(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = course_quiz("Vision", 4, 3).questions
    query = {"about": "Vision", "seed": 4, "length": 3}
    page = press(open_page("quiz", **query), "Start")

    def full(*_: object) -> None:
        raise StorageError("The disk that holds the database is full.")

    with monkeypatch.context() as broken:
        broken.setattr(Store, "record", full)
        answer(page, asked[0], rightly=True)
        assert "The disk that holds the database is full" in shown(page)
        assert literal(asked[0].key.text) in shown(page)
        assert not page.success
        press(page, "Try again")
        assert "not kept yet" in shown(page)
        press(page, "Go on without keeping it")
        assert "Right." in shown(page)
        assert "1 answer is not kept yet" in shown(page)
        press(page, "Next")
    answer(page, asked[1], rightly=False)
    assert "not kept yet" not in shown(page)
    assert "question 3 of 3" in shown(same_learner(open_page, page, **query))


def test_a_database_that_never_opens_leaves_a_quiz_that_can_be_taken(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:////proc/nowhere/kept.sqlite3")
    page = open_page("quiz", length=1)
    assert not page.exception
    press(page, "Start")
    assert not page.exception
    page.radio[0].set_value(0)
    press(page, "Check")
    press(page, "Go on without keeping it")
    press(page, "Show the score")
    press(page, "Go on without keeping it")
    assert not page.exception
    assert "of 1 right" in stem(page)


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


def test_the_parts_below_open(open_page: Open) -> None:
    page = press(open_page("quiz", about="Vision", length=1), "Start")
    page.radio[0].set_value(0)
    press(page, "Check")
    press(page, "Show the score")
    press(page, "Back to the start")
    for label in ("Progress", "Earlier quizzes", "My data"):
        page.session_state[f"quiz_part_{label}"] = True
    page.run()
    assert not page.exception
    assert "What you should know on" in shown(page)
    assert "Vision, " in shown(page)
    press(page, "Results")
    assert "of 1 right" in stem(page)


@pytest.mark.parametrize(
    "text", ["[MASK]", "<script>", "$x$ and $5", "a_b_c", "2 * 3 * 4", "`code`", "# no heading", ":smile:", "1. no list", "~~no~~"]
)
def test_literal_leaves_no_sign_that_markdown_reads(text: str) -> None:
    from markdown_it import MarkdownIt

    parsed = MarkdownIt("commonmark").enable(["strikethrough", "table"]).parse(literal(text))
    inline = next(token for token in parsed if token.type == "inline")
    assert [token.type for token in inline.children or [] if token.type not in ("text", "text_special")] == []
    assert "".join(token.content for token in inline.children or []) == text
