"""The field with the outlier: it is dragged in the browser, and the server fits anew when it is let go."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import streamlit as st

from components.browser import widget

_outlier_field = widget("outlier_field", __file__, before=("mounted", "elements", "saved"))


def outlier_field(data: dict[str, Any], *, key: str, on_moved: Callable[[float, float], None]) -> None:
    """Draw `outlier.payload`; `on_moved` gets the outlier's new place. It comes from the browser: check it."""

    def moved() -> None:
        place = st.session_state[key].get("moved")
        if isinstance(place, list) and len(place) == 2 and all(isinstance(value, int | float) and math.isfinite(value) for value in place):
            on_moved(float(place[0]), float(place[1]))

    _outlier_field(key=key, data=data, on_moved_change=moved)
