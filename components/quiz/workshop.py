"""Where quizzes are made and long notes are read: in processes of their own. In the server's, everybody's clicks would wait for that."""

from __future__ import annotations

from typing import Final, Protocol, TypeVar

from components.apart import Apart, Report
from components.desk import Desk

Made = TypeVar("Made", covariant=True)

DESK: Final = Desk(seats=2)
"""So much is made at once; `made` is for who has a seat."""
_PROCESSES: Final = Apart("components.quiz.worker")


class Order(Protocol[Made]):
    """What is to be made; it can be pickled, and so can what is made of it."""

    def make(self, report: Report) -> Made:
        """Make it, in this process; `report` is told the share done, 0 to 1."""
        ...


def get_ready() -> None:
    """Start a process, so that the first who orders something does not wait for it; returns at once."""
    _PROCESSES.begin()


def made(order: Order[Made], report: Report | None = None) -> Made:
    """What is ordered, made in another process. Raises BrokenOffError."""
    result: Made = _PROCESSES.do(order, report)
    return result
