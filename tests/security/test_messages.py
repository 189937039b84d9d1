"""What a page may be told over its websocket, and how much: tried against the running server."""

from __future__ import annotations

import time

import pytest
from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection

from components.serving import messages, values
from tests.apart import apart
from tests.security.ask import ask
from tests.security.tab import session_of, tab

LARGEST, LARGEST_MESSAGE = 25 * 2**20, 8_000_000
WELCOME = {"rerun_script", "stop_script", "app_heartbeat", "file_urls_request"}


def told(socket: ClientConnection, *said: BackMsg) -> list[ForwardMsg]:
    """What the server answers to this, up to the answer to a heartbeat after it."""
    for message in (*said, BackMsg(app_heartbeat=True)):
        socket.send(message.SerializeToString())
    heard: list[ForwardMsg] = []
    while not heard or not heard[-1].HasField("heartbeat_ack"):
        data = socket.recv(30)
        assert isinstance(data, bytes)
        heard.append(ForwardMsg.FromString(data))
    return heard


def ending(server: str, data: bytes) -> int | None:
    """The code with which the server ends the connection on hearing this; None if it cuts it while more is coming."""
    with tab(server) as socket:
        try:
            socket.send(data)
            socket.recv(30)
        except ConnectionClosed as ended:
            return ended.rcvd and ended.rcvd.code
    raise AssertionError("it answered")


def test_a_message_that_is_none_or_too_large_ends_the_connection(server: str) -> None:
    assert ending(server, b"\xff" * 50) == 1002
    assert ending(server, bytes(LARGEST_MESSAGE + 1)) == 1009
    assert ending(server, bytes(LARGEST + 1)) in (1009, None)
    assert ask(server, "/_stcore/health").status == 200


def test_what_only_the_author_may_say_is_not_heard(server: str) -> None:
    with tab(server) as socket:
        session_of(socket)
        said = [BackMsg(set_run_on_save=True), BackMsg(clear_cache=True), BackMsg(load_git_info=True), BackMsg(debug_shutdown_runtime=True)]
        heard = told(socket, *said)
    assert {message.WhichOneof("type") for message in heard} <= {"heartbeat_ack", "session_status_changed"}  # the run has ended
    assert not any(message.session_status_changed.run_on_save for message in heard)


def test_whatever_a_newer_streamlit_understands_is_not_welcome_by_itself() -> None:
    for field in BackMsg.DESCRIPTOR.oneofs_by_name["type"].fields:
        message = BackMsg()
        if field.message_type:
            getattr(message, field.name).SetInParent()
        else:
            setattr(message, field.name, True)
        assert messages.is_welcome(message.SerializeToString()) == (field.name in WELCOME), field.name
    operation = BackMsg().backend_operation_request
    for field in operation.DESCRIPTOR.oneofs_by_name["payload"].fields:
        message = BackMsg()
        getattr(message.backend_operation_request, field.name).SetInParent()
        assert messages.is_welcome(message.SerializeToString()) == (field.name in ("deferred_file", "dataframe_chunk")), field.name


def files(count: int) -> BackMsg:
    """Asks for so many addresses for files."""
    message = BackMsg()
    message.file_urls_request.file_names.extend([""] * count)
    return message


def widgets(count: int, json: str = "") -> BackMsg:
    """Tells the values of so many widgets."""
    message = BackMsg()
    for number in range(count):
        message.rerun_script.widget_states.widgets.add(id=f"{number}", json_value=json or "1")
    return message


LONG = [files(500_000), widgets(300_000), widgets(1, "[" + "[]," * 2_500_000 + "[]]"), widgets(7, "[" + "[]," * 350_000 + "[]]")]


@pytest.mark.parametrize("message", LONG, ids=["files", "widgets", "JSON", "JSON in parts"])
def test_no_message_keeps_the_server_from_the_others(server: str, message: BackMsg) -> None:
    """Half a million files alone would take it four seconds."""
    data = message.SerializeToString()
    assert len(data) < LARGEST_MESSAGE
    with tab(server) as stranger, tab(server) as learner:
        session_of(stranger)
        session_of(learner)
        stranger.send(data)
        begun = time.monotonic()
        heard = told(stranger)
        assert {said.WhichOneof("type") for said in heard} <= {"heartbeat_ack", "session_status_changed"}
        told(learner)
        assert time.monotonic() - begun < 2
    assert not messages.is_welcome(data)


def test_what_pages_send_is_within_the_bounds() -> None:
    for message in (files(messages.FILES), widgets(values.WIDGETS), widgets(1, f'"{"x" * 1_000_000}"')):
        assert messages.is_welcome(message.SerializeToString())


def test_what_is_too_large_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Streamlit closes the connection."""
    monkeypatch.setattr(messages, "BackMsg", lambda: pytest.fail("it was read"))
    assert messages.is_welcome(bytes(LARGEST_MESSAGE + 1))


def test_a_page_is_answered_however_many_operations_it_asks_for_one_after_the_other(server: str) -> None:
    with tab(server) as socket:
        asked = BackMsg()
        asked.backend_operation_request.session_id = session_of(socket)
        asked.backend_operation_request.deferred_file.file_id = "none"
        for _ in range(messages.AT_ONCE):
            heard = told(socket, *[asked] * 3)
            while sum(said.HasField("backend_operation_response") for said in heard) < 3:
                heard += told(socket)


def test_a_page_that_asks_for_many_at_once_is_not_heard() -> None:
    asked, answer = BackMsg(), ForwardMsg()
    asked.backend_operation_request.deferred_file.file_id = "slow"
    answer.backend_operation_response.request_id = "1"
    heard: list[Message] = []

    async def said() -> Message:
        return waiting.pop(0) if waiting else {"type": "websocket.disconnect"}

    async def tells(message: Message) -> None:
        pass

    async def page(scope: Scope, receive: Receive, send: Send) -> None:
        while (message := await receive())["type"] != "websocket.disconnect":
            heard.append(message)
        await send({"type": "websocket.send", "bytes": answer.SerializeToString()})
        waiting.extend(operations[:2])
        heard.append(await receive())
        assert (await receive())["type"] == "websocket.disconnect"

    operations: list[Message] = [{"type": "websocket.receive", "bytes": asked.SerializeToString()}] * 20
    waiting = [*operations, {"type": "websocket.receive", "bytes": BackMsg(app_heartbeat=True).SerializeToString()}]
    apart(messages.Messages(page)({"type": "websocket"}, said, tells))
    assert len(heard) == messages.AT_ONCE + 1 + 1  # the heartbeat; one more after an answer
