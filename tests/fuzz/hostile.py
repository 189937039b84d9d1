"""A browser that lies: it opens a page over the websocket and sends whatever it likes for the page's widgets."""

from __future__ import annotations

import asyncio
import json
import random
import time
from contextlib import suppress
from typing import Any

from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.WidgetStates_pb2 import WidgetState

from benchmarks.session import Session
from components.serving.messages import is_welcome

NUMBERS = (0.0, -1.0, 0.5, 3.0, 1e308, -1e308, 2.0**53, 1e-320)
WHOLE = (0, -1, 1, 7, 2**31, -(2**31), 2**62, -(2**62))
TEXTS = (
    "", " ", "x", "-1", "nan", "1e999", "<b>bold</b>", "$x$", "**", "`", "[MASK]" * 50, "\x00\x1b\x7f", "é\u0301\u202e😀", "中" * 3_000,
    "a" * 200_000,
)  # fmt: skip
JSON = (
    "null", "true", "{}", "[]", "0", "-1", "7", "2.5", "1e999", "9" * 400, '"\\ud800"', '"\\u0000"', '"' + "x" * 100_000 + '"', '"a"',
    "[1e999, -1]", "[" + "9" * 400 + ", 1]", "[0.5, -0.5]", "[[1, 2], [3, 4]]", '[true, "1"]', '{"a": {"b": [1]}}', '"0.5, NaN"',
)  # fmt: skip
"""What is no JSON, and numbers that are infinite, the door drops: see `components/serving/values.py`."""
RIGHT = {
    "button": "trigger_value", "download_button": "trigger_value", "checkbox": "bool_value", "slider": "double_array_value",
    "number_input": "double_value", "text_input": "string_value", "text_area": "string_value", "radio": "string_value",
    "selectbox": "string_value", "feedback": "string_value", "plotly_chart": "string_value", "arrow_data_frame": "string_value",
    "multiselect": "string_array_value", "button_group": "string_array_value", "date_input": "string_array_value",
    "file_uploader": "file_uploader_state_value", "camera_input": "file_uploader_state_value", "menu_button": "string_trigger_value",
}  # fmt: skip
"""What a browser sends for an element of Streamlit's."""
ANY_FIELD = (
    "trigger_value", "bool_value", "double_value", "int_value", "string_value", "double_array_value", "int_array_value", "arrow_value",
    "string_array_value", "json_value", "bytes_value", "string_trigger_value", "json_trigger_value", "chat_input_value",
)  # fmt: skip
EVENTS = ("drawn", "moved", "released", "guessed", "kernel", "pick", "secret", "forbidden", "step", "leave", "nonsense")
"""What our widgets tell of."""


class Hostile(Session):
    """A session that knows every widget of its page: `widgets` holds what kind it is of, and its events, if it is one of ours."""

    def __init__(self, base: str, page: str, query: str = "", seed: int = 0) -> None:
        super().__init__(base, page, query)
        self.random = random.Random(f"{page}/{seed}")
        self.widgets: dict[str, str] = {}
        self.sent: list[str] = []

    def _take(self, delta: Delta) -> None:
        super()._take(delta)
        kind = delta.new_element.WhichOneof("type")
        identity = getattr(getattr(delta.new_element, kind), "id", "") if kind else ""
        if kind and identity:
            self.widgets[identity] = kind

    async def lie(self, wrong_kinds: bool = False) -> float:
        """Send a lie for half of the page's widgets in one message; with `wrong_kinds`, values that no such widget sends."""
        some = [(identity, kind) for identity, kind in self.widgets.items() if self.random.random() < 0.5]
        return await self.send([self._lie(identity, kind, wrong_kinds) for identity, kind in some])

    async def send(self, states: list[WidgetState]) -> float:
        """Send these widgets' values and wait for the run to end."""
        self.sent = [str(state)[:200] for state in states]
        message = BackMsg()
        message.rerun_script.widget_states.widgets.extend(states)
        message.rerun_script.page_script_hash = self.page_hash
        message.rerun_script.query_string = self.query
        return await self.deliver(message.SerializeToString())

    async def deliver(self, data: bytes) -> float:
        """Send raw bytes; unless the door drops them, wait for a run to end. Returns the seconds that it took."""
        assert self._socket is not None
        begun = time.monotonic()
        await self._socket.send(data)
        if is_welcome(data):
            while not await self._receive():
                pass
        return time.monotonic() - begun

    async def quiet(self, seconds: float = 0.5) -> None:
        """Take in what still comes, until nothing has come for so long."""
        with suppress(TimeoutError):
            while True:
                await asyncio.wait_for(self._receive(), seconds)

    def _lie(self, identity: str, kind: str, wrong_kinds: bool) -> WidgetState:
        state = WidgetState(id=identity)
        if kind == "bidi_component" and not wrong_kinds:
            value = self.random.choice(JSON)
            if self.random.random() < 0.5:
                event = self.random.choice(EVENTS)
                state.id = _make_trigger_id(identity, "events")
                state.json_trigger_value = f'{{"event": {json.dumps(event)}, "value": {value}}}'
            else:
                state.json_value = self.random.choice([value, *(f'{{"{name}": {value}}}' for name in EVENTS)])
            return state
        _fill(state, self.random.choice(ANY_FIELD if wrong_kinds else (RIGHT.get(kind, "bool_value"),)), self.random)
        return state


def _fill(state: WidgetState, field: str, chance: random.Random) -> None:
    """Put a value into one field of a widget's message."""
    some: Any
    match field:
        case "trigger_value" | "bool_value":
            setattr(state, field, chance.random() < 0.7)
        case "double_value":
            state.double_value = chance.choice(NUMBERS)
        case "int_value":
            state.int_value = chance.choice(WHOLE)
        case "string_value":
            state.string_value = chance.choice(TEXTS)
        case "json_value" | "json_trigger_value":
            setattr(state, field, chance.choice(JSON))
        case "bytes_value":
            state.bytes_value = chance.randbytes(40)
        case "string_trigger_value":
            state.string_trigger_value.data = chance.choice(TEXTS)
        case "arrow_value":
            state.arrow_value.data = chance.randbytes(40)
        case "file_uploader_state_value":
            state.file_uploader_state_value.uploaded_file_info.add(name="notes.md", size=3, file_id=chance.choice(TEXTS))
        case "chat_input_value":
            state.chat_input_value.data = chance.choice(TEXTS)
        case _:
            some = {"double": NUMBERS, "int": WHOLE, "string": TEXTS}[field.split("_")[0]]
            getattr(state, field).SetInParent()
            getattr(state, field).data.extend(chance.choices(some, k=chance.choice([0, 1, 1, 1, 2, 9])))
