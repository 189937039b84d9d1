"""Names that say nothing without what they belong to: directions, superlatives, shares."""

from __future__ import annotations

import pytest

from components.quiz import filters_bare as bare
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.strict import STRICT, STRICT_WHOLE
from tests.quiz.make import definition, place, question

EMPTY = Corpus([])
NAMED = "In the notes on “extreme points”, of which of these is it said: “a cape”?"
UNNAMED = "Of which of these do the notes say “a cape”?"


@pytest.mark.parametrize(
    ("stem", "names", "refused"),
    [
        (UNNAMED, ("North", "South", "West"), True),
        (UNNAMED, ("Highest", "Lowest", "Longest"), True),
        (UNNAMED, ("West (mainland)", "South", "North"), True),
        (NAMED, ("North", "South", "West"), False),
        (NAMED, ("North", "South", "Highest"), True),
        (NAMED, ("Highest", "Lowest", "South"), True),
        (UNNAMED, ("North Cape", "South", "West"), False),
        (UNNAMED, ("Forest", "Harvest", "Everest"), False),
    ],
)
def test_a_direction_or_a_superlative_needs_its_set(stem: str, names: tuple[str, ...], refused: bool) -> None:
    assert STRICT_WHOLE["extreme"] is bare.extreme_of_what
    key, *others = (definition(name, "a cape") for name in names)
    asked = question(stem, *names, fact=key, facts=tuple(others), form="term")
    assert bare.extreme_of_what(asked, EMPTY) == refused


def test_what_is_said_of_a_direction_needs_its_set_too() -> None:
    for stem, refused in (("What do the notes pair with “North”?", True), ("In the notes on “Malta”, what is paired with “North”?", False)):
        asked = question(stem, "a cape", "a bay", "an isle", fact=definition("North", "a cape"), form="meaning")
        assert bare.extreme_of_what(asked, EMPTY) == refused


@pytest.mark.parametrize(
    ("topic", "name", "value", "refused"),
    [
        ("Basics in numbers", "share of Earth's surface", "71 %", True),
        ("Key facts", "percentage of water", "ca. 97 %", True),
        ("", "number of species", "230,000", True),
        ("Antarctica", "share of Earth's fresh water", "70 %", False),
        ("Basics in numbers", "share of salt in the water", "3.5 %", False),
        ("Basics in numbers", "share of land covered by ice", "10 %", False),
        ("Basics in numbers", "number of Jupiter's moons", "95", False),
        ("Basics in numbers", "mean depth", "3,700 m", False),
        ("Basics in numbers", "part of the brain", "the stem", False),
    ],
)
def test_a_share_needs_what_has_it(topic: str, name: str, value: str, refused: bool) -> None:
    assert STRICT["share of what"] is bare.share_of_what
    asked = f"what is the value for “{name}”?"
    stem = f"In the notes on “{topic}”, {asked}" if topic else asked.capitalize()
    made = question(stem, value, "11 %", "22 %", fact=Attribute(place(), name, "value", value), form="property")
    assert bare.share_of_what(made, EMPTY) == refused
