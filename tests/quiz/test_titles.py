"""What a heading names."""

from __future__ import annotations

import pytest

from components.quiz.generate import generate
from components.quiz.sources import SourceText
from components.quiz.titles import name_of, paired
from tests.quiz.make import CELLS


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Property Law I -- lectures week 2-4", "Property Law I"),
        ("Unit 5: Torts", "Torts"),
        ("Week 3 – Remedies", "Remedies"),
        ("Lecture 7. Hash tables", "Hash tables"),
        ("Stars, unit 4", "Stars"),
        ("B. Burns (adult)", "Burns"),
        ("D. Signs & causes (ON THE EXAM)", "Signs & causes"),
        ("Principal component analysis (PCA)", "Principal component analysis (PCA)"),
        ("BIO 101: Cells", "Cells"),
        ("Woche 2: Optik", "Optik"),
        ("Cells cheat sheet", "Cells"),
        ("PHYS 201 Notes (Unit 4 : light + sound)", ""),
        ("My notes, messy", ""),
        ("Unit vectors", "Unit vectors"),
        ("Lecture 1+2: Bees", "Bees"),
        ("Honey flashcards", ""),
        ("Part of speech", "Part of speech"),
        ("Days of the week", "Days of the week"),
        ("E. coli", "E. coli"),
        ("Chapter and verse", "Chapter and verse"),
        ("K-means", "K-means"),
        ("World War 2", "World War 2"),
        ("UTF-8", "UTF-8"),
        ("HTTP 404 errors", "HTTP 404 errors"),
        ("COVID-19 vaccines", "COVID-19 vaccines"),
        ("CHEM 102", ""),
    ],
)
def test_the_name_in_a_heading(title: str, name: str) -> None:
    assert name_of(title) == name
    assert name in title


@pytest.mark.parametrize(
    ("title", "pair"),
    [
        ("Countries & capitals", ("country", "capital")),
        ("B. Toxins and their remedies (exam!)", ("toxin", "remedy")),
        ("Causes → effects", ("cause", "effect")),
        ("Bread and butter", None),
        ("Terms", None),
    ],
)
def test_a_heading_over_pairs(title: str, pair: tuple[str, str] | None) -> None:
    assert paired(title) == pair


BURNS = """# NUR 300 notes

## A. Burns (adult)

Grade 1 - red and dry skin
Grade 2 - blisters and wet skin
Grade 3 - pale and hard skin
Grade 4 - black skin down to the bone

## B. Words (EXAM)

sepsis: an answer of the whole body to an infection
shock: a fall of the blood flow to all organs
"""


def stems_of(text: str) -> set[str]:
    return {question.stem for seed in range(6) for question in generate([SourceText("n.md", text)], seed, None).questions}


def test_a_name_that_only_counts_is_asked_with_the_nearest_heading() -> None:
    graded = {stem for stem in stems_of(BURNS) if "Grade" in stem or "skin" in stem}
    assert graded
    assert all(stem.startswith("In the notes on “Burns”, ") for stem in graded)


def test_a_heading_about_the_paper_is_no_topic() -> None:
    assert not any("NUR" in stem or "notes”" in stem for stem in stems_of(BURNS))


def test_the_topic_is_the_nearest_heading_that_names_something() -> None:
    text = CELLS.replace("**Mitochondrion**", "**mitochondrion**").replace("**Osmosis**", "**osmosis**")
    topics = {stem.split("”")[0].removeprefix("In the notes on “") for stem in stems_of(text) if stem.startswith("In the notes on")}
    assert topics <= {"Organelles", "Transport"}
    assert topics
