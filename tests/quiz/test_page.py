"""A quiz taken on its page, in AppTest: every way through it."""

from __future__ import annotations

from components.literal import literal
from tests.quiz.page import Open, answer, choose, course_quiz, labels, press, shown, stem


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
