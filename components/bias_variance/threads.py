"""One thread for the many small steps of a fit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch

TEAM = torch.get_num_threads()


@contextmanager
def one_thread() -> Iterator[None]:
    """Keep torch to one thread in here.

    The steps are so small that a team of threads waits longer for each other than it works: where other learners use the cores,
    twenty times longer. The limit is this thread's own; a thread that torch has seen before keeps its team.
    """
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(TEAM)
