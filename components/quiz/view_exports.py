"""Taking a quiz away as a file, and opening one that was saved."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Final

import streamlit as st

from components.literal import literal
from components.quiz.exports import FORMATS, Format, QuizFileError, file_name, read, saved
from components.quiz.exports.anki import apkg
from components.quiz.question import Quiz
from components.quiz.sitting import Sitting
from components.quiz.view import forget

UPLOAD: Final = "quiz/saved"
REFUSED: Final = "quiz/saved/refused"
DAY: Final = 86_400


def save_and_open(sitting: Sitting | None, place: str) -> None:
    """Draw the downloads of the sitting's quiz, if there is one, and a field for a saved quiz, whose sitting goes to `place`."""
    if sitting is not None:
        with st.expander("Save these questions"):
            _downloads(sitting.quiz)
    with st.expander("Open a saved quiz", expanded=REFUSED in st.session_state):
        st.file_uploader("A quiz saved as JSON (up to 5 MB)", type=["json"], key=UPLOAD, on_change=_open, args=(place,))
        if REFUSED in st.session_state:
            st.error(literal(st.session_state[REFUSED]))


def _downloads(quiz: Quiz) -> None:
    st.markdown("Every file holds the questions and the answers, with the lines of the notes that they come from.")
    with st.container(horizontal=True):
        for one in FORMATS:
            st.download_button(
                one.label, _writer(one, quiz), file_name(quiz, one.ending), one.mime, key=f"quiz/save/{one.flag}", on_click="ignore"
            )


def _writer(one: Format, quiz: Quiz) -> Callable[[], bytes]:
    """What writes the file when its button is pressed.

    JSON comes with all that is needed to go on here. The Anki package carries the day, as Anki only takes over what is newer.
    """
    if one.flag == "json":
        return partial(saved, quiz)
    if one.flag == "apkg":
        return partial(apkg, quiz, int(time.time()) // DAY * DAY)
    return partial(one.write, quiz)


def _open(place: str) -> None:
    """Callback: begin the quiz in the file that was chosen, or keep what is wrong with it for the page to show."""
    st.session_state.pop(REFUSED, None)
    chosen = st.session_state[UPLOAD]
    if chosen is None:
        return
    try:
        quiz = read(chosen.getvalue(), chosen.name)
    except QuizFileError as error:
        st.session_state[REFUSED] = str(error)
        return
    if not quiz.questions:
        st.session_state[REFUSED] = f"{chosen.name} holds a quiz without questions: choose another."
        return
    sitting = Sitting.of(quiz)
    for question in quiz.questions:
        forget(question, sitting.key)
    st.session_state[place] = sitting
