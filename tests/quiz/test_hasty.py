"""What is written in haste: the subject stands in the heading's task or claim, in the line above the list, or in the code."""

from __future__ import annotations

import pytest

from components.quiz.parser.hasty import (
    adjective_and_noun,
    claim_and_question,
    clause_subject,
    headed,
    in_own_words,
    with_purpose,
    without_paragraph,
    without_sample,
)
from tests.quiz.make import asked, corpus_of, facts_of


def parts(text: str) -> list[tuple[str, ...]]:
    return [(fact.kind, *fact.parts) for fact in facts_of(text)]


def test_a_task_names_its_subject() -> None:
    assert parts("## Explain osmosis in your own words\n- water moves through a wall to the saltier side\n") == [
        ("statement", "osmosis", "water moves through a wall to the saltier side")
    ]
    assert in_own_words("Explain how osmosis works") == ""


@pytest.mark.parametrize(
    ("head", "heading", "named"),
    [
        ("advantages", "Compare dams and weirs. What is a tidal mill?", "advantages of tidal mill"),
        ("drawbacks", "What are the Norfolk Broads?", "drawbacks of Norfolk Broads"),
        ("parts", "What is a tidal mill?", "parts"),
        ("advantages of dams", "What is a tidal mill?", "advantages of dams"),
        ("advantages", "Why is a tidal mill slow?", "advantages"),
    ],
)
def test_a_list_of_advantages_belongs_to_what_its_heading_asks_last(head: str, heading: str, named: str) -> None:
    assert headed(head, heading) == named


def test_a_claim_with_its_question_is_asked_whole() -> None:
    assert parts("## Crop rotation => fewer weeds. Does it pay?\n- The yield is higher in the second year\n") == [
        ("answer", "Crop rotation means fewer weeds. Does it pay?", "The yield is higher in the second year")
    ]
    assert claim_and_question("a = b => c. Does it pay?") == ""
    assert claim_and_question("Crop rotation. Why does it pay?") == ""


def test_a_sample_behind_a_colon_is_no_part_of_what_is_said() -> None:
    assert without_sample("move every letter on by one place: hal → ibm") == "move every letter on by one place"
    assert without_sample("add salt: NaCl → brine") == "add salt: NaCl → brine"


def test_a_sentence_above_a_list_gives_its_subject() -> None:
    text = "# Roofs\n\nThatched roofs make more noise:\n- Each straw is moved by the wind\n- dry straw\n"
    assert ("statement", "Thatched roofs", "Each straw is moved by the wind") in parts(text)
    assert clause_subject("The roof is dry") == ""
    assert clause_subject("Thatched roofs of old houses in the north make more noise") == ""


def test_a_number_that_code_in_a_list_sets_is_a_fact() -> None:
    text = "# Oven\n\nSettings:\n- rise_minutes = 45\n- bake(dough, steam_share=0.35)\n- i = 3\n- heat_now = warm(3)\n"
    assert [said for said in parts(text) if said[0] == "attribute"] == [
        ("attribute", "`rise_minutes`", "", "45"),
        ("attribute", "`steam_share`", "", "0.35"),
    ]


def test_subjects_side_by_side_that_differ_in_an_adjective_have_a_property() -> None:
    text = "## Radio\n\n**Broadcast:**\n- Public signal\n- Cheap\n\n**Beam:**\n- Private signal\n- Costly\n"
    assert [said for said in parts(text) if said[0] == "attribute"] == []  # `private` does not end like an adjective
    text = text.replace("Public", "Omnidirectional").replace("Private", "Unidirectional")
    assert [said for said in parts(text) if said[0] == "attribute"] == [
        ("attribute", "Broadcast", "signal", "Omnidirectional"),
        ("attribute", "Beam", "signal", "Unidirectional"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Linear growth", ("Linear", "growth")),
        ("Thick walls", ("Thick", "walls")),
        ("Deep roots", ("Deep", "roots")),
        ("Metal sheets", ("", "")),
        ("More noise", ("", "")),
        ("Deep and wide roots", ("", "")),
    ],
)
def test_an_adjective_and_its_noun(text: str, found: tuple[str, str]) -> None:
    assert adjective_and_noun(text) == found


def test_a_question_is_no_subject() -> None:
    text = "# Day\n\nWhat happens here:\n- the tide turns twice\n\nWhere it happens:\n- a bay in the north\n"
    assert parts(text) == []


def test_a_name_with_its_purpose_heads_what_is_said_of_it() -> None:
    text = "# Soil\n\nTillage – loosening the ground:\none option: a plough\n"
    assert ("definition", "Tillage", "loosening the ground") in parts(text)
    assert with_purpose("Week 3 – evening class:") is None
    assert with_purpose("Tillage – loosening the ground") is None


def test_three_subjects_that_differ_in_an_adjective_are_asked_for_it() -> None:
    text = "## Lamps\n\n**Arc:**\n- Cold light\n\n**Tube:**\n- Soft light\n\n**Gas:**\n- Warm light\n"
    found = [one for one in asked(corpus_of(text)) if one.form == "property"]
    assert {(one.stem, one.key.text) for one in found} == {
        ("What do the notes give for “Arc” under “light”?", "Cold"),
        ("What do the notes give for “Tube” under “light”?", "Soft"),
        ("What do the notes give for “Gas” under “light”?", "Warm"),
    }


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Notwehr § 32", "Notwehr"),
        ("§ 33 Notwehrexzess", "Notwehrexzess"),
        ("Mittäter § 25 II", "Mittäter"),
        ("mittelbarer Täter § 25 I Alt. 2", "mittelbarer Täter"),
        ("§ 127 I StPO", "§ 127 I StPO"),
        ("Notwehr", "Notwehr"),
    ],
)
def test_a_term_is_named_without_its_paragraph(label: str, name: str) -> None:
    assert without_paragraph(label) == name
    if name != label and "." not in label:
        assert ("definition", name, "der Schutz vor einem Angriff") in parts(f"# Recht\n\n- {label}: der Schutz vor einem Angriff\n")
