"""The last results, kept for everybody, and a bound on how much is computed at once.

`st.cache_data` would do but for the progress bar: what a cached function draws is replayed, and a bar made outside it is refused.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import BoundedSemaphore, Lock
from typing import TypeVar

Result = TypeVar("Result")

MOST = 48
"""So many results are kept; one is about half a megabyte with 200 refits."""

_results: OrderedDict[Hashable, object] = OrderedDict()
_lock = Lock()
_turn = BoundedSemaphore(2)


def find(key: Hashable) -> object | None:
    """The result kept under `key`, or None."""
    with _lock:
        if key in _results:
            _results.move_to_end(key)
        return _results.get(key)


def compute(key: Hashable, function: Callable[[], Result]) -> Result:
    """Run `function` when it is its turn, and keep what it returns; the longest unused results go."""
    with _turn:
        result = function()
    with _lock:
        _results[key] = result
        while len(_results) > MOST:
            _results.popitem(last=False)
    return result
