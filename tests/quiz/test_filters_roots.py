"""A name whose roots the question says in other words is not asked for."""

from __future__ import annotations

import pytest

from components.quiz import filters_roots as roots
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.strict import STRICT_WHOLE
from tests.quiz.make import definition, place, question

EMPTY = Corpus([])


@pytest.mark.parametrize(
    ("term", "meaning", "other", "told"),
    [
        ("Dermatophagoides", "mite of the human skin", "Varroa", True),
        ("Dermatophagoides", "mite of the human skin", "Dermanyssus", False),
        ("Dermatophagoides", "mite of house dust", "Varroa", False),
        ("exogenous", "comes from outside", "idiopathic", True),
        ("Nephritis", "Entzündung der Niere", "Cystitis", True),
        ("trial", "heard by a jury of three", "appeal", False),
    ],
)
def test_a_root_beside_its_meaning(term: str, meaning: str, other: str, told: bool) -> None:
    assert STRICT_WHOLE["root"] is roots.says_its_root
    fact = definition(term, meaning)
    facts = tuple(definition(name, "something else", number) for number, name in enumerate((other, "Psoroptes"), start=2))
    asked = question("Of which is it said?", term, other, "Psoroptes", fact=fact, facts=facts, form="term")
    assert roots.says_its_root(asked, EMPTY) == told


@pytest.mark.parametrize(("other", "told"), [("mite of bees", True), ("lice of the skin", False)])
def test_what_a_name_means_by_its_root(other: str, told: bool) -> None:
    fact = definition("Dermatophagoides", "mite of the human skin")
    asked = question("What is it?", fact.meaning, other, "mite of sheep", fact=fact, form="meaning")
    assert roots.says_its_root(asked, EMPTY) == told


def test_a_row_told_by_the_root_of_its_name() -> None:
    fact = Attribute(place(1, "row"), "Pyrolusite", "look", "black as after a fire", "mineral")
    assert roots.says_its_root(question("Which mineral?", "Pyrolusite", "Galena", "Quartz", fact=fact, form="owner"), EMPTY)
    assert not roots.says_its_root(question("In which order?", "Pyrolusite", "Galena", "Quartz", fact=fact, form="order"), EMPTY)
