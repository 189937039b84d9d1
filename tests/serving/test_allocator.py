"""How the served app's memory is divided."""

from __future__ import annotations

import platform
import re
import subprocess
import sys

import pytest

from components.serving.allocator import ARENAS
from tests.browser.fixtures import ROOT

MB = 1_000_000
THREADS = f"""
import ctypes, threading
import serve
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.free.argtypes = [ctypes.c_void_p]
libc.free(libc.malloc(30 * {MB}))
for _ in range(10): libc.malloc(3 * {MB})
together = threading.Barrier(24)
def work():
    together.wait()
    libc.malloc(100_000)
    together.wait()
threads = [threading.Thread(target=work) for _ in range(24)]
for thread in threads: thread.start()
for thread in threads: thread.join()
libc.malloc_info(0, ctypes.c_void_p.in_dll(libc, "stdout"))
libc.fflush(None)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc divides it so")
def test_threads_share_it_and_what_is_large_goes_back_to_the_system() -> None:
    said = subprocess.run([sys.executable, "-c", THREADS], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60).stdout
    assert 1 <= said.count("<heap nr=") <= ARENAS
    apart = re.search(r'<total type="mmap" count="\d+" size="(\d+)"/>', said)
    assert apart
    assert int(apart[1]) >= 30 * MB
