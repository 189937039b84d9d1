"""What the quiz page keeps: another session of the learner finds it, nobody else does, and what cannot be kept waits."""

from __future__ import annotations

from datetime import timedelta

import pytest

from components.literal import literal
from components.quiz.encoder import encoder_if_there
from components.quiz.generate import questions_for
from components.quiz.practice import scheduling, today
from components.storage import StorageError, Store, store
from tests.quiz.page import Open, answer, choose, course_quiz, current_of, labels, press, same_learner, shown, stem


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
