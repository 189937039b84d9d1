"""The code that a page shows, run as it stands."""

from __future__ import annotations

from typing import Any

from components.threads import one_thread


def run(code: str) -> dict[str, Any]:
    """The names that the code leaves behind."""
    names: dict[str, Any] = {}
    with one_thread():
        exec(compile(code, "listing", "exec"), names)
    return names
