"""How many heaps the served app's threads spread over."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

from components.serving.arenas import MOST
from tests.browser.fixtures import ROOT

THREADS = """
import ctypes, threading
import serve
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
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


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="arenas are glibc's")
def test_the_server_s_threads_share_a_few() -> None:
    said = subprocess.run([sys.executable, "-c", THREADS], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60).stdout
    assert 1 <= said.count("<heap nr=") <= MOST
