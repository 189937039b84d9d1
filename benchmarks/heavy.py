"""Other learners' clicks while one does what is heavy: trains networks, convolves 24 megapixels, makes a quiz of a megabyte of notes."""

from __future__ import annotations

import asyncio
import io
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, suppress

import numpy as np
from PIL import Image

from benchmarks.figure import Figure
from benchmarks.learner import Learner
from benchmarks.quiz import notes
from benchmarks.servers import running
from benchmarks.timing import percentile

OTHERS = 5
SECONDS = 20.0
"""For so long the others click, with nobody at work beside them and with each heavy job."""
WAIT = 0.5
"""Seconds between two clicks of a learner."""

Job = Callable[[str], Awaitable[None]]


async def train(base: str) -> None:
    """Networks of the bias-variance page, a thousand for each width, one seed after the other."""
    async with Learner(base, 1) as learner:
        for seed in range(5000, 5100):
            await learner.visit("bias-variance", f"guess=skip&family=neural+network&refits=1000&seed={seed}")


async def convolve(base: str) -> None:
    """One picture of 24 megapixels after the other, with a kernel of 7 x 7 over three channels."""
    noise = np.random.default_rng(0).integers(0, 256, (16, 24, 3), dtype=np.uint8)
    async with Learner(base, 2) as learner:
        for number in range(100):
            noise[0, 0] = number
            file = io.BytesIO()
            Image.fromarray(noise).resize((6000, 4000), Image.Resampling.BICUBIC).save(file, "JPEG", quality=60)
            await learner.visit("convolution", "guess=skip&channels=per+channel&kernel=" + "1+" * 48 + "2")
            await learner.upload("Your own", f"{number}.jpg", file.getvalue())


async def ask(base: str) -> None:
    """A quiz of a megabyte of notes after the other."""
    async with Learner(base, 3) as learner:
        await learner.visit("quiz", "source=My+own+notes")
        for number in range(100):
            await learner.upload("Files", f"{number}.md", notes(1_000_000, number).encode())
            await learner.click("Start")
            await learner.visit("quiz", "source=My+own+notes")
            await learner.click("Leave")


async def others(base: str) -> list[float]:
    """The seconds of each press of learners who reset a lab and answer questions."""

    async def one(seed: int) -> list[float]:
        async with Learner(base, 100 + seed) as learner:
            taken = []
            until = time.monotonic() + SECONDS
            while time.monotonic() < until:
                await learner.visit("hyperparameters")
                for _ in range(4):
                    taken.append(await learner.press("Reset"))
                    await asyncio.sleep(WAIT)
                await learner.begin_quiz()
                for _ in range(3):
                    taken.extend(await learner.answer(1))
                    await asyncio.sleep(WAIT)
            return taken

    found = await asyncio.gather(*(one(seed) for seed in range(OTHERS)))
    return [seconds for taken in found for seconds in taken]


async def beside(base: str, job: Job | None) -> list[float]:
    """The presses of the others while the job goes on. Raises what the job raises."""
    async with AsyncExitStack() as stack:
        task = asyncio.ensure_future(job(base)) if job else None
        if task:
            stack.callback(task.cancel)
            await asyncio.sleep(2.0)
        taken = await others(base)
        if task and task.done():
            task.result()
        return taken


def figures() -> Iterator[Figure]:
    """p95 of the others' clicks beside each job, against nobody at work."""
    with running("chalklab") as (base, _):
        asyncio.run(beside(base, None))
        alone = percentile(asyncio.run(beside(base, None)), 0.95) * 1000
        for what, job in (("trains networks", train), ("convolves 24 megapixels", convolve), ("makes quizzes of 1 MB", ask)):
            with suppress(asyncio.CancelledError):
                taken = asyncio.run(beside(base, job))
            yield Figure(f"{OTHERS} others' clicks while one {what}, p95", percentile(taken, 0.95) * 1000, "ms", "nobody at work", alone)
