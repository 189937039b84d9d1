"""What happens when a button of the quiz is pressed: the session's sitting goes on, and what was answered is kept first."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

import streamlit as st

from components.learner import current
from components.quiz.practice import keeping
from components.quiz.practice.keeping import Troubles
from components.quiz.sitting import AT_ONCE, Reply, Sitting
from components.quiz.views.question import chosen
from components.storage import store

SITTING: Final = "quiz/sitting"
TROUBLE: Final = "quiz/trouble"
NOTICE: Final = "quiz/notice"


@dataclass(frozen=True)
class Trouble:
    """What could not be kept: a reply, or (None) the end of the sitting. `sentence` says why."""

    sentence: str
    index: int = -1
    reply: Reply | None = None


def here() -> Sitting | None:
    """The sitting that this session is at."""
    sitting: Sitting | None = st.session_state.get(SITTING)
    return sitting


def trouble() -> Trouble | None:
    """What could not be kept just now."""
    found: Trouble | None = st.session_state.get(TROUBLE)
    return found


def notice() -> str:
    """A sentence that is to be shown once."""
    return str(st.session_state.pop(NOTICE, ""))


def begin(sitting: Sitting) -> None:
    """Take up a new sitting. If it cannot be kept it is taken all the same, and kept with the first answer for which that works."""
    leave()
    st.session_state[SITTING] = sitting
    try:
        keeping.begin(store(), current(), sitting)
    except Troubles as error:
        st.session_state[NOTICE] = f"{error} The quiz can be taken: it will be kept as soon as that works."


def open_(sitting_id: str) -> None:
    """Callback: go on with a sitting that is kept, or see its results."""
    try:
        sitting = keeping.load(store(), current(), sitting_id)
    except Troubles as error:
        st.session_state[NOTICE] = str(error)
        return
    leave()
    st.session_state[SITTING] = sitting


def leave() -> None:
    """Callback: put the sitting aside."""
    for name in (SITTING, TROUBLE):
        st.session_state.pop(name, None)


def give(sitting: Sitting, choice: str, certainty: int | None = None) -> None:
    """Callback: the option chosen in the radio `choice` is the answer to the present question."""
    if sitting.at_the_end:
        return
    given = chosen(sitting.question, choice)
    st.session_state[f"{choice}/none"] = given is None
    if given is not None:
        _keep(sitting, sitting.position, Reply(given, certainty))


def save_and(sitting: Sitting, by: Callable[[], None], choice: str, certainty: int | None = None) -> None:
    """Callback, with feedback at the end: keep the choice if it is new, then go to another question. Without a choice, just go."""
    index, given = sitting.position, None if sitting.at_the_end else chosen(sitting.question, choice)
    st.session_state[f"{choice}/none"] = given is None and certainty is not None
    if given is None:
        if certainty is None:
            step(sitting, by)
        return
    reply = Reply(given, certainty)
    if sitting.replies.get(index) != reply:
        _keep(sitting, index, reply)
    if trouble() is None:
        step(sitting, by)


def retry(sitting: Sitting) -> None:
    """Callback: try again to keep what could not be kept."""
    found = trouble()
    if found is None or found.reply is None:
        finish(sitting)
    else:
        _keep(sitting, found.index, found.reply)
        if trouble() is None and not sitting.revealed(found.index):
            sitting.go_on()


def without_keeping(sitting: Sitting) -> None:
    """Callback: go on although an answer, or the end, is not kept; the next answer takes it along if it can."""
    found = trouble()
    st.session_state.pop(TROUBLE, None)
    if found is None:
        return
    if found.reply is None:
        sitting.handed_in = sitting.finished = True
        return
    sitting.reply(found.index, found.reply)
    if found.index not in sitting.unkept:
        sitting.unkept.append(found.index)
    if not sitting.revealed(found.index):
        sitting.go_on()


def step(sitting: Sitting, by: Callable[[], None]) -> None:
    """Callback: to another question."""
    by()
    with suppress(*Troubles):  # where one stands is found again from the answers
        if sitting.id:
            store().move(current(), sitting.id, sitting.position)
    if sitting.at_the_end and not sitting.unanswered and sitting.feedback == AT_ONCE:
        finish(sitting)


def finish(sitting: Sitting) -> None:
    """Callback: hand in, and see the score."""
    try:
        _see_that_it_is_kept(sitting)
        kept = store()
        keeping.hand_in(kept, current(), sitting, keeping.exam_date(kept, current()))
    except Troubles as error:
        st.session_state[TROUBLE] = Trouble(str(error))
    else:
        st.session_state.pop(TROUBLE, None)


def _keep(sitting: Sitting, index: int, reply: Reply) -> None:
    try:
        _see_that_it_is_kept(sitting)
        kept = store()
        keeping.keep(kept, current(), sitting, index, reply, keeping.exam_date(kept, current()))
    except Troubles as error:
        st.session_state[TROUBLE] = Trouble(str(error), index, reply)
    else:
        st.session_state.pop(TROUBLE, None)


def _see_that_it_is_kept(sitting: Sitting) -> None:
    if not sitting.id:
        keeping.begin(store(), current(), sitting)
