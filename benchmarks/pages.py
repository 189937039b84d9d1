"""First paint of each page, and the end of its first run, in Chromium: on a warm server, and on one that has just been started."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from playwright.sync_api import Browser

from benchmarks.chromium import chromium
from benchmarks.figure import Figure
from benchmarks.servers import running
from components.notes import all_notes

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


def race(browser: Browser, ours: str, empty: str) -> tuple[tuple[float, float], tuple[float, float]]:
    """The medians of VISITS visits to each of two addresses, in turn, after one that is not counted."""
    visits = [(visit(browser, ours), visit(browser, empty)) for _ in range(VISITS + 1)][1:]
    here, there = zip(*visits, strict=True)
    return _medians(here), _medians(there)


def _medians(visits: tuple[tuple[float, float], ...]) -> tuple[float, float]:
    return statistics.median(paint for paint, _ in visits), statistics.median(ended for _, ended in visits)


def addresses() -> list[str]:
    """Every page of the navigation."""
    return ["", *(note.name for note in all_notes() if note.has_lab), "quiz", "notes"]


def figures() -> Iterator[Figure]:
    """Warm: every page. Cold: every page on a server of its own, that is only just answering."""
    with chromium() as browser:
        with running("chalklab") as (ours, _), running("empty") as (empty, _):
            visit(browser, f"{ours}/masked-language-model")  # the libraries are loaded
            visit(browser, empty)
            for page in addresses():
                yield from _both(page, *race(browser, f"{ours}/{page}", empty), "warm", 1.5)
        with running("empty") as (empty, _):
            there = visit(browser, empty)
        for page in addresses():
            with running("chalklab") as (ours, _):
                yield from _both(page, visit(browser, f"{ours}/{page}"), there, "cold", None)


def _both(page: str, here: tuple[float, float], there: tuple[float, float], state: str, bound: float | None) -> Iterator[Figure]:
    for what, ours, theirs in zip(("first paint", "first run ended"), here, there, strict=True):
        yield Figure(f"/{page}, {state}: {what}", ours, "ms", "an empty page, our settings", theirs, "at most", bound)
