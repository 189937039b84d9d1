"""Room for a class: each connection takes a file descriptor, a browser opens seven, and Linux gives a process 1024 to begin with."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

MANY: Final = 8192


def ask_for_more() -> None:
    """Let this process have MANY descriptors, or as many as it may. Where none are left, files cannot be opened, and pages fail."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MANY if hard == resource.RLIM_INFINITY else min(MANY, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with suppress(ValueError, OSError):  # the system's own limit is lower than it says
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
