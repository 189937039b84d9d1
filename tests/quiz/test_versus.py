"""What a heading sets against each other: points that begin with one of the two, lists below each of them."""

from __future__ import annotations

import pytest

from components.quiz import strict
from components.quiz.facts import Statement
from components.quiz.parser.versus import of_one_side, sides
from tests.quiz.make import asked, corpus_of, facts_of

RADIO = """# Radio

## LW or VHF?
- LW reaches listeners far beyond the horizon
- LW suffers from sparks and distant thunderstorms
- VHF needs a wider channel for each station
- VHF carries music without audible hiss

## Aerials
- most of them are of copper
"""
NESTED = """# Radio

## Receivers

Crystal vs Valve

- Crystal
  - works without any battery or mains
  - needs a long aerial and headphones
- Valve
  - brings in even very distant stations
  - drains its batteries within a few days
"""


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("LW or VHF?", ("LW", "VHF")),
        ("SGD vs. Adam", ("SGD", "Adam")),
        ("What's the difference between a list and a tuple?", ("list", "tuple")),
        ("Unterschied zwischen Mitose und Meiose", ("Mitose", "Meiose")),
        ("Aerials", ()),
        ("Cables and wires", ()),
        ("Urban aerial vs human antenna", ("Urban aerial", "human antenna")),
    ],
)
def test_the_sides_of_a_comparison(title: str, found: tuple[str, ...]) -> None:
    assert sides(title) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("VHF needs a wider channel, so there are fewer", ("VHF", "needs a wider channel")),
        ("VHF sounds better than LW", None),
        ("both need an aerial", None),
        ("VHF radio of the fifties", None),
        ("VHF needs it too", None),
    ],
)
def test_a_point_about_one_side(text: str, found: tuple[str, str] | None) -> None:
    assert of_one_side(text, "LW or VHF?") == found


def test_a_noun_that_goes_with_both_may_be_left_out() -> None:
    title = "What's the difference between long and short waves?"
    assert of_one_side("short waves carry far at night", title) is None  # no verb for certain
    assert of_one_side("Short needs a smaller aerial", title) == ("short", "needs a smaller aerial")


@pytest.mark.parametrize(("text", "subjects"), [(RADIO, {"LW", "VHF"}), (NESTED, {"Crystal", "Valve"})])
def test_they_are_asked_against_each_other(text: str, subjects: set[str]) -> None:
    corpus = corpus_of(text)
    questions = [one for one in asked(corpus, "contrast") if isinstance(one.fact, Statement) and one.fact.subject in subjects]
    sound = [one for one in questions if strict.sound(one, corpus)]
    assert sound
    for question in sound:
        assert isinstance(question.fact, Statement)
        assert not {option.fact.parts[0] for option in question.distractors} & {question.fact.subject}


def test_points_of_headings_that_are_not_compared_stay_out_of_a_short_quiz() -> None:
    text = NESTED.replace("Crystal vs Valve", "Some receivers")
    corpus = corpus_of(text)
    assert [fact for fact in facts_of(text) if isinstance(fact, Statement)]
    assert not [one for one in asked(corpus, "contrast") if strict.sound(one, corpus)]
