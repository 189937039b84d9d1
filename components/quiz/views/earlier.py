"""The learner's quizzes, finished and not, and quizzes from files."""

from __future__ import annotations

from typing import Final

import streamlit as st

from components.browser import chosen
from components.learner import current
from components.literal import literal
from components.quiz.exports import QuizFileError, read
from components.quiz.practice.keeping import Troubles, answered
from components.quiz.sitting import Sitting
from components.quiz.views import flow
from components.storage import Summary, store

UPLOAD: Final = "quiz/saved"
REFUSED: Final = "quiz/saved/refused"
ROUND: Final = "quiz/saved/round"
MOST: Final = 15


def earlier() -> None:
    """Draw the newest sittings, each with the way into it."""
    try:
        kept = store().sittings(current(), MOST)
    except Troubles as error:
        st.warning(literal(str(error)))
        return
    if not kept:
        st.markdown("No quiz yet.")
    for one in kept:
        with st.container(horizontal=True, vertical_alignment="center", key=f"quiz_earlier_{one.id}"):
            st.markdown(f"{literal(one.title)}, {one.created.day} {one.created:%B %H:%M} UTC: {_came_of(one)}", width="stretch")
            label = "Results" if one.finished else "Go on"
            st.button(label, key=f"quiz/open/{one.id}", on_click=flow.open_, args=(one.id,))


def open_saved() -> None:
    """A field for a quiz that was saved as a file."""
    place = f"{UPLOAD}/{st.session_state.get(ROUND, 0)}"
    st.file_uploader("A quiz saved as JSON (up to 5 MB)", type=["json"], key=place, on_change=_open, args=(place,))
    if said := st.session_state.pop(REFUSED, None):  # once: another choice makes it untrue
        st.error(literal(said))


def _came_of(one: Summary) -> str:
    asked = one.settings.get("asked")
    total = f" of {asked}" if type(asked) is int else ""
    return f"{one.right}{total} right" if one.finished else f"{answered(one)}{total} answered, not finished"


def _open(place: str) -> None:
    """Callback: begin the quiz in the file that was chosen, or keep what is wrong with it for the page to show."""
    file = chosen.file(place)
    if file is None:
        return
    try:
        quiz = read(file.getvalue(), file.name)
    except QuizFileError as error:
        st.session_state[REFUSED] = str(error)
        return
    if not quiz.questions:
        st.session_state[REFUSED] = f"{file.name} holds a quiz without questions: choose another."
        return
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1  # the field is empty when it is seen again
    flow.begin(Sitting(quiz, file.name.removesuffix(".json")))
