"""Flashcards in lines, lines about the file, and twin columns of a table."""

from __future__ import annotations

import pytest

from components.quiz.parser.prepare import prepare
from tests.quiz.make import facts_of


@pytest.mark.parametrize(
    ("line", "ready"),
    [
        ("Bowline:: a loop that does not slip", "**Bowline**: a loop that does not slip"),
        ("- Sheet bend ::: a knot of two ropes", "- **Sheet bend**: a knot of two ropes"),
        ("2. **Reef knot** :: a flat knot", "2. **Reef knot**: a flat knot"),
        ("Splice::", "Splice:"),
        ("- Splice ::", "- Splice:"),
        ("std::string keeps its letters", "std::string keeps its letters"),
        ("Foo::bar:: is odd", "Foo::bar:: is odd"),
        ("`a :: b` joins lists", "`a :: b` joins lists"),
    ],
)
def test_a_flashcard_is_a_line_with_a_label(line: str, ready: str) -> None:
    assert prepare(f"# Knots\n\n{line}\n")[2] == ready


def test_code_is_left_alone() -> None:
    assert prepare("```\nKnot:: no card\n```\n")[1] == "Knot:: no card"


def test_lines_about_the_file_are_left_out_above_the_first_heading_alone() -> None:
    lines = prepare("Tags: #knots\nCreated: 2 May\n\n# Knots\n\nDate: the day of a tide\n")
    assert lines[:2] == ["", ""]
    assert lines[5] == "Date: the day of a tide"


def test_twin_columns_are_two_tables() -> None:
    rows = "| Flag | Letter | Flag | Letter |\n|---|---|---|---|\n| blue cross | X | red frame | W |\n| yellow disc | L | chequers | N |\n"
    found = {fact.parts for fact in facts_of(f"# Signals\n\n{rows}") if fact.kind == "attribute"}
    assert {("red frame", "Letter", "W"), ("blue cross", "Letter", "X")} <= found
    assert ("blue cross", "Letter", "W") not in found


def test_columns_that_negate_each_other_are_groups_and_their_rows_join_nothing() -> None:
    rows = "| Afloat | Aground |\n|---|---|\n| drifts | sits on sand |\n| steers | not steers |\n| rolls | heels over |\n"
    assert not facts_of(f"# Hulls\n\n{rows}")
    assert facts_of(f"# Hulls\n\n{rows.replace('not steers', 'leaks')}")
