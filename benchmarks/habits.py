"""What learners do, one thing after the other, with a moment to think between two clicks."""

from __future__ import annotations

import asyncio
import io
import re
import time
from collections.abc import Awaitable, Callable

import numpy as np
from PIL import Image

from benchmarks.learner import Learner
from benchmarks.quiz import notes
from components.notes import all_notes

THINK = (1.0, 5.0)
"""Seconds between two clicks."""
TRAINING = 4.0
"""For so long a learner watches a training."""
NOTES = 6_000
"""Characters of a learner's own notes, in words that are nobody else's."""
COURSE, OWN = "source=The+course", "source=My+own+notes"


class Busy(Learner):
    """A learner with notes of its own. `taken` holds the seconds of each click."""

    def __init__(self, base: str, seed: int) -> None:
        super().__init__(base, seed)
        self.notes = notes(NOTES, seed)
        self.brought = False
        self.taken: list[float] = []
        self.uploads = 0

    async def learn(self, until: float) -> None:
        """One thing after the other until the time is over. Raises AssertionError if a page shows what is not this learner's."""
        habits: list[Callable[[], Awaitable[None]]] = [self.look, self.look, self.be_asked, self.be_asked, self.read, self.bring, self.own]
        await asyncio.sleep(self.random.uniform(0, THINK[1]))
        while time.monotonic() < until:
            await self.random.choice(habits)()

    async def _took(self, click: Awaitable[float]) -> None:
        self.taken.append(await click)
        await asyncio.sleep(self.random.uniform(*THINK))

    async def look(self) -> None:
        """At a lab, reset it, and watch what is trained there."""
        lab = self.random.choice([note.name for note in all_notes() if note.has_lab])
        await self._took(self.visit(lab, "guess=skip"))
        await self._took(self.click("Reset"))
        await self.watch(TRAINING)

    async def read(self) -> None:
        """The home page and a note."""
        await self._took(self.visit(""))
        await self._took(self.visit("notes", f"note={self.random.choice(all_notes()).name}"))

    async def be_asked(self) -> None:
        """Three questions about the course."""
        await self._took(self._begin(COURSE))
        await self._answers(3)

    async def bring(self) -> None:
        """A picture of one's own to the convolution page."""
        noise = self.random.randbytes(12 * 16 * 3)
        file = io.BytesIO()
        Image.fromarray(np.frombuffer(noise, np.uint8).reshape(12, 16, 3)).resize((800, 600)).save(file, "PNG")
        await self._took(self.visit("convolution", "guess=skip"))
        await self._took(self.upload("Your own", f"{self.identity[:8]}.png", file.getvalue()))
        self.uploads += 1

    async def own(self) -> None:
        """Two questions about one's own notes: all that they say stands in these notes."""
        if not self.brought:
            await self._took(self.visit("quiz", OWN))
            if "Leave" in self.buttons:
                await self.click("Leave")
            await self._took(self.upload("Files", f"{self.identity[:8]}.md", self.notes.encode()))
            self.brought = True
            self.uploads += 1
        await self._took(self._begin(OWN))
        for _ in range(2):
            options = [option for known in self.radios.values() for option in known]
            words = {word.lower() for option in options for word in re.findall(r"[a-z]{8,}", option, re.I)}
            strange = {word for word in words if word not in self.notes.lower()}
            assert words, f"no options in {options}"
            assert not strange, f"another learner's notes are asked about: {strange}"
            await self._answers(1)

    async def _begin(self, query: str) -> float:
        await self.visit("quiz", query)
        if "Leave" in self.buttons:
            await self.click("Leave")
        return await self.click("Start")

    async def _answers(self, count: int) -> None:
        for _ in range(count):
            self.taken.extend(await self.answer(1))
            await asyncio.sleep(self.random.uniform(*THINK))
