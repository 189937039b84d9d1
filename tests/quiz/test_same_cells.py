"""Cells that say the same in two spellings, and what is not asked because of them."""

from __future__ import annotations

import pytest

from components.quiz import filters_same as same
from components.quiz import filters_tables as table
from components.quiz.corpus import Corpus, read_corpus
from components.quiz.facts import Attribute
from components.quiz.question import Question
from components.quiz.same_cells import among, same_cell, says_whole
from components.quiz.sources import SourceText
from components.quiz.strict import STRICT
from tests.quiz.make import place, question

EMPTY = Corpus([])


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("rhomb. prism", "Rhombic prism", True),
        ("trapezoid.", "trapezoidal", True),
        ("Quartz", "quartz (milky)", True),
        ("iron", "ironstone", False),
        ("carbon", "carbonate", False),
        ("12 km", "120 km", False),
        ("", "", False),
    ],
)
def test_a_word_cut_short_and_what_stands_in_brackets(one: str, other: str, alike: bool) -> None:
    assert same_cell(one, other) == same_cell(other, one) == alike


def test_a_cell_says_all_of_another() -> None:
    assert says_whole("quartz", "quartz, some mica")
    assert not says_whole("quartz, some mica", "quartz")
    assert not says_whole("10", "10 grains")


def cells(*rows: tuple[str, str], group: str = "notes.md#1", attribute: str = "binder") -> list[Attribute]:
    return [Attribute(place(number, value, group=group), name, attribute, value, "rock") for number, (name, value) in enumerate(rows)]


def asked(form: str, facts: list[Attribute], stem: str = "Which of these is it?") -> tuple[Question, Corpus]:
    shown = [fact.subject if form == "owner" else fact.value for fact in facts]
    shelves: dict[tuple[str, ...], list[Attribute]] = {}
    for fact in facts:
        shelves.setdefault(("attribute binder", "group", fact.place.group), []).append(fact)
        shelves.setdefault(("attribute binder", "file", fact.place.source.file), []).append(fact)
    made = question(stem, *shown[:3], fact=facts[0], facts=tuple(facts[1:3]), form=form)
    return made, Corpus([], shelves=dict(shelves))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("form", "rows", "refused"),
    [
        ("property", [("arkose", "ferrug."), ("marl", "ferruginous"), ("flint", "silica")], True),
        ("property", [("arkose", "lime"), ("marl", "clay"), ("flint", "clay (grey)")], True),
        ("property", [("arkose", "lime"), ("marl", "clay"), ("flint", "silica")], False),
        ("owner", [("arkose", "lime"), ("marl", "lime and clay"), ("flint", "silica")], True),
        ("owner", [("arkose", "lime and clay"), ("marl", "lime"), ("flint", "silica")], False),
    ],
)
def test_no_two_options_say_the_same(form: str, rows: list[tuple[str, str]], refused: bool) -> None:
    assert same.equal_cells(*asked(form, cells(*rows))) == refused
    assert STRICT["equal"] is same.equal_cells


def test_a_value_that_another_row_has_is_asked_of_none() -> None:
    rows = [("arkose", "lime"), ("marl", "clay"), ("flint", "silica"), ("chalk", "lime (white)")]
    assert same.shared_value(*asked("owner", cells(*rows)))
    assert not same.shared_value(*asked("owner", cells(*rows[:3])))
    assert STRICT["shared"] is same.shared_value


def test_a_symbol_is_told_by_its_capitals_and_a_part_by_its_joint() -> None:
    assert not same_cell("t", "T")
    assert among("lime", "lime and clay")
    assert among("lime", "clay (a bit of lime)")
    assert not among("metre per second", "metre per second squared")


@pytest.mark.parametrize(("value", "refused"), [("argill.", True), ("lime.", False), ("lime", False)])
def test_a_word_cut_short_is_no_option(value: str, refused: bool) -> None:
    assert same.clipped(*asked("property", cells(("arkose", "silica"), ("marl", value), ("flint", "clay")))) == refused
    assert STRICT["clipped"] is same.clipped


def test_a_row_that_stands_twice_is_no_answer() -> None:
    rows = [("arkose", "lime"), ("marl", "clay"), ("flint", "silica"), ("arkose", "iron")]
    assert same.twin_rows(*asked("owner", cells(*rows)))
    assert not same.twin_rows(*asked("owner", cells(*rows[:3])))
    assert STRICT["twins"] is same.twin_rows


def test_rows_that_share_their_number_are_told_by_two_columns() -> None:
    rows = ["| 2 | none | linear |", "| 3 | none | flat |", "| 4 | none | tetrahedral |", "| 4 | two | bent |"]
    for last, told in ((4, True), (3, False)):
        text = "\n".join(["# Shapes", "", "| domains | pairs | shape |", "|---|---|---|", *rows[:last], ""])
        corpus = read_corpus([SourceText("notes.md", text)])
        made = [question("Which is it?", fact.parts[-1], "round", fact=fact, form="property") for fact in corpus.facts]
        assert made
        assert all(same.keyed_by_several(one, corpus) == told for one in made)
    assert STRICT["keyed"] is same.keyed_by_several


@pytest.mark.parametrize(
    ("stem", "refused"), [("What is the binder of “arkose”?", True), ("In the notes on “Topic”, what is the binder of “arkose”?", True)]
)
def test_of_two_tables_under_one_heading_the_question_says_which(stem: str, refused: bool) -> None:
    rows = cells(("arkose", "lime"), ("marl", "clay"), ("flint", "silica")) + cells(("arkose", "iron"), group="notes.md#2")
    assert table.of_several(*asked("property", rows, stem)) == refused
    elsewhere = [*rows[:3], Attribute(place(9, "iron", ("Other",), "notes.md#2"), "arkose", "binder", "iron", "rock")]
    assert table.of_several(*asked("property", elsewhere, stem)) == (not stem.startswith("In the notes"))
    assert STRICT["several"] is table.of_several


GRID = """# Courts

## Verdicts

|         | guilty man | honest man |
|---------|------------|------------|
| convict | justice    | a scandal  |
| acquit  | a failure  | relief     |
"""


@pytest.mark.parametrize("turned", [False, True])
def test_a_row_is_called_a_row_however_the_table_is_read(turned: bool) -> None:
    from components.quiz.forms_square import square

    corpus = read_corpus([SourceText("n.md", GRID)])
    facts = [fact for fact in corpus.facts if isinstance(fact, Attribute)]
    if turned:
        facts = [Attribute(one.place, one.attribute, one.subject, one.value) for one in facts]
        corpus.shelves = {("attribute", "group", facts[0].place.group): list(facts)}
    stems = {draft.key.text: draft.stem for fact in facts for draft in square(fact, corpus)}
    assert stems["A scandal"] == "In the table on “Verdicts”, what stands in row “convict”, column “honest man”?"
