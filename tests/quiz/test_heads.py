"""Heads of columns that name no property: what is asked is a clause, and no head with a colon."""

from __future__ import annotations

import pytest

from components.quiz.corpus import read_corpus
from components.quiz.forms import drafts
from components.quiz.sources import SourceText
from components.quiz.stems import about
from components.quiz.stems_cells import both_of, owner_of, value_of

RIGGING = """# Seafaring

## Rigging by rank

| rank | what |
|---|---|
| bosun | keeps the ropes in order |
| purser | money and stores |
| cook | food for all hands |
"""
SEGEL = """# Seefahrt

Das Schiff ist ein Segler, und die Segel sind aus Leinen. Der Wind kommt nicht immer von achtern.

## Takelage

| Segel | Fläche | Aufgabe |
|---|---|---|
| Fock | klein | dreht den Bug aus dem Wind |
| Bram | mittel | treibt bei leichter Brise |
| Großsegel | riesig | treibt bei jedem Wetter |
| Stagsegel | schmal | steht hoch am Wind |
"""


@pytest.mark.parametrize(
    ("header", "value", "stem"),
    [
        ("what", "keeps time at sea", "Of which tool do the notes say “keeps time at sea”?"),
        ("Description", "a clock.", "With which tool do the notes pair “a clock”?"),
        ("Description", "a clock at sea.", "Of which tool do the notes say “a clock at sea”?"),
        ("does", "soundings of depth", "Of which tool do the notes say “soundings of depth”?"),
        ("does", "measures depth", "Which tool measures depth?"),
        ("for", "shallow water", "Which tool is for “shallow water”?"),
        ("used for", "shallow water", "Which tool is used for “shallow water”?"),
        ("needs", "a clear sky", "Which tool needs “a clear sky”?"),
        ("opens with", "a key", "Which tool opens with “a key”?"),
        ("Material", "brass", "Which tool has the material “brass”?"),
        ("where", "on the bridge", "For which tool do the notes give “on the bridge” under “where”?"),
        ("waterproof-ish?", "only in rain", "For which tool do the notes give “only in rain” under “waterproof-ish?”?"),
        ("invented by", "nobody in particular", "For which tool do the notes give “nobody in particular” under “invented by”?"),
        ("invented by", "Hadley", "Which tool is invented by “Hadley”?"),
        ("size / weight", "small", "For which tool do the notes give “small” under “size / weight”?"),
        ("nonmet. parts", "cork", "For which tool do the notes give “cork” under “nonmet. parts”?"),
    ],
)
def test_a_row_is_asked_for_by_a_clause(header: str, value: str, stem: str) -> None:
    assert owner_of(header, value, "tool") == stem


@pytest.mark.parametrize(
    ("header", "stem"),
    [
        ("what", "What do the notes say of “sextant”?"),
        ("for", "What is “sextant” for?"),
        ("Proto", "What do the notes give for “sextant” under “Proto”?"),
        ("reversible", "What do the notes give for “sextant” under “reversible”?"),
        ("Metallic", "What do the notes give for “sextant” under “Metallic”?"),
        ("E2", "What do the notes give for “sextant” under “E2”?"),
        ("$n$", "What do the notes give for “sextant” under “$n$”?"),
        ("Data Unit", "What is the data unit of “sextant”?"),
        ("French Name", "Which French name do the notes give for “sextant”?"),
        ("Speed", "What is the speed of “sextant”?"),
    ],
)
def test_a_cell_is_asked_for_by_what_its_head_says(header: str, stem: str) -> None:
    assert value_of(header, "sextant", "tool") == stem


def test_two_cells_under_a_head_that_says_nothing() -> None:
    assert both_of("for", "log", "lead") == "What are “log” and “lead” for, in this order?"
    assert both_of("what", "log", "lead") == "What do the notes say of “log” and of “lead”, in this order?"


def stems(text: str, form: str) -> list[str]:
    corpus = read_corpus([SourceText("n.md", text)])
    return [draft.stem for fact in corpus.facts for draft in drafts(fact, corpus) if draft.form == form]


def test_a_topic_is_named_of_which_one_word_stands_in_the_stem() -> None:
    assert "In the notes on “Rigging by rank”, of which rank is it said: “money and stores”?" in stems(RIGGING, "owner")


def test_a_quoted_head_stands_behind_the_topic() -> None:
    text = RIGGING.replace("| what |", "| where |").replace("Rigging by rank", "Rigging")
    assert "In the notes on “Rigging”, for which rank is “money and stores” given under “where”?" in stems(text, "owner")


def test_a_row_is_asked_for_in_german() -> None:
    found = stems(SEGEL, "owner")
    assert "Wofür nennen die Notizen zu „Takelage“ unter „Aufgabe“: „steht hoch am Wind“?" in found
    said = stems(SEGEL.replace("| Aufgabe |", "| Beschreibung |"), "owner")
    assert "Wovon sagen die Notizen zu „Takelage“: „steht hoch am Wind“?" in said


@pytest.mark.parametrize(("name", "with_kind"), [("Bug", True), ("Großsegel", False)])
def test_short_german_names_have_their_kind_where_all_of_them_are_short(name: str, with_kind: bool) -> None:
    text = SEGEL.replace("Fock", "FCK").replace("Bram", "BRM").replace("Großsegel", "GRS").replace("Stagsegel", name)
    corpus = read_corpus([SourceText("n.md", text)])
    owners = [draft for fact in corpus.facts for draft in drafts(fact, corpus) if draft.form == "owner" and draft.key.text.endswith("FCK")]
    assert owners
    for draft in owners:
        assert {one.text.startswith("Segel ") for one in (draft.key, *draft.pool)} == {with_kind}


COMPARED = """# Seefahrt

## Rigs

| Feature | Brig | Lugger |
|---|---|---|
| crew | thirty hands | four hands |
| trade | timber and coal | fish and brandy |
| sails | square on both masts | four-cornered, on a yard |
"""


def test_below_a_word_for_property_the_columns_are_compared() -> None:
    found = {fact.parts for fact in read_corpus([SourceText("n.md", COMPARED)]).facts}
    assert ("Brig", "trade", "timber and coal") in found
    kinds = COMPARED.replace("| Feature |", "| Ship |").replace("| Brig | Lugger |", "| Owner | Port |")
    assert ("crew", "Owner", "thirty hands") in {fact.parts for fact in read_corpus([SourceText("n.md", kinds)]).facts}
    properties = "# Quantities\n\n| Property | Symbol | Unit |\n|---|---|---|\n| speed | v | m/s |\n| mass | m | kg |\n| time | t | s |\n"
    assert ("speed", "Unit", "m/s") in {fact.parts for fact in read_corpus([SourceText("n.md", properties)]).facts}


@pytest.mark.parametrize(("heads", "states"), [("Pros | Cons", False), ("Vorteile | Nachteile", False), ("Rig | Crew", True)])
def test_two_columns_of_pros_and_cons_state_nothing_by_their_rows(heads: str, states: bool) -> None:
    text = f"# Rigs\n\n| {heads} |\n|---|---|\n| sails close to the wind | wears out fast |\n| needs few hands | carries little |\n"
    assert bool(read_corpus([SourceText("n.md", text)]).facts) == states


def test_of_two_rows_both_or_none_stand_behind_their_kind() -> None:
    text = RIGGING.replace("| what |", "| wage |").replace("Rigging by rank", "Pay of a rank")
    for stem in stems(text, "both"):
        assert stem.count("the rank “") in (0, 2)


def test_a_topic_stands_before_a_name_in_code() -> None:
    asked = about("Shell", "What do the notes give for the command `ls` under “-a”?")
    assert asked == "In the notes on “Shell”, what is given for the command `ls` under “-a”?"


def test_a_head_that_says_nothing_is_no_property_that_holds() -> None:
    text = (
        "# Craft\n\n| | Raft | Canoe |\n|---|---|---|\n| what | tied logs | a hollow trunk |\n| crew | ten | two |\n| paint | tar | oil |"
    )
    corpus = read_corpus([SourceText("n.md", text)])
    options = [
        one.text for fact in corpus.facts for draft in drafts(fact, corpus) if draft.form == "profile" for one in (draft.key, *draft.pool)
    ]
    assert options
    assert not any(one.startswith("What") for one in options)
