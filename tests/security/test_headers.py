"""Every answer carries the policy, and the policy is strict."""

from __future__ import annotations

import re

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.routing import Route
from starlette.types import Message

from components.serving import MIDDLEWARE, failed
from components.serving.policy import HEADERS, POLICY, inline_scripts
from components.serving.shell import PAGE, WHERE
from tests.apart import apart
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


@pytest.mark.parametrize("path", ["/", "/convolution?stride=2", "/no-such-page"])
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_a_page_is_told_where_its_server_is(server: str, path: str, encoding: str) -> None:
    answer = ask(server, path, headers=[("Accept-Encoding", encoding)])
    page = answer.read().decode()
    assert page == PAGE
    assert page.index(WHERE) < page.index("<script type=\"module\"")
    told = ask(server, path, "HEAD").headers
    assert (told["content-length"], answer.headers["content-length"]) == (str(len(page.encode())),) * 2


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
        apart(app(scope, receive, send))
    assert sent[0]["status"] == 500
    assert set(HEADERS.items()) <= {(name.decode(), value.decode()) for name, value in sent[0]["headers"]}
    assert b"secret" not in b"".join(message.get("body", b"") for message in sent)


def test_the_policy_is_strict() -> None:
    assert POLICY["default-src"] == POLICY["base-uri"] == POLICY["frame-ancestors"] == "'none'"
    assert "'unsafe-inline'" not in POLICY["script-src"]
    sources = {source for sources in POLICY.values() for source in sources.split()}
    assert "'unsafe-eval'" not in sources
    assert {source for source in sources if not source.startswith("'")} == {"blob:", "data:"}, "something may come from elsewhere"
    assert len(list(inline_scripts(PAGE))) == PAGE.count("<script>")
