"""A bounded number of seats for heavy work, and the queue before them."""

from __future__ import annotations

import math
import os
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from threading import Condition

SEATS = max(1, (os.cpu_count() or 2) - 1)
"""One core is left to those who do nothing heavy."""
SILENCE = 5.0
"""Who has not asked for its turn for so many seconds gives its seat away: its tab was closed."""
AGAIN = 0.2
"""Seconds after which who waits is told its place again."""


class Desk:
    """Hands out a bounded number of seats, first come, first served. Any thread may ask."""

    def __init__(self, seats: int = SEATS, silence: float = SILENCE) -> None:
        self.seats = seats
        self.silence = silence
        self._asked: OrderedDict[Hashable, float] = OrderedDict()
        self._changed = Condition()

    def place(self, who: Hashable) -> int:
        """0 if `who` has a seat, else its place in the queue (1: next). Ask again and again: who is silent for long is forgotten."""
        with self._changed:
            return self._place(who, time.monotonic())

    def leave(self, who: Hashable) -> None:
        """Give the seat, or the place in the queue, away."""
        with self._changed:
            self._asked.pop(who, None)
            self._changed.notify_all()

    @contextmanager
    def seat(self, told: Callable[[int], None] | None = None) -> Iterator[None]:
        """Wait for a seat and hold it, however long the work in it is silent. `told` hears the place in the queue several times a second;
        if it raises, the place is given away."""
        who = object()
        try:
            while place := self.place(who):
                if told:
                    told(place)
                with self._changed:
                    self._changed.wait(AGAIN)
            with self._changed:
                self._asked[who] = math.inf
            yield
        finally:
            self.leave(who)

    def _place(self, who: Hashable, now: float) -> int:
        for other in [other for other, asked in self._asked.items() if now - asked > self.silence]:
            del self._asked[other]
        self._asked[who] = now  # a known one keeps its place in the order
        return max(0, list(self._asked).index(who) + 1 - self.seats)
