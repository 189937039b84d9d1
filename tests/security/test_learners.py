"""One learner's data is out of another's reach over the wire: with guessed, stolen and malformed ids. (At the database: tests/storage.)"""

from __future__ import annotations

import hashlib
import os
import secrets
import sqlite3
from base64 import urlsafe_b64encode
from contextlib import closing
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from benchmarks.learner import Learner
from tests.apart import apart
from tests.security.ask import ask, handshake
from tests.security.tab import place, put, session_of, tab


def rows(learner: str) -> list[tuple[object, ...]]:
    """What is kept of one learner."""
    with closing(sqlite3.connect(Path(os.environ["CHALKLAB_DATA"]) / "chalklab.sqlite3")) as database:
        found: list[tuple[object, ...]] = []
        for table in ("sitting", "answer", "card"):
            found += database.execute(f"select * from {table} where learner = ?", (learner,)).fetchall()
        return found


def forged(secret: str) -> dict[str, str]:
    """Cookies of somebody who knows what the database knows, or part of the secret, or nothing."""
    digest = hashlib.sha256(secret.encode())
    other = "A" if secret[-1] != "A" else "B"
    values = {
        "none": "",
        "guessed": secrets.token_urlsafe(32),
        "the database's id": digest.hexdigest(),
        "the database's id as long as a secret": digest.hexdigest()[:43],
        "the database's id in the secret's letters": urlsafe_b64encode(digest.digest()).decode().rstrip("="),
        "one letter wrong": secret[:-1] + other,
        "one letter less": secret[:-1],
        "one letter more": secret + other,
        "other case": secret.swapcase(),
        "encoded": "%" + f"{ord(secret[0]):02x}" + secret[1:],
        "quoted twice": f'""{secret}""',
        "SQL": "' OR 1=1 --",
        "every learner": "%" * 43,
        "far too long": "A" * 5000,
    }
    return {name: f"chalklab_learner={value}" for name, value in values.items()} | {"another name": f"Chalklab_Learner={secret}"}


class Thief(Learner):
    """A learner who comes with a cookie of another's making."""

    def __init__(self, base: str, cookie: str) -> None:
        super().__init__(base, 0)
        self.headers = {"Cookie": cookie}

    async def presses(self, identity: str) -> None:
        """Press what was a button on another's page."""
        self.buttons.clear()
        await self._run(identity)


async def owners(server: str) -> tuple[Learner, str]:
    """A learner with a quiz under way, one answer given, and the id of the button that leads back into it."""
    async with Learner(server, 1) as owner:
        await owner.begin_quiz()
        await owner.check()
        owner.query = "seed=1&length=10"
    async with Thief(server, owner.headers["Cookie"]) as again:  # the right cookie, another session
        await again.visit("quiz")
        return owner, again.buttons["Go on"]


async def attempt(server: str, cookie: str, button: str) -> None:
    async with Thief(server, cookie) as thief:
        await thief.visit("quiz", "seed=1&length=10")
        assert "Start" in thief.buttons
        assert "Go on" not in thief.buttons
        await thief.presses(button)
        assert "Check" not in thief.buttons
        assert "Start" in thief.buttons
        assert not thief.errors


def test_neither_cookie_nor_button_of_another_opens_a_quiz(server: str) -> None:
    owner, button = apart(owners(server))
    before = rows(owner.identity)
    assert len(before) > 1
    for name, cookie in forged(owner.secret).items():
        apart(attempt(server, cookie, button))
        assert rows(owner.identity) == before, name


def test_the_right_cookie_opens_it(server: str) -> None:
    """So that the test above can fail."""

    async def goes_on() -> None:
        owner, button = await owners(server)
        async with Thief(server, owner.headers["Cookie"]) as again:
            await again.visit("quiz")
            await again.presses(button)
            assert {"Check", "Next"} & set(again.buttons)

    apart(goes_on())


GUESSES = ["6a2369d6-d129-481b-9834-06955234108b", "00000000-0000-0000-0000-000000000000", "x", "..", "'", "%00", "a" * 2000]


@pytest.mark.parametrize("guess", GUESSES)
def test_a_guessed_session_is_a_new_one(server: str, guess: str) -> None:
    """A tab whose connection broke names its session when it comes back."""
    with tab(server) as socket:
        mine = session_of(socket)
        assert handshake(server, ("Sec-WebSocket-Protocol", f"streamlit, , {guess}")) == 101
        for near in (mine.upper(), mine[:-1], mine + "0"):
            assert handshake(server, ("Sec-WebSocket-Protocol", f"streamlit, , {near}")) == 101
        socket.send(BackMsg(app_heartbeat=True).SerializeToString())
        assert socket.recv(30)  # nobody has taken it


def test_another_sessions_files_are_not_served(server: str) -> None:
    for path in (f"/media/{'0' * 64}.json", "/media/../chalklab.sqlite3", "/app/static/../app.py", "/app/static/%2e%2e/app.py"):
        assert ask(server, path).status in (400, 404), path


def test_what_was_uploaded_can_be_replaced_and_never_read(server: str) -> None:
    with tab(server) as socket:
        mine = place(session_of(socket))
        assert put(server, mine, b"my photograph") == 204
        assert b"photograph" not in ask(server, mine).read()  # Streamlit's page, as at every address
        assert ask(server, mine, "POST").status == 405
