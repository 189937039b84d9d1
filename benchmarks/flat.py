"""Whether a server's memory stays what it is while learners learn."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import psutil

from components.apart import LARGEST

EVERY = 2.0
"""Seconds between two samples."""
JUDGED = 300.0
"""Seconds of learning from which on growth is judged: before, what every page needs once is still being loaded."""
GROWTH = 0.04
"""So much of the server's memory may be added over the last third: within seconds it goes up and down by half as much, and learners still
come to labs that they have not seen, whose training their session then keeps."""
WITHIN = LARGEST * 1.25 / 2**20
"""Megabytes that a process which makes quizzes may hold: it is replaced after the piece of work that brings it over LARGEST."""


@dataclass(frozen=True)
class Sample:
    """Megabytes in memory, after so many seconds."""

    at: float
    server: float
    quizzes: tuple[float, ...]
    """Of each process that the server has begun."""


def sampled(process: int, at: float = 0.0) -> Sample:
    """What a server holds now."""
    server = psutil.Process(process)
    quizzes = []
    for child in server.children(recursive=True):
        try:
            quizzes.append(child.memory_info().rss / 2**20)
        except psutil.NoSuchProcess:  # it was replaced just now
            continue
    return Sample(at, server.memory_info().rss / 2**20, tuple(quizzes))


async def watch(process: int, samples: list[Sample]) -> None:
    """Take a sample again and again, until this is cancelled."""
    begun = time.monotonic()
    while True:
        samples.append(sampled(process, time.monotonic() - begun))
        await asyncio.sleep(EVERY)


def last_third(samples: Sequence[Sample]) -> list[Sample]:
    """Those of the last third of the time."""
    return [one for one in samples if one.at >= samples[0].at + (samples[-1].at - samples[0].at) * 2 / 3]


def growth(samples: Sequence[Sample]) -> float:
    """Megabytes that the server adds over these samples, by the straight line that fits them best."""
    line = statistics.linear_regression([one.at for one in samples], [one.server for one in samples])
    return line.slope * (samples[-1].at - samples[0].at)


def told(samples: Sequence[Sample]) -> Iterator[str]:
    """Lines for the report: memory after each sixth of the time, how much was added at the end, and what is allowed."""
    points = [samples[round((len(samples) - 1) * sixth / 6)] for sixth in range(7)]
    yield "memory of the server, and of the processes that make quizzes, after each sixth of the time:"
    yield ", ".join(f"{one.server:.0f} + {sum(one.quizzes):.0f}" for one in points) + " MB;"
    last = last_third(samples)
    if len(last) > 2:
        allowed = GROWTH * statistics.fmean(one.server for one in last)
        yield f"the server's over the last third: {growth(last):+.0f} MB (allowed from {JUDGED:.0f} s on: +{allowed:.0f} MB);"
    most = max((held for one in samples for held in one.quizzes), default=0.0)
    yield f"a process that makes quizzes held at most {most:.0f} MB (allowed: {WITHIN:.0f} MB)"


def wrong(samples: Sequence[Sample]) -> Iterator[str]:
    """What is not flat."""
    last = last_third(samples)
    if samples[-1].at - samples[0].at >= JUDGED and (added := growth(last)) > GROWTH * statistics.fmean(one.server for one in last):
        yield f"the server's memory grew by {added:.0f} MB over the last third"
    if (most := max((held for one in samples for held in one.quizzes), default=0.0)) > WITHIN:
        yield f"a process that makes quizzes held {most:.0f} MB"
