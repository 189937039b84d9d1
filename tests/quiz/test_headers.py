"""Headers that name no property, remarks in a column of their own, and rows that are named by their kind."""

from __future__ import annotations

import pytest

from components.quiz.generate import facts_of, questions_for
from components.quiz.question import Question
from components.quiz.sources import SourceText
from components.quiz.stems import about
from components.quiz.stems_cells import both_of, kind_of, owner_of, value_of

LOCKS = """# Locks

| lock | opens with | remark |
|---|---|---|
| yale | a flat key | picked in a minute |
| lever | an iron key | safe in theory |
| disc | a round key | hard to pick |
| puzzle | a trick | sold since 1900 |
"""
PROVISIONS = """# Provisions

| likelihood | debt | claim |
|---|---|---|
| certain | provide | book |
| possible | disclose | wait |
| remote | ignore | forget |
"""
CLASSES = """# Caries

| class | where |
|---|---|
| I | pits and holes |
| II | between two teeth |
| V | at the gum |
| VI | on the tips |
"""


def made(text: str) -> list[Question]:
    """Every question about some notes."""
    notes = [SourceText("n.md", text)]
    return questions_for([fact.id for fact in facts_of(notes)], notes)


@pytest.mark.parametrize(
    ("header", "stem"),
    [
        ("Vocal folds", "What do the notes give for “breathy voice” under “Vocal folds”?"),
        ("Symptoms", "What are the symptoms of “breathy voice”?"),
        ("Needs", "What do the notes give for “breathy voice” under “Needs”?"),
        ("Pitch", "What is the pitch for “breathy voice”?"),
        ("Notes", "What do the notes say of “breathy voice”?"),
        ("Remark", "What do the notes say of “breathy voice”?"),
        ("thing", "What do the notes give for “breathy voice” under “thing”?"),
        ("Shifts volume", "What do the notes give for “breathy voice” under “Shifts volume”?"),
        ("radius (Earth=1)", "What do the notes give for “breathy voice” under “radius (Earth=1)”?"),
    ],
)
def test_a_plural_a_verb_and_a_remark_are_no_property(header: str, stem: str) -> None:
    assert value_of(header, "breathy voice", "phonation type") == stem


@pytest.mark.parametrize(("header", "built_in"), [("thing", False), ("axes", False), ("effect on tone", True), ("boiling point", False)])
def test_only_a_noun_that_names_a_property_is_built_into_a_sentence(header: str, built_in: bool) -> None:
    stems = (owner_of(header, "hoarse", "voice"), both_of(header, "breathy voice", "creaky voice"), value_of(header, "falsetto", "voice"))
    assert all((f"under “{header}”" not in stem) == built_in for stem in stems)


def test_an_abbreviation_keeps_its_capitals_as_a_kind() -> None:
    assert kind_of("TLR") == "TLR"
    assert owner_of("Ligand", "LPS", "TLR") == "Which TLR has the ligand “LPS”?"
    assert kind_of("Vitamin") == "vitamin"
    assert (
        about("Fever", owner_of("where", "in cells", "TLR")) == "In the notes on “Fever”, for which TLR is “in cells” given under “where”?"
    )


def test_code_stands_without_quotation_marks() -> None:
    assert owner_of("command", "`git log`", "job") == "Which job has the command `git log`?"
    assert about("git", owner_of("try", "`git log`", "job")) == "In the notes on “git”, for which job is `git log` given under “try”?"


def test_a_remark_is_said_of_one_subject_and_compared_with_no_other() -> None:
    assert owner_of("remarks", "open to padding attacks", "mode") == "Of which mode do the notes say “open to padding attacks”?"
    assert owner_of("speed", "fast", "mode") == "Which mode has the speed “fast”?"
    asked = made(LOCKS)
    remarks = [one for one in asked if one.fact.parts[1] == "remark"]
    assert {one.form for one in remarks} == {"property", "owner"}
    assert not any(one.key.text == "Sold since 1900" for one in remarks)  # a reminder
    assert any(one.form == "both" for one in asked)


def test_a_row_stands_behind_its_kind_where_the_topic_would_tell() -> None:
    stems = {one.key.text: one.stem for one in made(PROVISIONS) if one.form == "property"}
    assert stems["Provide"] == "What do the notes give for the likelihood “certain” under “debt”?"
    assert stems["Disclose"] == "In the notes on “Provisions”, what is given for the likelihood “possible” under “debt”?"


def test_two_short_names_stand_behind_their_kind() -> None:
    stems = [one.stem for one in made(CLASSES) if one.form == "both"]
    assert stems
    assert all(stem.count("for class “") == 2 for stem in stems)
