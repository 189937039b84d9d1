"""Ports for servers that tests start: below those from which a system gives connections theirs, and each test process's apart."""

from __future__ import annotations

import itertools
import os
import re
import socket

FIRST, OF_A_PROCESS, PROCESSES = 20_000, 400, 30
"""32,000 and above belong to the system: a connection may get such a port between the look at it and the server's start."""


def _own() -> range:
    """The ports of this test process: the worker's by its number, a process by itself those of its process number."""
    worker = re.search(r"\d+$", os.environ.get("PYTEST_XDIST_WORKER", ""))
    place = int(worker[0]) if worker else PROCESSES // 2 + os.getpid() % (PROCESSES // 2)
    first = FIRST + place % PROCESSES * OF_A_PROCESS
    return range(first, first + OF_A_PROCESS)


_NEXT = itertools.cycle(_own())


def free_port() -> int:
    """A port at which nothing listens, and which nobody else who asks here is given.

    Raises:
        RuntimeError: all of this process's are taken.
    """
    for port in itertools.islice(_NEXT, OF_A_PROCESS):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise RuntimeError(f"no port is free in {_own()}")
