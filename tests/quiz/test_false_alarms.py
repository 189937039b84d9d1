"""What tidy definitions have that only looks like a fault."""

from __future__ import annotations

import pytest

from components.quiz import filters_clues as clue
from components.quiz import filters_kind as sort
from components.quiz import filters_sight as sight
from components.quiz.grammar import form
from components.quiz.kinds import head
from components.quiz.sight import named
from tests.quiz.make import corpus_of, definition, question


def meant(said: str, *names: str) -> bool:
    """Whether `points` is broken where a term of a learner's notes means this."""
    fact = definition("Ferry", said)
    return sight.pointing(question("What is meant by “Ferry”?", said, "a road", "a wall", fact=fact, form="meaning"), corpus_of("x"))


@pytest.mark.parametrize(
    ("said", "points"),
    [
        ("a boat that crosses a river without being carried away by it", False),
        ("boat that crosses a river without being carried away by it", False),
        ("a boat that crosses rivers without being carried away by it", True),
        ("people cross the river with it", True),
        ("a boat that crosses this river and is not carried away by it", True),
    ],
)
def test_what_is_named_before_is_no_pointing(said: str, points: bool) -> None:
    assert meant(said) == points


@pytest.mark.parametrize(
    ("said", "example"),
    [("the amount that holds exactly 6.02 × 10^23 separate pieces", False), ("the crate that holds exactly 23 separate pieces", True)],
)
def test_a_power_is_no_number_of_an_example(said: str, example: bool) -> None:
    fact = definition("Crate", said)
    shown = question("What is meant by “Crate”?", said, "a road", "a wall", fact=fact, form="meaning")
    assert sort.own_example(shown, corpus_of("x")) == example


@pytest.mark.parametrize(("key", "refused"), [("Monopsony", False), ("Cartel", True)])
def test_a_name_that_begins_like_another_is_not_apart(key: str, refused: bool) -> None:
    fact = definition(key, "a market of some kind")
    assert clue.apart(question("Which?", key, "Monopoly", "Oligopoly", fact=fact, form="term"), corpus_of("x")) == refused


@pytest.mark.parametrize(("said", "look"), [("the party who is sued or accused", "word"), ("of the sea", "adjective")])
def test_a_name_for_somebody_is_no_adjective(said: str, look: str) -> None:
    assert named("Defendant", said) == look


def test_a_participle_behind_a_noun_ends_what_the_noun_is() -> None:
    assert head("an order requiring a person to testify") == "order"
    assert form("a court order requiring a party to do something") == "noun"
    assert form("the dog is requiring a party to do something") == "clause"
