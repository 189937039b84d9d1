"""Questions to the running server as they stand, with whatever headers one likes."""

from __future__ import annotations

from collections.abc import Iterable
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlsplit

Headers = Iterable[tuple[str, str]]
UPGRADE = (
    ("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"), ("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA=="),
)  # fmt: skip


def ask(base: str, path: str = "/", method: str = "GET", headers: Headers = (), body: bytes = b"", host: str | None = "") -> HTTPResponse:
    """The answer, read whole into `.read()`'s buffer by the caller; `host` replaces the Host header, and None leaves it out."""
    connection = HTTPConnection(urlsplit(base).netloc, timeout=30)
    connection.putrequest(method, path, skip_host=host != "", skip_accept_encoding=True)
    if host:
        connection.putheader("Host", host)
    for name, value in headers:
        connection.putheader(name, value)
    if body:
        connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body or None)
    return connection.getresponse()


def handshake(base: str, *headers: tuple[str, str], host: str = "") -> int:
    """The status that a websocket's first question gets: 101 if it is let in."""
    return ask(base, "/_stcore/stream", headers=(*UPGRADE, *headers), host=host).status
