"""Streamlit's page as it is sent: it knows where its server is.

Opened at /convolution it would look for a server below that address first, hear that there is none, wait a tenth of a second and ask again
at the root. `window.__streamlit` is the place where Streamlit's page looks for what it need not find out.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

STREAMLITS: Final = Path(streamlit.__file__).parent / "static" / "index.html"
"""Streamlit's page, the same at every address."""
WHERE: Final = "<script>window.__streamlit = { BACKEND_BASE_URL: new URL('.', location.href).href }</script>"
"""The folder of the address: no page of ours lies deeper than the root, which may itself lie below another server's."""
FILES: Final = ("/_stcore/", "/app/", "/component/", "/media/", "/static/")
"""What is asked for below these is no page."""

PAGE: Final = STREAMLITS.read_text(encoding="utf-8").replace("<head>", f"<head>{WHERE}", 1)


class Shell:
    """Sends this page in the place of Streamlit's."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.page = PAGE.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(FILES):
            await self.app(scope, receive, send)
            return
        is_page = False

        async def sent(message: Message) -> None:
            nonlocal is_page
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                is_page = message["status"] == 200 and headers.get("content-type", "").startswith("text/html")
                if is_page:
                    for of_streamlits in ("content-encoding", "etag", "last-modified"):
                        del headers[of_streamlits]
                    headers["content-length"] = str(len(self.page))
            elif is_page:
                if message.get("more_body"):
                    return
                message = {"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else self.page}
            await send(message)

        await self.app(scope, receive, sent)
