"""Long notes on their way into the quiz: read elsewhere, with a bar."""

from __future__ import annotations

import streamlit as st

from components.apart import BrokenOffError
from components.heavy import CancelledError, heavy
from components.literal import literal
from components.quiz.parts import Reading, keep, sections_of
from components.quiz.sources import SourceText
from components.quiz.workshop import DESK, made


def read(notes: list[SourceText], key: str) -> None:
    """See that the parts of notes are known, before `parts_of` is asked for them. `key`: that of the bar.

    Raises:
        CancelledError: the learner cancelled it, and is told so.
        BrokenOffError: it could not be done, and the learner is told so.
    """
    asked = Reading(tuple(notes))
    if not asked.long:
        return
    with heavy(DESK, "Reading the notes", key, asked.key) as report:
        try:
            keep(asked, made(asked, report))
        except BrokenOffError as error:
            st.error(literal(str(error)))
            raise


def sections(notes: list[SourceText] | None) -> list[str]:
    """The sections of notes (None: the course's own); none where they could not be read."""
    try:
        read(notes or [], "quiz_reading")
        return sections_of(notes)
    except (CancelledError, BrokenOffError):
        return []
