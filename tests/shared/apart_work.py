"""What the tests of `components.apart` have done in a process of its own: `python -m tests.shared.apart_work`."""

from __future__ import annotations

import os
import time
from typing import Any

from components.apart import Report, serve

HELD: list[bytes] = []


class StubbornError(Exception):
    """An exception that cannot be made anew from what is pickled of it."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one + other)


def work(asked: Any, report: Report) -> Any:
    """Do as the test asks."""
    match asked:
        case "who":
            return os.getpid()
        case "print":
            print("a line that is no answer")
            return "printed"
        case "fail":
            raise KeyError("what was asked")
        case "stubborn":
            raise StubbornError("a", "b")
        case "die":
            os._exit(9)
        case ("hold", bytes_):
            HELD.append(b"x" * bytes_)
        case ("slow", seconds):
            for share in range(10):
                report(share / 10)
                time.sleep(seconds / 10)
            return "slow"
        case _:
            return asked


if __name__ == "__main__":
    serve(work)
