"""The three servers that are compared: Chalklab, an empty app with its settings, and an empty app with Streamlit's default settings."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil

from tests.browser.fixtures import ROOT, start_server

EMPTY = ROOT / "benchmarks" / "empty"
LONGEST_LOG = 12_000
"""Characters of a server's log that are shown, from its first error on."""
DRAWN = re.compile(r"\x1b\[[\d;]*m|[─│╭╮╰╯]| {2,}")
"""Colours, frames and margins of the log."""


def megabytes(process: int) -> float:
    """What a server and the processes that it has begun hold in memory."""
    server = psutil.Process(process)
    return sum(float(one.memory_info().rss) for one in (server, *server.children(recursive=True))) / 2**20


@contextmanager
def running(kind: str, under: Sequence[str] = ()) -> Iterator[tuple[str, int]]:
    """The base address and the process id of a server that has just been started: "chalklab" (`under` a command that runs it), "empty" or
    "defaults"."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        if kind == "chalklab":
            process, base = start_server(log, under=under)
        elif kind == "empty":
            process, base = start_server(log, "--", "frozen", script=str(EMPTY / "app.py"))
        else:
            process, base = start_server(log, "--server.headless=true", "--browser.gatherUsageStats=false", script="app.py", folder=EMPTY)
        try:
            yield base, process.pid
        finally:
            process.terminate()
            try:
                process.wait(60)
            except subprocess.TimeoutExpired:
                process.kill()
            said = log.read_text(errors="replace")
            if (place := said.find("Traceback")) >= 0:  # the page shows no more than that something failed
                print(DRAWN.sub(" ", said[place:])[:LONGEST_LOG], file=sys.stderr)
