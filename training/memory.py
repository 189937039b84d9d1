"""Keep the memory that training frees. Imports nothing heavy: it must run before torch does."""

from __future__ import annotations

import os
import sys

# glibc gives freed blocks of the size of the logits back to the kernel and faults them in again at every step, which costs
# a fifth of the time. These are read at the start of a process, so the process starts once more with them.
MALLOC = {"MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": str(16 << 30), "MALLOC_TOP_PAD_": str(256 << 20), "OMP_WAIT_POLICY": "PASSIVE"}


def keep_freed_memory(module: str) -> None:
    """Start ``python -m module`` with this process's arguments in its place, unless it has been done."""
    if sys.platform == "linux" and "MALLOC_MMAP_MAX_" not in os.environ:
        os.execve(sys.executable, [sys.executable, "-m", module, *sys.argv[1:]], {**os.environ, **MALLOC})
