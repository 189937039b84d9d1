"""A question that shows what is said of one term only is judged by that; the others of the list need not be described alike."""

from __future__ import annotations

import pytest

from components.quiz import Question
from components.quiz import filters_clues as clue
from components.quiz import filters_sight as sight
from components.quiz.corpus import Corpus
from components.quiz.generate import generate
from components.quiz.parser import parse
from components.quiz.sight import enumerates, named
from components.quiz.sources import SourceText
from components.quiz.stems_cells import value_of
from tests.quiz.make import CELLS, definition, question

EMPTY = Corpus([])
SHOWN = "Which term means “{}”?"
ONLY_SAID = "Of which of these do the notes say “{}”?"


def of_terms(stem: str, *said: tuple[str, str]) -> Question:
    """A question for the first of some terms with their descriptions."""
    facts = tuple(definition(term, text, 10 + number) for number, (term, text) in enumerate(said))
    names = tuple(term for term, _ in said)
    return question(stem.format(said[0][1]), *names, fact=facts[0], facts=facts[1:], form="term")


@pytest.mark.parametrize(
    ("stem", "other", "unlike"),
    [
        (SHOWN, ("bosun", "12 % of the crew"), True),
        (ONLY_SAID, ("bosun", "sees to the rigging"), False),
        (ONLY_SAID, ("Loftus & Palmer", "sees to the rigging"), True),
        (ONLY_SAID, ("2nd mate", "sees to the rigging"), True),
    ],
)
def test_terms_look_alike(stem: str, other: tuple[str, str], unlike: bool) -> None:
    asked = of_terms(stem, ("helmsman", "a man at the wheel of the ship"), other, ("lookout", "a man up in the mast"))
    assert sight.unlike_terms(asked, EMPTY) == unlike


@pytest.mark.parametrize(("stem", "points"), [(SHOWN, True), (ONLY_SAID, False)])
def test_a_description_that_is_not_shown_may_point_elsewhere(stem: str, points: bool) -> None:
    asked = of_terms(stem, ("pan", "camera turns on its axis"), ("tilt", "same but up and down"), ("zoom", "lens changes its length"))
    assert sight.pointing(asked, EMPTY) == points


@pytest.mark.parametrize(("stem", "several"), [(SHOWN, True), (ONLY_SAID, False)])
def test_a_description_that_is_not_shown_may_be_in_the_plural(stem: str, several: bool) -> None:
    asked = of_terms(stem, ("tide", "a rise of the sea"), ("ebb", "the falls of the sea"), ("surge", "a wall of water"))
    assert clue.of_another_number(asked, EMPTY) == several


@pytest.mark.parametrize(
    ("said", "several"),
    [("two steps, racemic product, tertiary best", True), ("a rise of the sea", False), ("a rise of the sea under the moon, twice", False)],
)
def test_short_notes_side_by_side(said: str, several: bool) -> None:
    assert enumerates(said) == several


@pytest.mark.parametrize(("term", "look"), [("Peterson & Peterson", "person"), ("1st gen", "ordinal"), ("sails & oars", "word")])
def test_what_a_term_looks_like(term: str, look: str) -> None:
    assert named(term, "a thing of the sea") == look


def test_what_can_be_asked_by_its_meaning_is_not_asked_among_its_list() -> None:
    made = [generate([SourceText("n.md", CELLS)], seed, None, forms=["term"]) for seed in range(4)]
    asked = [question.stem for one in made for question in one.questions]
    assert asked
    assert all(stem.startswith(("Which of these is “", "Which term means “")) or "In the notes on" in stem for stem in asked)
    assert not [stem for stem in asked if "do the notes say" in stem or "is it said" in stem]


@pytest.mark.parametrize(("cell", "read"), [("-ol", "-ol"), ("-oic acid", "-oic acid"), ("oar", "oar")])
def test_an_ending_keeps_its_hyphen(cell: str, read: str) -> None:
    rows = parse(SourceText("n.md", f"| Group | Suffix |\n|---|---|\n| alcohol | {cell} |\n")).units
    assert [unit.cells[1] for unit in rows if unit.kind == "row"] == [read]


@pytest.mark.parametrize(
    ("header", "stem"),
    [("born", "What do the notes give for “Bach” under “born”?"), ("city", "What is the city for “Bach”?")],
)
def test_a_header_that_is_a_participle(header: str, stem: str) -> None:
    assert value_of(header, "Bach", "composer") == stem
