"""How much a stranger may send, and what a page may tell: tried against the running server. (What a page may be told: test_messages.)"""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path
from types import SimpleNamespace
from uuid import uuid4

import pytest
import streamlit as st
from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.NewSession_pb2 import Config
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from components.images.decode import MAX_BYTES
from components.serving import sockets, uploads
from components.serving.sockets import Sockets
from components.serving.uploads import MB, ONE_SESSION, Uploads
from components.storage import LARGEST_IMPORT
from tests.apart import apart
from tests.browser.fixtures import start_server
from tests.security.ask import ask
from tests.security.tab import page_of, place, put, session_of, tab

LARGEST = 64 * MB


def test_what_is_set() -> None:
    """What the other tests cannot try from outside."""
    assert st.get_option("server.enableXsrfProtection") is True
    assert st.get_option("server.enableCORS") is True
    assert st.get_option("server.corsAllowedOrigins") == []
    assert st.get_option("server.enableAgentApi") is False
    assert st.get_option("client.allowedOrigins") == []
    assert st.get_option("server.maxUploadSize") * MB == LARGEST == LARGEST_IMPORT, "what was exported can be imported again"
    assert st.get_option("server.maxMessageSize") == 25


def test_nothing_is_reported_to_anybody(server: str) -> None:
    with tab(server) as socket:
        (begun,) = [message.new_session for message in page_of(socket) if message.HasField("new_session")]
    assert begun.config.gather_usage_stats is False
    assert begun.config.show_error_links == Config.SHOW_ERROR_LINKS_FALSE


def test_an_error_on_a_page_tells_nothing_of_the_server(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("raise RuntimeError('a secret')\n")
    process, base = start_server(tmp_path / "log", script=str(tmp_path / "app.py"))
    try:
        with tab(base) as socket:
            shown = [message.delta.new_element for message in page_of(socket)]
        (error,) = [element.exception for element in shown if element.HasField("exception")]
    finally:
        process.terminate()
        process.wait(30)
    assert list(error.stack_trace) == []
    assert "secret" not in str(error)
    assert str(tmp_path) not in str(error)
    assert "a secret" in (tmp_path / "log").read_text()


def test_an_upload_needs_ones_own_session_the_token_and_a_size_that_is_allowed(server: str) -> None:
    with tab(server) as socket:
        session = session_of(socket)
        assert put(server, place(session), b"small") == 204
        assert put(server, place(session), bytes(LARGEST - 1000)) == 204
        assert put(server, place(session), bytes(LARGEST)) == 413  # with what is around it
        assert put(server, place(session), b"small", xsrf=None) == 403
        assert put(server, place(session), b"small", xsrf="2|00000000|00000000000000000000000000000000|1795897686") == 403
        for other in (str(uuid4()), session.upper(), session[:-1], "..", "%00"):
            assert put(server, place(other), b"small") in (400, 404), other


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> MemoryUploadedFileManager:
    """Where Streamlit keeps what is uploaded."""
    kept = MemoryUploadedFileManager("")
    monkeypatch.setattr(uploads.runtime, "get_instance", lambda: SimpleNamespace(uploaded_file_mgr=kept))
    return kept


def fill(manager: MemoryUploadedFileManager, session: str, size: int) -> None:
    manager.add_file(session, UploadedFileRec(str(uuid4()), "f", "image/png", bytes(size)))


def test_one_session_may_have_six_of_the_largest_pictures(manager: MemoryUploadedFileManager) -> None:
    guard = Uploads(lambda *_: None)  # type: ignore[arg-type, return-value]
    for _ in range(6):
        assert guard.has_room("a", MAX_BYTES)
        fill(manager, "a", MAX_BYTES)
    assert not guard.has_room("a", MAX_BYTES)
    assert guard.has_room("b", MAX_BYTES)
    manager.remove_session_files("a")
    assert guard.has_room("a", MAX_BYTES)


def test_what_is_under_way_counts(manager: MemoryUploadedFileManager) -> None:
    guard = Uploads(lambda *_: None)  # type: ignore[arg-type, return-value]
    guard.under_way = [("a", MAX_BYTES)] * (ONE_SESSION // MAX_BYTES)
    assert not guard.has_room("a", uploads.LEAST)
    assert guard.has_room("b", LARGEST)
    guard.under_way = [(str(number), MAX_BYTES) for number in range(uploads.ALL_SESSIONS // MAX_BYTES)]
    assert not guard.has_room("c", uploads.LEAST)
    guard.under_way = [(str(number), 5 * MB) for number in range(200)]  # a class with its photographs
    assert guard.has_room("c", LARGEST)


@pytest.mark.parametrize(
    ("said", "counts"),
    [("4000000", 4_000_000), ("3", uploads.LEAST), *((other, LARGEST) for other in ("99999999", "9" * 5000, "-1", "²", "", None))],
)
def test_an_upload_counts_as_much_as_it_says_and_else_as_much_as_it_may_become(said: str | None, counts: int) -> None:
    headers = [] if said is None else [(b"content-length", said.encode("latin-1"))]
    assert uploads.announced({"type": "http", "headers": headers}) == counts


def test_all_sessions_together_have_a_limit(manager: MemoryUploadedFileManager, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "ALL_SESSIONS", 4 * LARGEST)
    guard = Uploads(lambda *_: None)  # type: ignore[arg-type, return-value]
    for session in "abcd":
        assert guard.has_room(session, LARGEST)
        fill(manager, session, LARGEST)
    assert not guard.has_room("e", LARGEST)


def test_empty_files_have_a_limit_too(manager: MemoryUploadedFileManager, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "ONE_SESSION", LARGEST + 3 * uploads.LEAST)
    guard = Uploads(lambda *_: None)  # type: ignore[arg-type, return-value]
    for _ in range(4):
        assert guard.has_room("a", LARGEST)
        fill(manager, "a", 0)
    assert not guard.has_room("a", LARGEST)


def test_a_put_to_no_address_is_answered(server: str) -> None:
    assert ask(server, "*", "PUT").status == 404


def test_the_server_refuses_what_is_too_much(server: str) -> None:
    with tab(server) as socket:
        session = session_of(socket)
        assert [put(server, place(session), bytes(size * MB)) for size in (60, 60, 40, 29, 2, 1)] == [204, 204, 413, 204, 413, 413]


def test_only_so_many_pages_are_open_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "MOST", 2)

    async def comes_and_goes() -> None:
        inside, refused, leave = [], [], asyncio.Event()

        async def page(scope: Scope, receive: Receive, send: Send) -> None:
            inside.append(scope)
            await leave.wait()
            inside.remove(scope)
            raise OSError("the connection broke")

        async def send(message: Message) -> None:
            refused.append(message["type"])

        async def visit() -> None:
            with contextlib.suppress(OSError):
                await door({"type": "websocket"}, asyncio.Event().wait, send)  # type: ignore[arg-type]

        door = Sockets(page)
        for _ in range(2):
            visits = [asyncio.create_task(visit()) for _ in range(3)]
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            assert (len(inside), refused) == (2, ["websocket.close"])
            leave.set()
            await asyncio.gather(*visits)
            leave.clear()
            refused.clear()

    apart(comes_and_goes())
