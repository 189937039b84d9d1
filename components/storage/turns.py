"""SQLite lets one transaction write at a time. Who waits for it asks again and again, and of many at once some are never lucky: here they
stand in a queue."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition

from components.storage.errors import BUSY, StorageError


class Turns:
    """One after the other, in the order in which they came. However long the queue is, nobody gives up as long as it moves."""

    def __init__(self, patience: float) -> None:
        self.patience = patience
        self._queue: deque[object] = deque()
        self._changed = Condition()
        self._moved = 0.0

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait until it is this one's turn. Raises StorageError if for `patience` seconds it has been one and the same other's."""
        me, since = object(), time.monotonic()
        with self._changed:
            self._queue.append(me)
            while self._queue[0] is not me:
                left = max(self._moved, since) + self.patience - time.monotonic()
                if left <= 0:
                    self._queue.remove(me)
                    raise StorageError(BUSY)
                self._changed.wait(left)
            self._moved = time.monotonic()
        try:
            yield
        finally:
            with self._changed:
                self._queue.popleft()
                self._changed.notify_all()
