"""Memory that threads share: glibc gives them arenas of their own, eight for each core, and what one has freed the others do not use."""

from __future__ import annotations

import ctypes
from typing import Final

MOST: Final = 2
_M_ARENA_MAX: Final = -8
"""As `malloc.h` has it."""


def share_memory() -> None:
    """Have all threads of this process use MOST arenas; to be called before there are many threads.

    Streamlit runs each page in a thread of its own. With a hundred learners on two cores a third of the server's memory was free in one of
    the sixteen arenas or another, and it went on growing. Elsewhere than on Linux with glibc nothing is done.
    """
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):  # another C library, or Windows
        return
    mallopt(_M_ARENA_MAX, MOST)
