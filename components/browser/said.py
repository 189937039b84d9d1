"""What a widget said, checked: anybody can send anything in the browser's name. None for what no widget of ours says."""

from __future__ import annotations

import math
from typing import Any

import streamlit as st


def text(key: str, event: str) -> str | None:
    """A text."""
    said = anything(key, event)
    if not isinstance(said, str):
        return None
    try:
        said.encode()
    except UnicodeEncodeError:  # half a character, which could not be sent back
        return None
    return said


def numbers(key: str, event: str, count: int) -> tuple[float, ...] | None:
    """So many finite numbers."""
    said = anything(key, event)
    if not isinstance(said, list | tuple) or len(said) != count:
        return None
    found = tuple(number for one in said if (number := _finite(one)) is not None)
    return found if len(found) == count else None


def whole(key: str, event: str) -> int | None:
    """A whole number."""
    number = _finite(anything(key, event))
    return int(number) if number is not None and number.is_integer() else None


def anything(key: str, event: str) -> Any:
    """Whatever it said; None also of a widget that is no longer there."""
    state = st.session_state.get(key)
    return state.get(event) if state else None


def _finite(value: Any) -> float | None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None
