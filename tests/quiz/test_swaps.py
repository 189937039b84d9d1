"""A fact without a question has one where another fact can be asked otherwise."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from components.quiz.assemble import assemble
from components.quiz.chosen import Chosen
from components.quiz.spread import Spread
from components.quiz.swaps import with_swaps
from tests.quiz.make import definition, question

SPIT, BAR = definition("Spit", "ridge of sand that ends in the sea", 1), definition("Bar", "bank of shingle across a bay", 2)
GIVES_AWAY = question(
    "Which term means “ridge of sand that ends in the sea”, unlike a bank of shingle?", "Spit", "Cliff", "Arch", fact=SPIT, form="term"
)
ALONE = replace(
    question(
        "What is meant by “Spit”?", SPIT.meaning, "arch of rock that stands in the sea", "cliff of chalk that falls into the sea", fact=SPIT
    ),
    id="alone",
)
NEEDS_ROOM = question(
    "Of which of these is it said: “unlike a spit, it lies across a bay”?",
    "Bank of shingle",
    "Stack across a bay",
    "Cave",
    fact=BAR,
    form="term",
)


def empty() -> Chosen:
    return Chosen(1.0, Spread(None), False)


def test_a_question_makes_room_for_one_more() -> None:
    chosen = empty()
    chosen.add(GIVES_AWAY)
    assert chosen.conflict(NEEDS_ROOM)  # its key stands in the stem of the other
    found = with_swaps([GIVES_AWAY], [GIVES_AWAY, ALONE, NEEDS_ROOM], empty, None)
    assert found == [NEEDS_ROOM, ALONE]


def test_nothing_is_lost_where_there_is_no_other_question() -> None:
    assert with_swaps([GIVES_AWAY], [GIVES_AWAY, NEEDS_ROOM], empty, None) == [GIVES_AWAY]
    assert with_swaps([GIVES_AWAY], [GIVES_AWAY, ALONE, NEEDS_ROOM], empty, 1) == [GIVES_AWAY]


def test_a_quiz_has_both() -> None:
    for seed in range(6):
        assert len(assemble([GIVES_AWAY, ALONE, NEEDS_ROOM], seed, None, Counter())) == 2
