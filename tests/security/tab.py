"""A browser's tab as the server sees it: its websocket, and the files that it uploads."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from uuid import uuid4

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from tests.security.ask import ask


@contextlib.contextmanager
def tab(server: str) -> Iterator[ClientConnection]:
    """A browser's websocket."""
    address = f"{server.replace('http', 'ws', 1)}/_stcore/stream"
    with connect(address, subprotocols=[Subprotocol("streamlit")], compression=None, max_size=None) as socket:
        yield socket


def page_of(socket: ClientConnection) -> list[ForwardMsg]:
    """All that comes of a page until its run has ended."""
    message = BackMsg()
    message.rerun_script.query_string = ""
    socket.send(message.SerializeToString())
    heard: list[ForwardMsg] = []
    while not heard or not heard[-1].HasField("script_finished"):
        data = socket.recv(60)
        assert isinstance(data, bytes)
        heard.append(ForwardMsg.FromString(data))
    return heard


def session_of(socket: ClientConnection) -> str:
    (begun,) = [message.new_session for message in page_of(socket) if message.HasField("new_session")]
    assert begun.initialize.session_id
    return str(begun.initialize.session_id)


def place(session: str) -> str:
    """An address for a file of this session."""
    return f"/_stcore/upload_file/{session}/{uuid4()}"


def put(server: str, place: str, data: bytes, *, xsrf: str | None = "") -> int:
    """The status of an upload to there, with the token that the server gave, another or none."""
    given = ask(server, "/_stcore/health").headers["set-cookie"].split(";")[0].split("=", 1)[1]
    headers = [("Content-Type", "multipart/form-data; boundary=x"), ("Cookie", f"_streamlit_xsrf={given}")]
    if xsrf is not None:
        headers.append(("X-Xsrftoken", xsrf or given))
    body = b'--x\r\nContent-Disposition: form-data; name="f"; filename="f.png"\r\n\r\n' + data + b"\r\n--x--\r\n"
    return ask(server, place, "PUT", headers, body).status
