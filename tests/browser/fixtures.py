"""The running app and a browser that looks for what a test might not: errors on the page and the console, requests that go elsewhere."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, expect, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.browser.find import browser_path
from tests.browser.tabs import Tabs
from tests.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
]  # fmt: skip

FADED_IN = """async () => {
  const ends = one => one.playState === "running" && one.effect.getComputedTiming().endTime < Infinity;
  const ended = Promise.allSettled(document.getAnimations().filter(ends).map(one => one.finished));
  await Promise.race([ended, new Promise(resolve => setTimeout(resolve, 2000))]);
}"""
"""What was stale has faded in; whatever turns for ever may turn on, and what stands still, as in a tab behind others, is not waited for."""

DIRECTLY = urllib.request.build_opener(urllib.request.ProxyHandler({}))
"""Asks this machine itself; the opener of `urlopen` keeps for ever whichever proxy the environment named when it was first used."""

STREAMLITS_OWN_LISTS = '[data-testid="stSidebarNavItems"]'
"""The navigation's nested lists are not put together as axe wants them; they are Streamlit's own markup."""


def start_server(
    log: Path, *options: str, script: str = "serve.py", folder: Path = ROOT, under: Sequence[str] = ()
) -> tuple[subprocess.Popen[bytes], str]:
    """Start a script, the app by itself, as `streamlit run serve.py` in a folder does, `under` a command that runs another; return the
    process and its base address once it answers."""
    port = free_port()
    command = [*under, sys.executable, "-m", "streamlit", "run", script, f"--server.port={port}", *options]
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
    base = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with DIRECTLY.open(f"{base}/_stcore/health", timeout=1):
                return process, base
        except OSError:
            time.sleep(0.1)
    process.kill()
    raise RuntimeError(f"the app did not start:\n{log.read_text(errors='replace')}")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The base address of the running app."""
    process, base = start_server(tmp_path_factory.mktemp("server") / "log")
    yield base
    process.terminate()
    process.wait(60)  # it may still be loading a model


@pytest.fixture
def fresh_server(tmp_path: Path) -> Iterator[str]:
    """The base address of an app that nobody has opened yet."""
    process, base = start_server(tmp_path / "log")
    yield base
    process.terminate()
    process.wait(60)  # it may still be loading a model


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser that `find.py` finds."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        yield browser
        browser.close()


NO_BAR = """() => ![...document.querySelectorAll('[data-testid="stProgress"]')].some(bar => bar.innerText.trim().endsWith('%'))"""
"""Nothing on the page tells how far it has come."""


class Visit:
    """Opens pages; remembers what went wrong behind them."""

    def __init__(self, browser: Browser, base: str, tabs: Tabs | None = None) -> None:
        self.browser = browser
        self.base = base
        self.tabs = tabs
        self.problems: list[str] = []
        self.stop_listening: list[Callable[[], None]] = []

    def __call__(
        self, path: str, *, width: int = 1280, dark: bool = False, base: str | None = None, ready: str = "h1", settle: bool = True
    ) -> Page:
        """A new browser (own cookies, own storage, maybe a warm cache) at `path`, once `ready` is there and, with `settle`, Streamlit has
        stopped running."""
        page = self.tabs.lend() if self.tabs and base is None else self.browser.new_context().new_page()
        page.set_viewport_size({"width": width, "height": 900 if width > 600 else 844})
        page.emulate_media(color_scheme="dark" if dark else "light")
        page.set_default_timeout(60_000)
        host = urlsplit(base or self.base).netloc
        self._listen(page, "request", lambda request: self._leaves(request, host))
        self._listen(page, "console", self._console)
        self._listen(page, "pageerror", lambda error: self.problems.append(f"uncaught: {error}"))
        self._listen(page, "response", self._response)
        page.goto((base or self.base) + path)
        page.wait_for_selector(ready, timeout=60_000)
        if settle:
            self.settled(page)
        return page

    @staticmethod
    def settled(page: Page) -> None:
        """Wait until no run of the script is under way and nothing on the page is stale; then the page shows no error."""
        page.wait_for_timeout(150)
        page.wait_for_function(
            """() => document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === 'notRunning'""", timeout=60_000
        )
        page.wait_for_function("""() => !document.querySelector('[data-stale="true"]')""", timeout=60_000)
        page.wait_for_timeout(50)
        assert (errors := page.get_by_test_id("stException").all_inner_texts()) == [], errors

    def fits_and_reads(self, page: Page, *steps: Callable[[], object]) -> None:
        """After each step, on a wide bright screen and then on a phone in the dark: nothing sticks out, and axe finds nothing of ours."""
        page.add_style_tag(content="* { transition: none !important; }")  # axe must not look at a colour that is half way to another
        for width, height, scheme in ((1280, 900, "light"), (390, 844, "dark")):
            page.set_viewport_size({"width": width, "height": height})
            page.emulate_media(color_scheme=scheme)
            for step in steps or (lambda: None,):
                step()
                self.settled(page)
                with suppress(PlaywrightTimeout):  # a bar that is about to go is half way to another colour
                    page.wait_for_function(NO_BAR, timeout=15_000)
                assert self.fits(page), f"wider than {width} pixels"
                assert self.axe(page) == [], f"{width} pixels wide, {scheme}"

    @staticmethod
    def axe(page: Page) -> list[str]:
        """Accessibility violations that are ours, one line each."""
        page.evaluate(FADED_IN)
        rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], "resultTypes": ["violations"]}  # of the rest no node is described
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE_SCRIPT)
        found = page.evaluate(f"rules => axe.run({{exclude: [[{STREAMLITS_OWN_LISTS!r}]]}}, rules).then(found => found.violations)", rules)
        return [f"{rule['id']}: {rule['help']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]

    @staticmethod
    def fits(page: Page) -> bool:
        """Whether nothing sticks out to the right of the window."""
        return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))

    def leave(self) -> None:
        """Look once more for errors on all pages, listen no longer, close what the test opened and give the tabs back."""
        staying = [page.context for page in self.tabs.all()] if self.tabs else []
        for context in self.browser.contexts:
            self.problems += [text for page in context.pages for text in page.get_by_test_id("stException").all_inner_texts()]
            if context not in staying:
                context.close()
        for stop in self.stop_listening:
            stop()
        if self.tabs:
            self.tabs.take_back()

    def _listen(self, page: Page, event: Any, answer: Callable[[Any], None]) -> None:
        page.on(event, answer)
        self.stop_listening.append(lambda: page.remove_listener(event, answer))

    def _leaves(self, request: Request, host: str) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != host:
            self.problems.append(f"a request left the machine: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.problems.append(f"console: {message.text[:300]}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.problems.append(f"{response.status}: {response.url}")


@pytest.fixture(scope="session")
def tabs(chromium: Browser, server: str) -> Tabs:
    return Tabs(chromium, server)


@pytest.fixture
def visit(chromium: Browser, server: str, tabs: Tabs) -> Iterator[Visit]:
    """`visit("/convolution?stride=2", width=390, dark=True)` opens a page; at the end, whatever went wrong behind it fails the test."""
    expect.set_options(timeout=60_000)
    visitor = Visit(chromium, server, tabs)
    yield visitor
    visitor.leave()
    assert not visitor.problems, "\n".join(visitor.problems)


OpenPage = Callable[..., Page]
