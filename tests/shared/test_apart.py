"""Work in processes of their own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import psutil
import pytest

from components.apart import LARGEST, ROOT, Apart, BrokenOffError

MODULE = "tests.shared.apart_work"


@pytest.fixture
def apart() -> Iterator[Apart]:
    made = Apart(MODULE)
    yield made
    made.close()


def runs(process: int) -> bool:
    """Whether it still does; one that nobody has asked how it ended does not."""
    return psutil.pid_exists(process) and psutil.Process(process).status() != psutil.STATUS_ZOMBIE


def ended(process: int, within: float = 10.0) -> bool:
    """Whether it ends in time."""
    until = time.monotonic() + within
    while runs(process) and time.monotonic() < until:
        time.sleep(0.02)
    return not runs(process)


def test_one_process_answers_one_question_after_the_other(apart: Apart) -> None:
    first = apart.do("who")
    assert first != os.getpid()
    assert apart.do({"any": [1, 2.5, None]}) == {"any": [1, 2.5, None]}
    assert apart.do("x" * 3_000_000) == "x" * 3_000_000
    assert apart.do("who") == first


def test_what_is_printed_is_no_answer(apart: Apart) -> None:
    assert apart.do("print") == "printed"


def test_what_it_raises_is_raised_and_it_goes_on(apart: Apart) -> None:
    process = apart.do("who")
    with pytest.raises(KeyError, match="what was asked"):
        apart.do("fail")
    assert apart.do("who") == process


def test_an_exception_that_cannot_be_sent_is_told(apart: Apart) -> None:
    process = apart.do("who")
    with pytest.raises(RuntimeError, match="StubbornError: ab"):
        apart.do("stubborn")
    assert apart.do("who") == process


def test_where_it_ends_that_is_said_and_another_takes_over(apart: Apart) -> None:
    process = apart.do("who")
    with pytest.raises(BrokenOffError, match="Try again"):
        apart.do("die")
    assert ended(process)
    assert apart.do("who") != process


def test_one_that_was_killed_while_it_had_nothing_to_do_is_not_asked(apart: Apart) -> None:
    process = apart.do("who")
    os.kill(process, signal.SIGKILL)
    assert ended(process)
    assert apart.do("who") != process


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process so what it holds")
def test_one_that_holds_more_than_it_may_is_replaced(apart: Apart) -> None:
    process = apart.do("who")
    apart.do(("hold", LARGEST // 2))
    assert apart.do("who") == process
    apart.do(("hold", LARGEST // 2))
    assert ended(process)
    assert apart.do("who") != process


def test_getting_ready_again_and_again_starts_one(apart: Apart) -> None:
    with ThreadPoolExecutor(8) as pool:
        for _ in range(8):
            pool.submit(apart.begin)
    started = [child for child in psutil.Process().children() if MODULE in child.cmdline()]
    assert len(started) == 1


def test_the_share_done_is_told_again_and_again(apart: Apart) -> None:
    apart.begin()
    shares: list[float] = []
    assert apart.do(("slow", 1.0), shares.append) == "slow"
    assert shares == sorted(shares)
    assert len(set(shares)) == 10


def test_a_report_that_raises_stops_the_work(apart: Apart) -> None:
    process = apart.do("who")

    def cancel(share: float) -> None:
        raise InterruptedError

    start = time.monotonic()
    with pytest.raises(InterruptedError):
        apart.do(("slow", 60.0), cancel)
    assert time.monotonic() - start < 30
    assert not runs(process)
    assert apart.do("who") != process


def test_it_ends_with_the_program_that_asks() -> None:
    asks = f"import os; from components.apart import Apart; print(Apart({MODULE!r}).do('who'), flush=True); os._exit(1)"
    said = subprocess.run([sys.executable, "-c", asks], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False, timeout=60)
    assert ended(int(said.stdout))
