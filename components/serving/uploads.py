"""How much of what is uploaded is held in memory at once.

Streamlit keeps a file until its session ends, ten minutes after the tab is closed, and takes as many as are sent, whether a page asked for
them or not. Beyond these limits an upload is refused, and what is there stays.
"""

from __future__ import annotations

from typing import Final

import streamlit as st
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

MB: Final = 2**20
ONE_SESSION: Final = 150 * MB  # six of the largest pictures
ALL_SESSIONS: Final = 1500 * MB
LEAST: Final = 64 * 2**10
"""A file counts as no less: there may be millions of empty ones, and each takes some hundred bytes and is counted at every upload."""
TOO_MUCH: Final = "Too much is uploaded: close pages that are not needed any more, and try again in ten minutes.\n"


def held(session: str) -> tuple[int, int]:
    """What this session and all together have uploaded, in bytes, each file at least LEAST."""
    manager = runtime.get_instance().uploaded_file_mgr
    assert isinstance(manager, MemoryUploadedFileManager)
    sizes = {name: sum(max(LEAST, len(file.data)) for file in list(files.values())) for name, files in list(manager.file_storage.items())}
    return sizes.get(session, 0), sum(sizes.values())


def announced(scope: Scope) -> int:
    """The bytes that an upload may come to: as many as it says, which the server reads no further than, else as many as are allowed."""
    largest = int(st.get_option("server.maxUploadSize")) * MB
    said = Headers(scope=scope).get("content-length", "")
    return max(LEAST, min(int(said), largest)) if said.isascii() and said.isdigit() and len(said) < 20 else largest


class Uploads:
    """Refuses an upload for which, with those under way, there may be no room."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.under_way: list[tuple[str, int]] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "PUT":
            await self.app(scope, receive, send)
            return
        upload = scope["path"].rpartition("/")[0].rpartition("/")[2], announced(scope)
        if not self.has_room(*upload):
            await PlainTextResponse(TOO_MUCH, 413)(scope, receive, send)
            return
        self.under_way.append(upload)
        try:
            await self.app(scope, receive, send)
        finally:
            self.under_way.remove(upload)

    def has_room(self, session: str, size: int) -> bool:
        """Whether so many bytes more still have room."""
        of_session, of_all = held(session)
        coming = sum(bytes_ for other, bytes_ in self.under_way if other == session)
        return of_session + coming + size <= ONE_SESSION and of_all + sum(bytes_ for _, bytes_ in self.under_way) + size <= ALL_SESSIONS
