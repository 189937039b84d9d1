"""What the theme's options cannot say, as one style sheet; and what presentation mode changes."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import streamlit as st

from components.lesson.address import presenting

FOLDER = Path(__file__).parent


ON_ACCENT = {"light": "#fbfaf5", "dark": "#15201c"}
"""The label's colour on a button in the accent colour."""


@lru_cache(maxsize=4)
def sheet(presentation: bool, theme: str) -> str:
    """The style sheet as a `<style>` element."""
    parts = ["style.css", "present.css"] if presentation else ["style.css"]
    rules = "\n".join((FOLDER / part).read_text(encoding="utf-8") for part in parts)
    return f"<style>:root {{ --chalklab-on-accent: {ON_ACCENT[theme]}; }}\n{rules}</style>"


def dress() -> None:
    """Put the style sheet on the page."""
    theme = st.context.theme.type
    st.html(sheet(presenting(), theme if theme in ON_ACCENT else "light"))
