"""The few threads that run networks, for all learners together.

Streamlit runs every script in a new thread, and a thread that calls torch for the first time starts its own team of OpenMP
threads. With fifty learners that would be fifty teams on a few cores. So the pages' threads wait, and these work, each by itself:
concurrency is bounded, and a sentence of a dozen words is too little to share out.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import ParamSpec, TypeVar

from components.threads import one_thread

P = ParamSpec("P")
R = TypeVar("R")

WORKERS = max(1, (os.cpu_count() or 1) // 2)


@lru_cache(maxsize=1)
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=WORKERS, thread_name_prefix="language-model")


def on_worker(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run `function` on a worker as soon as one is free; return what it returns, raise what it raises."""

    def alone() -> R:
        with one_thread():
            return function(*args, **kwargs)

    return _pool().submit(alone).result()
