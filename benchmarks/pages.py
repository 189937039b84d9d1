"""First paint of each page, and the end of its first run, in Chromium: on a warm server, and on one that has just been started."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from playwright.sync_api import Browser

from benchmarks.chromium import chromium
from benchmarks.figure import Figure
from benchmarks.servers import running
from components.notes import all_notes

FLOOR = (
    "Of an empty page's time two thirds go by before Streamlit's page has its first word from the server. What follows is its drawing, "
    "element by element, in one thread of the browser; the server is done after some 30 ms. The rows against `as many empty elements` say "
    "what 65 of them take. Beyond these a lesson has the list of pages, a formula (KaTeX), widgets and, some, a chart: their scripts are "
    "loaded and compiled when they first come, and a browser has them from its second page on."
)
VISITS = 5
ENDED = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  const ended = app?.getAttribute('data-test-script-state') === 'notRunning' && !!document.querySelector('h1');
  window.ended ||= ended && performance.now();
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  return window.ended && paint && [paint, window.ended];
}"""
"""When the first run has ended and the browser has said when it painted first: the milliseconds of both."""


def visit(browser: Browser, address: str) -> tuple[float, float]:
    """Milliseconds to the first paint and to the end of the page's first run, with nothing in the browser's cache."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    paint, ended = page.wait_for_function(ENDED, timeout=60_000, polling=10).json_value()
    context.close()
    return float(paint), float(ended)


def race(browser: Browser, *addresses: str) -> list[tuple[float, float]]:
    """The medians of VISITS visits to each of the addresses, in turn, after one that is not counted."""
    visits = [[visit(browser, address) for address in addresses] for _ in range(VISITS + 1)][1:]
    return [_medians(there) for there in zip(*visits, strict=True)]


def _medians(visits: tuple[tuple[float, float], ...]) -> tuple[float, float]:
    return statistics.median(paint for paint, _ in visits), statistics.median(ended for _, ended in visits)


def addresses() -> list[str]:
    """Every page of the navigation."""
    return ["", *(note.name for note in all_notes() if note.has_lab), "quiz", "notes"]


def figures() -> Iterator[Figure]:
    """Warm: every page. Cold: every page on a server of its own, that is only just answering."""
    with chromium() as browser:
        with running("chalklab") as (ours, _), running("empty") as (empty, _):
            visit(browser, f"{ours}/masked-language-model?guess=skip")  # waits for the model: all libraries are loaded
            visit(browser, empty)
            for page in addresses():
                here, there, full = race(browser, f"{ours}/{page}", empty, f"{empty}/?full=1")
                yield from _both(page, here, there, "warm", 1.5)
                yield Figure(f"/{page}, warm: first run ended", here[1], "ms", "as many empty elements, our settings", full[1])
        with running("empty") as (empty, _):
            there = visit(browser, empty)
        for page in addresses():
            with running("chalklab") as (ours, _):
                yield from _both(page, visit(browser, f"{ours}/{page}"), there, "cold", None)


def _both(page: str, here: tuple[float, float], there: tuple[float, float], state: str, bound: float | None) -> Iterator[Figure]:
    for what, ours, theirs in zip(("first paint", "first run ended"), here, there, strict=True):
        yield Figure(f"/{page}, {state}: {what}", ours, "ms", "an empty page, our settings", theirs, "at most", bound)
