"""A quiz from a learner's notes has no wrong option from elsewhere, whether it is short or has all questions."""

from __future__ import annotations

import pytest

from components.quiz.corpus import read_corpus
from components.quiz.exposure import at_home, elsewhere
from components.quiz.facts import Definition
from components.quiz.filters_sight import out_of_place
from components.quiz.generate import generate
from components.quiz.question import Quiz
from components.quiz.sources import SourceText
from tests.quiz.make import asked

PARTS = """# Beekeeping

## Tools
- smoker: can that blows cool smoke at the bees
- hive tool: bar that prises frames apart
- veil: net that keeps bees off the face
- extractor: drum that spins honey out of the comb

## Bees
- drone: male bee without a sting
- queen: bee that lays all the eggs
- forager: bee that flies out for nectar

## Autumn
- The colony shrinks to half its size
- Wasps rob weak hives

## Spring
- The queen lays again
- Swarms leave crowded hives
"""


def quiz(length: int | None, text: str = PARTS, concept: str = "") -> tuple[list[bool], Quiz]:
    """Whether each question of a quiz has an option from elsewhere, and the quiz."""
    notes = [SourceText("bees.md", text, concept=concept)]
    made = generate(notes, 1, length, doubtful=True)
    corpus = read_corpus(notes)
    return [out_of_place(question, corpus) for question in made.questions], made


@pytest.mark.parametrize("length", [5, None])
def test_options_from_elsewhere_stand_in_no_quiz(length: int | None) -> None:
    corpus = read_corpus([SourceText("bees.md", PARTS)])
    assert any(out_of_place(question, corpus) for question in asked(corpus)), "these notes have such questions"
    found, made = quiz(length)
    assert len(found) >= 2
    assert not any(found)
    assert made.dropped["stray"] > 0


@pytest.mark.parametrize("length", [3, None])
def test_notes_that_give_no_others_give_no_quiz_and_say_why(length: int | None) -> None:
    text = PARTS[: PARTS.index("## Tools")] + PARTS[PARTS.index("## Autumn") :]
    assert asked(read_corpus([SourceText("bees.md", text)])), "they have such questions"
    found, made = quiz(length, text)
    assert found == []
    assert "at least three of a kind under one heading" in (made.reason_for_none or "")


def test_the_courses_own_notes_are_asked_as_they_are() -> None:
    broken, made = quiz(None, concept="bees")
    assert broken
    assert not any(broken)
    for question in made.questions:
        assert elsewhere(question) == (0.0 if at_home(question) or not isinstance(question.fact, Definition) else 1.0)
    assert {elsewhere(question) for question in made.questions} == {0.0, 1.0}


def test_terms_that_are_headings_stand_beside_each_other() -> None:
    text = "# Hives\n\n## Skep\nA basket of straw that shelters a colony.\n\n## Log hive\nA hollow trunk that shelters a colony.\n\n"
    text += "## Frame\nA border of wood that holds the comb.\n\n## Super\nA box on top that takes the honey.\n"
    found, _ = quiz(4, text)
    assert found
    assert not any(found)
