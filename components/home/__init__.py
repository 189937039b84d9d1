"""The parts of the home page."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from components.lesson import memory
from components.notes import Note, all_notes
from components.notes.note import ROOT

PICTURES = ROOT / "content" / "pictures"
COLUMNS = 3


def continue_link() -> None:
    """ "Continue where I left off": the browser knows where that was; nothing is drawn on a first visit."""
    memory.recall()


def cards() -> None:
    """One card per lab, by section: a small picture, the title as the link, the sentence."""
    labs = [note for note in all_notes() if note.has_lab]
    for section, notes in groupby(labs, key=lambda note: note.section):
        st.markdown(f"## {section}")
        row = list(notes)
        for start in range(0, len(row), COLUMNS):
            for column, note in zip(st.columns(COLUMNS), row[start : start + COLUMNS], strict=False):
                with column, st.container(border=True, key=f"card_{note.name}"):
                    _card(f"pages/{note.name}.py", note.title, note.summary, note.name)


def practice() -> None:
    """The quiz, and the notes to read."""
    st.markdown("## Practice")
    quiz, notes, _ = st.columns(COLUMNS)
    with quiz, st.container(border=True, key="card_quiz"):
        _card("pages/quiz.py", "Quiz", "Questions from these notes, or from your own: answered at once, with the line they come from.", "quiz")
    with notes, st.container(border=True, key="card_notes"):
        _card("pages/notes.py", "The notes", "The whole course to read, one short note per concept.", "notes")


def without_a_lab() -> None:
    """The concepts that have a note but no lab yet: to read, and to be asked about."""
    rest = [note for note in all_notes() if not note.has_lab]
    if not rest:
        return
    st.markdown("## Notes without a lab yet")
    for section, notes in groupby(rest, key=lambda note: note.section):
        st.markdown(f"**{section}**")
        for note in notes:
            _line(note)


def model_line() -> None:
    """One line on the language model in use, and what there is of it on this machine."""
    from components.language_model import describe

    st.divider()
    st.caption(describe())


def _card(page: str, title: str, sentence: str, picture: str) -> None:
    file = PICTURES / f"{picture}.svg"
    if file.is_file():
        st.image(file.read_text(encoding="utf-8"), width="stretch", alt="")
    st.page_link(page, label=f"**{title}**")
    st.markdown(sentence)


def _line(note: Note) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"line_{note.name}"):
        st.markdown(f"**{note.title}** — {note.summary}")
        st.page_link("pages/notes.py", label="Read", query_params={"note": note.name})
        st.page_link("pages/quiz.py", label="Quiz", query_params={"note": note.name})
