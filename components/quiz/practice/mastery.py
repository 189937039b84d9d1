"""How well the notes are known: by section, and day by day since the first answer.

Just after an answer FSRS puts the probability of knowing the fact at 1, whatever the answer was. What is told here is therefore always the
probability on a day ahead, if nothing is practised until then: the day of the exam, or a week on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from fsrs import Card

from components.quiz.practice.scheduling import CardError, new_card, recall, retrievability, review

AHEAD: Final = 7
"""Days ahead for which recall is told where no exam is set."""


@dataclass(frozen=True)
class Given:
    """One answer as it counts for the schedule: about which fact, on which day (UTC), right or not, and how sure (1, 2, 3 or None)."""

    fact: str
    day: date
    right: bool
    certainty: int | None = None


@dataclass(frozen=True)
class Mastery:
    """What is known of one section.

    `facts` stand in its notes, `practised` of them were asked at least once; `expected` is the mean, over all facts of the section, of the
    probability that the fact is known on the day ahead (a fact never asked counts 0); `answered` and `right` count answers.
    """

    section: str
    facts: int
    practised: int
    expected: float
    answered: int
    right: int


@dataclass(frozen=True)
class Day:
    """One day of practice. `recall` is the mean probability that a fact asked so far is known AHEAD days later."""

    day: date
    answered: int
    right: int
    facts: int
    recall: float


def day_ahead(day: date, exam: date | None) -> date:
    """The day for which recall is told: that of the exam if it is ahead, else AHEAD days on."""
    return exam if exam is not None and exam > day else day + timedelta(days=AHEAD)


def by_section(sections: Mapping[str, str], cards: Mapping[str, str], answers: Iterable[Given], ahead: date) -> list[Mastery]:
    """Mastery of each section for the day `ahead`, in the order in which the sections first come up.

    `sections` maps every fact that stands in the notes to its section. Cards and answers of facts that stand there no longer are left out.
    """
    facts: dict[str, list[str]] = defaultdict(list)
    for fact, section in sections.items():
        facts[section].append(fact)
    answered: dict[str, list[bool]] = defaultdict(list)
    for answer in answers:
        if answer.fact in sections:
            answered[sections[answer.fact]].append(answer.right)
    return [
        Mastery(
            section,
            len(here),
            sum(fact in cards for fact in here),
            sum(_known(cards.get(fact), ahead) for fact in here) / len(here),
            len(answered[section]),
            sum(answered[section]),
        )
        for section, here in facts.items()
    ]


def over_time(answers: Iterable[Given], most: int = 60) -> list[Day]:
    """The days on which something was answered, oldest first, at most the last `most`.

    The schedule is worked through again from the answers alone, so the curve is the same on every machine that has them. It is kept for
    the learners who looked last.
    """
    return list(_over_time(tuple(answers), most))


@lru_cache(maxsize=8)
def _over_time(answers: tuple[Given, ...], most: int) -> tuple[Day, ...]:
    days: dict[date, list[Given]] = defaultdict(list)
    for answer in answers:
        days[answer.day].append(answer)
    cards: dict[str, Card] = {}
    found: list[Day] = []
    told = set(sorted(days)[-most:])
    for day in sorted(days):
        for answer in days[day]:
            before = cards.get(answer.fact) or new_card(answer.fact)
            cards[answer.fact] = review(before, answer.right, answer.certainty, day)
        if day in told:
            known = sum(recall(card, day + timedelta(days=AHEAD)) for card in cards.values()) / len(cards)
            found.append(Day(day, len(days[day]), sum(answer.right for answer in days[day]), len(cards), known))
    return tuple(found)


def _known(card: str | None, day: date) -> float:
    try:
        return retrievability(card, day)
    except CardError:
        return 0.0
