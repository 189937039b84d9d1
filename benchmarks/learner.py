"""A learner over a websocket who answers a quiz and remembers what the page said was kept."""

from __future__ import annotations

import hashlib
import random
import secrets

from streamlit.proto.Delta_pb2 import Delta

from benchmarks.session import Session

VERDICTS = ("**Right.**", "**Not this one.**")


class Learner(Session):
    """A session with a secret of its own in the cookie. `given` holds the option's number of each answer that the page acknowledged."""

    def __init__(self, base: str, seed: int) -> None:
        super().__init__(base)
        self.secret = secrets.token_urlsafe(32)
        self.headers = {"Cookie": f"chalklab_learner={self.secret}"}
        self.random = random.Random(seed)
        self.given: list[int] = []
        self.radios: dict[str, list[str]] = {}
        self.stem = ""
        self.said: list[str] = []

    @property
    def identity(self) -> str:
        """The id that the database knows the learner by."""
        return hashlib.sha256(self.secret.encode()).hexdigest()

    async def visit(self, page: str, query: str = "") -> float:
        """Go to a page in the same tab; returns the seconds until it has ended."""
        self.page, self.query, self.page_hash = page, query, ""
        self.buttons.clear()
        return await self.open()

    async def begin_quiz(self) -> None:
        """Leave the quiz that is under way, if there is one, and start another."""
        await self.visit("quiz")
        if "Leave" in self.buttons:
            await self.click("Leave")
        await self.click("Start")

    async def answer(self, questions: int) -> list[float]:
        """Answer so many questions; returns the seconds of each check. Raises AssertionError if an answer is not told."""
        taken = []
        for _ in range(questions):
            asked = self.stem
            number, seconds = await self.check()
            taken.append(seconds)
            assert self.stem == asked, f"another question is shown after the answer: {self.stem!r} for {asked!r}"
            await self.is_told(number)
        return taken

    async def check(self) -> tuple[int, float]:
        """Choose an option of the question shown; returns its number and the seconds of the check."""
        radio, options = next(iter(self.radios.items()))
        number = self.random.randrange(len(options))
        return number, await self.click("Check", {radio: options[number]})

    async def is_told(self, *numbers: int) -> None:
        """See that the page acknowledges the answers with these numbers, and go on. Raises AssertionError if it does not."""
        assert any(said.startswith(VERDICTS) for said in self.said), f"no verdict is shown, but {self.said}"
        self.given.extend(numbers)
        await self.click(next(label for label in self.buttons if label in ("Next", "Show the score")))

    async def click(self, label: str, choices: dict[str, str] | None = None) -> float:
        """Press a button, with the radio buttons' choices by their ids; what the page shows afterwards replaces what it showed."""
        identity, fragment = self.buttons[label], self.fragments.get(label, "")
        self.buttons.clear()
        self.radios.clear()
        self.said.clear()
        return await self._run(identity, fragment, choices)

    def _take(self, delta: Delta) -> None:
        super()._take(delta)
        element = delta.new_element
        kind = element.WhichOneof("type")
        if kind == "radio":
            self.radios[element.radio.id] = list(element.radio.options)
        elif kind == "heading" and element.heading.tag == "h2":
            self.stem = element.heading.body
        elif kind == "alert":
            self.said.append(element.alert.body)
