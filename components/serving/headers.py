"""The headers of `policy.py` on every answer."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.serving.policy import HEADERS


class Headers:
    """Puts them on whatever is answered within."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await self.app(scope, receive, sent if scope["type"] == "http" else send)


async def failed(request: Request, error: Exception) -> PlainTextResponse:
    """The answer when the server itself is at fault. Starlette gives it outside all middleware; what went wrong stands in the log only."""
    return PlainTextResponse("Something went wrong on the server.", 500, headers=HEADERS)
