"""What a browser may tell a running page.

Streamlit obeys some messages from whoever is connected that are meant for the app's author: one empties the caches of all learners, one
tells the repository's branch and changed files. And it makes as many addresses for files as are asked for: four megabytes that ask for two
million take 2 GB, and nobody else is heard for a quarter of a minute. Only what our pages send goes through, with values such as they send;
the rest is dropped.
"""

from __future__ import annotations

from typing import Final

from google.protobuf.message import DecodeError
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.runtime_util import get_max_widget_state_size_bytes

from components.serving.values import are_sound

WELCOME: Final = ("stop_script", "app_heartbeat")
OPERATIONS: Final = ("deferred_file", "dataframe_chunk")
"""A file that is made when its button is pressed; the rows of a long table."""
AT_ONCE: Final = 8
"""Operations of a page that are under way: all pages share a few threads for them, and each stays in the queue after the page is closed."""
FILES: Final = 500
"""So many may be chosen at once."""


def kind_of(data: bytes) -> str | None:
    """What kind of message goes through, None if it does not. What is too large, or no message at all, goes through unread as "": Streamlit
    closes the connection."""
    if len(data) > get_max_widget_state_size_bytes():
        return ""
    message = BackMsg()
    try:
        message.ParseFromString(data)
    except DecodeError:
        return ""
    match kind := message.WhichOneof("type"):
        case "backend_operation_request":
            welcome = message.backend_operation_request.WhichOneof("payload") in OPERATIONS
        case "file_urls_request":
            welcome = len(message.file_urls_request.file_names) <= FILES
        case "rerun_script":
            welcome = are_sound(message.rerun_script.widget_states)
        case _:
            welcome = kind in WELCOME
    return kind if welcome else None


def is_welcome(data: bytes) -> bool:
    """Whether it goes through."""
    return kind_of(data) is not None


class Messages:
    """Drops what is not welcome from every websocket."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        under_way = 0

        async def received() -> Message:
            nonlocal under_way
            while True:
                message = await receive()
                if message["type"] != "websocket.receive" or not message.get("bytes"):
                    return message
                kind = kind_of(message["bytes"])
                if kind == "backend_operation_request":
                    if under_way == AT_ONCE:
                        continue
                    under_way += 1
                if kind is not None:
                    return message

        async def sent(message: Message) -> None:
            nonlocal under_way
            if under_way and message.get("bytes"):
                under_way -= ForwardMsg.FromString(message["bytes"]).HasField("backend_operation_response")
            await send(message)

        await self.app(scope, received, sent)
