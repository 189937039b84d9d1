"""What only joins a description to its term, and what a manual puts behind the name of a parameter."""

from __future__ import annotations

import pytest

from components.quiz.parser.copula import without_copula
from tests.quiz.make import asked, corpus_of, facts_of

KNOBS = """# Ovens

## Parameters
- `heat` `default 180`: is the temperature of the inner wall
- `fan` (bool): this is the switch of the rear blower
- `crumb`: these are the settings of the toaster slots
"""


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("these are values of earlier steps", "values of earlier steps"),
        ("it's the factor of the last step", "the factor of the last step"),
        ("is the penalty of an error", "the penalty of an error"),
        ("das ist der Abstand zweier Punkte", "der Abstand zweier Punkte"),
        ("is often left out here", "is often left out here"),
        ("this is why it fails", "this is why it fails"),
        ("it is measured in volts", "it is measured in volts"),
        ("these two are alike", "these two are alike"),
    ],
)
def test_a_description_begins_with_what_it_says(said: str, left: str) -> None:
    assert without_copula(said) == left


def test_parameters_with_their_defaults() -> None:
    found = {fact.parts for fact in facts_of(KNOBS) if fact.kind == "definition"}
    assert found == {
        ("`heat`", "the temperature of the inner wall"),
        ("`fan`", "the switch of the rear blower"),
        ("`crumb`", "the settings of the toaster slots"),
    }
    assert asked(corpus_of(KNOBS), "meaning")
