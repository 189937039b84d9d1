"""Names with what is said of them below, and plain sentences: what they tell is asked where the notes say little else."""

from __future__ import annotations

import pytest

from components.quiz.parser.predicate import spoken_of
from tests.quiz.make import asked, corpus_of, facts_of

NESTED = """# Work and relief

- Youth brigades
    - planted trees on the public land of the state
- Grain office
    - stored grain stone barns on the river
    - closed its doors after two bad years
- River board
    - built dams on the lower course of the river
"""
HEADINGS = """# Shores

## Deposits
### Spit
* Long narrow ridge of sand that ends in the sea
### Tombolo
* Bar of sand between an island and the coast
### Barrier beach
* Bank of shingle across the mouth of a bay
"""


def said(text: str) -> set[tuple[str, ...]]:
    return {fact.parts for fact in facts_of(text) if fact.kind == "definition"}


def test_what_is_nested_below_a_name_is_said_of_it() -> None:
    assert said(NESTED) == {
        ("Youth brigades", "planted trees on the public land of the state"),
        ("Grain office", "stored grain stone barns on the river"),
        ("Grain office", "closed its doors after two bad years"),
        ("River board", "built dams on the lower course of the river"),
    }


def test_a_list_below_a_heading_says_what_the_heading_names() -> None:
    assert ("Tombolo", "Bar of sand between an island and the coast") in said(HEADINGS)


@pytest.mark.parametrize("text", [NESTED, HEADINGS])
def test_the_names_side_by_side_are_the_options_and_the_lines_of_both_the_source(text: str) -> None:
    questions = asked(corpus_of(text), "term")
    assert questions
    for question in questions:
        name, *_, told = question.source.text.splitlines()
        assert question.key.text in name
        assert question.fact.parts[1] in told
        assert question.source.first < question.source.last


def test_two_names_are_too_few() -> None:
    two = NESTED.split("- River board")[0]
    assert said(two) == set()


def test_parts_and_kinds_below_a_name_are_no_descriptions_of_it() -> None:
    parts = "# Tools\n\n- Saws\n    - hack saw\n    - rip saw\n- Planes\n    - jack plane\n    - block plane\n- Files\n    - round file\n"
    assert said(parts) == set()


@pytest.mark.parametrize(
    ("sentence", "parted"),
    [
        ("The mitral valve separates the atrium from the ventricle", ("mitral valve", "separates the atrium from the ventricle")),
        ("Osmosis moves water through a membrane", ("Osmosis", "moves water through a membrane")),
        ("Ribosomes are made in the nucleolus.", ("Ribosomes", "are made in the nucleolus")),
        ("Antibiotics block cell wall synthesis", ("Antibiotics", "block cell wall synthesis")),
        ("It moves water through a membrane", None),
        ("This process is driven by the sun", None),
        ("Long ridge of gravel along the valley floor", None),
        ("Some cells are larger than others", None),
        ("The heart, which beats, pumps the blood", None),
        ("Water moves", None),
        ("The result is the same for all of them", None),
    ],
)  # fmt: skip
def test_what_a_sentence_speaks_of(sentence: str, parted: tuple[str, str] | None) -> None:
    assert spoken_of(sentence) == parted


SENTENCES = """# Cells

The nucleolus makes the parts of the ribosomes. It has no wall.

The Golgi apparatus packs proteins for the membrane. The lysosome breaks down worn-out parts of the cell.
"""


def test_plain_sentences_are_parted_where_the_notes_say_little_else() -> None:
    assert ("lysosome", "breaks down worn-out parts of the cell") in said(SENTENCES)
    full = SENTENCES + "\n".join(f"- **Part {name}**: the {name} of the cell that is seen first" for name in ("wall", "pore", "sap", "rim"))
    assert len(said(full)) == 4


def test_a_point_stands_in_the_lines_from_what_it_is_a_point_of() -> None:
    boards = "- Leeboards\n    - shallow hulls need them in a cross wind\n    - boards of oak on a pivot\n"
    text = f"# Boats\n\n{boards}- Centreboards\n    - a slot in the keel holds them\n    - stones jam the slot at low water\n"
    points = [fact for fact in facts_of(text) if fact.kind == "statement"]
    assert [(fact.place.source.first, fact.place.source.last) for fact in points] == [(3, 4), (3, 5), (6, 7), (6, 8)]
    assert all(fact.parts[0] in fact.place.source.text for fact in points)


def test_a_whole_sentence_below_a_name_is_no_description_of_it() -> None:
    described = "- Leeboards\n    - boards of oak hung on a pivot\n- Centreboards\n    - plates of steel in a slot of the keel\n"
    sentence = "- Drainage\n    - Oak planks last for the whole life of a hull\n"
    names = {name for name, *_ in said(f"# Boats\n\n{described}- Skegs\n    - fins of oak in front of the rudder\n{sentence}")}
    assert {"Leeboards", "Centreboards", "Skegs"} <= names
    assert "Drainage" not in names
