"""Before a quiz: what was left unfinished, what is due, and beginning one."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import streamlit as st

from components.heavy import CancelledError
from components.learner import current
from components.literal import literal
from components.quiz.practice.keeping import Troubles, answered
from components.quiz.practice.scheduling import days_left, today
from components.quiz.practice.settings import title
from components.quiz.practice.today import Coming, coming
from components.quiz.sitting import Sitting
from components.quiz.sources import SourceText
from components.quiz.views import flow, reading, settings
from components.storage import store

WISH: Final = "quiz/wish"
NONE: Final = "quiz/none"


def wish(what: str) -> None:
    """Callback: begin a quiz in the run that follows, once its settings are read: "start", "new" (the next seed) or "due"."""
    st.session_state[WISH] = what
    if what == "new":
        settings.new_seed()


def wanted() -> str:
    """What was wished for, once."""
    return str(st.session_state.pop(WISH, ""))


def again(sitting: Sitting) -> None:
    """Callback: only what was missed in this sitting."""
    flow.begin(sitting.again())


def begin(what: str, own: list[SourceText] | None) -> None:
    """Make the quiz that was wished for and begin it; or keep, for the page to show, why there is none."""
    chosen = settings.settings()
    due = what == "due"
    try:
        quiz = settings.make(own, due)
    except Troubles as error:
        st.session_state[NONE] = str(error)
        return
    st.session_state[NONE] = quiz.reason_for_none if quiz else None
    if quiz and quiz.questions:
        name = f"Due on {today().day} {today():%B}" if due else title(chosen, [source.name for source in own or []])
        flow.begin(Sitting(quiz, name, chosen.feedback, chosen.certainty))
        st.rerun()


def none() -> None:
    """Why there was no question."""
    if said := st.session_state.pop(NONE, None):
        st.warning(literal(said))


def unfinished() -> str:
    """The way back to the quiz that was left; its id, "" if there is none or it cannot be read."""
    if said := flow.notice():
        st.warning(literal(said))
    try:
        kept = store().latest_unfinished(current())
        if kept is None:
            return ""
    except Troubles as error:
        st.warning(f"{literal(str(error))} What was kept before cannot be shown now.")
        return ""
    total, done = kept.settings.get("asked"), answered(kept)
    where = f"question {min(done + 1, total)} of {total}" if type(total) is int and total > 0 else f"after {done} answers"
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="quiz_unfinished"):
        st.markdown(f"**Go on where you were:** {literal(kept.title)}, {where}.", width="stretch")
        st.button("Go on", key="quiz_go_on", type="primary", on_click=flow.open_, args=(kept.id,))
    return kept.id


def due() -> Coming | None:
    """How many facts come back today, with the button to be asked; nothing for who knows none of the notes' facts yet.

    Returns what comes back when, None if it cannot be read.
    """
    try:
        found = coming(store(), current(), lambda notes: reading.read(notes, "quiz_reading_due"))
    except (CancelledError, *Troubles):
        return None  # said already
    if not found.days:
        return found
    count, left = found.due, days_left(found.exam, today())
    until = f" {left} day{'s' if left > 1 else ''} to the exam." if left is not None else ""
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="quiz_due"):
        if count:
            st.markdown(f"**Due today: {count} fact{'s' if count > 1 else ''}.**{until}", width="stretch")
            st.button("Practise", key="quiz_practise", on_click=wish, args=("due",), help="Asked in another form than last time.")
        else:
            st.markdown(f"Nothing is due today.{_next(found)}{until}", width="stretch")
    return found


def _next(found: Coming) -> str:
    if found.next is None:
        return ""
    day, count = found.next
    when = "tomorrow" if day == found.day + timedelta(days=1) else f"on {day.day} {day:%B}"
    return f" {count} fact{'s come' if count > 1 else ' comes'} back {when}."
