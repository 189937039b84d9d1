"""Stems for headers that name no property, for counts, and for laws that go by a person's name."""

from __future__ import annotations

import pytest

from components.quiz.generate import facts_of, questions_for
from components.quiz.sources import SourceText
from components.quiz.stems import term_of
from components.quiz.stems_cells import both_of, of_kind, value_of

FLUIDS = """# Fluids

## Flow laws

- Poiseuille: flow falls with the length of the pipe
- Bernoulli: pressure falls where the speed rises
- Torricelli: the speed of the jet rises with the depth of water
- Stokes: drag rises with the speed of a falling ball
"""


@pytest.mark.parametrize(
    ("attribute", "stem"),
    [
        ("Normal", "What do the notes give for “pulse” under “Normal”?"),
        ("Term if too low", "What do the notes give for “pulse” under “Term if too low”?"),
        ("Normal range", "What is the normal range of “pulse”?"),
        ("Good for", "What is “pulse” good for?"),
        ("Eats", "What do the notes give for “pulse” under “Eats”?"),
        ("Counting", "What do the notes give for “pulse” under “Counting”?"),
        ("Timing", "What is the timing for “pulse”?"),
        ("picks first", "What does the sign “pulse” pick first?"),
        ("passes to", "What does the sign “pulse” pass to?"),
        ("Korotkoff's sound", "What is the Korotkoff's sound for “pulse”?"),
    ],
)
def test_a_header_that_names_no_property_is_quoted(attribute: str, stem: str) -> None:
    assert value_of(attribute, "pulse", "Sign") == stem


def test_counts_are_asked_for_with_how_many() -> None:
    assert value_of("Free seats on board", "ferry", "Ship", True) == "How many free seats on board do the notes give for “ferry”?"
    assert value_of("ATM fees", "ferry", "Ship", True) == "How many ATM fees do the notes give for “ferry”?"
    assert value_of("Free seats on board", "ferry", "Ship") == "For “ferry”, what are the free seats on board?"
    stem = "How many seats do the notes give for “ferry” and for “tug”, in this order?"
    assert both_of("Seats", "ferry", "tug", number=True) == stem


@pytest.mark.parametrize(("kind", "named"), [("Molecule", "of the molecule “AB”?"), ("Vitamin", "of vitamin “AB”?")])
def test_a_short_name_stands_behind_its_kind(kind: str, named: str) -> None:
    assert of_kind(value_of("Shape", "AB", kind), "AB", kind).endswith(named)


def test_a_list_of_counted_things_under_a_heading_asks_how_many() -> None:
    notes = [SourceText("n.md", "# Ships\n\n## Loads\n\n- barge: 40 barrels\n- tug: 8 barrels\n- ferry: 15 barrels\n- sloop: 12 barrels\n")]
    stems = {question.stem for question in questions_for([fact.id for fact in facts_of(notes)], notes) if question.form == "property"}
    assert "How many barrels do the notes give for “tug” under “Loads”?" in stems


def test_what_is_many_takes_are() -> None:
    assert term_of("the masts that carry sails") == "Which of these are “the masts that carry sails”?"
    assert term_of("the scaling over the masts") == "Which of these is “the scaling over the masts”?"


def test_a_law_is_called_a_law() -> None:
    notes = [SourceText("n.md", FLUIDS)]
    asked = {question.stem for question in questions_for([fact.id for fact in facts_of(notes)], notes)}
    assert asked & {"What does Bernoulli's law say, by the notes?", "What does Poiseuille's law say, by the notes?"}
    assert not any("meant by" in stem or "“Bernoulli”" in stem for stem in asked)
    assert any(stem.startswith("According to the notes, whose law says “") for stem in asked)


def test_a_letter_at_the_beginning_is_no_article() -> None:
    assert term_of("A B A C A") == "Which of these is “A B A C A”?"
    assert term_of("A tune in three parts") == "Which of these is “a tune in three parts”?"


@pytest.mark.parametrize(("header", "quoted"), [("gestation d", True), ("HR /min", True), ("density g/cm³", True), ("vitamin", False)])
def test_a_header_with_its_unit_is_quoted(header: str, quoted: bool) -> None:
    assert (f"under “{header}”" in value_of(header, "goat", "animal")) == quoted
    assert (f"under “{header}”" in both_of(header, "goat", "cow")) == quoted


def test_a_header_that_says_what_its_subjects_do_is_no_noun() -> None:
    assert value_of("sounds like", "flute", "") == "What does “flute” sound like?"
    assert both_of("sounds like", "flute", "horn").startswith("What do the notes give under “sounds like” for")
    assert both_of("sound", "flute", "horn").startswith("What is the sound ")
