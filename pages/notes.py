"""Every note of the course, to read."""

from __future__ import annotations

import streamlit as st

from components import lesson
from components.lesson.address import presenting
from components.literal import literal
from components.notes import all_notes

lesson.door()

notes = {note.name: note for note in all_notes()}
st.title("The notes", anchor=False)
st.markdown("The course in short: one note per concept, with its questions and, where it has one, its lab.")


def choose() -> None:
    st.query_params["note"] = st.session_state["chosen_note"]


asked = st.query_params.get("note")
if asked is not None and asked not in notes:
    st.warning(literal(f"There is no note called {asked[:40]!r}: choose one from the list."))
st.session_state["chosen_note"] = asked if asked in notes else next(iter(notes))
name = st.selectbox(
    "Concept", list(notes), format_func=lambda name: f"{notes[name].order}. {notes[name].title}", key="chosen_note", on_change=choose
)
note = notes[name]

st.divider()
st.markdown(f"# {note.title}")
st.caption(f"{note.section} · {note.source}")
st.markdown(f"*{note.summary}*")
st.markdown(note.body)

with st.container(horizontal=True):
    if note.has_lab and not presenting():
        st.page_link(f"pages/{note.name}.py", label=f"The lab: {note.title}")
    st.page_link("pages/quiz.py", label="Be asked about it", query_params={"note": note.name})
    st.download_button("Save this note", lambda: note.body, f"{note.name}.md", "text/markdown", on_click="ignore")
