"""Tables whose first column sorts what they tell of, and the columns and rows in which somebody speaks to himself."""

from __future__ import annotations

import pytest

from components.quiz.facts import Attribute
from components.quiz.parser import slots
from tests.quiz.make import facts_of

WORKS = """# Painting

| {first} | Painter | {work} | Year |
|---|---|---|---|
| Baroque | Vermeer | {one} | 1668 |
| {second} | Hals | The Lute Player | 1624 |
| Rococo | Boucher | The Toilet of Venus | 1751 |
"""
REMINDED = """# Animals

| animal | days | {head} |
|---|---|---|
| rabbit | 31 | one month |
| dog | 63 | nine weeks |
"""
COMPARED = """# Rulers

| | Anna | Bruno | Clara |
|---|---|---|---|
| seat | Riga | Turku | Visby |
| {label} | “stop” | “wait” | “go on” |
"""


def cells(text: str) -> set[tuple[str, ...]]:
    return {(fact.about, *fact.parts) for fact in facts_of(text) if isinstance(fact, Attribute)}


def works(first: str = "Movement", work: str = "Work", one: str = "The Astronomer", second: str = "Baroque") -> set[tuple[str, ...]]:
    return cells(WORKS.format(first=first, work=work, one=one, second=second))


@pytest.mark.parametrize("first", ["Movement", "Style", "Artistic period"])
@pytest.mark.parametrize("second", ["Baroque", "Mannerism"])
def test_a_table_of_works_is_named_by_them(first: str, second: str) -> None:
    found = works(first=first, second=second)
    assert {("Work", "The Astronomer", first, "Baroque"), ("Work", "The Lute Player", "Year", "1624")} <= found
    assert {about for about, *_ in found} == {"Work"}


@pytest.mark.parametrize(
    "changed", [{"work": "Place", "one": "Delft"}, {"one": "The Lute Player"}], ids=["no column of works", "a work that comes twice"]
)
def test_without_such_a_column_a_class_has_no_painter_and_no_year(changed: dict[str, str]) -> None:
    found = works(**changed)
    assert {about for about, *_ in found} == {"Movement"}
    assert not {attribute for _, _, attribute, _ in found} & {"Painter", "Year"}


def test_what_sorts_nothing_names_its_rows() -> None:
    assert ("Town", "Rococo", "Painter", "Boucher") in works(first="Town")


@pytest.mark.parametrize(("second", "named"), [("sulfides", "Mineral"), ("", "Mineral"), ("″", "Mineral"), ("oxides", "Class")])
def test_a_class_that_comes_twice_is_said_of_the_things_in_it(second: str, named: str) -> None:
    table = f"# Ores\n\n| Class | Mineral | Metal |\n|---|---|---|\n| sulfides | galena | lead |\n| {second} | cinnabar | mercury |\n"
    assert {about for about, *_ in cells(table)} == {named}


def test_a_class_named_by_a_letter_comes_once() -> None:
    table = "# Stars\n\n| Class | Example | Colour |\n|---|---|---|\n| O | Mintaka | blue |\n| A | Vega | white |\n"
    assert {about for about, *_ in cells(table)} == {"Class"}


def test_dates_of_a_class_that_lasted_are_its_own() -> None:
    table = "# Music\n\n| Period | Composer | Date |\n|---|---|---|\n| Baroque | Bach | 1600–1750 |\n| Classical | Haydn | 1750–1820 |\n"
    assert ("Period", "Baroque", "Date", "1600–1750") in cells(table)


@pytest.mark.parametrize(
    "head",
    ["remember as", "how to think of it", "how to remember", "my notes", "comment", "trick", "mnemonic", "Merksatz", "note to self", "?"],
)
def test_a_column_for_oneself_states_nothing(head: str) -> None:
    assert {attribute for _, _, attribute, _ in cells(REMINDED.format(head=head))} == {"days"}


@pytest.mark.parametrize("head", ["litter", "notes", "how long", "remedy"])
def test_another_column_states_something(head: str) -> None:
    assert ("animal", "dog", head, "nine weeks") in cells(REMINDED.format(head=head))


@pytest.mark.parametrize(("label", "own"), [("Eselsbrücke", True), ("memory hook", True), ("comment", False), ("?", False)])
def test_a_label_for_oneself(label: str, own: bool) -> None:
    assert slots.remark(label) == own


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("the guest that won't leave", True),
        ("the guest is still at table", True),
        ("may a guest take it home?", True),
        ("mnemonic", True),
        ("what the guest is told first", False),
        ("number of guests that can stay", False),
        ("guests that stay", False),
        ("answer to a guest at table", False),
    ],
)
def test_a_row_named_by_a_saying_states_nothing(label: str, said: bool) -> None:
    found = cells(COMPARED.format(label=label))
    assert ("", "Anna", "seat", "Riga") in found
    assert (label in {attribute for _, _, attribute, _ in found}) != said
