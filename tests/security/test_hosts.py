"""Who is asked for: a Host or an Origin that is not ours is refused, and everything that is ours works."""

from __future__ import annotations

import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from components.serving import hosts
from components.serving.hosts import host_of, is_ours, listed
from tests.browser.fixtures import start_server
from tests.security.ask import ask, handshake

OURS = [
    "localhost", "LOCALHOST.", "localhost:8501", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8501", "192.168.1.20:8501",
    "10.0.0.7", "[fe80::1]",
]  # fmt: skip
NOT_OURS = [
    "elsewhere.example", "elsewhere.example:8501", "localhost.elsewhere.example", "127.0.0.1.elsewhere.example", "xlocalhost",
    "elsewhere-localhost", "localhost@elsewhere.example", "elsewhere.example@localhost", "localhost/", "localhost?", "localhost#",
    "localhost:port", "localhost:99999", "[::1", "::1", "127.1", "0x7f000001", "2130706433", "127.0.0.1,localhost",
    "localhost, elsewhere.example", "localhost elsewhere.example", ":8501", ".", "%6cocalhost",
]  # fmt: skip
HOSTS_TWICE = [b"", b"Host:\r\n", b"Host: localhost\r\nHost: localhost\r\n", b"Host: localhost\r\nHost: elsewhere.example\r\n"]


@pytest.mark.parametrize("host", OURS)
def test_what_is_ours_is_answered(server: str, host: str) -> None:
    assert ask(server, host=host).status == 200
    assert handshake(server, ("Origin", f"http://{host}"), host=host) == 101
    assert handshake(server, ("Origin", f"https://{host}"), host=host) == 101  # behind a proxy
    assert handshake(server, host=host) == 101  # no browser


@pytest.mark.parametrize("host", NOT_OURS)
def test_what_is_not_ours_is_refused(server: str, host: str) -> None:
    answer = ask(server, "/_stcore/health", host=host)
    assert answer.status == 421
    assert answer.read().decode() == hosts.NOT_OURS
    assert handshake(server, ("Origin", f"http://{host}"), host=host) == 403
    assert handshake(server, host=host) == 403


@pytest.mark.parametrize("lines", HOSTS_TWICE)
def test_no_host_or_two_are_refused(server: str, lines: bytes) -> None:
    at = urlsplit(server)
    with socket.create_connection((str(at.hostname), int(at.port or 0)), timeout=30) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\n" + lines + b"Connection: close\r\n\r\n")
        assert connection.recv(4096).split()[1] in (b"400", b"421")


@pytest.mark.parametrize(
    "origin",
    ["http://elsewhere.example", "http://localhost:3000", "http://127.0.0.1", "null", "", "file://", "http://{host}.elsewhere.example",
     "http://elsewhere.example@{host}", "http://{host}/", "{host}", "ftp://{host}", "http://elsewhere.example, http://{host}"],
)  # fmt: skip
def test_a_page_of_another_origin_opens_no_websocket(server: str, origin: str) -> None:
    """Another port of this machine is another origin too, though its pages send our cookies."""
    host = urlsplit(server).netloc
    assert handshake(server, ("Origin", f"http://{host}")) == 101
    assert handshake(server, ("Origin", origin.format(host=host))) == 403
    assert handshake(server, ("Origin", f"http://{host}"), ("Origin", origin.format(host=host))) in (400, 403)


def test_names_of_ones_own() -> None:
    names = listed(" Chalklab.example.org, *.school.example ,")
    assert names == ("chalklab.example.org", "*.school.example")
    for host in ("chalklab.example.org", "a.school.example", "a.b.school.example", "localhost", "10.1.2.3"):
        assert is_ours(host, names)
    for host in ("school.example", "aschool.example", "x.chalklab.example.org", "example.org", "school.example.elsewhere.test"):
        assert not is_ours(host, names)
    assert is_ours("whatever.example", listed("*"))
    assert listed("") == ()


@pytest.mark.parametrize("text", ["https://chalklab.example", "chalklab.example:443", "*school", "a.*.example", "a b", "a..b", "[::1]"])
def test_what_is_no_name_is_said_at_the_start(text: str) -> None:
    with pytest.raises(ValueError, match="host names only"):
        listed(text)


def test_a_server_answers_to_the_names_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHALKLAB_HOSTS", "chalklab.example.org")
    process, base = start_server(tmp_path / "log")
    try:
        assert ask(base, host="chalklab.example.org").status == 200
        assert handshake(base, ("Origin", "https://chalklab.example.org"), host="chalklab.example.org") == 101
        assert ask(base, host="elsewhere.example").status == 421
    finally:
        process.terminate()
        process.wait(30)
    monkeypatch.setenv("CHALKLAB_HOSTS", "https://chalklab.example.org")
    with pytest.raises(RuntimeError, match="CHALKLAB_HOSTS lists host names only"):
        start_server(tmp_path / "log")


@example("%A")
@given(st.text() | st.from_regex(r"\A[\[\]:@/?#.%a-z0-9 -]{1,30}\Z"))
def test_whatever_is_sent_as_a_host_is_understood_or_not(text: str) -> None:
    host = host_of(text)
    if host is not None:
        assert host == host.lower()
        assert text.lower().strip("[]").startswith(host.rstrip(".")), "the host is not what was sent first"
