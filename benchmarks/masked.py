"""Typing on the page of the masked language model: from the last key to the last change on the page.

Both pages wait 200 ms for another key before they ask the server; that is part of both times.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from benchmarks.chromium import chromium
from benchmarks.figure import Figure
from benchmarks.servers import running
from benchmarks.timing import race
from components import language_model
from components.threads import one_thread

FLOOR = (
    "Of both times 200 ms are the wait for another key. A letter changes all that is below: the tokens, the shapes, the chart, a table, "
    "the words and the code, some thirty elements. The row against `as many empty elements` says what a page of 65 takes to be sent and "
    "drawn anew, and that against `as many, and a chart and a table that change` what Plotly and Streamlit take besides for those: it is "
    "the floor as long as they draw the page."
)
SENTENCE = "This is a great [MASK]."
WORDS = ("indeed", "today", "here", "again", "now", "always", "still")
WATCH = """() => {
  window.changed = 0;
  new MutationObserver(() => { window.changed = performance.now(); }).observe(
    document.querySelector('[data-testid="stMain"]'), {subtree: true, childList: true, characterData: true, attributes: true});
  document.addEventListener('keydown', () => { window.pressed = performance.now(); }, true);
}"""
QUIET = "() => window.changed > window.pressed + 150 && performance.now() - window.changed > 600 && window.changed - window.pressed"
"""Milliseconds from the key to the last change, once nothing has changed for a while; the letter itself changes the page at once."""


def typed(page: Page) -> float:
    """The median milliseconds over WORDS, each typed at the end of the sentence."""
    box = page.get_by_role("textbox", name="Sentence")
    taken = []
    for word in WORDS:
        box.fill(SENTENCE)
        page.wait_for_timeout(1500)
        box.press("End")
        page.keyboard.type(f" {word}", delay=30)
        taken.append(float(page.wait_for_function(QUIET, timeout=20_000, polling=20).json_value()))
    return statistics.median(taken)


def _opened(browser: Browser, address: str) -> Page:
    page = browser.new_page()
    page.goto(address)
    page.get_by_role("textbox", name="Sentence").wait_for(timeout=60_000)
    page.wait_for_timeout(3000)
    page.evaluate(WATCH)
    return page


def figures() -> Iterator[Figure]:
    """Our page against an empty page that shows what is typed, with the bare forward pass added to it."""
    model = language_model.shipped()
    ids = model.encode(f"{SENTENCE} indeed").ids
    with one_thread():
        forward = race({"forward": lambda: model.logits(ids)})["forward"] * 1000
    with chromium() as browser, running("chalklab") as (ours, _), running("empty") as (empty, _):
        here = typed(_opened(browser, f"{ours}/masked-language-model?guess=skip"))
        there = typed(_opened(browser, empty))
        full = typed(_opened(browser, f"{empty}/?full=1"))
        changing = typed(_opened(browser, f"{empty}/?full=typed"))
    note = f"forward pass {forward:.0f} ms"
    what = "typing, last key to last change"
    yield Figure(what, here, "ms", "empty page + forward pass", there + forward, "at most", 1.5, note)
    yield Figure(what, here, "ms", "as many empty elements + forward pass", full + forward, note=note)
    yield Figure(what, here, "ms", "as many, and a chart and a table that change + forward pass", changing + forward, note=note)
