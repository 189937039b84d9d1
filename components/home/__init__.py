"""The parts of the home page."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from components import language_model, learner
from components.lesson import memory
from components.literal import literal
from components.notes import Note, all_notes
from components.notes.note import ROOT

PICTURES = ROOT / "content" / "pictures"
COLUMNS = 3
QUIZ = "Questions made from these notes, or from your own: answered at once, with the line they come from."
NOTES = "The whole course to read, one short note per concept."


def opening() -> None:
    """What this is, in one sentence; and the way back, which the browser knows (nothing on a first visit)."""
    with st.container(key="opening"):
        st.title("Chalklab", anchor=False)
        st.markdown("A deep-learning course as labs that you can play with, and a quiz that you can test yourself with.")
        memory.recall()
        _due()


def cards() -> None:
    """One card per lab and for each way to practise: a small picture, the title as the link, the sentence."""
    drawn = [(f"pages/{note.name}.py", note.name, note.section, note.title, note.summary) for note in all_notes() if note.has_lab]
    drawn += [("pages/quiz.py", "quiz", "Practice", "Quiz", QUIZ), ("pages/notes.py", "notes", "Practice", "The notes", NOTES)]
    for start in range(0, len(drawn), COLUMNS):
        for column, card in zip(st.columns(COLUMNS), drawn[start : start + COLUMNS], strict=False):
            with column:
                _card(*card)


def without_a_lab() -> None:
    """The concepts that have a note but no lab yet: to read, and to be asked about."""
    rest = [note for note in all_notes() if not note.has_lab]
    if not rest:
        return
    st.markdown("## Notes without a lab yet")
    for section, notes in groupby(rest, key=lambda note: note.section):
        st.markdown(f"### {section}")
        for note in notes:
            _line(note)


def model_line() -> None:
    """One line on the language model in use, or on what is wrong with it."""
    now = language_model.progress()
    if now.state == "ready":
        model = language_model.shipped()
        parameters = sum(weights.numel() for weights in model.network.parameters()) / 1e6
        line = f"{model.name}, {parameters:.1f} million parameters, vocabulary of {model.vocabulary_size:,}; it runs on this machine"
    elif now.state == "failed":
        line = now.problem
    else:
        line = "the shipped masked model, still being loaded"
    st.caption(f"Language model in use: {literal(line)}.".replace("..", "."))


def _due() -> None:
    """What this browser's learner should be asked today, if anything was learnt before."""
    if not learner.known():
        return
    from components.quiz.practice.today import due_today  # reads the notes, which a first visit need not wait for

    if count := due_today(learner.current()):
        facts = f"{count} fact{'s are' if count != 1 else ' is'} due today"
        st.page_link("pages/quiz.py", label=f"{facts}: practise", query_params={"mode": "due"})


def _card(page: str, name: str, section: str, title: str, sentence: str) -> None:
    with st.container(border=True, key=f"card_{name}"):
        st.image((PICTURES / f"{name}.svg").read_text(encoding="utf-8"), width="stretch", alt="")
        st.caption(section)
        st.page_link(page, label=f"**{title}**")
        st.markdown(sentence)


def _line(note: Note) -> None:
    with st.container(key=f"line_{note.name}"):
        st.markdown(f"**{note.title}.** {note.summary}")
        with st.container(horizontal=True):
            st.page_link("pages/notes.py", label="Read", query_params={"note": note.name})
            st.page_link("pages/quiz.py", label="Quiz", query_params={"note": note.name})
