"""How much one address may ask: a class behind one notices nothing of it, a flood is refused, and others notice nothing of the flood."""

from __future__ import annotations

import asyncio
import socket
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from tests.apart import apart
from tests.deploy.cluster import NO_NGINX, Nginx, program
from tests.deploy.crowd import FIRST_VISIT, Address, Answers, answering

LEARNERS = 200
UPLOAD = "/_stcore/upload_file/session/file"
PATHS = [path for path, times in FIRST_VISIT.items() for _ in range(times)]


def has_two_addresses() -> bool:
    """Whether this machine answers at 127.0.0.2 too, as Linux does."""
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.2", 0))
        except OSError:
            return False
    return True


pytestmark = [
    pytest.mark.skipif(program() is None, reason=NO_NGINX),
    pytest.mark.skipif(not has_two_addresses(), reason="only Linux has a second address for this by itself"),
]


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    with answering() as replica:
        nginx = Nginx(tmp_path, [replica, replica])
        yield nginx.port
        nginx.stop()


@pytest.fixture
def many_files() -> Iterator[None]:
    """This process may have more than a thousand connections."""
    import resource  # Windows has none

    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(before[1], 8192), before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


async def asked(address: Address, paths: list[str], times: int) -> Counter[int]:
    """Ask for these over so many connections, thirty at a time: nginx keeps about as many to a replica."""
    some = asyncio.Semaphore(30)

    async def one() -> Counter[int]:
        async with some:
            return await address.ask(paths)

    return sum(await asyncio.gather(*(one() for _ in range(times))), Counter[int]())


async def refused(address: Address, path: str) -> None:
    """See that this is answered with 429, once nginx has heard what was sent before. Raises AssertionError after some seconds."""
    until = time.monotonic() + 10
    while (heard := await address.ask([path])) != {429: 1}:
        assert time.monotonic() < until, heard
        await address.dawdle(UPLOAD if path == UPLOAD else "/")  # in place of one that was silent for too long


def test_a_class_behind_one_address_is_let_in_and_a_flood_is_refused(port: int) -> None:
    async def at_once() -> None:
        school, other = Address(port, "127.0.0.2"), Address(port, "127.0.0.1")
        for _ in range(2):  # everybody comes a second time when a replica fails
            assert Counter(await asyncio.gather(*(school.open_page() for _ in range(LEARNERS)))) == {101: LEARNERS}
            school.close()
        assert await asked(school, PATHS, LEARNERS) == {200: LEARNERS * len(PATHS)}
        for path in FIRST_VISIT:
            heard = await asked(school, [path] * 500, 20)
            assert set(heard) == {200, 429}
            assert heard[429] > 1_000
        assert await other.ask(PATHS) == {200: len(PATHS)}

    apart(at_once())


def test_a_connection_is_closed_before_the_replica_closes_it(port: int) -> None:
    """What is sent at the very moment would be lost, and the browser sent to the other replica."""
    Answers.idle.clear()
    assert apart(Address(port, "127.0.0.1").ask(["/"])) == {200: 1}
    deadline = time.monotonic() + 20
    while not Answers.idle:
        assert time.monotonic() < deadline, "it is kept"
        time.sleep(0.1)
    assert 1 < Answers.idle[0] < uvicorn.Config("serve:app").timeout_keep_alive - 1


def test_one_address_has_so_many_pages(port: int, many_files: None) -> None:
    async def opens() -> None:
        stranger, other = Address(port, "127.0.0.2"), Address(port, "127.0.0.1")
        assert Counter([await stranger.open_page() for _ in range(420)]) == {101: 400, 429: 20}
        assert await other.open_page() == 101
        stranger.close()
        await asyncio.sleep(0.2)
        assert set([await stranger.open_page() for _ in range(300)]) == {101, 429}, "closing and opening again has no end"
        stranger.close()
        other.close()

    apart(opens())


def test_one_address_asks_so_much_at_once(port: int, many_files: None) -> None:
    async def dawdles() -> None:
        stranger, other = Address(port, "127.0.0.2"), Address(port, "127.0.0.1")
        for path, most in ((UPLOAD, 200), ("/", 1_600)):
            while len(stranger.open) < most - 1:
                await stranger.dawdle(path)
                if len(stranger.open) % 200 == 0:
                    stranger.stir()
            stranger.stir()
            assert await stranger.ask([path]) == {200: 1}
            for _ in range(2):
                await stranger.dawdle(path)
            await refused(stranger, path)
        await refused(stranger, "/static/js/file.js")
        assert await stranger.open_page() == 429
        assert await other.ask([*PATHS, UPLOAD]) == {200: len(PATHS) + 1}
        stranger.close()

    apart(dawdles())
