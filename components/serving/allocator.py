"""Memory that is free must be free for everybody: how glibc's `malloc` divides a server's memory.

With a hundred learners on two cores a third of the server's memory was free within `malloc`, and this third went on growing.
"""

from __future__ import annotations

import ctypes
from typing import Final

ARENAS: Final = 2
"""Streamlit runs each page in a thread of its own. By itself glibc has eight arenas for each core, and what was freed in one is of no use
to the threads of the others."""
APART: Final = 2**20
"""Bytes from which on a piece is the system's own, and goes back to it when it is freed. By itself glibc raises this to the largest piece
that was ever freed, up to 32 MB; then a picture's numbers lie among what lasts, and leave holes. Such pieces cost a moment: with 256 KB as
the bound, a picture that is brought takes longer."""
_M_MMAP_THRESHOLD: Final = -3
_M_ARENA_MAX: Final = -8
"""As `malloc.h` has them."""


def share_memory() -> None:
    """Have this process keep to ARENAS and APART; to be called before it has many threads. Elsewhere than on Linux with glibc nothing is
    done."""
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):  # another C library, or Windows
        return
    mallopt(_M_ARENA_MAX, ARENAS)
    mallopt(_M_MMAP_THRESHOLD, APART)
