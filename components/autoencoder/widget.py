"""The two widgets that the browser answers by itself: the latent plane with its decoder, and the field to draw a digit in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from components.browser import said, widget

_plane = widget("latent_plane", __file__, before=("mounted", "elements", "saved"))
_pad = widget("digit_pad", __file__, before=("mounted",))


def latent_plane(data: dict[str, Any], *, key: str, on_moved: Callable[[float, float], None] | None = None) -> None:
    """Draw the plane. Dragging the point, or the arrow keys, decode it in the browser; `on_moved` gets where it was let go.

    It comes from the browser: check it.
    """

    def moved() -> None:
        found = said.numbers(key, "moved", 2)
        if on_moved and found:
            on_moved(*found)

    _plane(key=key, data=data, on_moved_change=moved)


def digit_pad(drawn: str, example: str, *, key: str, on_drawn: Callable[[str], None]) -> None:
    """The field; `on_drawn` gets the digit as text when the pen is lifted. It comes from the browser: check it."""

    def lifted() -> None:
        text = said.text(key, "drawn")
        if text is not None:
            on_drawn(text)

    _pad(key=key, data={"drawn": drawn, "example": example}, on_drawn_change=lifted)
