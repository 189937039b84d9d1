"""What is the name of something, and what only looks like one."""

from __future__ import annotations

import pytest

from components.quiz.parser.labels import is_term, ranked
from components.quiz.spelling import misspelt
from tests.quiz.make import asked, corpus_of, facts_of


@pytest.mark.parametrize(
    "label",
    [
        "must be signed",
        "can be renewed",
        "has no owner",
        "is void",
        "muss schriftlich sein",
        "hardest to softest",
        "fastest to slowest",
    ],
)
def test_what_begins_with_a_verb_or_says_how_a_list_is_sorted_is_no_term(label: str) -> None:
    assert not is_term(label)
    assert not is_term(label, marked=True)


@pytest.mark.parametrize(
    "label", ["Not", "but", "NB", "also", "Hence", "nicht", "Flues hold", "the third one is", "das Beet hat", "They say"]
)
def test_a_word_that_joins_and_the_opening_of_a_sentence_are_no_terms(label: str) -> None:
    assert not is_term(label)
    assert not is_term(label, marked=True)


@pytest.mark.parametrize("label", ["coursework", "Hand-in", "Projektarbeit"])
def test_what_is_to_be_done_for_a_course_is_no_term(label: str) -> None:
    assert not is_term(label)


@pytest.mark.parametrize("label", ["NOT", "Household", "foothold", "Plus sign"])
def test_a_gate_and_a_name_that_ends_like_a_verb_are_terms(label: str) -> None:
    assert is_term(label)


@pytest.mark.parametrize("label", ["must", "Will", "forest", "interest rate", "Tester", "letter to the editor", "test set", "wester"])
def test_other_names_are_terms(label: str) -> None:
    assert is_term(label)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("gold > silver > bronze", True), ("clay < silt < sand", True), ("more than 3 > 2", False), ("a < b", False),
        ("`a < b < c` in code", False), ("pages -> routes -> server", False), ("a <b>word</b>", False),
    ],
)  # fmt: skip
def test_a_ranking(text: str, order: bool) -> None:
    assert ranked(text) is order


def test_a_ranking_and_an_open_place_are_no_facts() -> None:
    text = """# Soil

- **Clay**: the finest grains of all soil
- **Silt**: grains that feel like flour
- Grain size: sand > silt > clay
- **Loam**: ??? ask
- **Peat**: (look up??)
- **Humus**: the dark remains of plants
"""
    assert {fact.parts[0] for fact in facts_of(text)} == {"Clay", "Silt", "Humus"}


@pytest.mark.parametrize("word", ["unenforcable", "noticable"])
def test_a_lost_e_is_a_slip(word: str) -> None:
    assert misspelt(word)


@pytest.mark.parametrize("word", ["unenforceable", "practicable", "irrevocable", "manageable", "communicable"])
def test_other_words_in_able_are_none(word: str) -> None:
    assert not misspelt(word)


def test_sentences_that_define_one_kind_of_thing_are_asked_among_each_other() -> None:
    """Each stands by itself, in a paragraph of its own, and they share most of their words."""
    numbers = {"alkane": "single", "alkene": "double", "alkyne": "triple"}
    said = [f"An {name} is an organic molecule with {number} carbon-to-carbon bonds." for name, number in numbers.items()]
    text = "\n\n".join(["# Organic chemistry", *said])
    found = asked(corpus_of(text), "term")
    assert {one.key.text for one in found} == {"Alkane", "Alkene", "Alkyne"}
    assert all({option.text for option in one.options} == {"Alkane", "Alkene", "Alkyne"} for one in found)


def test_two_names_of_which_the_notes_say_the_same_are_not_options_of_one_question() -> None:
    text = """# Organic chemistry

An alkane is an organic molecule with single bonds.

An alkene is an organic molecule with double bonds.

A paraffin is an organic molecule with single bonds.

An alkyne is an organic molecule with triple bonds.
"""
    found = asked(corpus_of(text), "term")
    assert found
    assert not [
        one for one in found if {"Alkane", "Paraffin"} <= {option.text for option in one.options} and one.key.text in ("Alkane", "Paraffin")
    ]
