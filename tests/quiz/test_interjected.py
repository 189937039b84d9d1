"""What is told of a term in bold though an aside, or the name of whose it is, stands between."""

from __future__ import annotations

import pytest

from components.quiz.facts import Definition
from components.quiz.parser.apposed import apposed
from components.quiz.parser.clauses import clauses, told
from tests.quiz.make import facts_of

TERM = frozenset({"false bell"})


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The false bell, which Hemony never used, fills the mould like wax.", "fills the mould like wax"),
        ("A false bell, by contrast, is a model of clay.", "a model of clay"),
        ("The false bell (in the sense of the old founders, not ours) is a model of clay.", "a model of clay"),
        ("The false bell in the narrow sense fills the mould like wax.", "fills the mould like wax"),
        ("Hemony's false bell is the model that is broken away.", "the model that is broken away"),
        ("And Van Eyck's own term false bell means a model of clay.", "means a model of clay"),
        ("The false bell is therefore a model that is broken away.", "a model that is broken away"),
        ("A false bell is clay that takes the place of its bronze.", "clay that takes the place of its bronze"),
        ("A false bell is shaping a model by what the founder means to do.", "shaping a model by what the founder means to do"),
        ("The false bell pushes loam outwards: what dries is kept.", "pushes loam outwards"),
        ("The false bell is the model of the mould, with Hemony as its master.", "the model of the mould"),
    ],
)
def test_what_stands_between_is_left_out(sentence: str, said: str) -> None:
    assert told(sentence, TERM) == ("false bell", said)


@pytest.mark.parametrize(
    "sentence",
    [
        "The false bell is the English cousin that the founders knew.",
        "A false bell was Hemony's old phrase for it.",
        "The founder's false bell breaks.",
    ],
)
def test_what_tells_nothing_of_it(sentence: str) -> None:
    assert told(sentence, TERM) is None


def test_a_clause_may_follow_a_colon() -> None:
    sentence = "They need two models: the false bell is a model of clay, and the core is a cone of brick."
    terms = frozenset({"false bell", "core"})
    assert [told(part, terms) for part in clauses(sentence, terms)] == [
        None,
        ("false bell", "a model of clay"),
        ("core", "a cone of brick"),
    ]


def test_what_it_is_good_for_is_no_part_of_what_it_is() -> None:
    sentence = "They fill a false bell, i.e. making the model out of clay so that we see it before it is cast."
    assert apposed(sentence, TERM) == [("false bell", "making the model out of clay")]


def test_a_paragraph_goes_on_behind_its_first_words() -> None:
    text = """# Bells

### Casting

The founders asked what makes a bell ring. A **core** is a cone of brick that carries the mould.

### Tuning

The art of shaving metal from a bell. A **partial** is a tone that sounds beside another.

Old masters: Hemony's **sound bow** is the thickest part of a bell at its rim. The
**crown** is the loop by which a bell hangs.
"""
    found = {fact.term: fact.meaning for fact in facts_of(text) if isinstance(fact, Definition)}
    assert found == {
        "core": "a cone of brick that carries the mould",
        "Tuning": "The art of shaving metal from a bell",
        "partial": "a tone that sounds beside another",
        "sound bow": "the thickest part of a bell at its rim",
        "crown": "the loop by which a bell hangs",
    }


def test_a_cousin_of_something_that_is_not_named_is_no_meaning() -> None:
    text = "# Bells\n\n## Kinds\n\nThe **crotal** was the older cousin, rung by hand. A **bell** is a cup of bronze that rings.\n"
    assert [fact.term for fact in facts_of(text) if isinstance(fact, Definition)] == ["bell"]
