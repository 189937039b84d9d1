"""The quiz: settings, one question after another, the score."""

from __future__ import annotations

import streamlit as st

from components import lesson
from components.literal import literal
from components.quiz.sitting import Sitting
from components.quiz.view import ask_within
from components.quiz.view_exports import save_and_open
from components.quiz.view_results import results
from components.quiz.view_settings import Settings, make, settings

lesson.door()

SITTING, WISH = "quiz/sitting", "quiz/wish"
sitting: Sitting | None = st.session_state.get(SITTING)


def wish(what: str) -> None:
    """Callback: what to do once the settings of this run are read."""
    st.session_state[WISH] = what
    if what == "new":
        st.session_state["seed"] = (int(st.session_state["seed"]) + 1) % 10_000
    if what in ("new", "again"):
        st.session_state.pop("quiz/none", None)


def begin(chosen: Settings) -> Sitting | None:
    """A sitting of a fresh quiz; None, with the reason kept for the page to show, if there is no question."""
    quiz = make(chosen)
    if quiz is None:
        return None
    st.session_state["quiz/none"] = quiz.reason_for_none
    return Sitting.of(quiz) if quiz.questions else None


st.title("Quiz", anchor=False)
st.markdown("Questions made from the notes by rules. Every answer shows the line of the notes that it comes from.")

with st.expander("Settings", expanded=sitting is None):
    chosen = settings()
    st.button("Start", type="primary", on_click=wish, args=("start",), key="start")

wanted = st.session_state.pop(WISH, None)
if wanted in ("start", "new"):
    st.session_state[SITTING] = begin(chosen)
    if sitting is None and st.session_state[SITTING] is not None:
        st.rerun()  # so that the settings fold away
    sitting = st.session_state[SITTING]
elif wanted == "again" and sitting is not None:
    sitting = sitting.again()
elif wanted == "next" and sitting is not None:
    sitting.go_on()
st.session_state[SITTING] = sitting

if sitting is None:
    if st.session_state.get("quiz/none"):
        st.warning(literal(st.session_state["quiz/none"]))
elif sitting.done:
    results(sitting)
    with st.container(horizontal=True):
        if sitting.missed:
            st.button("Again, only the missed ones", on_click=wish, args=("again",), key="again", type="primary")
        st.button("New questions", on_click=wish, args=("new",), key="new", help="The next seed.")
else:
    asked, number = len(sitting.questions), sitting.position + 1
    st.progress(sitting.position / asked, f"{number} of {asked}")
    if number == 1 and asked < chosen.length and sitting.round == 1:
        st.caption(f"These notes give {asked} question{'s' if asked > 1 else ''} that pass every check.")
    right = ask_within(sitting.question, sitting.key)
    if right is not None:
        sitting.record(right)
        st.button("Next" if number < asked else "Show the score", on_click=wish, args=("next",), key="next", type="primary")

save_and_open(sitting, SITTING)
