"""What a heading names."""

from __future__ import annotations

import pytest

from components.quiz.titles import name_of, paired


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
