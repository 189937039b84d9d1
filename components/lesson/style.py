"""What the theme's options cannot say, as one style sheet; and what presentation mode changes."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import streamlit as st

from components.lesson.address import presenting

FOLDER = Path(__file__).parent


@lru_cache(maxsize=2)
def sheet(presentation: bool) -> str:
    """The style sheet as a `<style>` element."""
    parts = ["style.css", "present.css"] if presentation else ["style.css"]
    rules = "\n".join((FOLDER / part).read_text(encoding="utf-8") for part in parts)
    return f"<style>{rules}</style>"


def dress() -> None:
    """Put the style sheet on the page."""
    st.html(sheet(presenting()))
