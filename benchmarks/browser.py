"""What the browser answers by itself: the slider over capacity and the pointer over pixels. No message to the server, and short.

A move is timed from the event to the end of the layout that it causes; the painting is not in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Browser

from benchmarks.chromium import chromium
from benchmarks.figure import Figure
from benchmarks.servers import running
from benchmarks.timing import percentile

MOVES = 300
FRAME = 16.0
"""Milliseconds of one picture of the screen."""
COUNT = """
  window.sent = 0;
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (...rest) { window.sent += 1; return send.apply(this, rest); };
"""
SHOWN = "node => (node.getRootNode().body ?? node.getRootNode()).innerHTML"
SLIDE = """async (slider, moves) => {
  const taken = [], high = Number(slider.max), low = Number(slider.min);
  for (let move = 0; move < moves; move += 1) {
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    slider.value = String(low + move % (high - low + 1));
    slider.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    document.body.getBoundingClientRect();
    taken.push(performance.now() - start);
  }
  return taken;
}"""
HOVER = """async (canvas, moves) => {
  const taken = [], box = canvas.getBoundingClientRect();
  for (let move = 0; move < moves; move += 1) {
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    const at = {clientX: box.x + box.width * ((move * 37 % 100) / 100), clientY: box.y + box.height * ((move * 61 % 100) / 100)};
    for (const name of ['pointermove', 'mousemove'])
      canvas.dispatchEvent(new (name[0] === 'p' ? PointerEvent : MouseEvent)(name, {...at, bubbles: true, composed: true}));
    document.body.getBoundingClientRect();
    taken.push(performance.now() - start);
  }
  return taken;
}"""


def moves(browser: Browser, address: str, selector: str, script: str) -> tuple[list[float], int]:
    """The milliseconds of each move on the element that a selector finds, and the messages sent meanwhile."""
    page = browser.new_page()
    page.add_init_script(COUNT)
    page.goto(address)
    handle = page.wait_for_selector(selector, timeout=60_000)
    assert handle
    page.wait_for_timeout(3000)
    handle.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    before, shown = page.evaluate("window.sent"), handle.evaluate(SHOWN)
    taken = handle.evaluate(script, MOVES)
    assert handle.evaluate(SHOWN) != shown, f"moves on {selector} change nothing"
    sent = page.evaluate("window.sent") - before
    page.close()
    return taken, sent


def figures() -> Iterator[Figure]:
    """The 95th percentile of the moves, and the messages."""
    with chromium() as browser, running("chalklab") as (ours, _):
        for what, page, selector, script in (
            ("slider over capacity", "bias-variance", "role=slider[name='Degree']", SLIDE),
            ("pointer over pixels", "convolution", "canvas.out", HOVER),
        ):
            taken, sent = moves(browser, f"{ours}/{page}?guess=skip", selector, script)
            yield Figure(f"{what}, p95 of {MOVES} moves", percentile(taken, 0.95), "ms", bound=FRAME)
            yield Figure(f"{what}, messages to the server", float(sent), "", bound=0.0)
