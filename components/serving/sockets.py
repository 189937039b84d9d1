"""How many websockets are open at once: each is a session, with what its page holds in memory until it is closed."""

from __future__ import annotations

from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send

MOST: Final = 600  # an open page that does nothing takes 0.7 MB


class Sockets:
    """Refuses one too many. The browser asks again, later and later."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.open = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
        elif self.open >= MOST:
            await send({"type": "websocket.close", "code": 1013})
        else:
            self.open += 1
            try:
                await self.app(scope, receive, send)
            finally:
                self.open -= 1
