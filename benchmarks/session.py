"""One learner's browser tab without a browser: Streamlit's own messages over a websocket."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from types import TracebackType

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Common_pb2 import FileURLs
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from benchmarks.put import put


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
        self.received_as: Counter[str] = Counter()
        self.kept: list[str] = []
        self.errors: list[str] = []
        self.headers: dict[str, str] = {}
        self.base = base
        self.identity_of_session = ""
        self.uploaders: dict[str, str] = {}
        self.addresses: list[FileURLs] = []
        self.timers: dict[str, float] = {}
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

    async def upload(self, label: str, name: str, data: bytes) -> float:
        """Give a file to the uploader whose label begins so; returns the seconds of the run that follows."""
        assert self._socket is not None, "enter the session first"
        asked = BackMsg()
        asked.file_urls_request.request_id = name
        asked.file_urls_request.session_id = self.identity_of_session
        asked.file_urls_request.file_names.append(name)
        self.addresses.clear()
        await self._socket.send(asked.SerializeToString())
        while not self.addresses:
            await self._receive()
        (address,) = self.addresses
        await asyncio.to_thread(put, f"{self.base}{address.upload_url}", name, data)
        state = WidgetState(id=next(identity for known, identity in self.uploaders.items() if known.startswith(label)))
        file = state.file_uploader_state_value.uploaded_file_info.add(name=name, size=len(data), file_id=address.file_id)
        file.file_urls.CopyFrom(address)
        return await self._run(state=state)

    async def watch(self, seconds: float) -> None:
        """Let the fragments that run by themselves do so, as a browser does, until none is left or the time is over."""
        until = time.monotonic() + seconds
        while self.timers and time.monotonic() < until:
            fragment, interval = next(iter(self.timers.items()))
            await asyncio.sleep(interval)
            await self._run(fragment=fragment, by_itself=True)

    async def _run(
        self, pressed: str = "", fragment: str = "", choices: dict[str, str] | None = None, state: WidgetState | None = None,
        by_itself: bool = False,
    ) -> float:  # fmt: skip
        assert self._socket is not None, "enter the session first"
        message = BackMsg()
        rerun = message.rerun_script
        rerun.query_string = self.query
        rerun.page_name = self.page
        rerun.page_script_hash = self.page_hash
        rerun.fragment_id = fragment
        rerun.is_auto_rerun = by_itself
        rerun.cached_message_hashes.extend(self.kept)  # a browser keeps large messages too, and is sent their hashes only
        if pressed:
            widget = rerun.widget_states.widgets.add()
            widget.id = pressed
            widget.trigger_value = True
        for radio, option in (choices or {}).items():
            widget = rerun.widget_states.widgets.add()
            widget.id = radio
            widget.string_value = option
        if state:
            rerun.widget_states.widgets.append(state)
        start = time.perf_counter()
        await self._socket.send(message.SerializeToString())
        finished = False
        while not finished:
            finished = await self._receive()
        return time.perf_counter() - start

    async def _receive(self) -> bool:
        """Take in the next message; True if it ends a run."""
        assert self._socket is not None, "enter the session first"
        data = await self._socket.recv()
        assert isinstance(data, bytes)
        self.received += len(data)
        return self._read(data)

    def _read(self, data: bytes) -> bool:
        """Take in one message; True if it ends a run."""
        message = ForwardMsg()
        message.ParseFromString(data)
        kind = message.WhichOneof("type")
        if message.metadata.cacheable and message.hash not in self.kept:
            self.kept.append(message.hash)
        self.received_as[_name(message)] += len(data)
        if kind == "new_session":
            self.identity_of_session = message.new_session.initialize.session_id
            if not message.metadata.run.fragment_ids:  # a run of the whole page
                self.timers.clear()
        elif kind == "page_info_changed":  # the page has written its address
            self.query = message.page_info_changed.query_string
        elif kind == "stop_auto_rerun":
            for fragment in message.stop_auto_rerun.fragment_ids:
                self.timers.pop(fragment, None)
        elif kind == "auto_rerun":
            self.timers[message.auto_rerun.fragment_id] = message.auto_rerun.interval
        elif kind == "file_urls_response":
            self.addresses.extend(message.file_urls_response.file_urls)
        elif kind == "navigation":
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
        elif element.WhichOneof("type") == "file_uploader":
            self.uploaders[element.file_uploader.label] = element.file_uploader.id
        elif element.WhichOneof("type") == "exception":
            self.errors.append(element.exception.message)


def _name(message: ForwardMsg) -> str:
    """What a message carries: the kind of its element, or its own."""
    kind = message.WhichOneof("type") or "nothing"
    if kind == "delta" and message.delta.WhichOneof("type") == "new_element":
        return str(message.delta.new_element.WhichOneof("type"))
    return "blocks of the layout" if kind == "delta" else kind
