"""Chains behind arrows: what comes directly after each member."""

from __future__ import annotations

import pytest

from components.quiz.facts import Chain
from components.quiz.parser.chains import chain
from tests.quiz.make import asked, corpus_of, facts_of

BREAD = """# Baking

## Bread
- order of work: mixing → proving → shaping → baking → cooling
- the oven is hot before the dough goes in

## Mill
grain -> hopper -> stones -> sieve -> sack
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("order of work: mixing → proving → shaping → baking", ("order of work", ("mixing", "proving", "shaping", "baking"))),
        ("grain -> hopper -> stones (two of them) -> sieve.", ("", ("grain", "hopper", "stones", "sieve"))),
        ("grain -> hopper -> stones", None),
        ("rain -> river -> sea -> rain", None),
        ("2 cups → 3 cups → 4 cups → 5 cups", None),
        ("flour, water → dough → loaf → bread", None),
        ("it is too hot → it burns → it is thrown away → we go hungry", None),
        ("example: grain → hopper → stones → sieve", None),
    ],
)
def test_a_chain_is_four_names_and_nothing_else(text: str, found: tuple[str, tuple[str, ...]] | None) -> None:
    assert chain(text) == found


def test_what_comes_directly_after() -> None:
    questions = [question for question in asked(corpus_of(BREAD), "order") if isinstance(question.fact, Chain)]
    after = {question.stem: question.key.text for question in questions}
    assert after["In the notes on “Bread”, what comes directly after “proving” in the “order of work”?"] == "Shaping"
    assert after["In the notes on “Mill”, what comes directly after “stones” in the sequence that begins with “grain”?"] == "Sieve"
    assert after["In the notes on “Mill”, what comes second in the sequence that begins with “grain”?"] == "Hopper"
    for question in questions:
        assert {option.text.lower() for option in question.options} <= set(question.fact.parts)


def test_a_chain_without_a_name_needs_a_heading() -> None:
    assert not asked(corpus_of("grain -> hopper -> stones -> sieve -> sack\n"), "order")


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "# Mill\n\n> [!tip] way of the grain\n> grain → hopper → stones → sieve → sack\n",
            "In the notes on “Mill”, what comes directly after “hopper” in the “way of the grain”?",
        ),
        ("# Mill\n\n- belt: grain → hopper → stones → sieve → sack\n", "what comes directly after “hopper” in the sequence “belt”?"),
        ("# Path of the grain\n\ngrain → hopper → stones → sieve → sack\n", "grain”, what comes directly after “hopper”?"),
    ],
)
def test_a_chain_says_which_sequence_it_is(text: str, stem: str) -> None:
    assert any(one.stem.endswith(stem) for one in asked(corpus_of(text), "order"))


def test_a_chain_in_german() -> None:
    text = "# Der Reflexbogen\n\nDie Notizen sind für die Prüfung.\n\n- Ablauf: Reiz → Sinneszelle → Rückenmark → Muskel → Bewegung\n"
    questions = asked(corpus_of(text), "order")
    assert ("Was folgt in „Ablauf“ unmittelbar auf „Sinneszelle“?", "Rückenmark") in {(one.stem, one.key.text) for one in questions}


def test_the_course_has_no_chains() -> None:
    assert not [fact for fact in corpus_of(BREAD, "bread").facts if isinstance(fact, Chain)]
    assert [fact for fact in facts_of(BREAD) if isinstance(fact, Chain)]
