"""Whom a question is addressed to: only what is asked of us, by a page of ours, is answered.

A page elsewhere can have its own name point to this machine (DNS rebinding); its questions then carry that name. It cannot take a name of
ours, nor a bare IP address, which no name server is asked about: so every address is right, and of names `localhost` and those that
CHALKLAB_HOSTS lists, `chalklab.example.org, *.school.example` or `*` for a proxy that has looked already.
"""

from __future__ import annotations

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

NOT_OURS = "This server is not known by the name that was asked for. Whoever runs it can add the name to CHALKLAB_HOSTS.\n"
PATTERN = re.compile(r"\*|(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*")


def listed(text: str) -> tuple[str, ...]:
    """The names in CHALKLAB_HOSTS. Raises ValueError for what no host name can be, such as one with a port."""
    names = tuple(name.strip().lower().rstrip(".") for name in text.split(",") if name.strip())
    for name in names:
        if not PATTERN.fullmatch(name):
            raise ValueError(f"CHALKLAB_HOSTS lists host names only, without https:// and port; {name!r} is none.")
    return names


def host_of(authority: str) -> str | None:
    """The host in `host`, `host:port` or `[address]:port`, in small letters; None if it is no such thing."""
    try:
        parts = urlsplit(f"//{authority}")
        _ = parts.port
    except ValueError:
        return None
    if parts.netloc != authority or "@" in authority or not parts.hostname:
        return None
    return parts.hostname.lower().rstrip(".")  # what follows a `%`, an interface, is left as it was sent


def is_ours(host: str, names: tuple[str, ...]) -> bool:
    """Whether we are meant by it."""
    try:
        ip_address(host)
    except ValueError:
        return any(name in ("*", host) or (name.startswith("*.") and host.endswith(name[1:])) for name in ("localhost", *names))
    return True


class Hosts:
    """Refuses what is addressed to another host, and websockets that a page of another origin opens."""

    def __init__(self, app: ASGIApp, names: tuple[str, ...]) -> None:
        self.app = app
        self.names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket") or self.welcome(scope):
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            await PlainTextResponse(NOT_OURS, 421)(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})

    def welcome(self, scope: Scope) -> bool:
        """One Host, which is ours; and for a websocket, the same in the Origin, which browsers always send and other programs need not."""
        headers = Headers(scope=scope)
        asked = headers.getlist("host")
        host = host_of(asked[0]) if len(asked) == 1 else None
        if host is None or not is_ours(host, self.names):
            return False
        origins = headers.getlist("origin") if scope["type"] == "websocket" else []
        return origins in ([], [f"http://{asked[0]}"], [f"https://{asked[0]}"])
