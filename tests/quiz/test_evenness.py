"""Of two questions about one fact the one with even options is asked."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from components.quiz.assemble import assemble
from components.quiz.evenness import DOUBTFUL, unevenness
from components.quiz.question import Question
from tests.quiz.make import definition, question

FACT = definition("Metathesis", "two sounds swap", 10)


def asked(key: str, *wrong: str, lines: tuple[int, ...] = (11, 12, 13)) -> Question:
    """A question with wrong options from these lines."""
    facts = tuple(definition(text, "something", line) for text, line in zip(wrong, lines, strict=False))
    return question("Of what is it said: “two sounds swap”?", key, *wrong, fact=FACT, facts=facts, form="term")


EVEN = asked("metathesis", "elision", "epenthesis", "assimilation")
UNEVEN = {
    "a digit": asked("metathesis", "elision", "epenthesis", "rule 4"),
    "a comma": asked("metathesis", "elision", "epenthesis", "swap, drop"),
    "far away": asked("metathesis", "elision", "epenthesis", "phoneme", lines=(11, 12, 40)),
}


@pytest.mark.parametrize("what", UNEVEN)
def test_what_looks_otherwise_costs(what: str) -> None:
    assert unevenness(EVEN) == DOUBTFUL
    assert unevenness(UNEVEN[what]) > DOUBTFUL


def test_what_all_options_have_costs_nothing() -> None:
    assert unevenness(asked("rule 1", "rule 2", "rule 3", "rule 4")) == DOUBTFUL


@pytest.mark.parametrize(("form", "wrong", "cost"), [("term", 3, DOUBTFUL), ("meaning", 3, 0), ("meaning", 2, DOUBTFUL)])
def test_a_term_asked_for_costs_and_a_meaning_among_three_options(form: str, wrong: int, cost: float) -> None:
    one = asked("two sounds swap", *("a sound goes", "a sound comes", "a sound stays")[:wrong])
    assert unevenness(replace(one, form=form)) == cost


def test_the_course_is_left_as_it_is() -> None:
    fact = replace(FACT, place=replace(FACT.place, concept="phonology"))
    assert unevenness(replace(UNEVEN["a digit"], fact=fact)) == 0


def test_the_even_question_is_asked_nearly_always() -> None:
    """By chance alone each would be asked for half of the seeds."""
    candidates = [EVEN, replace(UNEVEN["a digit"], id="uneven")]
    even = [assemble(candidates, seed, 1, Counter())[0].id == EVEN.id for seed in range(40)]
    assert sum(even) >= 38
