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
from streamlit.runtime.runtime_util import get_max_widget_state_size_bytes

from components.serving.values import are_sound

WELCOME: Final = ("stop_script", "app_heartbeat")
OPERATIONS: Final = ("deferred_file", "dataframe_chunk")
"""A file that is made when its button is pressed; the rows of a long table."""
FILES: Final = 500
"""So many may be chosen at once."""


def is_welcome(data: bytes) -> bool:
    """Whether it goes through. What is too large, or no message at all, does, and is not read here: Streamlit closes the connection."""
    if len(data) > get_max_widget_state_size_bytes():
        return True
    message = BackMsg()
    try:
        message.ParseFromString(data)
    except DecodeError:
        return True
    match message.WhichOneof("type"):
        case "backend_operation_request":
            return message.backend_operation_request.WhichOneof("payload") in OPERATIONS
        case "file_urls_request":
            return len(message.file_urls_request.file_names) <= FILES
        case "rerun_script":
            return are_sound(message.rerun_script.widget_states)
        case kind:
            return kind in WELCOME


class Messages:
    """Drops what is not welcome from every websocket."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def received() -> Message:
            while True:
                message = await receive()
                if message["type"] != "websocket.receive" or not message.get("bytes") or is_welcome(message["bytes"]):
                    return message

        await self.app(scope, received if scope["type"] == "websocket" else receive, send)
