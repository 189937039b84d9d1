"""The quiz in front of a class: one question, large; the answer when the class has had its say. Nothing is kept as anybody's answer.

`?present=1&question=4` is the fourth question of the quiz that the rest of the address asks for; `&answer=1` shows its answer.
"""

from __future__ import annotations

from typing import Final

import streamlit as st

from components.learner import current
from components.literal import literal
from components.quiz.practice.keeping import Troubles
from components.quiz.practice.settings import DUE
from components.quiz.question import Quiz
from components.quiz.sources import SourceText
from components.quiz.views import keys, question, settings

QUESTION: Final = "question"
ANSWER: Final = "answer"
MADE: Final = "quiz/presented"


def enter() -> None:
    """Callback: into the presentation, at the first question."""
    st.query_params["present"] = "1"


def leave() -> None:
    """Callback: back to the page."""
    for name in ("present", QUESTION, ANSWER):
        st.query_params.pop(name, None)


def go(number: int) -> None:
    """Callback: to a question (from 1), its answer covered."""
    st.query_params[QUESTION] = str(number)
    st.query_params.pop(ANSWER, None)


def show() -> None:
    """Callback: uncover the answer."""
    st.query_params[ANSWER] = "1"


def present(own: list[SourceText] | None) -> None:
    """Draw the question at which the presentation stands."""
    why = "Leave the presentation and choose what to ask."
    try:
        quiz = _quiz(own)
    except Troubles as error:
        quiz, why = None, str(error)
    if quiz is None or not quiz.questions:
        st.header("No question to show", anchor=False)
        st.warning(literal((quiz.reason_for_none or "") if quiz else why))
        st.button("Leave", key="quiz_leave", on_click=leave)
        keys.listen_presenting("none")
        return
    total, shown = len(quiz.questions), st.query_params.get(ANSWER) == "1"
    number = _number(st.query_params.get(QUESTION, "1"), total)
    asked = quiz.questions[number - 1]
    with st.container(key="quiz_presented"):
        with st.container(key="quiz_question"):
            question.stem(asked)
            question.options(asked, None, str(number), covered=not shown)
        if shown:
            with st.container(key="quiz_feedback"):
                st.markdown(literal(asked.key.why))
                st.caption(literal(asked.source.label))
                st.code(asked.source.text, language=None, wrap_lines=True)
    with st.container(horizontal=True, vertical_alignment="center", key="quiz_buttons"):
        st.button("Back", key="quiz_back", disabled=number == 1, on_click=go, args=(number - 1,))
        st.markdown(f"{number} of {total}")
        st.button("Next", key="quiz_next", disabled=number == total, on_click=go, args=(number + 1,))
        st.button("Show answer", key="quiz_show", type="primary", disabled=shown, on_click=show)
        st.button("Leave", key="quiz_leave", type="tertiary", on_click=leave)
    keys.listen_presenting(f"{number}/{shown}")


def _number(text: str, total: int) -> int:
    """The question's number in the address, held within those there are."""
    return max(1, min(total, int(text))) if text.isascii() and text.isdigit() and len(text) < 9 else 1


def _quiz(own: list[SourceText] | None) -> Quiz | None:
    """The quiz, made once for as long as the settings and the notes stay."""
    wanted = (settings.settings(), tuple(own or ()), current())
    made: tuple[object, Quiz | None] | None = st.session_state.get(MADE)
    if made is None or made[0] != wanted:
        made = st.session_state[MADE] = (wanted, settings.make(own, settings.settings().mode == DUE))
    return made[1]
