"""The field with the outlier: it is dragged in the browser, and the server fits anew when it is let go."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from components.browser import said, widget

_outlier_field = widget("outlier_field", __file__, before=("mounted", "elements", "saved"))


def outlier_field(data: dict[str, Any], *, key: str, on_moved: Callable[[float, float], None]) -> None:
    """Draw `outlier.payload`; `on_moved` gets the outlier's new place. It comes from the browser: check it."""

    def moved() -> None:
        place = said.numbers(key, "moved", 2)
        if place:
            on_moved(*place)

    _outlier_field(key=key, data=data, on_moved_change=moved)
