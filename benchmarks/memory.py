"""From the start to the first answer, memory at rest and with 50 learners, and what a click sends: against an empty app. Reported."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Iterator

from benchmarks.figure import Figure
from benchmarks.servers import megabytes, running
from benchmarks.session import Session

LEARNERS = 50
AGAINST = "an empty app with torch, our settings"


async def _one(base: str, page: str, query: str) -> tuple[float, float]:
    """Seconds until a first learner's page is there, and the kilobytes that a press on Reset brings."""
    async with Session(base, page, query) as session:
        first = await session.open()
        await session.press("Reset")
        before = session.received
        await session.press("Reset")
        return first, (session.received - before) / 1024


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
        first, click = asyncio.run(_one(base, page, query))
        if kind == "chalklab":
            asyncio.run(_one(base, "masked-language-model", ""))  # waits for the model
        rest = megabytes(process)
        many = asyncio.run(_many(base, page, query, process))
    return {
        "start to answering": (answering, "s"),
        "answering to the first page's end": (first, "s"),
        "memory at rest, model loaded": (rest, "MB"),
        f"memory for each of {LEARNERS} learners": ((many - rest) / LEARNERS, "MB"),
        "sent for a press on Reset": (click, "KB"),
    }


def figures() -> Iterator[Figure]:
    """The convolution page against the empty one."""
    ours = measured("chalklab", "convolution", "guess=skip")
    theirs = measured("empty", "", "")
    for what, (value, unit) in ours.items():
        yield Figure(what, value, unit, AGAINST, theirs[what][0])
