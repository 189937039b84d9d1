"""A click that computes nothing heavy, over the websocket: from the message to the end of the run, with 1, 8 and 40 learners at once."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator

from benchmarks.figure import Figure
from benchmarks.servers import running
from benchmarks.session import Session
from benchmarks.timing import percentile

FLOOR = (
    "Streamlit sends a page anew, element by element, in each run; an empty app has three of them, these pages some seventy. The rows "
    "against `as many empty elements` say what that takes, and for convolution those against `as many, and charts and widgets as large`, "
    "which are the same in each run. What is left is the page's own: the address, the texts, the quiz's two questions, the kernel."
)
PAGES = {"convolution": ("convolution", "guess=skip"), "bias-variance": ("bias-variance", "guess=skip")}
LEARNERS = (1, 8, 40)
PRESSES = 12


async def _presses(session: Session) -> list[float]:
    return [await session.press("Reset") for _ in range(PRESSES)]


async def measure(base: str, page: str, query: str, learners: int) -> list[float]:
    """The seconds of PRESSES presses on Reset by each learner, all at the same time; each has opened the page before."""
    async with contextlib.AsyncExitStack() as stack:
        sessions = [await stack.enter_async_context(Session(base, page, query)) for _ in range(learners)]
        for session in sessions:
            await session.open()
            await session.press("Reset")
        taken = await asyncio.gather(*(_presses(session) for session in sessions))
        assert not any(session.errors for session in sessions), [session.errors for session in sessions if session.errors][:1]
    return [seconds for one in taken for seconds in one]


def figures() -> Iterator[Figure]:
    """Each number of learners, against the two empty apps; all three servers run throughout and are measured in turn."""
    with running("chalklab") as (chalklab, _), running("empty") as (empty, _), running("defaults") as (defaults, _):
        for base, page, query in ((chalklab, "masked-language-model", "guess=skip"), (empty, "", ""), (defaults, "", "")):
            asyncio.run(measure(base, page, query, 1))  # the libraries are loaded and what is kept is there
        for learners in LEARNERS:
            bare = asyncio.run(measure(empty, "", "", learners))
            full = asyncio.run(measure(empty, "", "full=1", learners))
            large = asyncio.run(measure(empty, "", "full=large", learners))
            slow = asyncio.run(measure(defaults, "", "", learners))
            for name, (page, query) in PAGES.items():
                taken = asyncio.run(measure(chalklab, page, query, learners))
                for share in (0.5, 0.95):
                    what = f"Reset on {name}, {learners} learner{'s' if learners > 1 else ''} at once, p{share * 100:.0f}"
                    ours = percentile(taken, share) * 1000
                    yield Figure(what, ours, "ms", "an empty app, our settings", percentile(bare, share) * 1000, "at most", 1.5)
                    yield Figure(what, ours, "ms", "as many empty elements, our settings", percentile(full, share) * 1000)
                    if name == "convolution":
                        sizes = "as many, and charts and widgets as large"
                        yield Figure(what, ours, "ms", sizes, percentile(large, share) * 1000)
                    yield Figure(what, ours, "ms", "an empty app, defaults", percentile(slow, share) * 1000, "at least", 5)
