"""Choosing what to be asked: the course or notes of one's own, how many questions, which seed. All but the notes is in the address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import streamlit as st

from components.literal import literal
from components.notes import SECTIONS, all_notes
from components.quiz.generate import course_quiz, generate
from components.quiz.parser_decode import NotesError, pasted, uploaded
from components.quiz.question import Quiz
from components.quiz.sources import SourceText

BIND: Final = "query-params"
COURSE, OWN = "The course", "My own notes"
EVERYTHING = "The whole course"
MOST = 50
FILES, PASTED = "quiz/files", "quiz/pasted"


@dataclass(frozen=True)
class Settings:
    """What to make a quiz from. `about` is a section or title of the course, or EVERYTHING."""

    source: str
    about: str
    length: int
    seed: int


def settings() -> Settings:
    """Draw the settings and return them, cleaned: the address is anybody's to write."""
    _from_link()
    source = st.segmented_control("Questions about", [COURSE, OWN], default=COURSE, required=True, key="source", bind=BIND)
    topics = topics_of_course()
    about = EVERYTHING
    if source == OWN:
        _own_notes()
    else:
        about = st.selectbox("Part of the course", topics, key="about", bind=BIND)
    left, right = st.columns(2)
    length = left.number_input("Number of questions", 1, MOST, 10, key="length", bind=BIND)
    seed = right.number_input("Seed", 0, 9999, 0, key="seed", bind=BIND, help="The same notes and the same seed give the same questions.")
    return Settings(
        source if source in (COURSE, OWN) else COURSE,
        about if about in topics else EVERYTHING,
        max(1, min(MOST, int(length))),
        max(0, min(9999, int(seed))),
    )


def topics_of_course() -> list[str]:
    """The whole course, its sections that have notes, and its concepts by title."""
    notes = all_notes()
    return [EVERYTHING, *(name for name in SECTIONS if any(note.section == name for note in notes)), *(note.title for note in notes)]


def make(chosen: Settings) -> Quiz | None:
    """The quiz, with a progress bar while it is made; None, with a message, if the notes cannot be read or there are none."""
    bar = st.progress(0.0, "Reading the notes")
    try:

        def told(share: float) -> None:
            bar.progress(share, "Making questions")

        if chosen.source == COURSE:
            return course_quiz(None if chosen.about == EVERYTHING else chosen.about, chosen.seed, chosen.length, told)
        notes = own_notes()
        if not notes:
            st.warning("There are no notes yet: choose a Markdown or text file, or paste some notes.")
            return None
        return generate(notes, chosen.seed, chosen.length, told)
    except NotesError as error:
        st.error(literal(str(error)))
        return None
    finally:
        bar.empty()


def own_notes() -> list[SourceText]:
    """The learner's files and what was pasted, decoded. Raises NotesError for the first that cannot be read."""
    notes = [uploaded(data, name) for name, data in st.session_state.get(FILES, {}).items()]
    if st.session_state.get(PASTED, "").strip():
        notes.append(pasted(st.session_state[PASTED]))
    return notes


def _own_notes() -> None:
    """Files and a field to paste into. What was chosen or typed is kept beside the widgets, which forget it on another page."""
    files = st.file_uploader(
        "Files (Markdown or text, up to 5 MB each)", type=["md", "markdown", "txt"], accept_multiple_files=True, key="quiz/uploader"
    )
    kept: dict[str, bytes] = st.session_state.setdefault(FILES, {})
    kept.update({file.name: file.getvalue() for file in files})
    for name in list(kept):
        row = st.container(horizontal=True, vertical_alignment="center")
        row.markdown(f"{literal(name)}, {len(kept[name]) / 1024:.0f} KB")
        if all(file.name != name for file in files):
            row.button("Remove", key=f"quiz/remove/{name}", type="tertiary", on_click=_drop, args=(name,))
    st.session_state[PASTED] = st.text_area(
        "Or paste notes",
        st.session_state.get(PASTED, ""),
        height=180,
        key="quiz/paste",
        max_chars=1_000_000,
        placeholder="Kernel: the small grid of weights that slides over the picture",
    )


def _drop(name: str) -> None:
    st.session_state[FILES].pop(name, None)


def _from_link() -> None:
    """`?note=convolution`, as the notes' page links here, chooses that concept."""
    name = st.query_params.get("note")
    if name is None:
        return
    del st.query_params["note"]
    title = next((note.title for note in all_notes() if note.name == name), None)
    if title:
        st.session_state["source"], st.session_state["about"] = COURSE, title
