"""Costs such as `O(n log n)` beside one another: neither their length nor a digit in one of them tells anything."""

from __future__ import annotations

from components.quiz import strict
from components.quiz.facts import Attribute
from components.quiz.growth import growth
from components.quiz.same_cells import same_cell
from tests.quiz.make import asked, corpus_of

COSTS = """# Heaps and lists

## Cost
- reading the top: O(1)
- push onto a heap: O(log n)
- walk through a list: O(n)
- heap sort: O(n log n)
- all pairs of a list: O(n²)
"""


def test_what_is_such_a_cost() -> None:
    assert all(growth(text) for text in ("O(1)", "O(n log n)", "Θ(n²)", "O(log(n))", "`O(n)`"))
    assert not any(growth(text) for text in ("O", "f(x)", "O(n) in the worst case", "Oslo (Norway)"))


def test_costs_with_other_arguments_are_others() -> None:
    assert not same_cell("O(n)", "O(log n)")
    assert same_cell("O(n log n)", "O(n  log n)")


def test_each_cost_is_asked_in_a_short_quiz() -> None:
    corpus = corpus_of(COSTS)
    found = [one for one in asked(corpus, "property") if strict.sound(one, corpus) and isinstance(one.fact, Attribute)]
    assert {"O(log n)", "O(n)", "O(n log n)", "O(n²)"} <= {question.key.text for question in found}
