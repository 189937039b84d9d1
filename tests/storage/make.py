"""Learners, answers and cards to test with, and the processes that give answers until they are killed."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection

from sqlalchemy import make_url

from components.storage import Answer, Card, Sitting, Store, answers, sittings, tables

HASTE = 0.5
"""Seconds that a store in the tests waits for a lock."""

MONDAY = datetime(2026, 11, 23, 8, 0, 0, 123456, UTC)


def person(name: str) -> str:
    """A learner's id."""
    return hashlib.sha256(name.encode()).hexdigest()


ADA, BEN = person("Ada"), person("Ben")
QUIZ = json.dumps({"version": 1, "questions": [{"id": "q0", "stem": "What does “[MASK]” stand for? \\ \x00 — 2 × 2"}]})


def answer(sitting: str, number: int, *, fact: str | None = None, correct: bool = True, chosen: int = 1) -> Answer:
    """The answer to question `number` of a sitting, a minute after the one before."""
    fact = fact or f"f{number}"
    at = MONDAY + timedelta(minutes=number)
    return Answer(sitting, f"q{number}", fact, "meaning", "Language", chosen, correct, certainty=number % 3 + 1, at=at)


def card(fact: str, *, days: float = 1, reviewed: datetime = MONDAY) -> Card:
    """A card due so many days after MONDAY."""
    return Card(fact, '{"card_id": 1}', MONDAY + timedelta(days=days), "meaning", "Language", "Tokens", 1, 0, reviewed)


def put(store: Store, learner: str, *rows: Sitting | Card) -> None:
    """Keep these rows as an import keeps them: each in place of what is there under its id."""
    with store._writing(learner) as mine:
        sittings.put(mine, *(row for row in rows if isinstance(row, Sitting)))
        answers.put_cards(mine, [row for row in rows if isinstance(row, Card)])


def drop(store: Store, learner: str, sitting: str) -> None:
    """Take a sitting away, as it goes when newer ones need its room."""
    with store._writing(learner) as mine:
        mine.drop(tables.sitting, tables.sitting.c.id == sitting)


def reviewed_once_more(fact: str, before: Card | None) -> Card:
    """The fact's card after another answer: `reviews` counts them."""
    return replace(before or replace(card(fact), reviews=0), reviews=1 if before is None else before.reviews + 1)


def give_answers(url: str, learner: str, sitting: str, first: int, count: int, told: Connection) -> None:
    """In a process of its own: answer questions `first`, `first + 1`, …, all about one fact, and say each one's number once it is kept."""
    store = Store(make_url(url), patience=20)
    for number in range(first, first + count):
        store.record(learner, answer(sitting, number, fact="f"), lambda before: reviewed_once_more("f", before))
        told.send(number)
    told.close()


def only_begin(url: str, learner: str, told: Connection) -> None:
    """In a process of its own: open the database, as a server does that starts, and keep one thing."""
    store = Store(make_url(url), patience=20)
    told.send(store.begin_sitting(learner, f"of process {os.getpid()}", QUIZ).id)
    told.close()


def as_nobody(url: str, learner: str, told: Connection) -> None:
    """In a process of its own, which may read and not write: what the store says to a reading and a writing call."""
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    store = Store(make_url(url), patience=HASTE)
    for call in (store.counts, lambda who: store.prefer(who, "exam", "tomorrow")):
        try:
            told.send(("done", repr(call(learner))))
        except Exception as error:
            told.send((type(error).__name__, str(error)))
    told.close()
