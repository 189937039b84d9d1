"""The last results, kept for everybody.

`st.cache_data` would do but for the progress bar: what a cached function draws is replayed, and a bar made outside it is refused.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

Result = TypeVar("Result")


class Kept(Generic[Result]):
    """At most `most` results by key; the longest unused go. Any thread may ask."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._results: OrderedDict[Hashable, Result] = OrderedDict()
        self._lock = Lock()

    def find(self, key: Hashable) -> Result | None:
        """The result kept under `key`, or None."""
        with self._lock:
            if key in self._results:
                self._results.move_to_end(key)
            return self._results.get(key)

    def keep(self, key: Hashable, result: Result) -> None:
        """Keep a result. From here on it is everybody's: look at it, do not change it."""
        with self._lock:
            self._results[key] = result
            while len(self._results) > self.most:
                self._results.popitem(last=False)
