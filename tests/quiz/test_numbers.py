"""Wrong numbers and shapes made from the right one."""

from __future__ import annotations

import pytest

from components.quiz.forms_numbers import invented, permuted
from components.quiz.grammar import date, form, numeric
from tests.quiz.make import definition

FACT = definition("kernel", "9 weights")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("20 bytes", ["25 bytes", "30 bytes", "35 bytes"]),
        ("25,000", ["29,000", "33,000", "37,000"]),
        ("80 %", ["70 %", "90 %", "100 %"]),
        ("2", []),
        ("1789", []),
        ("1789ish", []),
        ("~1789", []),
        ("c. 1789", []),
        ("around 1790", []),
        ("1780s", []),
        ("1780er", []),
        ("0.25", ["0.29", "0.33", "0.37"]),
        ("9.81 m/s²", ["11.28 m/s²", "12.75 m/s²", "14.22 m/s²"]),
        ("1.234.567", []),
        ("a grid", []),
    ],
)
def test_neighbours_of_a_number(text: str, wrong: list[str]) -> None:
    assert [choice.text for choice in invented(FACT, text)] == wrong


def test_no_share_is_more_than_the_whole() -> None:
    for value in range(4, 100):
        for choice in invented(FACT, f"{value} %"):
            share = numeric(choice.text)
            assert share is not None
            assert 0 < share[0] <= 100


def test_a_shape_in_another_order() -> None:
    assert [choice.text for choice in permuted(FACT, "torch.Size([1, 30522])")] == ["torch.Size([30522, 1])"]
    assert permuted(FACT, "(3, 3)") == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("14 July 1789", "date"), ("1933", "date"), ("c. 300 BC", "date"), ("100 °C", "number"), ("30,522", "number"), ("15 %", "number"),
        ("`f(x)`", "code"), ("O(log n)", "code"), ("computing the mean", "ing"), ("the mean is taken", "clause"),
        ("to predict a token", "to"), ("the network predicts a token", "clause"), ("a network that predicts a token", "noun"),
        ("the gap from one training set to the next", "noun"), ("trained on labels", "participle"), ("raw output", "noun"),
        ("ketone", "noun"), ("membrane", "noun"), ("speed of light", "noun"), ("drawn from the data", "participle"),
    ],
)  # fmt: skip
def test_the_form_of_a_phrase(text: str, kind: str) -> None:
    assert form(text) == kind


def test_dates_are_put_in_order() -> None:
    assert date("14 July 1789") == (1789, 7, 14)
    assert date("July 1789") == (1789, 7, 0)
    assert date("44 BC") == (-44, 0, 0)
    assert date("128") is None
