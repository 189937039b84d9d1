"""From the start to the first answer, memory at rest and with 50 learners, and what a click sends: against an empty app. Reported."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import Iterator

from benchmarks.figure import Figure
from benchmarks.learner import Learner
from benchmarks.servers import megabytes, running
from benchmarks.session import Session

LEARNERS = 50
MOST = 4
"""So many kinds of what is sent are named."""
AGAINST = "an empty app with torch, our settings"


async def _one(base: str, page: str, query: str) -> tuple[float, Counter[str]]:
    """Seconds until a first learner's page is there, and the bytes that a press on Reset brings, by what they carry."""
    async with Session(base, page, query) as session:
        first = await session.open()
        await session.press("Reset")
        session.received_as.clear()
        await session.press("Reset")
        return first, session.received_as


async def _many(base: str, page: str, query: str, process: int) -> float:
    """Megabytes of the server while LEARNERS learners have the page open."""
    async with contextlib.AsyncExitStack() as stack:
        for _ in range(LEARNERS):
            session = await stack.enter_async_context(Session(base, page, query))
            await session.open()
            await session.press("Reset")
        return megabytes(process)


def measured(kind: str, page: str, query: str) -> dict[str, tuple[float, str]]:
    """What one server costs, by name, with its unit."""
    start = time.perf_counter()
    with running(kind) as (base, process):
        answering = time.perf_counter() - start
        idle = megabytes(process)
        first, click = asyncio.run(_one(base, page, query))
        parts = {"memory before the first page (Python, Streamlit)": (idle, "MB")}
        if kind == "chalklab":
            asyncio.run(_one(base, "masked-language-model", ""))  # waits for the model
            rest = _settled(process)
            parts["more once a page was seen (torch, plotly, both models)"] = (rest - idle, "MB")
            asyncio.run(_quiz(base))
            parts["more once a quiz was made (in a process of its own)"] = (megabytes(process) - rest, "MB")
        rest = megabytes(process)
        many = asyncio.run(_many(base, page, query, process))
    return {
        "start to answering": (answering, "s"),
        "answering to the first page's end": (first, "s"),
        **parts,
        "memory at rest": (rest, "MB"),
        f"memory for each of {LEARNERS} learners": ((many - rest) / LEARNERS, "MB"),
        "sent for a press on Reset": (click.total() / 1024, "KB"),
        **{f"of it {name}": (count / 1024, "KB") for name, count in click.most_common(MOST)},
    }


def _settled(process: int) -> float:
    """Megabytes once nothing is loaded in the background any more."""
    before, now = 0.0, megabytes(process)
    while abs(now - before) > 1:
        time.sleep(2)
        before, now = now, megabytes(process)
    return now


async def _quiz(base: str) -> None:
    async with Learner(base, 0) as learner:
        await learner.begin_quiz()


def figures() -> Iterator[Figure]:
    """The convolution page against the empty one."""
    ours = measured("chalklab", "convolution", "guess=skip")
    theirs = measured("empty", "", "")
    for what, (value, unit) in ours.items():
        yield Figure(what, value, unit, *((AGAINST, theirs[what][0]) if what in theirs else ()))
