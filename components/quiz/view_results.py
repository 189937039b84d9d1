"""The end of a sitting: the score, by section, and what was missed."""

from __future__ import annotations

import streamlit as st

from components.literal import literal
from components.quiz.sitting import Sitting
from components.quiz.view import given_text, source_and_lab


def results(sitting: Sitting) -> None:
    """Draw the score, the sections and the missed questions with their source lines."""
    asked = len(sitting.questions)
    st.markdown(f"## {sitting.right} of {asked} right")
    st.progress(sitting.right / asked)
    sections = sitting.by_section()
    if len(sections) > 1:
        st.table([{"Section": literal(name), "Right": f"{right} of {of}"} for name, (right, of) in sections.items()])
    if not sitting.missed:
        st.markdown("Nothing was missed.")
        return
    st.markdown("### Missed")
    for question in sitting.missed:
        with st.container(border=True):
            st.markdown(f"**{literal(question.stem)}**")
            st.markdown(f"Your answer: {literal(given_text(question, sitting.key))}")
            st.markdown(f"The answer: {literal(question.key.text)}")
            source_and_lab(question)
