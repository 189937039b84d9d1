"""What says something only beside what stands around it in the notes is neither asked nor an option."""

from __future__ import annotations

import pytest

from components.quiz import filters_pointers as pointers
from components.quiz.corpus import Corpus
from components.quiz.facts import Definition, Place
from components.quiz.sources import Source
from components.quiz.strict import STRICT, sound
from tests.quiz.make import asked, corpus_of, definition, question

EMPTY = Corpus([])


@pytest.mark.parametrize(
    ("cell", "points"),
    [
        ("Either", True), ("both", True), ("ditto", True), ("see above", True), ("s. o.", True), ("Beides", True), ("dito", True),
        ("same as above", True), ("“", True), ("wie oben", True), ("both (mostly)", True),
        ("both sexes", False), ("either side of the valve", False), ("the same gene", False), ("oben", False), ("neither", False),
    ],
)  # fmt: skip
def test_a_cell_that_points_at_others(cell: str, points: bool) -> None:
    for key, wrong in ((cell, "identical"), ("identical", cell)):
        one = question("What is it?", key, wrong, "unique", form="property")
        assert pointers.points_at_others(one, EMPTY) == points
    halves = question("What are they?", f"unique; {cell}", "one; two", "two; one", form="both")
    assert pointers.points_at_others(halves, EMPTY) == points
    profile = question("Which holds?", f"Product: {cell}", "Entry: free", "Firms: many", form="profile")
    assert pointers.points_at_others(profile, EMPTY) == points
    assert STRICT["other cells"] is pointers.points_at_others


def test_no_such_cell_is_read_in_a_quiz() -> None:
    rows = "| thread | wool | linen | either | silk |\n| width | 1 | 2 | 3 | 4 |\n"
    corpus = corpus_of(f"# Looms\n\n| loom | frame | floor | table | belt |\n|---|---|---|---|---|\n{rows}")
    found = [one for one in asked(corpus, "property", "owner", "both", "profile", seeds=3) if sound(one, corpus, doubtful=True)]
    assert found
    assert not any("either" in f"{one.stem} {option.text}".lower() for one in found for option in one.options)


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("    * Granite → gneiss", True), ("  - Granite -> gneiss", True), ("* Granite → gneiss", False), ("    * Granite: gneiss", False),
        ("    * Granite → gneiss of the deep crust below a range", False),
    ],
)  # fmt: skip
def test_an_arrow_without_its_relation(line: str, alone: bool) -> None:
    meaning = line.replace("->", "→").replace(":", "→").split("→")[1].strip()
    fact = Definition(Place(Source("notes.md", 5, 5, line), ("Rocks",), "notes.md#1"), "Granite", meaning)
    asked = question("What is said of Granite?", meaning, "marble", "slate", fact=fact)
    assert pointers.arrow_below(asked, EMPTY) == alone
    other = question("What is said of it?", "slate", meaning, "marble", fact=definition("shale", "slate"), facts=(fact,))
    assert pointers.arrow_below(other, EMPTY) == alone
    assert STRICT["arrow"] is pointers.arrow_below
