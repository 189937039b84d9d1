"""Taking a quiz away as a file."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Final

import streamlit as st

from components.quiz.exports import FORMATS, Format, file_name, saved
from components.quiz.exports.anki import apkg
from components.quiz.question import Quiz

DAY: Final = 86_400


def downloads(quiz: Quiz) -> None:
    """A button for each format."""
    st.markdown("Every file holds the questions and the answers, with the lines of the notes that they come from.")
    with st.container(horizontal=True):
        for one in FORMATS:
            st.download_button(
                one.label, writer(one, quiz), file_name(quiz, one.ending), one.mime, key=f"quiz/save/{one.flag}", on_click="ignore"
            )


def writer(one: Format, quiz: Quiz) -> Callable[[], bytes]:
    """What writes the file when its button is pressed.

    JSON comes with all that is needed to go on here. The Anki package carries the day, as Anki only takes over what is newer.
    """
    if one.flag == "json":
        return partial(saved, quiz)
    if one.flag == "apkg":
        return partial(apkg, quiz, int(time.time()) // DAY * DAY)
    return partial(one.write, quiz)
