"""What a stem says of the relation that is asked for: the heading's topic, the question a list answers, the event of a date."""

from __future__ import annotations

import pytest

from components.quiz.generate import facts_of, questions_for
from components.quiz.labels import label
from components.quiz.parser.columns import with_heads_between, without_running_numbers
from components.quiz.parser.labels import event_of
from components.quiz.parser.mend import tidy
from components.quiz.question import Question
from components.quiz.sources import SourceText
from components.quiz.stems import says_only
from components.quiz.titles import asked_about, name_of, paired
from components.quiz.topics import _names_only
from tests.quiz import make

ANTIDOTES = """# Nursing

## Medicines

**Q: Which antidotes should I know?**
A:
- opium – naloxone
- warfarin – phytonadione
- heparin – protamine
- digoxin – DigiFab
"""
TIMELINE = """# Planning

- 1862 Hobrecht plans Berlin, blocks and yards
- 1853–1870 Haussmann rebuilds Paris: boulevards, axes
- 1898 Ebenezer Howard: garden city on paper
- 1600 Monteverdi: an opera (in fact 1607)
- 1933 Charter of Athens: functions kept apart
"""
SHOCK = """# Emergencies

## Shock

types:
- hypovolaemic: blood loss
- cardiogenic: heart failure
- septic: infection
- neurogenic: spinal injury
"""
BREAKS = """# Injuries

## Breaks & tears

- strain: muscle or tendon
- stress: tiny crack from overuse
- greenstick: bends on one side only
- dislocation: bone out of its joint
"""
ROCKS = """# Rocks

| Rock | Texture | Remarks |
|---|---|---|
| slate | splits flat | roofs of Wales |
| marble | sugary (not in class) | still fizzes |
| gneiss | banded | oldest in Europe |
| schist | shiny layers (mica, garnet) | learn!! |
"""


def made(text: str) -> list[Question]:
    """Every question about some notes."""
    notes = [SourceText("n.md", text)]
    return questions_for([fact.id for fact in facts_of(notes)], notes)


@pytest.mark.parametrize(
    ("title", "about"),
    [
        ("Who were the pioneers?", "pioneers"),
        ("How old is it? (dating)", "dating"),
        ("How old is it? (again)", ""),
        ("Which antidotes should I know?", "antidotes"),
        ("Welche Stilmittel muss ich können?", "Stilmittel"),
        ("What is the difference between bail and bond?", ""),
        ("Was ist ein Neuron?", "Neuron"),
        ("Why do things survive?", ""),
    ],
)
def test_a_heading_that_asks_is_about_something(title: str, about: str) -> None:
    assert asked_about(title) == about


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("wk 4 IS-LM", "IS-LM"),
        ("wk1 hashes + MACs", "hashes + MACs"),
        ("Week 3 and 4", "Week 3 and 4"),
        ("ARCH 110 Intro to Archaeology", "Archaeology"),
        ("Factors – what makes it void?", "Factors"),
        ("Cast ons - which for what", "Cast ons"),
        ("Wells – where water stands", "Wells"),
        ("Law – a primer", "Law – a primer"),
        ("ISO 9001 Audits", "ISO 9001 Audits"),
    ],
)
def test_a_week_and_an_introduction_are_no_part_of_the_name(title: str, name: str) -> None:
    assert name_of(title) == name


@pytest.mark.parametrize(
    ("title", "pair"),
    [
        ("Drugs & antidotes", ("drug", "antidote")),
        ("Faults and folds", None),
        ("Faults and their folds", ("fault", "fold")),
        ("Burns → scalds", ("burn", "scald")),
    ],
)
def test_two_kinds_of_things_in_a_heading_are_no_property(title: str, pair: tuple[str, str] | None) -> None:
    assert paired(title) == pair


def test_a_list_under_a_question_takes_its_topic_from_it() -> None:
    stems = [one.stem for one in made(ANTIDOTES)]
    assert stems
    assert all(stem.startswith("In the notes on “antidotes”, with which of these is “") for stem in stems)


def test_an_event_with_its_year_in_front_is_no_term() -> None:
    found = {fact.parts for fact in make.facts_of(TIMELINE)}
    assert ("Haussmann rebuilds Paris", "1853–1870") in found
    assert ("Ebenezer Howard: garden city on paper", "1898") in found
    assert ("Charter of Athens", "1933") in found
    assert not any("Monteverdi" in parts[0] for parts in found)  # the line gives two years
    assert not any(parts[0][:1].isdigit() for parts in found)
    line = "1945 John von Neumann: First Draft of a Report → stored programs, instructions and data in the same memory"
    assert event_of("1945 John von Neumann", line.split(": ")[1], line) == ("John von Neumann: First Draft of a Report", "1945")
    line = "1919 Vertrag von Versailles: Gebiete gehen verloren"
    assert event_of("1919 Vertrag von Versailles", line.split(": ")[1], line) == ("Vertrag von Versailles", "1919")
    assert event_of("Mental Health Act 1983", "a law", "Mental Health Act 1983: a law") is None


def test_types_are_not_the_property_of_their_entries() -> None:
    asked = made(SHOCK)
    assert asked
    assert not any("type" in one.stem for one in asked)
    assert make.facts_of(SHOCK.replace("types:", "causes:"))[0].parts == ("hypovolaemic", "cause", "blood loss")


def test_a_common_word_is_asked_for_under_its_heading() -> None:
    terms = {one.key.text: one.stem for one in made(BREAKS) if one.form == "term"}
    assert terms["Stress"].startswith("In the notes on “Breaks & tears”, ")
    assert terms["Strain"].startswith("In the notes on “Breaks & tears”, of which of these is it said: “muscle or tendon")
    assert says_only("muscle or tendon")
    assert not says_only("a muscle that bends the arm")


def test_a_remark_that_leans_on_another_and_a_remark_on_a_cell_are_left_out() -> None:
    found = {fact.parts for fact in make.facts_of(ROCKS)}
    assert ("slate", "Remarks", "roofs of Wales") in found
    assert ("marble", "Texture", "sugary") in found
    assert ("schist", "Texture", "shiny layers (mica, garnet)") in found
    assert not any(value in ("still fizzes", "learn!!") for _, _, value in found)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("dug through the layer he wanted lol", "dug through the layer he wanted"),
        ("half of it missing :(", "half of it missing"),
        ("middle C in the middle duh", "middle C in the middle"),
        ("very fast, haha!", "very fast"),
        ("the lolly and the lol", "the lolly and the"),
        ("a gymnastic hahahaha. Then rest", "a gymnastic. Then rest"),
        ("Hahn discovered it", "Hahn discovered it"),
        ("-70 mV", "-70 mV"),
        ("-seed", "seed"),
    ],
)
def test_laughter_and_stray_marks_are_no_part_of_what_is_said(said: str, left: str) -> None:
    assert tidy(said) == left


def test_running_numbers_are_no_part_of_headings_and_other_numbers_are() -> None:
    assert without_running_numbers(["# 1 Roads", "text", "# 2 Rails", "# 3 Ships"]) == ["# Roads", "text", "# Rails", "# Ships"]
    for kept in (["# 5 Pillars", "# 7 Sins", "# 9 Muses"], ["# 1 Road", "# 2 Rails"], ["# 1 Roads", "## 2 Rails", "# 3 Ships"]):
        assert without_running_numbers(kept) == kept


def test_a_list_of_one_common_word_has_its_topic() -> None:
    text = "# Fluids\n\nSigns of overload: oedema, crackles in lungs, weight gain\nSigns of shortage: dark urine, dry mouth, low pressure\n"
    stems = [one.stem for one in made(text) if one.form in ("member", "gap")]
    assert stems
    assert all(stem.startswith("In the notes on “Fluids”, ") for stem in stems)


def test_a_deed_is_not_paired() -> None:
    deed = make.definition("Antoine", "founded the Théâtre Libre in Paris")
    name = make.definition("Antoine", "Théâtre Libre, Paris Opera")
    assert [_names_only(one.meaning) for one in (deed, name)] == [False, True]


def test_a_word_between_two_lists_heads_the_second() -> None:
    assert with_heads_between(["- fine: known", "mistake", "- common: both"]) == ["- fine: known", "mistake:", "- common: both"]
    apart, long, plain = ["- a", "mistake", "", "- b"], [f"- {'long ' * 12}", "mistake", "- b"], ["text", "mistake", "- b"]
    for kept in (apart, long, plain):
        assert with_heads_between(kept) == kept


def test_a_line_with_a_label_is_not_the_end_of_a_short_one_that_has_room() -> None:
    lines = "# Knitting\n\nk2tog: knit two together, leans right\nCO: cast on\nBO: bind off\nyo: yarn over, makes a hole\n"
    assert ("CO", "cast on") in {fact.parts for fact in make.facts_of(lines)}
    wrapped = "# Knitting\n\nA swatch tells how many stitches come to ten centimetres on\nneedles: each knitter differs in that.\n"
    assert not any(fact.parts[0] == "needles" for fact in make.facts_of(wrapped))


def test_an_example_from_class_is_no_term() -> None:
    assert label("Example from class")
    assert not label("Exemplary damages")
