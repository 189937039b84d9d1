"""Back into a running quiz by itself: for a tab that was reloaded, or whose server was started again or replaced by another."""

from __future__ import annotations

import json
from typing import Final

import streamlit as st

from components.browser import widget
from components.quiz.practice.settings import as_address
from components.quiz.sitting import Sitting
from components.quiz.views import settings

BEEN: Final = "quiz/been"
"""Whether this session has been in a quiz: whoever has left it there wants to be before it."""

_tab = widget("quiz_tab", __file__, isolate_styles=False)


def within(sitting: Sitting) -> None:
    """The tab notes that it is in this quiz, at this address."""
    st.session_state[BEEN] = True
    _mount(sitting.id, within=True)


def before(sitting_id: str) -> None:
    """The button that leads back into a quiz is pressed, if that is the one which this tab was in, and the address is still the same."""
    _mount(sitting_id, within=False)


def _mount(sitting_id: str, within: bool) -> None:
    place = json.dumps([sitting_id, as_address(settings.settings())], sort_keys=True)
    _tab(key="quiz_tab", data={"place": place, "within": within, "been": bool(st.session_state.get(BEEN))})
