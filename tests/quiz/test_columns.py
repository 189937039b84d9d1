"""Notes laid out by hand: underlined numbers, tabs, letters, timelines without signs, comparisons, acronyms letter by letter."""

from __future__ import annotations

import pytest

from components.quiz.asides import reason
from components.quiz.forms_numbers import invented
from components.quiz.generate import generate
from components.quiz.parser.columns import with_tabs, with_underlined_numbers
from components.quiz.parser.labels import dated, split_label
from components.quiz.sources import SourceText
from tests.quiz.make import asked, corpus_of, definition, facts_of

HAND_MADE = """BIO 120 - Woods & fields      written on monday

1. LAYERS
=========
Canopy	the roof of leaves
Litter	the dead leaves on the ground

Growth types
  a) pioneer - a plant that comes first
  b) climax - a plant that stays last

2. BIRDS
========
jay = the bird that hides acorns
"""


def said(text: str) -> list[tuple[str, ...]]:
    return [fact.parts for fact in facts_of(text)]


def test_hand_made_notes_are_read_by_their_layout() -> None:
    facts = facts_of(HAND_MADE)
    assert [(fact.parts[0], fact.place.path[1:], fact.place.source.first) for fact in facts] == [
        ("Canopy", ("LAYERS",), 5),
        ("Litter", ("LAYERS",), 6),
        ("pioneer", ("LAYERS", "Growth types"), 9),
        ("climax", ("LAYERS", "Growth types"), 10),
        ("jay", ("BIRDS",), 14),
    ]
    assert facts[0].place.path[0].startswith("BIO 120")


def test_a_list_item_above_a_rule_stays_one_and_so_does_a_single_tab() -> None:
    for lines in (
        ["1. a long first step of many", "---", "text"],
        ["1. one", "2. two", "===", "x"],
        ["a\tb", "", "c"],
        ["\tindented", "\tmore"],
    ):
        assert with_tabs(with_underlined_numbers(lines)) == lines


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Containment -- the policy of keeping in", ("Containment", "the policy of keeping in")),
        ("B = Basic: a system changes no state", ("Basic", "a system changes no state")),
        ("episodisch = Erinnerung an eigene Erlebnisse", ("episodisch", "Erinnerung an eigene Erlebnisse")),
        ("Lock => two tasks wait for each other", ("Lock", "two tasks wait for each other")),
        ("x = Foo", None),
    ],
)
def test_further_signs_between_a_term_and_its_meaning(text: str, label: tuple[str, str] | None) -> None:
    assert split_label(text, "") == label


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("March 1846 strike of the weavers", ("March 1846", "strike of the weavers")),
        ('5 May 1821 "Island" speech', ("5 May 1821", '"Island" speech')),
        ("1848 was a year of revolts", None),
        ("1848", None),
    ],
)
def test_a_line_of_a_timeline(text: str, found: tuple[str, str] | None) -> None:
    assert dated(text) == found


def test_three_dated_lines_make_a_timeline_and_two_do_not() -> None:
    text = "# Weavers\n\nMarch 1846 strike begins\nMay 1846 mill burned down\nJune 1847 law of ten hours\n"
    assert said(text) == [("strike begins", "March 1846"), ("mill burned down", "May 1846"), ("law of ten hours", "June 1847")]
    assert said(text.replace("June 1847 law of ten hours\n", "")) == []


def test_a_table_without_a_first_header_compares_its_columns() -> None:
    text = "# Talks\n\n| | Ghent | Vienna |\n|---|---|---|\n| Host | king | emperor |\n| Mood | calm | tense |\n"
    assert ("Ghent", "Host", "king") in said(text)
    stems = {question.stem for question in asked(corpus_of(text), seeds=6)}
    assert "In the notes on “Talks”, which of these holds for “Vienna”?" in stems
    assert not any("ghent of" in stem.lower() or "ghent for" in stem.lower() for stem in stems)


def test_what_notes_leave_open_is_no_fact_and_no_date_is_made_up() -> None:
    assert reason("Longest bridge: Alpha (6,650 m) or Beta (6,400 m) depending who you ask") == "not settled"
    assert reason("Longest bridge: Alpha, 6,650 m") is None
    assert invented(definition("treaty", "February 1945"), "February 1945") == ()


def test_people_are_asked_for_as_people() -> None:
    text = "# Steam\n\n## Key people\n\n- Ada Byron – writer of the first program\n- John Kay – maker of the flying shuttle\n"
    text += "- Sam Crompton – builder of the spinning mule\n- Ann Hill – owner of the largest mill\n"
    stems = {question.stem for seed in range(6) for question in generate([SourceText("n.md", text)], seed, None, doubtful=True).questions}
    assert any(stem.startswith("According to the notes, which description fits ") for stem in stems)
    assert not any("meant by" in stem for stem in stems)


def test_a_question_and_its_answer_in_one_line_leave_their_letters_behind() -> None:
    assert said(
        "# Bread\n\nQ1: Why does dough rise? A: Because yeast gives off gas.\nQ2: Why is crust brown? A: Because sugar burns.\n"
    ) == [
        ("Why does dough rise?", "Yeast gives off gas."),
        ("Why is crust brown?", "Sugar burns."),
    ]


def test_long_labels_and_questions_below_each_other_are_not_joined() -> None:
    text = "# Bread\n\nTime for the first rise in a warm room: 2 hours\nTime for the second rise in a warm room: 1 hour\n"
    assert [fact.place.source.first == fact.place.source.last for fact in facts_of(text)] == [True, True]
    asked = "# Bread\n\nwhen is a loaf done?  when it sounds hollow\nwhen is dough ready? when it has doubled\n"
    assert said(asked) == [
        ("when is a loaf done?", "When it sounds hollow"),
        ("when is dough ready?", "When it has doubled"),
    ]


def test_a_heading_names_the_property_of_its_first_list_only() -> None:
    text = "# Doughs\n\n## Resting time\n\n- rye: 60 min\n- wheat: 90 min\n\n"
    text += "Further:\n\n- a loaf\n\nHeat of the oven: 220 °C\nHeat of the steam: 100 °C\n"
    assert {fact.parts[1] for fact in facts_of(text) if len(fact.parts) == 3} <= {"resting time", ""}
    numbers = "# Numbers to learn\n\n- oak: 450\n- pea: 215\n"
    assert not any("umber" in part for parts in said(numbers) for part in parts)


def test_german_lists_and_tables_of_terms() -> None:
    text = "# Luft\n\nSchichten der Luft (von unten): Boden, Mitte, Rand\n\n"
    text += "| Begriff | Erklärung |\n|---|---|\n| Passat | ein Wind, der zum Äquator weht |\n"
    text += "\nDas ist die Luft, und das ist der Wind, der mit ihr zieht.\n"
    assert ("Schichten der Luft", "Boden", "Mitte", "Rand") in said(text)
    assert ("Passat", "ein Wind, der zum Äquator weht") in said(text)


def test_cards_of_two_sides_and_the_marks_of_a_wiki() -> None:
    assert said("Front: spore\nBack: a cell that outlives drought\n\nFront: hypha\nBack: a thread of a fungus\n") == [
        ("spore", "a cell that outlives drought"),
        ("hypha", "a thread of a fungus"),
    ]
    facts = facts_of("== Fungi ==\n'''Spore''' is a cell that outlives drought.\n\n=== Parts ===\n* cap: the roof of the fruit\n")
    assert [(fact.parts[0], fact.place.path) for fact in facts] == [("Spore", ("Fungi",)), ("cap", ("Fungi", "Parts"))]


def test_a_line_above_a_list_heads_that_list_only() -> None:
    text = "# Fungi\n\nParts of it\n- cap: the roof of the fruit\n- stem: the foot of the fruit\n\nrust: a fungus that lives on wheat\n"
    assert [fact.place.path for fact in facts_of(text)] == [("Fungi", "Parts of it")] * 2 + [("Fungi",)]


def test_the_years_of_a_life_are_no_part_of_a_name_and_names_are_paired() -> None:
    text = "# Painters of the North\n\n* Karl Vermeer (1632–1675): Milkmaid, View of Delft\n"
    text += "* Maria Hals (c. 1582-1666): Malle Babbe, Gypsy Girl\n* Paul Potter (1625–1654): The Bull, Two Pigs\n"
    assert [parts[0] for parts in said(text)] == ["Karl Vermeer", "Maria Hals", "Paul Potter"]
    stems = {question.stem for seed in range(6) for question in generate([SourceText("n.md", text)], seed, None).questions}
    assert stems
    assert all(" pair" in stem and "Painters of the North" in stem for stem in stems)
