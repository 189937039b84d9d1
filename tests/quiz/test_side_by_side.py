"""Tables of two columns that are two lists: their rows state nothing."""

from __future__ import annotations

import pytest

from components.quiz.parser.side_by_side import two_lists
from tests.quiz.make import facts_of


@pytest.mark.parametrize(
    ("one", "other", "lists"),
    [
        ("raises the tide", "lowers the tide", True),
        ("shifts demand", "shifts supply", True),
        ("Demand shifters", "Supply shifters", True),
        ("can", "cannot", True),
        ("do", "don’t", True),
        ("Pros", "Cons", True),
        ("floating", "not floating", True),
        ("Renewable", "Non-renewable", True),
        ("Aktiva (Mittelverwendung)", "Passiva (Mittelherkunft)", True),
        ("Left", "Right", True),
        ("English words", "German words", False),
        ("masculine nouns", "feminine nouns", False),
        ("ship name", "ship number", False),
        ("singular", "plural", False),
        ("cause", "effect", False),
        ("wrong", "right", False),
    ],
)
def test_headers_of_two_lists(one: str, other: str, lists: bool) -> None:
    assert two_lists(one, other) == two_lists(other, one) == lists


@pytest.mark.parametrize(("header", "stated"), [("shifts demand | shifts supply", False), ("good | maker", True)])
def test_the_rows_of_two_lists_state_nothing(header: str, stated: bool) -> None:
    rows = "| income | input prices |\n| tastes | technology |\n| fashion | taxes |\n"
    assert bool(facts_of(f"# Markets\n\n| {header} |\n|---|---|\n{rows}")) == stated


@pytest.mark.parametrize(("last", "stated"), [("total", False), ("bags", True)])
def test_a_table_that_adds_up_reckons_an_example(last: str, stated: bool) -> None:
    rows = f"| pilot | 160 | 152 |\n| fuel | 72 | 86 |\n| {last} | 232 | 238 |\n"
    assert bool(facts_of(f"# Flight\n\n| part | mass | moment |\n|---|---|---|\n{rows}")) == stated
