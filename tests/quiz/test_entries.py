"""Glossaries in which each term has a title of its own."""

from __future__ import annotations

import pytest

from components.quiz.facts import Definition
from components.quiz.parser import parse
from components.quiz.parser.facts import read_facts
from components.quiz.sources import SourceText
from tests.quiz.make import facts_of

CALLOUTS = """# Pottery

> [!note] Slip
> Slip is the mixture of clay and water that joins two pieces.

> [!note] Kiln
> A kiln is an oven that hardens clay at high heat.

> [!note] Glazes
> Glazes are coats of glass that make pots watertight.
"""
HEADINGS = """# Pottery

## Slip
Slip is the mixture of clay and water that joins two pieces.

## Kiln
A kiln is an oven that hardens clay at high heat.

## Glaze
A glaze is a coat of glass that makes a pot watertight.
"""


@pytest.mark.parametrize("text", [CALLOUTS, HEADINGS])
def test_terms_with_titles_of_their_own_are_one_list_under_the_heading_above(text: str) -> None:
    found = facts_of(text)
    assert {fact.place.path for fact in found} == {("Pottery",)}
    assert len(found) == 3
    assert len({fact.place.group for fact in found}) == 1


def test_two_such_terms_are_no_list() -> None:
    found = facts_of(HEADINGS.partition("## Glaze")[0])
    assert [fact.place.path[-1] for fact in found] == ["Slip", "Kiln"]


def test_the_course_keeps_its_headings() -> None:
    found = read_facts(parse(SourceText("notes.md", HEADINGS, concept="pottery")))
    assert {fact.place.path[-1] for fact in found} == {"Slip", "Kiln", "Glaze"}


def test_a_term_is_written_as_its_title() -> None:
    assert [fact.parts[0] for fact in facts_of(CALLOUTS)] == ["Slip", "Kiln", "Glazes"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Glazes are coats of glass that make pots watertight.", "coats of glass that make pots watertight"),
        ("Glazes are often made of glass and ash.", None),
        ("Pots are vessels with walls of clay.", None),
    ],
)
def test_what_a_title_in_the_plural_is(line: str, said: str | None) -> None:
    found = [fact for fact in facts_of(f"# Pottery\n\n> [!note] Glazes\n> {line}\n") if isinstance(fact, Definition)]
    assert [fact.meaning for fact in found] == ([said] if said else [])
