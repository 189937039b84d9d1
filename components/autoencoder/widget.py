"""The two widgets that the browser answers by itself: the latent plane with its decoder, and the field to draw a digit in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from components.browser import widget

_plane = widget("latent_plane", __file__, before=("mounted", "elements", "saved"))
_pad = widget("digit_pad", __file__, before=("mounted",))


def latent_plane(data: dict[str, Any], *, key: str, on_moved: Callable[[float, float], None] | None = None) -> None:
    """Draw the plane. Dragging the point, or the arrow keys, decode it in the browser; `on_moved` gets where it was let go.

    It comes from the browser: check it.
    """

    def moved() -> None:
        found = st.session_state[key].get("moved")
        if on_moved and isinstance(found, (list, tuple)) and len(found) == 2 and all(isinstance(part, (int, float)) for part in found):
            on_moved(float(found[0]), float(found[1]))

    _plane(key=key, data=data, on_moved_change=moved)


def digit_pad(drawn: str, example: str, *, key: str, on_drawn: Callable[[str], None]) -> None:
    """The field; `on_drawn` gets the digit as text when the pen is lifted. It comes from the browser: check it."""

    def lifted() -> None:
        text = st.session_state[key].get("drawn")
        if isinstance(text, str):
            on_drawn(text)

    _pad(key=key, data={"drawn": drawn, "example": example}, on_drawn_change=lifted)
