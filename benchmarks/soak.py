"""`python -m benchmarks.soak`: many learners at once, a database that fails and comes back, a server that is killed again and again.

What a page acknowledged (the verdict on an answer was shown) must be in the database afterwards, once, with the chosen option, and with
the right learner, and the server's memory must be flat at the end; ends with 1 if anything went wrong. Only on loopback; the database is a
file of its own, or a PostgreSQL of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import random
import signal
import sys
import tempfile
import time

from websockets.exceptions import WebSocketException

from benchmarks import flat
from benchmarks.flat import Sample, watch
from benchmarks.habits import Busy
from benchmarks.kept import lost
from benchmarks.learner import Learner
from benchmarks.patience import every_fault
from benchmarks.servers import running
from benchmarks.timing import percentile
from components.storage import database

GONE = (OSError, WebSocketException, EOFError)
"""What a learner sees of a server that was killed."""


async def crowd(base: str, process: int, count: int, seconds: float) -> tuple[list[Busy], list[str], list[Sample]]:
    """So many learners at once; returns them, their errors, and what the server held while they were all there."""
    learners = [Busy(base, seed) for seed in range(count)]
    samples: list[Sample] = []
    watching = asyncio.create_task(watch(process, samples))
    async with contextlib.AsyncExitStack() as stack:
        for learner in learners:
            await stack.enter_async_context(learner)
        until = time.monotonic() + seconds
        tasks = [asyncio.create_task(learner.learn(until)) for learner in learners]
        await asyncio.sleep(seconds)
        watching.cancel()  # from here on there are fewer and fewer learners
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    errors = [f"{type(outcome).__name__}: {outcome}" for outcome in outcomes if isinstance(outcome, BaseException)]
    return learners, errors + [error for learner in learners for error in learner.errors], samples


async def until_killed(base: str, process: int, seed: int) -> Learner:
    """A learner answers, and at a random moment the server is killed: between two answers, or while one is being kept."""
    learner = Learner(base, seed)
    with contextlib.suppress(*GONE):
        async with learner:
            await learner.begin_quiz()
            task = asyncio.create_task(learner.answer(10))
            await asyncio.sleep(random.Random(seed).uniform(0.0, 1.0))
            os.kill(process, signal.SIGKILL)
            await task
    return learner


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--learners", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=360)
    parser.add_argument("--faults", type=int, default=9, help="how many learners meet each fault of the database")
    parser.add_argument("--kills", type=int, default=200)
    asked = parser.parse_args()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CHALKLAB_DATA"] = folder
        if asked.learners:
            with running("chalklab") as (base, process):
                asyncio.run(_warm(base))
                learners, errors, samples = asyncio.run(crowd(base, process, asked.learners, asked.seconds))
            wrong += errors + lost(database.where(), learners, under_way=1) + list(flat.wrong(samples))
            answers, clicks = sum(len(learner.given) for learner in learners), [taken for learner in learners for taken in learner.taken]
            print(f"{asked.learners} learners for {asked.seconds:.0f} s: {len(clicks):,} clicks, {answers:,} answers acknowledged,")
            print(f"  {sum(learner.uploads for learner in learners)} files uploaded;", end=" ")
            print(f"p50 {percentile(clicks, 0.5):.2f} s, p95 {percentile(clicks, 0.95):.2f} s;")
            print("  " + "\n  ".join(flat.told(samples)))
        wrong += every_fault(asked.faults) if asked.faults else []
        killed, answers = [], 0
        for number in range(asked.kills):
            with running("chalklab") as (base, process):
                killed.append(asyncio.run(until_killed(base, process, number)))
            answers += len(killed[-1].given)
        if asked.kills:
            wrong += lost(database.where(), killed, under_way=1)
            print(f"{asked.kills} kills: {answers:,} answers had been acknowledged")
    for line in wrong:
        print(f"WRONG: {line}", file=sys.stderr)
    print(f"{len(wrong)} things went wrong.")
    return 1 if wrong else 0


async def _warm(base: str) -> None:
    async with Learner(base, -1) as learner:
        await learner.visit("masked-language-model", "guess=skip")


if __name__ == "__main__":
    sys.exit(main())
