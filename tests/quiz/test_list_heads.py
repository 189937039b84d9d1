"""Heads and members of a learner's lists that can stand in no question, and heads as they stand in a sentence."""

from __future__ import annotations

import pytest

from components.quiz.corpus import Corpus
from components.quiz.forms import drafts
from components.quiz.lists import in_a_sentence, in_order, names_nothing, torn
from tests.quiz.make import collection, corpus_of

ROPES = """# Ropes

Steps of splicing: opening, laying, tucking, trimming.

Steps of the long one: cutting, laying, tucking, trimming.

Steps of whipping: cutting, laying, tucking, + waxing.

Ashley's rules: dry it, coil it, hang it
"""


def stems(corpus: Corpus) -> set[str]:
    return {draft.stem for fact in corpus.facts for draft in drafts(fact, corpus) if fact.kind == "collection"}


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("Steps of splicing", "the steps of splicing"),
        ("steps of splicing", "the steps of splicing"),
        ("Ashley's rules", "Ashley's rules"),
        ("Solvency II pillars", "the Solvency II pillars"),
        ("Kiel knots", "the Kiel knots"),
    ],
)
def test_a_head_in_a_sentence(head: str, said: str) -> None:
    assert in_a_sentence(head) == said


@pytest.mark.parametrize("head", ["Steps of the radical one", "parts of it", "What types of rope are there", "T", "uses of these"])
def test_heads_that_name_nothing(head: str) -> None:
    assert names_nothing(head)


def test_other_heads_name_something() -> None:
    assert not any(map(names_nothing, ("steps of splicing", "XYZ", "zones of a tide", "Ashley's rules")))


def test_torn_members() -> None:
    assert torn(("laying", "+ waxing"))
    assert torn(("Ashley: coil", "hang"))
    assert not torn(("laying", "wax + tar"))


@pytest.mark.parametrize(
    ("head", "steps"), [("Lamb staggers", False), ("Crop staging", False), ("Stages of splicing", True), ("steps", True)]
)
def test_only_steps_and_stages_are_in_order(head: str, steps: bool) -> None:
    fact = collection(head, "opening", "laying", "tucking", "trimming")
    assert in_order(fact) == steps
    assert any(draft.form == "order" for draft in drafts(fact, corpus_of(ROPES))) == steps


def test_no_question_of_a_torn_list_or_one_without_a_name() -> None:
    found = stems(corpus_of(ROPES))
    assert any("in which order do the steps of splicing follow" in stem.lower() for stem in found)
    assert not [stem for stem in found if "long one" in stem or "whipping" in stem or "+ waxing" in stem]
