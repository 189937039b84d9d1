"""Tables and lists in haste: each rule with a question that it refuses and one that it lets through."""

from __future__ import annotations

import pytest

from components.quiz import Question
from components.quiz import filters_cells as cell
from components.quiz.choices import shown
from components.quiz.corpus import Corpus, read_corpus
from components.quiz.facts import Attribute, Collection
from components.quiz.forms import drafts
from components.quiz.generate import generate
from components.quiz.sources import SourceText
from components.quiz.strict import STRICT
from components.quiz.titles import name_of
from tests.quiz.make import definition, facts_of, place, question

EMPTY = Corpus([])
SQUARE = """# Valves

|           | hot water | cold water |
|-----------|-----------|------------|
| tap open  | burst     | frost      |
| tap shut  | steam     | drops      |
"""


def row(subject: str, attribute: str, value: str, about: str = "Ship") -> Attribute:
    """A cell of a table about ships."""
    return Attribute(place(1, f"| {subject} | {value} |", ("Ships",)), subject, attribute, value, about)


def of_cells(form: str, *cells: Attribute, texts: tuple[str, ...] = ()) -> Question:
    """A question about the first of some cells, the others as wrong options."""
    said = texts or tuple(one.subject if form == "owner" else one.value for one in cells)
    return question("What do the notes give for “brig”?", *said, fact=cells[0], facts=cells[1:], form=form)


def stems(text: str, length: int | None = 12) -> dict[str, Question]:
    """The questions of six quizzes about some notes, by their stems."""
    return {one.stem: one for seed in range(6) for one in generate([SourceText("n.md", text)], seed, length, doubtful=True).questions}


@pytest.mark.parametrize(
    ("values", "refused"),
    [
        (("two masts, square sails, no oars", "one mast, oars", "three masts"), True),
        (("Baker, Hale, Cook", "Drake, Hawkins", "Nelson, Hood"), False),
    ],
)
def test_one_thing_of_a_cell_is_asked_only_of_names(values: tuple[str, ...], refused: bool) -> None:
    cells = [row(f"ship{number}", "has", value) for number, value in enumerate(values)]
    asked = of_cells("listed", *cells, texts=tuple(value.split(", ")[0] for value in values))
    assert cell.one_of_a_cell(asked, EMPTY) == refused
    assert STRICT["cell"] is cell.one_of_a_cell


def test_a_table_of_two_by_two_is_asked_with_all_its_cells() -> None:
    found = stems(SQUARE)
    assert set(found) <= {
        f"In the table on “Valves”, what stands in row “tap {row}”, column “{water} water”?"
        for row in ("open", "shut")
        for water in ("hot", "cold")
    }
    assert found
    assert {len(one.options) for one in found.values()} == {4}


def test_a_longer_comparison_is_no_table_of_two_by_two() -> None:
    text = f"{SQUARE}| tap gone  | flood      | ice       |\n"
    corpus = read_corpus([SourceText("n.md", text)])
    facts = [fact for fact in corpus.facts if isinstance(fact, Attribute)]
    assert len(facts) == 6
    assert not any(cell.crossed(corpus, fact) for fact in facts)


@pytest.mark.parametrize(("names", "refused"), [(("D", "K", "B1"), True), (("K", "A", "B1"), True), (("K", "M", "B1"), False)])
def test_no_option_looks_like_the_letter_of_an_option(names: tuple[str, ...], refused: bool) -> None:
    assert cell.lettered(of_cells("owner", *(row(name, "found in", f"food{name}") for name in names)), EMPTY) == refused


@pytest.mark.parametrize(
    ("subject", "value", "refused"),
    [
        ("Soviet montage", "USSR", True),
        ("Dutch landscape", "Netherlands", True),
        ("Italian opera", "Italy", True),
        ("Belgischer Jugendstil", "Belgien", True),
        ("Dogme 95", "Denmark", False),
        ("Bauhaus", "Germany", False),
    ],
)
def test_a_land_is_not_asked_of_its_people(subject: str, value: str, refused: bool) -> None:
    cells = [row(subject, "country", value), row("Fado", "country", "Portugal"), row("Tango", "country", "Argentina")]
    for form in ("property", "owner"):
        assert cell.of_its_land(of_cells(form, *cells), EMPTY) == refused


@pytest.mark.parametrize(("other", "refused"), [("grünes Gemüse", True), ("Fleisch, Kaffee", False)])
def test_the_same_by_another_name_is_no_wrong_option(other: str, refused: bool) -> None:
    assert cell.of_the_same_stuff(of_cells("owner", row("B9", "Quelle", "Blattgemüse"), row("K", "Quelle", other)), EMPTY) == refused


@pytest.mark.parametrize(("value", "refused"), [("unclear", True), ("unknown to the crew", True), ("guards the port", False)])
def test_what_is_not_known_is_not_asked(value: str, refused: bool) -> None:
    assert cell.unknown(of_cells("owner", row("brig", "job", value), row("sloop", "job", "scouts")), EMPTY) == refused


@pytest.mark.parametrize(
    ("line", "refused"),
    [("The Louvre in Paris holds it.", True), ("Venus de Milo, Louvre, Paris", True), ("Paris built the Louvre again.", False)],
)
def test_of_two_places_one_lies_in_the_other(line: str, refused: bool) -> None:
    text = f"# Museums\n\n{line}\n\n| Work | Where |\n|---|---|\n| Milo | Louvre |\n| Gate | Paris |\n| Moon | Berlin |\n"
    corpus = read_corpus([SourceText("n.md", text)])
    cells = [fact for fact in corpus.facts if isinstance(fact, Attribute)]
    assert len(cells) == 3
    assert cell.inside(of_cells("property", *cells), corpus) == refused


@pytest.mark.parametrize(("said", "refused"), [("safe in storms (also the sloop)", True), ("safe in storms (by law)", False)])
def test_what_holds_for_others_too_is_not_asked_of_one(said: str, refused: bool) -> None:
    fact = definition("brig", said)
    asked = question("Of which of these do the notes say “safe in storms”?", "Brig", "Ketch", "Yawl", fact=fact, form="term")
    assert cell.of_others_too(asked, EMPTY) == refused


def test_members_of_a_german_list_stand_beside_members_of_lists() -> None:
    text = """# Seefahrt

## Segel
- Rahsegel: Großsegel, Focksegel, Bramsegel
- Stagsegel: Klüver, Flieger, Jager
- Killen: Flattern im Wind, weil das Segel zu weit offen ist
- Reffen: Verkleinern der Fläche, wenn der Wind zunimmt
"""
    corpus = read_corpus([SourceText("n.md", text)])
    lists = [fact for fact in corpus.facts if isinstance(fact, Collection)]
    assert len(lists) == 2
    other = next(fact for fact in corpus.facts if not isinstance(fact, Collection))
    stem = "Unter „Rahsegel“ nennen die Notizen: Großsegel, Focksegel und ____"
    beside = question(stem, "Bramsegel", "Klüver", "Flieger", fact=lists[0], facts=(lists[1], lists[1]), form="gap")
    mixed = question(stem, "Bramsegel", "Klüver", "Killen", fact=lists[0], facts=(lists[1], other), form="gap")
    assert not cell.unlike_members(beside, corpus)
    assert cell.unlike_members(mixed, corpus)


@pytest.mark.parametrize(
    ("said", "fact"),
    [
        ("a reward after some turns. pause after each", "a reward after some turns"),
        ("a reward after some turns (see card). pause after each", "a reward after some turns (see card)"),
        ("a reward after ten turns or so. n. fixus", "a reward after ten turns"),
        ("a reward at constant rate. η = turns", "a reward at constant rate"),
        ("a reward 2 in. from the door", "a reward 2 in. from the door"),
        ("loss at high conc. of salt in the water", "loss at high conc. of salt in the water"),
    ],
)
def test_a_second_sentence_in_small_letters_is_cut_off(said: str, fact: str) -> None:
    text = f"# Games\n\n- ratio: {said}\n- interval: a reward after some time\n- chance: a reward by luck\n"
    assert facts_of(text)[0].parts[1] == fact


def test_a_term_is_asked_among_its_list_whatever_each_line_says() -> None:
    text = """# Sailing

## Crew
- helmsman: steers by the compass, no watch below
- bosun: rigging and anchors, loud voice
- lookout: up in the mast, eyes on the horizon
- purser: money, food and drink
"""
    asked = [one for one in stems(text).values() if one.form == "term"]
    assert asked
    assert all({option.text for option in one.options} <= {"Helmsman", "Bosun", "Lookout", "Purser"} for one in asked)
    assert all("is it said" in one.stem or "do the notes" in one.stem or "Which of these" in one.stem for one in asked)


def test_a_question_that_is_a_name_and_its_answer_are_a_term_and_its_meaning() -> None:
    text = "# Tides\n\nQ: spring tide?\nA: sun and moon pull in one line\n\nQ: difference neap / spring?\nA: the moon's quarter\n"
    kinds = {fact.kind: fact.parts for fact in facts_of(text)}
    assert kinds["definition"] == ("spring tide", "sun and moon pull in one line")
    assert "answer" not in kinds


def test_what_stands_below_one_point_is_no_option_beside_what_stands_below_another() -> None:
    text = """# Knots

## Uses
- hitches
    - clove hitch - posts, dry rope
    - cow hitch - rings, both ends
- bends
    - sheet bend - ropes, unlike size
    - reef knot - parcels, flat shape
"""
    shown = [{option.text for option in one.options} for one in stems(text).values()]
    assert not any(one & {"Clove hitch", "Cow hitch"} and one & {"Sheet bend", "Reef knot"} for one in shown)


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "| Drug | watch out for |\n|---|---|\n| quinine | deafness |\n",
            "What do the notes give for the drug “quinine” under “watch out for”?",
        ),
        ("| Power | Unit |\n|---|---|\n| reactive | var |\n", "According to the notes, what is the unit of the power “reactive”?"),
    ],
)
def test_a_header_open_at_its_end_and_a_unit(text: str, stem: str) -> None:
    corpus = read_corpus([SourceText("n.md", f"# Notes\n\n{text}")])
    draft = next(one for one in drafts(corpus.facts[0], corpus) if one.form == "property")
    assert draft.stem == stem
    assert draft.key.text == ("var" if "Unit" in text else "Deafness")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("not inv.", "Not inv."),
        ("einfach unges.", "Einfach unges."),
        ("sold by weight.", "Sold by weight"),
        ("α2", "α2"),
        ("tide*", "Tide"),
        ("vtp", "vtp"),
        ("vat", "Vat"),
    ],
)
def test_an_option_keeps_its_point_and_its_letters(said: str, text: str) -> None:
    assert shown(said) == text


@pytest.mark.parametrize(("title", "name"), [("AC basics", "AC basics"), ("Sailing basics", "Sailing"), ("Knots overview", "Knots")])
def test_two_letters_of_a_heading_are_no_name(title: str, name: str) -> None:
    assert name_of(title) == name


def test_german_questions_name_their_topic() -> None:
    text = """# Ernährung

## Stoffe des Blutes
- HDL: Rücktransport zur Leber
- LDL: Transport zu den Zellen
- VLDL: Fette aus der Leber

## Nährstoffe

| Vitamin | Name | Mangel |
|---|---|---|
| B1 | Thiamin | Beriberi |
| B3 | Niacin | Pellagra |
| E | Tocopherol | Hämolyse |
| K | Phyllochinon | Blutungen |
"""
    found = stems(text)
    corpus = read_corpus([SourceText("n.md", text)])
    asked = {draft.stem for fact in corpus.facts for draft in drafts(fact, corpus)}
    assert "Was sagen die Notizen zu „Stoffe des Blutes“ über „HDL“?" in asked
    assert "Was geben die Notizen zu „Nährstoffe“ unter „Name“ für Vitamin „E“ an?" in asked
    owners = [one for one in found.values() if one.form == "owner"]
    assert owners
    assert all(option.text.startswith("Vitamin ") for one in owners for option in one.options)
    assert not any("gemeint" in stem for stem in asked)


@pytest.mark.parametrize(("second", "asked"), [("Town", False), ("City", True)])
def test_two_rows_of_one_name_are_not_asked_for_what_they_say(second: str, asked: bool) -> None:
    text = f"""# Plans

| Level | Scale | Who |
|---|---|---|
| Country | 1:500 000 | ministry |
| Region | 1:100 000 | assembly |
| Town | 1:10 000 | council |
| {second} | 1:1 000 | council |
"""
    found = stems(text)
    assert any("“Region”" in stem for stem in found)
    assert any("scale" in stem and "“Town”" in stem for stem in found) == asked
