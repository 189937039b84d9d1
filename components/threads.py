"""One thread for work that is not worth sharing out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch

TEAM = torch.get_num_threads()


@contextmanager
def one_thread() -> Iterator[None]:
    """Keep torch to one thread in here.

    Small steps are not worth a team of threads: it waits longer for its slowest member than it works, and where other learners keep the
    cores busy, twenty times longer. The limit is this thread's own; a thread that torch has seen before keeps its team.
    """
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(TEAM)
