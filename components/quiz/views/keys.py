"""The quiz by keyboard: the page's own buttons are pressed, and what changed gets the focus."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from components.browser import widget
from components.quiz.sitting import Sitting

_keys = widget("quiz_keys", __file__, isolate_styles=False)


def listen(sitting: Sitting, state: Literal["open", "answered", "end", "results"]) -> None:
    """Hear the keys that the page's state understands, and move the focus to what is new: the question, the feedback, the score."""
    focus = {"answered": ".st-key-quiz_feedback", "results": ".st-key-quiz_score"}.get(state, ".st-key-quiz_stem")
    moment = f"{sitting.id}/{sitting.position}/{state}"
    _keys(key="quiz_keys", data={"state": state, "certainty": sitting.certainty, "focus": focus, "moment": moment})
    if state == "open":
        words = "A–D choose, 1–3 say how sure you are." if sitting.certainty else "A–D or 1–4 choose, Enter goes on."
        with st.container(key="quiz_hint"):
            st.caption(f"Keys: {words}")


def listen_presenting(moment: str) -> None:
    """Hear the keys of a presentation: arrows step, Enter or the space bar shows the answer, Escape leaves."""
    _keys(key="quiz_keys", data={"state": "present", "certainty": False, "focus": "", "moment": moment})
