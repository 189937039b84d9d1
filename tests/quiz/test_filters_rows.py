"""Cells that tell their row: each filter with a question that it refuses and one that it lets through."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.quiz import Question
from components.quiz import filters_rows as row
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.strict import STRICT, STRICT_WHOLE
from tests.quiz.make import place, question

EMPTY = Corpus([])


def of_rows(*rows: tuple[str, str], form: str = "property", about: str = "draught") -> tuple[Question, Corpus]:
    """A question about the rows of a table, the right one first, and the corpus that has the table."""
    facts = [Attribute(place(number, value), subject, about, value) for number, (subject, value) in enumerate(rows)]
    shown = [fact.value if form == "property" else fact.subject for fact in facts]
    asked = question("Which of these is it?", *shown, fact=facts[0], facts=tuple(facts[1:]), form=form)
    return asked, Corpus([], shelves={(f"attribute {about}", "group", facts[0].place.group): list(facts)})


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (("111–219 mmHg (score 0)", "51–90 bpm", "36–38 °C"), True),
        (("111–219 mmHg", "51–90 mmHg", "36–38 °C"), False),
        (("111–219", "51–90 bpm", "36–38 °C"), False),
    ],
)
def test_the_unit_of_a_value_tells_whose_it_is(values: tuple[str, ...], told: bool) -> None:
    asked, corpus = of_rows(*zip(("Steam", "Stroke", "Sea"), values, strict=True), form="owner")
    assert row.told_by_its_unit(asked, corpus) == told
    assert STRICT_WHOLE["its unit"] is row.told_by_its_unit


@pytest.mark.parametrize(
    ("options", "refused"),
    [
        (("Hull: oak", "Hull: iron", "Draught: 3 m"), True),
        (("Draught: 3 m", "Hull: iron", "Hull: oak"), True),
        (("Hull: oak", "Hull: iron", "Draught: 3 m", "Draught: 4 m"), False),
        (("Hull: oak", "Hull: iron", "Hull: steel"), False),
    ],
)
def test_one_option_of_another_column(options: tuple[str, ...], refused: bool) -> None:
    asked = question("What holds for “brig”?", *options, fact=Attribute(place(), "brig", "Hull", "oak"), form="profile")
    assert row.of_another_column(asked, EMPTY) == refused
    assert STRICT_WHOLE["columns"] is row.of_another_column


@pytest.mark.parametrize(
    ("value", "form", "refused"),
    [("12,000 (oak + pine)", "owner", True), ("12,000 (NRT)", "owner", False), ("oak (not pine)", "property", True),
     ("oak", "property", False)],
)  # fmt: skip
def test_a_remark_in_a_cell(value: str, form: str, refused: bool) -> None:
    asked, corpus = of_rows(("Brig", value), ("Cog", "elm"), ("Hulk", "ash"), form=form)
    assert row.with_a_remark(asked, corpus) == refused
    assert STRICT_WHOLE["remark"] is row.with_a_remark


@pytest.mark.parametrize(("value", "refused"), [(">100,000", True), ("up to 50,000", True), ("about 50,000", False), ("50,000", False)])
def test_a_bound_allows_other_numbers(value: str, refused: bool) -> None:
    asked, corpus = of_rows(("Brig", value), ("Cog", "60,000"), ("Hulk", "70,000"))
    assert row.bounded(asked, corpus) == refused
    bare = replace(asked.fact, value=value.lstrip(">"))
    options = replace(asked.options[0], fact=bare), *asked.options[1:]
    assert row.bounded(replace(asked, fact=bare, options=options), corpus) == refused
    assert STRICT["bound"] is row.bounded


def test_a_tag_is_no_bound() -> None:
    asked, corpus = of_rows(("Brig", "4"), ("Cog", "6"), ("Hulk", "7"))
    tagged = replace(asked.fact, place=place(1, "<tr><td>Brig</td><td>4</td></tr>"))
    assert not row.bounded(replace(asked, fact=tagged, options=(replace(asked.options[0], fact=tagged), *asked.options[1:])), corpus)


@pytest.mark.parametrize(("wrong", "told"), [("before the Ebb", True), ("before noon", False)])
def test_a_wrong_value_names_its_own_row(wrong: str, told: bool) -> None:
    asked, corpus = of_rows(("Flood", "after dark"), ("Ebb tide", wrong), ("Slack", "at dawn"))
    assert not row.names_its_row(asked, corpus)  # three letters are too few
    asked, corpus = of_rows(("Flood", "after dark"), ("Ebbing", wrong.replace("Ebb", "ebbing")), ("Slack", "at dawn"))
    assert row.names_its_row(asked, corpus) == told
    assert STRICT["its row"] is row.names_its_row


@pytest.mark.parametrize(
    ("rows", "form", "told"),
    [
        ((("Sloop", "sloopman"), ("Brig", "bosun"), ("Ketch", "mate")), "property", True),
        ((("Hulk", "hulls"), ("Brig", "bosun"), ("Ketch", "mate")), "owner", True),
        ((("Transport", "transit"), ("Brig", "bosun"), ("Ketch", "mate")), "owner", False),
        ((("Sloop", "sloopman"), ("Sloopy", "bosun"), ("Ketch", "mate")), "owner", False),
    ],
)
def test_a_cell_that_begins_like_its_row(rows: tuple[tuple[str, str], ...], form: str, told: bool) -> None:
    asked, corpus = of_rows(*rows, form=form)
    assert row.begun_like_its_row(asked, corpus) == told
    assert STRICT_WHOLE["beginning"] is row.begun_like_its_row
