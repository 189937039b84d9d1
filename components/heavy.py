"""Heavy work on a page: the place in the queue, a bar that shows how far it is, and a button that cancels it."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import Any

import streamlit as st

from components.desk import Desk

SOON = 0.3
"""Seconds before anything is shown: what is done by then needs no bar."""
STEP = 0.1
"""Seconds between two drawings of the bar."""


class CancelledError(Exception):
    """The learner has cancelled the work, and the page has said so."""


@contextmanager
def heavy(desk: Desk, said: str, key: str, what: Hashable = None) -> Iterator[Callable[[float], None]]:
    """`with heavy(DESK, "Training the networks", "networks", setting) as report:` waits for a seat and works; `report` is told the share
    that is done, 0 to 1.

    Each report after the first moments is also where a change of a control ends the work, since Streamlit then begins a new run. What was
    cancelled is not begun anew as long as it is the same `what`, but by a button; without `what` only the page's own button begins it.

    Raises:
        CancelledError: `what` was cancelled before; instead of it there are now a sentence and the button.
    """
    if what is not None and st.session_state.get(f"{key}_cancelled") == what:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown("Cancelled: nothing was computed for these settings.")
            st.button("Compute it", key=f"{key}_anew", on_click=_remember, args=(key, None))
        raise CancelledError
    shown = _Shown(said, key, what)
    try:
        with desk.seat(shown.waiting):
            yield shown.working
    finally:
        shown.close()


def _remember(key: str, what: Hashable) -> None:
    st.session_state[f"{key}_cancelled"] = what


class _Shown:
    def __init__(self, said: str, key: str, what: Hashable) -> None:
        self.said, self.key, self.what = said, key, what
        self.next = time.monotonic() + SOON
        self.place: Any = None
        self.bar: Any = None

    def waiting(self, place: int) -> None:
        self._draw(0.0, f"{self.said}: {place} in the queue, since others are computing.")

    def working(self, share: float) -> None:
        if time.monotonic() >= self.next:
            self._draw(min(max(share, 0.0), 1.0), f"{self.said}: {share:.0%}")

    def _draw(self, share: float, text: str) -> None:
        self.next = time.monotonic() + STEP
        if self.place is None:
            self.place = st.empty()
            with self.place.container(horizontal=True, vertical_alignment="center"):
                self.bar = st.empty()
                st.button("Cancel", key=f"{self.key}_cancel", on_click=_remember, args=(self.key, self.what))
        self.bar.progress(share, text)

    def close(self) -> None:
        if self.place is not None:
            self.place.empty()
