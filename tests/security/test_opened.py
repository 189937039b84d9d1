"""The server opened to a class, HOST=0.0.0.0: it answers at the machine's addresses, asks nobody on the internet what they are, and has
room for everybody's connections."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from benchmarks.session import Session
from tests.apart import apart
from tests.browser.fixtures import start_server
from tests.security.ask import ask, handshake


@pytest.fixture
def internet(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """Where every question to the internet would go."""
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.getsockname()[1]}")
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        yield proxy


def addresses() -> set[str]:
    """This machine's, as far as its own name and the way out tell."""
    found = {"127.0.0.1"}
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:  # sends nothing
        try:
            probe.connect(("192.0.2.1", 9))
            found.add(str(probe.getsockname()[0]))
        except OSError:
            pass  # no network
    return found


async def opens_a_page_among_many(base: str) -> None:
    """A page opens while there are more connections than the process was given descriptors for."""
    async with AsyncExitStack() as stack:
        for _ in range(300):
            connection = stack.enter_context(socket.create_connection((urlsplit(base).hostname, urlsplit(base).port), timeout=30))
            connection.sendall(b"GET / HTTP/1.1\r\n")
        page = await stack.enter_async_context(Session(base, "quiz"))
        await page.open()
        assert page.errors == []


def test_a_class_reaches_it_and_nobody_is_asked(tmp_path: Path, internet: socket.socket) -> None:
    few = () if sys.platform == "win32" else ("sh", "-c", 'ulimit -Sn 256 && exec "$0" "$@"')
    process, base = start_server(tmp_path / "log", "--server.address=0.0.0.0", under=few)
    try:
        port = urlsplit(base).port
        for address in addresses():
            assert ask(f"http://{address}:{port}").status == 200
            assert handshake(f"http://{address}:{port}", ("Origin", f"http://{address}:{port}")) == 101
        assert ask(base, host=f"elsewhere.example:{port}").status == 421
        assert handshake(base, ("Origin", "http://elsewhere.example")) == 403
        apart(opens_a_page_among_many(base))
    finally:
        process.terminate()
        process.wait(30)
    internet.setblocking(False)
    with pytest.raises(BlockingIOError):
        internet.accept()
