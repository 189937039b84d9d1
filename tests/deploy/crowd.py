"""Many browsers at once before nginx, and a replica behind it that answers everything and lets every websocket in."""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Thread
from typing import ClassVar

FIRST_VISIT = {"/static/js/file.js": 130, "/": 10}
"""A first visit asks for at most so many files and other things; `test_replicas` counts them in a browser."""
STATUS = re.compile(rb"HTTP/1\.1 (\d{3})")
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
SWITCHED = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"


class Answers(asyncio.Protocol):
    """One connection from nginx. `idle` holds how many seconds after its last answer each was closed that is closed."""

    idle: ClassVar[list[float]] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport, self.answered = transport, time.monotonic()

    def data_received(self, data: bytes) -> None:
        self.transport.write(SWITCHED if b"\r\nUpgrade: websocket" in data else OK)
        self.answered = time.monotonic()

    def connection_lost(self, error: Exception | None) -> None:
        self.idle.append(time.monotonic() - self.answered)


@contextmanager
def answering() -> Iterator[str]:
    """The address of such a replica."""
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever)
    thread.start()  # not in this one, where Playwright's loop may be running
    server = asyncio.run_coroutine_threadsafe(loop.create_server(Answers, "127.0.0.1", 0), loop).result(30)
    yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}"
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    server.close()
    loop.close()


class Address:
    """All the browsers behind one address, before nginx at `port`."""

    def __init__(self, port: int, source: str) -> None:
        self.port, self.source = port, source
        self.open: list[asyncio.StreamWriter] = []

    async def ask(self, paths: Sequence[str]) -> Counter[int]:
        """Ask for these over one connection, one right after the other; how often which status came."""
        reader, writer = await self._connect()
        writer.write(b"".join(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode() for path in paths))
        heard, cut = Counter[int](), b""
        while heard.total() < len(paths) and (more := await reader.read(1 << 16)):
            whole = cut + more
            heard.update(int(status) for status in STATUS.findall(whole))
            cut = whole[max((found.end() for found in STATUS.finditer(whole)), default=0) :]
        writer.close()
        return heard

    async def dawdle(self, path: str) -> None:
        """Ask, and keep back what was to come."""
        _, writer = await self._connect()
        writer.write(f"PUT {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n".encode())
        self.open.append(writer)

    def stir(self) -> None:
        """Send a byte more of each: nginx lets go of who is silent for long, and a slow machine takes long to open so many."""
        for writer in self.open:
            writer.write(b"-")

    async def open_page(self) -> int:
        """The status that a websocket is told; if it is let in it stays open."""
        reader, writer = await self._connect()
        writer.write(b"GET /_stcore/stream HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n")
        status = int((await reader.readline()).split()[1])
        if status == 101:
            self.open.append(writer)
        else:
            writer.close()
        return status

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection("127.0.0.1", self.port, local_addr=(self.source, 0))

    def close(self) -> None:
        """Close what is open."""
        for writer in self.open:
            writer.close()
        self.open.clear()
