"""Work in processes of their own.

Pure Python shares one lock with everything else in its process: a long piece of it makes each click of everybody else wait. What is done
here takes another core instead, can be stopped at any moment, and takes nobody with it if it runs out of memory. `concurrent.futures` and
`multiprocessing` would run the process's main file in their children, which under Streamlit is a page.
"""

from __future__ import annotations

import atexit
import os
import pickle
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
STEP = 0.1
"""Seconds between two reports."""
PATIENT = 5
"""How much a process of this kind lets others go first, as `nice` counts it."""
LARGEST = 192 * 2**20
"""Bytes in memory: a process that holds more after its work is replaced. What it remembers of texts it counts, and does not weigh."""

Report = Callable[[float], None]


class BrokenOffError(RuntimeError):
    """The process ended before its work was done; the message is one sentence for the learner."""


class Apart:
    """Processes that run `python -m module`, whose `main` calls `serve`. Begun when needed and kept; any thread may ask."""

    def __init__(self, module: str) -> None:
        self._module = module
        self._idle: list[_Worker] = []
        self._lock = Lock()
        atexit.register(self.close)

    def do(self, asked: Any, report: Report | None = None) -> Any:
        """What the module makes of `asked`; both have to be picklable. `report` hears several times a second what share is done (0 to 1);
        if it raises, the work is stopped. As many processes run as there are calls at once: whoever calls sees to a bound.

        Raises:
            BrokenOffError: the process ended, for instance because it ran out of memory.
            Exception: what the module raised.
        """
        worker = self._take()
        try:
            kind, value = worker.answer(asked, report or (lambda share: None))
            self._give_back(worker)
        except BaseException:
            worker.end()
            raise
        if kind == "failed":
            raise value
        return value

    def begin(self) -> None:
        """Start a process if none is waiting, so that the first to ask does not wait for one."""
        with self._lock:
            if not any(worker.alive for worker in self._idle):
                self._idle.append(_Worker(self._module))

    def close(self) -> None:
        """End the processes that have nothing to do."""
        with self._lock:
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.end()

    def _take(self) -> _Worker:
        with self._lock:
            while self._idle:
                worker = self._idle.pop()
                if worker.alive:
                    return worker
        return _Worker(self._module)

    def _give_back(self, worker: _Worker) -> None:
        if worker.full:
            worker.end()
            worker = _Worker(self._module)
        with self._lock:
            self._idle.append(worker)


class _Worker:
    def __init__(self, module: str) -> None:
        self._process = subprocess.Popen([sys.executable, "-m", module], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._heard: SimpleQueue[tuple[str, Any]] = SimpleQueue()
        self.full = False
        """Whether it has told that it holds more than LARGEST."""
        Thread(target=self._listen, name=f"{module} {self._process.pid}", daemon=True).start()

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def answer(self, asked: Any, report: Report) -> tuple[str, Any]:
        """Ask, and wait for "done" or "failed"."""
        assert self._process.stdin is not None, "opened above"
        with suppress(OSError):  # it ended: `_listen` notices
            pickle.dump(asked, self._process.stdin)
            self._process.stdin.flush()
        share = 0.0
        while True:
            with suppress(Empty):
                kind, value = self._heard.get(timeout=STEP)
                if kind == "gone":
                    raise BrokenOffError("The work broke off: the process that did it has ended. Try again.")
                if kind == "full":
                    self.full = True
                elif kind == "share":
                    share = value
                else:
                    return kind, value
            report(share)

    def end(self) -> None:
        self._process.kill()
        self._process.wait()

    def _listen(self) -> None:
        """Read what the process tells until it ends; it is this program's own, so that unpickling it is safe."""
        assert self._process.stdout is not None, "opened above"
        try:
            with suppress(EOFError, OSError, pickle.UnpicklingError):  # killed, perhaps within a message
                while True:
                    self._heard.put(pickle.load(self._process.stdout))
        finally:
            self._heard.put(("gone", None))


def serve(work: Callable[[Any, Report], Any]) -> None:
    """In the process: answer one question after the other, until the program that asks has ended. What is printed goes to the log."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in the terminal is for the server, whose end closes our input
    if hasattr(os, "nice"):
        os.nice(PATIENT)
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as told, suppress(EOFError, BrokenPipeError):
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

        def tell(kind: str, value: Any) -> None:
            told.write(pickle.dumps((kind, value)))
            told.flush()

        while True:
            asked = pickle.load(sys.stdin.buffer)
            try:
                made = work(asked, lambda share: tell("share", share))
                if _held() > LARGEST:
                    tell("full", None)
                tell("done", made)
            except BrokenPipeError:
                raise
            except Exception as error:
                traceback.print_exc()  # to the log: the exception that is raised on the other side has no trace of this one
                tell("failed", _as_sent(error))


def _held() -> int:
    """Bytes of this process that are in memory; 0 on a system that does not say so the way Linux does."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def _as_sent(error: Exception) -> Exception:
    """The exception if it can be made anew on the other side, else its text."""
    try:
        return pickle.loads(pickle.dumps(error))  # type: ignore[no-any-return]
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
