"""Learners in whose quiz the database fails: each must be told so, in a sentence that says what to do, and find the question again."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, AsyncExitStack, contextmanager
from pathlib import Path

from benchmarks import faults
from benchmarks.kept import lost
from benchmarks.learner import Learner
from benchmarks.servers import running
from components.literal import literal
from components.storage import database, errors
from tests.storage import postgresql


class Patient(Learner):
    """Learners differ in what they do when an answer is not kept: number 0 tries again, 1 goes on without it, 2 reloads the page."""

    def __init__(self, base: str, seed: int) -> None:
        super().__init__(base, seed)
        self.kind = seed % 3
        self.waiting: list[int] = []
        self.asked = ""

    async def is_refused(self, sentence: str) -> None:
        """Answer, be told why it is not kept, with the question still there, and do what one of this kind does."""
        await self._answer_in_vain(sentence)
        if self.kind == 0:
            await self.click("Try again")
            self._sees(sentence)
        elif self.kind == 1:
            await self.click("Go on without keeping it")
            await self.click("Next")
            await self._answer_in_vain(sentence)
        else:
            self.waiting.clear()
            await self._reload()

    async def goes_on(self) -> None:
        """Once the fault is over, see that what waited is taken, or asked again where the page was reloaded; answer two more."""
        if self.kind == 2:
            await self._reload()
            await self.click("Go on")
            assert self.stem == self.asked, f"the place is lost: {self.stem!r} for {self.asked!r}"
        else:
            await self.click("Try again")
            assert self.stem == self.asked, f"another question is shown after the answer: {self.stem!r} for {self.asked!r}"
            await self.is_told(*self.waiting)
            self.waiting.clear()
        await self.answer(2)

    async def _answer_in_vain(self, sentence: str) -> None:
        self.asked = self.stem
        number, _ = await self.check()
        self.waiting.append(number)
        self._sees(sentence)

    def _sees(self, sentence: str) -> None:
        assert [said for said in self.said if said.startswith(literal(sentence))], f"not told {sentence!r}, but {self.said}"
        assert self.stem == self.asked, f"the question is gone: {self.stem!r} for {self.asked!r}"
        assert "Try again" in self.buttons, f"no way to try again, but {sorted(self.buttons)}"

    async def _reload(self) -> None:
        """The same browser with a session of its own, as after a reload."""
        await self.__aexit__(None, None, None)
        await self.__aenter__()
        self.stem = ""
        await self.visit("quiz")


async def meet(base: str, learners: list[Patient], happening: Sequence[tuple[AbstractContextManager[object], str]]) -> None:
    """Each fault in turn, mended before the next comes; each with the sentence that the page must show."""
    async with AsyncExitStack() as stack:
        for learner in learners:
            await stack.enter_async_context(learner)
        for fault, sentence in happening:
            await asyncio.gather(*(learner.begin_quiz() for learner in learners))
            await asyncio.gather(*(learner.answer(2) for learner in learners))
            with fault:
                await asyncio.gather(*(learner.is_refused(sentence) for learner in learners))
            await asyncio.gather(*(learner.goes_on() for learner in learners))


def with_sqlite(count: int, folder: Path) -> list[str]:
    """SQLite locked, read-only, and its disk full (that only where one may mount a small one). Returns what went wrong."""
    file = folder / "chalklab.sqlite3"
    with faults.small_disk(folder) as small, _environment(CHALKLAB_DATA=str(folder)):
        happening: list[tuple[AbstractContextManager[object], str]]
        happening = [(faults.locked(file), errors.BUSY), (faults.read_only(file), errors.READ_ONLY)]
        happening += [(faults.full(file), errors.FULL)] if small else []
        wrong = _all_of(count, happening)
        print(f"SQLite locked, read-only, {'on a full disk' if small else '(the full disk is left out: no right to mount one)'}:", end=" ")
        print(f"{count} learners, {len(wrong)} things went wrong.")
    return wrong


def with_postgresql(count: int) -> list[str]:
    """PostgreSQL gone and back, twice. Returns what went wrong."""
    server = postgresql.Server()
    try:
        server.start()
        with _environment(DATABASE_URL=server.new_database().render_as_string()):
            wrong = _all_of(count, [(faults.gone(server), errors.GONE), (faults.gone(server), errors.GONE)])
    finally:
        server.throw_away()
    print(f"PostgreSQL gone and back: {count} learners, {len(wrong)} things went wrong.")
    return wrong


def _all_of(count: int, happening: Sequence[tuple[AbstractContextManager[object], str]]) -> list[str]:
    bound = faults.BOUND if os.name == "posix" and os.geteuid() == 0 else ()
    with running("chalklab", bound) as (base, _):
        learners, wrong = [Patient(base, seed) for seed in range(count)], []
        try:
            asyncio.run(meet(base, learners, happening))
        except AssertionError as error:
            wrong.append(str(error))
        return wrong + [error for learner in learners for error in learner.errors] + lost(database.where(), learners)


@contextmanager
def _environment(**values: str) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})


def every_fault(count: int) -> list[str]:
    """What goes wrong for so many learners. PostgreSQL is left out where it is not installed, and that is said."""
    with tempfile.TemporaryDirectory() as folder:
        wrong = with_sqlite(count, Path(folder))
    if postgresql.programs() is None:
        print("PostgreSQL gone and back: left out, it is not installed.")
        return wrong
    return wrong + with_postgresql(count)
