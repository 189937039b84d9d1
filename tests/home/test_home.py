"""The first page: nothing is said of practice to a new browser, and what is due is a link for one that has practised."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from components.learner import identity
from components.quiz.generate import course_quiz
from components.quiz.practice import keeping, scheduling, today
from components.quiz.sitting import Reply, Sitting
from components.storage import store

SECRET = "h" * 43


def links(page: AppTest) -> list[str]:
    return [link.proto.label for link in page.get("page_link")]


def test_a_new_browser_is_not_told_of_practice(open_page: Callable[..., AppTest]) -> None:
    assert not any("due today" in label for label in links(open_page("home")))


def test_what_is_due_is_a_link(open_page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch) -> None:
    learner = hashlib.sha256(SECRET.encode()).hexdigest()
    sitting = Sitting(course_quiz("Vision", 1, 3))
    keeping.begin(store(), learner, sitting)
    for index, question in enumerate(sitting.quiz.questions):
        wrong = next(number for number, option in enumerate(question.options) if not option.correct)
        keeping.keep(store(), learner, sitting, index, Reply(wrong), None)
    tomorrow: date = scheduling.today() + timedelta(days=1)
    monkeypatch.setattr(today, "today", lambda: tomorrow)
    page = open_page("home")
    page.session_state[identity.SECRET], page.session_state[identity.FIRM] = SECRET, True
    assert any("due today" in label for label in links(page.run()))
