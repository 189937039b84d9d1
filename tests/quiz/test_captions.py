"""What names a table: the line or the heading right above it; and rows that are types or stages, of which the table must say of what."""

from __future__ import annotations

import pytest

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_tables import of_no_kind
from components.quiz.generate import generate
from components.quiz.parser import parse
from components.quiz.parser.captions import caption
from components.quiz.sources import SourceText
from components.quiz.strict import STRICT
from components.quiz.titles import name_of
from tests.quiz.make import asked, corpus_of, facts_of, place, question

TABLE = """| Class | Finding |
|---|---|
| I | a dent in the hull |
| II | a hole above the water |
| III | a hole below the water |
"""
GAME = """|  | B rows | B rests |
|---|---|---|
| A rows | 1, 1 | 10, 0 |
| A rests | 0, 10 | 5, 5 |
"""


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Damage (Lloyd)", "Damage (Lloyd)"),
        ("Rowers' dilemma (hours at sea A, B)", "Rowers' dilemma (hours at sea A, B)"),
        ("Types of hull:", "Types of hull"),
        ("Sails vs. oars", "Sails vs. oars"),
        ("clouds", "clouds"),
        ("Damage in waves", "Damage in waves"),
        ("Compare:", ""),
        ("Never sail on a Friday", ""),
        ("We had this in class", ""),
        ("Louvre, Paris", ""),
        ("moment = mass × arm", ""),
        ("hull: what floats", ""),
        ("The hull floats because it displaces more water than it weighs.", ""),
        ("Which hulls are there?", ""),
    ],
)
def test_a_short_name_and_no_sentence_is_a_caption(line: str, name: str) -> None:
    assert caption(line) == name


@pytest.mark.parametrize("between", ["", "\n"])
@pytest.mark.parametrize("line", ["Damage (Lloyd)", "Damage (Lloyd):", "**Damage (Lloyd)**"])
def test_the_line_above_a_table_is_its_topic(line: str, between: str) -> None:
    corpus = corpus_of(f"# Ships\n\nShips are old.\n\n{line}\n{between}{TABLE}\nStorms are new.\n")
    stems = [one.stem for one in asked(corpus, "property", "both")]
    assert stems
    assert all(stem.startswith("In the notes on “Damage (Lloyd)”, ") for stem in stems)
    assert next(unit for unit in corpus.documents[0].units if "Storms" in unit.text).path[-1] in ("Ships", "Damage (Lloyd)")


def test_a_caption_heads_its_table_only() -> None:
    units = parse(SourceText("n.md", f"# Ships\n\n**Hulls**\n\nDamage (Lloyd)\n\n{TABLE}\nStorms are new.\n")).units
    assert {unit.path for unit in units if unit.kind == "row"} == {("Ships", "Hulls", "Damage (Lloyd)")}
    assert units[-1].path == ("Ships", "Hulls")
    assert {unit.intro for unit in parse(SourceText("n.md", f"# Ships\n\n{TABLE}", concept="ships")).units} == {""}


def test_a_table_of_two_by_two_is_asked_under_its_caption_only() -> None:
    stems = {
        one.stem
        for line in ("Rowers' dilemma (hours A, B)", "They may row, or rest, and each of them sees what the other does.")
        for seed in range(4)
        for one in generate([SourceText("n.md", f"# Ships\n\nShips are old.\n\n{line}\n\n{GAME}")], seed, 12, doubtful=True).questions
    }
    assert stems
    assert all(stem.startswith("In the table on “Rowers' dilemma (hours A, B)”, what stands in row “A r") for stem in stems)


@pytest.mark.parametrize(
    ("stem", "heading", "refused"),
    [
        ("Which type has the cause “a calm sea”?", "Notes", True),
        ("What is the cause of type “slow”?", "Notes", True),
        ("In the notes on “speeds”, which type has the cause “a calm sea”?", "Speeds", False),
        ("Which type has the cause “a calm sea”?", "Causes", False),
        ("Which ship has the cause “a calm sea”?", "Notes", False),
    ],
)
def test_a_type_is_asked_for_only_where_it_is_said_of_what(stem: str, heading: str, refused: bool) -> None:
    fact = Attribute(place(1, "| slow | a calm sea |", (heading,)), "slow", "cause", "a calm sea", "type")
    asks = question(stem, "Slow", "Fast", "Wild", fact=fact, form="owner")
    assert of_no_kind(asks, Corpus([])) == refused
    assert STRICT["type of what"] is of_no_kind


@pytest.mark.parametrize(
    ("title", "name"),
    [("Cuba 1962, learn!!", "Cuba 1962"), ("sail vs. oar, always asked", "sail vs. oar"), ("Hail, rain and snow", "Hail, rain and snow")],
)
def test_what_a_learner_says_to_himself_is_no_name(title: str, name: str) -> None:
    assert name_of(title) == name


def test_a_row_keeps_the_heading_right_above_its_table() -> None:
    assert {fact.place.intro for fact in facts_of(f"# Ships\n\n## Damage\n\n{TABLE}")} == {"Damage"}
    assert {fact.place.intro for fact in facts_of(f"# Ships\n\n## Damage\n\nIt is bad.\n\n{TABLE}")} == {""}
