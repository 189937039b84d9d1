"""One learner's browser tab without a browser: Streamlit's own messages over a websocket."""

from __future__ import annotations

import time
from types import TracebackType

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol


class Session:
    """`async with Session(base, "quiz", "seed=3") as session`: opens a page and can press its buttons."""

    def __init__(self, base: str, page: str = "", query: str = "") -> None:
        self.address = f"{base.replace('http', 'ws', 1)}/_stcore/stream"
        self.page = page
        self.query = query
        self.page_hash = ""
        self.buttons: dict[str, str] = {}
        self.fragments: dict[str, str] = {}
        self.received = 0
        self.kept: list[str] = []
        self.errors: list[str] = []
        self.headers: dict[str, str] = {}
        self._socket: ClientConnection | None = None

    async def __aenter__(self) -> Session:
        self._socket = await connect(
            self.address, max_size=None, subprotocols=[Subprotocol("streamlit")], compression=None, additional_headers=self.headers
        )
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._socket:
            await self._socket.close()

    async def open(self) -> float:
        """Run the page as a whole; returns the seconds until it has ended."""
        return await self._run()

    async def press(self, label: str) -> float:
        """Press the button that is called so; returns the seconds until the run has ended. Raises KeyError if the page has none, before
        or after."""
        identity, fragment = self.buttons.pop(label), self.fragments.pop(label, "")
        seconds = await self._run(identity, fragment)
        _ = self.buttons[label]
        return seconds

    async def _run(self, pressed: str = "", fragment: str = "", choices: dict[str, str] | None = None) -> float:
        assert self._socket is not None, "enter the session first"
        message = BackMsg()
        rerun = message.rerun_script
        rerun.query_string = self.query
        rerun.page_name = self.page
        rerun.page_script_hash = self.page_hash
        rerun.fragment_id = fragment
        rerun.cached_message_hashes.extend(self.kept)  # a browser keeps large messages too, and is sent their hashes only
        if pressed:
            widget = rerun.widget_states.widgets.add()
            widget.id = pressed
            widget.trigger_value = True
        for radio, option in (choices or {}).items():
            widget = rerun.widget_states.widgets.add()
            widget.id = radio
            widget.string_value = option
        start = time.perf_counter()
        await self._socket.send(message.SerializeToString())
        finished = False
        while not finished:
            data = await self._socket.recv()
            assert isinstance(data, bytes)
            self.received += len(data)
            finished = self._read(data)
        return time.perf_counter() - start

    def _read(self, data: bytes) -> bool:
        """Take in one message; True if it ends a run."""
        message = ForwardMsg()
        message.ParseFromString(data)
        kind = message.WhichOneof("type")
        if message.metadata.cacheable and message.hash not in self.kept:
            self.kept.append(message.hash)
        if kind == "navigation":
            self.page_hash = message.navigation.page_script_hash
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            self._take(message.delta)
        return kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN

    def _take(self, delta: Delta) -> None:
        """Note what one element of the page is good for."""
        element = delta.new_element
        if element.WhichOneof("type") == "button":
            self.buttons[element.button.label] = element.button.id
            self.fragments[element.button.label] = delta.fragment_id
        elif element.WhichOneof("type") == "exception":
            self.errors.append(element.exception.message)
