"""What closes every lesson: the code, two questions, and the ways on."""

from __future__ import annotations

import streamlit as st

from components import quiz
from components.lesson.navigation import to
from components.literal import literal
from components.notes import Note, all_notes


def code(note: Note, source: str) -> None:
    """The PyTorch code for the present state, to copy or to save."""
    with st.expander("PyTorch code for exactly this state"):
        st.code(source, language="python", height=min(520, 40 + 24 * (source.count("\n") + 1)))
        # written on the click: what is ready beforehand is gone again, and asked for in vain, where reruns follow fast
        st.download_button("Save as a file", lambda: source, f"{note.name}.py", "text/x-python", key="save_code", on_click="ignore")


def words(text: str, table: list[dict[str, object]] | None) -> None:
    """The chart's content in words; anything in it is shown as it is, never as Markdown."""
    st.markdown(f"**In words.** {literal(text)}")
    if table:
        st.table([{literal(str(name)): literal(str(value)) for name, value in row.items()} for row in table])


def questions(note: Note) -> None:
    """Two questions about this concept."""
    found = quiz.for_note(note.name, count=2, seed=0)
    if not found:
        return
    st.markdown("## Two questions")
    for place, question in enumerate(found):
        with st.container(border=True):
            quiz.ask(question, key=f"ending_{note.name}_{place}")


def ways_on(note: Note) -> None:
    """Previous, next, and the note behind the lab."""
    labs = [other for other in all_notes() if other.has_lab]
    place = labs.index(note)
    with st.container(horizontal=True, horizontal_alignment="distribute", key="ways_on"):
        if place > 0:
            before = labs[place - 1]
            st.page_link(to(before.name), label=f"Previous: {before.title}")
        st.page_link(to("notes"), label="The note", query_params={"note": note.name})
        st.page_link(to("quiz"), label="The quiz")
        if place + 1 < len(labs):
            after = labs[place + 1]
            st.page_link(to(after.name), label=f"Next: {after.title}")
