"""Where a sentence ends, what it defines, and the form of what it says."""

from __future__ import annotations

import pytest

from components.quiz.choices import shown
from components.quiz.german_forms import german_form
from components.quiz.grammar import form
from components.quiz.parser.sentences import definition, sentences
from components.quiz.spelling import misspelt


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It takes a steady mind. Ropes are dear.", ["It takes a steady mind.", "Ropes are dear."]),
        ("Das Seil hält mind. 12 Tonnen.", ["Das Seil hält mind. 12 Tonnen."]),
        ("This is the art. Others pull.", ["This is the art.", "Others pull."]),
    ],
)
def test_a_word_that_looks_like_an_abbreviation_ends_a_sentence(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_a_case_and_a_pronoun_are_no_term() -> None:
    assert definition("In hard frost it is the weight of the snow on the rope", frozenset()) is None
    assert definition("Between piers it is a span of the bridge", frozenset()) is None
    assert definition("Sag is the depth of the curve of a rope", frozenset()) == ("Sag", "the depth of the curve of a rope")


def test_a_clause_inside_a_clause_about_a_noun_makes_no_sentence() -> None:
    assert german_form("eine Klemme, die nur der löst, der sie setzt") == "noun"
    assert german_form("ein Zug, bei dem jede Kabine auf die wartet, die vor ihr hält") == "noun"
    assert german_form("alle Seile, die durch die Rolle gehen, bleiben straff") == "clause"


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("sets out the limits of the load", "does"),
        ("asks what load the rope bears", "does"),
        ("holds that ropes rot from inside", "does"),
        ("sets of clamps for ropes", "noun"),
    ],
)
def test_a_verb_in_the_third_person_is_one_before_what_no_noun_has_behind_it(text: str, sort: str) -> None:
    assert form(text) == sort


def test_the_singular_of_a_known_plural_is_spelt_right() -> None:
    assert not misspelt("statistic")


def test_a_letter_in_front_of_a_name_is_large_in_an_option() -> None:
    assert shown("x-axis") == "X-axis"
    assert shown("p-n") == "p-n"
