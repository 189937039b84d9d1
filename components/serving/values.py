"""Whether values are such as a browser sends for widgets. Streamlit reads others too, and shows an error in the page where it cannot.

While they are read nobody else is heard, so there is a bound: eight megabytes of brackets would take more than a second.
"""

from __future__ import annotations

import json
import math
from typing import Any, Final

from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates

WIDGETS: Final = 5_000  # no page has a tenth of them
JSON: Final = 2**20  # characters in one message; what is drawn or moved on a page takes a few thousand


def are_sound(states: WidgetStates) -> bool:
    """Whether they are no more than a page can have, every number is finite and every JSON value is one."""
    if len(states.widgets) > WIDGETS or sum(len(one.json_value) + len(one.json_trigger_value) for one in states.widgets) > JSON:
        return False
    return all(_is_sound(state) for state in states.widgets)


def _is_sound(state: WidgetState) -> bool:
    match state.WhichOneof("value"):
        case "double_value":
            return math.isfinite(state.double_value)
        case "double_array_value":
            return all(map(math.isfinite, state.double_array_value.data))
        case "json_value":
            return _is_json(state.json_value)
        case "json_trigger_value":
            return _is_json(state.json_trigger_value)
    return True


def _is_json(text: str) -> bool:
    try:
        json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return False
    return True


def _refuse(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")
