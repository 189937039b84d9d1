"""Formulas in words, abbreviations that are spelt out, and answers that go on in the next line."""

from __future__ import annotations

import pytest

from components.quiz.facts import Attribute, Definition
from components.quiz.parser.asked import asked_of
from components.quiz.parser.worded import without_expansion, worded_formula
from tests.quiz.make import facts_of

NOTES = """# Sailing

Q: Stability formula for a small yacht
A: (ballast - load) / displaced water

Q: What is a buoy? Example.
A: A float that marks a channel. Red or green.

Q: What does the keel do?
A: holds a boat upright in a gale: $F = \\frac{m}{g}$

Q: Standing vs running rigging
A: standing = holds the mast in its place
   running = hoists and trims the sails
Q: COG?
A: course over ground: the way that a ship makes good
"""


@pytest.mark.parametrize(
    ("question", "answer", "found"),
    [
        ("Formula for the speed ratio?", "speed of the boat / speed of the wind", ("speed ratio", "speed of the boat / speed of the wind")),
        ("stability", "(ballast - load) / displaced water", ("stability", "(ballast - load) / displaced water")),
        ("Total load formula", "crew + water + stores", ("Total load", "crew + water + stores")),
        ("stability", "a low keel - and much ballast", None),
        ("stability", "12 / 4", None),
        ("What is lift or drag?", "speed of the boat / speed of the wind", None),
    ],
)
def test_a_formula_in_words(question: str, answer: str, found: tuple[str, str] | None) -> None:
    assert worded_formula(question, answer) == found


@pytest.mark.parametrize(
    ("term", "answer", "said"),
    [
        ("COG", "course over ground: the way that a ship makes good", "the way that a ship makes good"),
        ("MOB", "Man overboard, a cry when somebody falls into the water", "a cry when somebody falls into the water"),
        ("MOB", "Many orders, a cry when somebody falls into the water", "Many orders, a cry when somebody falls into the water"),
        ("buoy", "bright old yellow: the float of a channel", "bright old yellow: the float of a channel"),
    ],
)
def test_what_an_abbreviation_stands_for_is_not_what_it_is(term: str, answer: str, said: str) -> None:
    assert without_expansion(term, answer) == said


def test_how_it_predicts_is_asked_of_it() -> None:
    asked = asked_of("How does dead reckoning predict?")
    assert asked is not None
    assert asked.term == "dead reckoning"


def test_what_answers_state() -> None:
    found = facts_of(NOTES)
    told = {fact.term.lower(): fact.meaning for fact in found if isinstance(fact, Definition)}
    assert told["buoy"] == "a float that marks a channel"
    assert told["keel"] == "holds a boat upright in a gale"
    assert told["standing rigging"] == "holds the mast in its place"
    assert told["running rigging"] == "hoists and trims the sails"
    assert told["cog"] == "the way that a ship makes good"
    formulas = [(fact.subject, fact.value) for fact in found if isinstance(fact, Attribute) and fact.attribute == "formula"]
    assert formulas == [("Stability", "(ballast - load) / displaced water")]
