"""Drawing the quiz's page: settings, one question, results, progress."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from components.quiz.views import back, draw, earlier, exports, flow, keys, present, progress, results, settings, start

__all__ = ["back", "draw", "earlier", "exports", "flow", "keys", "present", "progress", "results", "settings", "start", "style"]


def style() -> None:
    """Put the quiz's style sheet on the page."""
    st.html(Path(__file__).with_name("quiz.css"))
