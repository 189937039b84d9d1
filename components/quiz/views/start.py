"""Before a quiz: what was left unfinished, what is due, and beginning one."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import streamlit as st

from components.learner import current
from components.literal import literal
from components.quiz.practice.keeping import Troubles, cards_of, exam_date
from components.quiz.practice.scheduling import CardError, days_left, due_day, today
from components.quiz.practice.settings import title
from components.quiz.practice.today import due_facts, practice
from components.quiz.question import Quiz
from components.quiz.sitting import Sitting
from components.quiz.sources import SourceText
from components.quiz.views import flow, settings
from components.storage import Sitting as Kept
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
    quiz: Quiz | None
    try:
        if what == "due":
            name, quiz = f"Due on {today().day} {today():%B}", practice(store(), current(), chosen.sections, chosen.seed, chosen.length)
        else:
            name, quiz = title(chosen, [source.name for source in own or []]), settings.make(own)
    except Troubles as error:
        st.session_state[NONE] = str(error)
        return
    st.session_state[NONE] = quiz.reason_for_none if quiz else None
    if quiz and quiz.questions:
        flow.begin(Sitting(quiz, name, chosen.feedback, chosen.certainty))
        st.rerun()


def none() -> None:
    """Why there was no question."""
    if said := st.session_state.pop(NONE, None):
        st.warning(literal(said))


def unfinished() -> None:
    """The way back to the quiz that was left."""
    if said := flow.notice():
        st.warning(literal(said))
    try:
        kept = store().latest_unfinished(current())
        if kept is None:
            return
        answered = len(store().answers(current(), kept.id)) or _replied(kept)
    except Troubles as error:
        st.warning(f"{literal(str(error))} What was kept before cannot be shown now.")
        return
    total = kept.settings.get("asked")
    where = f"question {min(answered + 1, total)} of {total}" if type(total) is int and total > 0 else f"after {answered} answers"
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="quiz_unfinished"):
        st.markdown(f"**Go on where you were:** {literal(kept.title)}, {where}.", width="stretch")
        st.button("Go on", key="quiz_go_on", type="primary", on_click=flow.open_, args=(kept.id,))


def due() -> None:
    """How many facts come back today, with the button to be asked; nothing for who never answered a question."""
    try:
        cards = cards_of(store(), current())
        if not cards:
            return
        count = len(due_facts(store(), current()))
        exam = exam_date(store(), current())
    except Troubles:
        return  # said already
    left = days_left(exam, today())
    until = f" {left} day{'s' if left > 1 else ''} to the exam." if left is not None else ""
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="quiz_due"):
        if count:
            st.markdown(f"**Due today: {count} fact{'s' if count > 1 else ''}.**{until}", width="stretch")
            st.button("Practise", key="quiz_practise", on_click=wish, args=("due",), help="Asked in another form than last time.")
        else:
            st.markdown(f"Nothing is due today.{_next(cards)}{until}", width="stretch")


def _next(cards: dict[str, str]) -> str:
    days = []
    for card in cards.values():
        try:
            days.append(due_day(card))
        except CardError:
            continue
    ahead = [day for day in days if day > today()]
    if not ahead:
        return ""
    day = min(ahead)
    when = "tomorrow" if day == today() + timedelta(days=1) else f"on {day.day} {day:%B}"
    count = ahead.count(day)
    return f" {count} fact{'s come' if count > 1 else ' comes'} back {when}."


def _replied(kept: Kept) -> int:
    replies = kept.settings.get("replies")
    return len(replies) if isinstance(replies, dict) else 0
