"""What a browser may tell a running page.

Streamlit obeys some messages from whoever is connected that are meant for the app's author: one empties the caches of all learners, one
tells the repository's branch and changed files. Only what our pages send goes through, with values such as they send; the rest is dropped.
"""

from __future__ import annotations

from typing import Final

from google.protobuf.message import DecodeError
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

from components.serving.values import are_sound

WELCOME: Final = ("rerun_script", "stop_script", "app_heartbeat", "file_urls_request", "backend_operation_request")
OPERATIONS: Final = ("deferred_file", "dataframe_chunk")
"""A file that is made when its button is pressed; the rows of a long table."""


def is_welcome(data: bytes) -> bool:
    """Whether it goes through. What is no message at all does: Streamlit closes the connection."""
    message = BackMsg()
    try:
        message.ParseFromString(data)
    except DecodeError:
        return True
    kind = message.WhichOneof("type")
    if kind == "backend_operation_request":
        return message.backend_operation_request.WhichOneof("payload") in OPERATIONS
    return kind in WELCOME and (kind != "rerun_script" or are_sound(message.rerun_script.widget_states))


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
