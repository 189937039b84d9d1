"""When a fact comes back: FSRS-6, on facts instead of cards, in whole days of UTC.

Reference: the package `fsrs` (https://github.com/open-spaced-repetition/py-fsrs) with its default weights. Its learning steps of minutes
are left out, so every interval is a whole number of days and a fact is due on a day, not at an hour. Its random fuzz is off: the same
answers give the same days.
"""

from __future__ import annotations

import hashlib
import json
import math
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Final

from fsrs import Card, Rating, Scheduler, State

LONGEST: Final = 3_650
"""Days: without an exam no fact stays away longer than ten years."""
FARTHEST: Final = date(9000, 1, 1)
"""Dates beyond it are refused: adding an interval must not leave the calendar."""


class CardError(ValueError):
    """A text that is no card; the message says in words what is wrong."""


def today() -> date:
    """The present day in UTC."""
    return datetime.now(UTC).date()


def rating(right: bool, certainty: int | None = None) -> Rating:
    """Again for a wrong answer and for a right one that was a guess (certainty 1), else Good."""
    return Rating.Good if right and certainty != 1 else Rating.Again


def days_left(exam: date | None, day: date) -> int | None:
    """Days from `day` to the exam, at least 1; None without an exam or once it is over."""
    if exam is None or exam < day:
        return None
    return max(1, (exam - day).days)


def grade(card: str | None, fact_id: str, right: bool, certainty: int | None, day: date, exam: date | None = None) -> str:
    """The fact's card (JSON) after an answer on `day`.

    `card` is the card before, None for a fact never asked; `certainty` is 1, 2, 3 or None where it was not asked for. With an exam ahead
    no interval is longer than the days left. A day before the card's last answer counts as that day: clocks that jump back lose nothing.

    Raises:
        CardError: `card` is not a card.
    """
    return review(new_card(fact_id) if card is None else read_card(card), right, certainty, day, exam).to_json()


def review(before: Card, right: bool, certainty: int | None, day: date, exam: date | None = None) -> Card:
    """The card after an answer, as `grade`; the one before is left as it is."""
    if before.last_review is not None:
        day = max(day, before.last_review.date())
    longest = days_left(exam, day) or LONGEST
    after, _ = _scheduler(min(longest, LONGEST)).review_card(before, rating(right, certainty), _midnight(day))
    return after


def due_day(card: str, exam: date | None = None, day: date | None = None) -> date:
    """The day on which the fact is to be asked again.

    With an exam that is not over on `day` it is the eve of the exam at the latest (never the day of the last answer), also for cards
    that were graded before the date of the exam was known.

    Raises:
        CardError: `card` is not a card.
    """
    found = read_card(card)
    due = found.due.date()
    if exam is None or (day is not None and exam < day) or found.last_review is None:
        return due
    return min(due, max(exam - timedelta(days=1), found.last_review.date() + timedelta(days=1)))


def retrievability(card: str | None, day: date) -> float:
    """The probability, 0 to 1, that the fact is known on `day`; 0 for a fact never asked.

    Raises:
        CardError: `card` is not a card.
    """
    return 0.0 if card is None else recall(read_card(card), day)


def recall(card: Card, day: date) -> float:
    """The probability, 0 to 1, that the card's fact is known on `day`."""
    return float(_scheduler(LONGEST).get_card_retrievability(card, _midnight(day)))


def new_card(fact_id: str) -> Card:
    """A card never asked. Its id is made from the fact's: the package would take the clock's, and sleep to keep them apart."""
    number = int.from_bytes(hashlib.sha256(fact_id.encode("utf-8", "surrogatepass")).digest()[:6], "big")
    return Card(card_id=number, due=_midnight(today()))


def read_card(text: str) -> Card:
    """The card in a JSON text, every value checked: a card may come from a file that anybody wrote.

    Raises:
        CardError: the text is not a card.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise CardError("the card is not JSON") from None
    if not isinstance(data, dict) or type(data.get("card_id")) is not int:
        raise CardError("the card has no number")
    if data.get("state") not in {state.value for state in State} or isinstance(data["state"], bool):
        raise CardError("the card's state is not one of 1, 2, 3")
    step = data.get("step")
    if step is not None and (type(step) is not int or not 0 <= step < 100):
        raise CardError("the card's step is not a small whole number")
    stability, difficulty = _measure(data, "stability", 0.0, 1e6), _measure(data, "difficulty", 1.0, 10.0)
    due, last = _moment(data, "due"), _moment(data, "last_review")
    if due is None:
        raise CardError("the card has no day on which it is due")
    if (stability is None) != (difficulty is None) or (stability is None) != (last is None):
        raise CardError("the card has been answered by half")
    state = State(data["state"])
    if state is not State.Learning and stability is None:
        raise CardError("the card is in review and was never answered")
    if state is State.Relearning and step is None:
        step = 0
    return Card(data["card_id"], state, step, stability, difficulty, due, last)


@lru_cache(maxsize=64)
def _scheduler(longest: int) -> Scheduler:
    return Scheduler(learning_steps=(), relearning_steps=(), maximum_interval=longest, enable_fuzzing=False)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _measure(data: dict[str, Any], name: str, low: float, high: float) -> float | None:
    value = data.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or not low <= value <= high:
        raise CardError(f"the card's {name} is not a number from {low:g} to {high:g}")
    if value == 0:
        raise CardError(f"the card's {name} is 0")
    return float(value)


def _moment(data: dict[str, Any], name: str) -> datetime | None:
    value = data.get(name)
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise CardError(f"the card's {name} is not a date") from None
    if moment.utcoffset() is None:
        raise CardError(f"the card's {name} does not say its time zone")
    if not date(2000, 1, 2) <= moment.date() < FARTHEST:  # before the change of time zone, which must not leave the calendar either
        raise CardError(f"the card's {name} is not a date of this time")
    return datetime.combine(moment.astimezone(UTC).date(), time(), UTC)
