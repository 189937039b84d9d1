"""The running server and browsers that lie to it: no page shows an error, the server goes on, and so do the others."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Coroutine
from importlib import import_module
from typing import Any
from urllib.parse import quote

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import ConnectionClosed

from benchmarks.session import Session
from components.lesson.fields import StateTable
from components.notes import all_notes
from tests.apart import apart
from tests.fuzz.damage import HOW_MANY
from tests.fuzz.hostile import TEXTS, WHOLE, Hostile

ROUNDS = max(1, HOW_MANY // 200)
LABS = [note.name for note in all_notes() if note.has_lab]
LIGHT = ["convolution", "quiz"]
PAGES = LIGHT if ROUNDS == 1 else [*LABS, "quiz", "notes", "home"]
"""A page that trains a network at every lie takes seconds: `make fuzz` has time for those."""
SECONDS = 60.0
NUMBERS = ("nan", "inf", "-inf", "1e999", "-1", "0", "9" * 400, "1e-320", "0x10", "१२", "1_0", "+5", "5.0", "true")
RUBBISH = ("%", "%zz", "%ff%fe", "%00", "%ed%a0%80", "a&a=b", "=", "[]", "%0a%0d")
OTHERS = tuple("scene guess present note seed length about sections forms mode question answer clicked no_such".split())


def of(page: str) -> StateTable:
    """The state table of a lab."""
    state: StateTable = import_module(f"components.{page.replace('-', '_')}.state").STATE
    return state


def query(page: str, chance: random.Random) -> str:
    """An address's query with something odd in every field, some of them twice, and for parameters that other pages have."""
    texts = [quote(text[:2_000]) for text in TEXTS] + [*NUMBERS, *RUBBISH, *map(str, WHOLE)]
    known = [*of(page)] if page in LABS else []
    pairs = [(name, chance.choice(texts)) for name in known for _ in range(chance.choice([0, 1, 1, 2]))]
    pairs += [(name, chance.choice(texts)) for name in chance.sample(OTHERS, 4)]
    return "&".join(f"{name}={text}" for name, text in pairs)


def soon(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run it; that takes less than SECONDS, or something hangs."""
    apart(asyncio.wait_for(work(), SECONDS * max(1, ROUNDS)))


async def goes_on(base: str, page: str) -> None:
    """Somebody else opens the page and finds it as it should be."""
    async with Session(base, page) as honest:
        await asyncio.wait_for(honest.open(), SECONDS)
        assert honest.errors == []


@pytest.mark.parametrize("name", PAGES)
def test_an_address_full_of_rubbish(server: str, name: str) -> None:
    async def visit() -> None:
        for number in range(ROUNDS):
            async with Session(server, name, query(name, random.Random(f"{name}/{number}"))) as session:
                await session.open()
                assert session.errors == [], session.query

    soon(visit)


@pytest.mark.parametrize("name", PAGES)
def test_widgets_that_say_what_theirs_never_say(server: str, name: str) -> None:
    async def lie() -> None:
        async with Hostile(server, name, "guess=skip") as session:
            await session.open()
            for _ in range(2 * ROUNDS):
                await session.lie()
                assert session.errors == [], session.sent
        await goes_on(server, name)

    soon(lie)


@pytest.mark.parametrize("name", PAGES[-4:])
def test_widgets_that_send_values_of_another_kind(server: str, name: str) -> None:
    """Streamlit reads these itself and may show an error in the page that sent them: there, and nowhere else."""

    async def lie() -> None:
        async with Hostile(server, name, seed=1) as session:
            await session.open()
            for _ in range(ROUNDS):
                await session.lie(wrong_kinds=True)
        await goes_on(server, name)

    soon(lie)


def test_what_stops_at_the_door_runs_nothing_and_the_page_goes_on(server: str) -> None:
    async def send() -> None:
        async with Hostile(server, "quiz") as session:
            await session.open()
            await session.quiet()
            before = session.received
            for identity in [*session.widgets]:
                await session.send([WidgetState(id=identity, double_value=float("inf"))])
                await session.send([WidgetState(id=identity, json_value="[NaN")])
            await session.quiet()
            assert session.received == before
            await session.open()
            assert session.errors == []

    soon(send)


def test_messages_that_are_none(server: str) -> None:
    chance = random.Random(0)
    message = BackMsg()
    message.rerun_script.query_string = "seed=1"
    message.rerun_script.page_script_hash = "no such page"
    message.rerun_script.fragment_id = "no such fragment"
    message.rerun_script.cached_message_hashes.extend(["x" * 10_000] * 20)
    message.rerun_script.widget_states.widgets.extend(WidgetState(id=text, string_value=text) for text in TEXTS)
    whole = message.SerializeToString()

    async def send() -> None:
        for number in range(4 * ROUNDS):
            data = bytearray(whole if number % 4 else chance.randbytes(500))
            for _ in range(number % 7):
                data[chance.randrange(len(data))] = chance.randrange(256)
            async with Hostile(server, "quiz") as session:
                await session.open()
                try:
                    await asyncio.wait_for(session.deliver(bytes(data)), 1)
                except (ConnectionClosed, TimeoutError):
                    continue  # it is shown the door, or waits for what never comes
        await goes_on(server, "quiz")

    soon(send)
