"""Of a learner's notes, what is asked among options that belong together comes first; stray options only where others do not suffice."""

from __future__ import annotations

from components.quiz.exposure import elsewhere, stray
from components.quiz.generate import generate
from components.quiz.question import Quiz
from components.quiz.sources import SourceText

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


def quiz(length: int | None, concept: str = "") -> Quiz:
    return generate([SourceText("bees.md", PARTS, concept=concept)], 1, length)


def test_stray_options_are_left_out_where_others_suffice() -> None:
    every = quiz(None).questions
    assert any(stray(question) for question in every), "these notes have such questions"
    few = quiz(5)
    assert len(few.questions) == 5
    assert not any(stray(question) for question in few.questions)


def test_where_there_are_no_others_they_are_asked() -> None:
    text = PARTS[: PARTS.index("## Tools")] + PARTS[PARTS.index("## Autumn") :]
    found = generate([SourceText("bees.md", text)], 1, 3).questions
    assert found
    assert all(stray(question) for question in found)


def test_the_courses_own_notes_are_asked_as_they_are() -> None:
    found = quiz(None, concept="bees").questions
    assert found
    assert not any(elsewhere(question) or stray(question) for question in found)
