"""The quiz page in AppTest: what is pressed on it and read from it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache

from streamlit.testing.v1 import AppTest

from components.literal import literal
from components.quiz.encoder import encoder_if_there
from components.quiz.generate import course_quiz as quiz_of_the_course
from components.quiz.generate import generate as quiz_of_notes
from components.quiz.question import Question, Quiz
from components.quiz.sources import SourceText

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
