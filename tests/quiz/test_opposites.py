"""A statement among its own opposites: each wrong option turns one thing round, or both."""

from __future__ import annotations

import pytest

from components.quiz.opposites import opposites, turned_once
from components.quiz.question import Question
from tests.quiz.make import asked, corpus_of

KITE = "# Kites\n\n## What is the idea of a tail?\n- A {} tail makes a kite steadier but {} to turn (in any wind)\n"


def test_a_statement_with_two_things_to_turn_is_asked_among_its_opposites() -> None:
    found = [one for one in asked(corpus_of(KITE.format("longer", "slower"))) if one.form == "opposite"]
    assert {option.text for one in found for option in one.options} == {
        f"A {length} tail makes a kite steadier and {speed} to turn" for length in ("longer", "shorter") for speed in ("slower", "faster")
    }
    assert {one.key.text for one in found} == {"A longer tail makes a kite steadier and slower to turn"}


def test_a_statement_with_one_thing_to_turn_is_not() -> None:
    assert all(one.form != "opposite" for one in asked(corpus_of(KITE.format("longer", "lazier"))))


@pytest.mark.parametrize(
    "said",
    [
        "a pump that is no longer fast and no later smaller",
        "a wheel that is larger than a smaller faster one",
        "the longer the rope the higher the load and the slower the winch",
    ],
)
def test_fixed_expressions_comparisons_and_three_things_are_not_turned(said: str) -> None:
    assert opposites(said) == ()


def test_two_words_of_one_pair_change_places() -> None:
    assert turned_once("Name the next king by the previous one") == "Name the previous king by the next one"
    assert turned_once("Name the next king") == ""
    assert opposites("a smaller, lighter copy of a larger bell") == (
        "a larger, lighter copy of a smaller bell",
        "a smaller, heavier copy of a larger bell",
        "a larger, heavier copy of a smaller bell",
    )


def test_the_contrary_is_a_wrong_option_of_a_statement() -> None:
    notes = """# Clocks

## Striking

### Counting clock
- Strike the next hour by the previous one
- Brass case

### Turret clock
- Strike the quarters on two bells
- Iron case
"""
    found: list[Question] = [one for one in asked(corpus_of(notes)) if one.form == "contrast"]
    assert {option.text for one in found if "Counting" in one.stem for option in one.options} == {
        "Strike the next hour by the previous one",
        "Strike the previous hour by the next one",
        "Strike the quarters on two bells",
    }
