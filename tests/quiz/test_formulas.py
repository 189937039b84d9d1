"""Quantities with their formulas in a list."""

from __future__ import annotations

import pytest

from components.quiz.facts import Attribute
from components.quiz.parser.formulas import formula
from tests.quiz.make import asked, corpus_of, facts_of

SAILS = """# Boats

## Measures
- sail loading = area / weight
- hull speed = 1.34 · √length
- ballast ratio = ballast / weight
- comfort = weight / (length + beam)
"""


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("precision = TP / (TP + FP)", ("precision", "TP / (TP + FP)")),
        ("hull speed = 1.34 · √length", ("hull speed", "1.34 · √length")),
        ("x = conv(x) + x", None),
        ("chunk_size = 128 + pad", None),
        ("loss = model.step(batch) / count", None),
        ('result = "a" + name', None),
        ("high bias = underfitting", None),
        ("x = y + z", None),
    ],
)
def test_a_quantity_and_its_formula(line: str, found: tuple[str, str] | None) -> None:
    assert formula(line) == found


def test_three_in_a_list_are_formulas_and_two_are_not() -> None:
    found = {fact.subject: fact.value for fact in facts_of(SAILS) if isinstance(fact, Attribute)}
    assert found["ballast ratio"] == "ballast / weight"
    assert len(found) == 4
    two = "\n".join(SAILS.split("\n")[:5])
    assert not [fact for fact in facts_of(two) if isinstance(fact, Attribute)]
    assert any("formula" in one.stem for one in asked(corpus_of(SAILS)))
