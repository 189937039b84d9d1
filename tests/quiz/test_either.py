"""Options of which one must be true, whatever one knows."""

from __future__ import annotations

import pytest

from components.quiz import filters_either as either
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.strict import STRICT
from tests.quiz.make import place, question

EMPTY = Corpus([])


@pytest.mark.parametrize(
    ("one", "other", "refused"),
    [
        ("ja", "nein", True),
        ("yes, in spring", "no", True),
        ("present", "absent", True),
        ("has a beak", "has no beak", True),
        ("with shell", "without shell", True),
        ("mit Schale", "ohne Schale", True),
        ("yes", "yes, in spring", False),
        ("no beak", "no shell", False),
        ("none", "two pairs", False),
    ],
)
def test_of_two_values_exactly_one_must_hold(one: str, other: str, refused: bool) -> None:
    assert either.exclusive(one, other) == either.exclusive(other, one) == refused


@pytest.mark.parametrize(
    ("options", "refused"),
    [
        (("Beak: yes", "Shell: yes", "Shell: no"), True),
        (("Shell: yes", "Shell: no", "Beak: no"), True),
        (("Beak: yes", "Shell: no", "Fur: yes"), False),
    ],
)
def test_yes_and_no_of_one_property_are_not_both_options(options: tuple[str, ...], refused: bool) -> None:
    asked = question("Which of these holds for “gull”?", *options, fact=Attribute(place(), "gull", "Beak", "yes"), form="profile")
    assert either.either_or(asked, EMPTY) == refused
    assert STRICT["either"] is either.either_or


@pytest.mark.parametrize(("value", "refused"), [("beides", True), ("both", True), ("both wings and feet", False)])
def test_what_lies_between_names_no_row(value: str, refused: bool) -> None:
    asked = question("Which of these is it?", "Gull", "Crow", "Tern", fact=Attribute(place(), "gull", "active", value), form="owner")
    assert either.between(asked, EMPTY) == refused
    assert STRICT["between"] is either.between


@pytest.mark.parametrize(("last", "refused"), [("Everything else", True), ("The rest", True), ("Fish and snails", False)])
def test_what_the_others_leave_over_comes_last_by_itself(last: str, refused: bool) -> None:
    asked = question("What do they eat, in this order?", f"Seeds; {last}", f"{last}; Seeds", "Worms; Fruit", form="both")
    assert either.left_over(asked, EMPTY) == refused
    assert STRICT["rest"] is either.left_over
