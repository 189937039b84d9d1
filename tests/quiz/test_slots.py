"""Labels that are slots of the heading above them, what somebody adds, flashcards, lines about the file, tables side by side."""

from __future__ import annotations

import pytest

from components.quiz.parser import slots
from components.quiz.parser.sentences import definition
from tests.quiz.make import asked, corpus_of, facts_of

SHIPS = """# Rigs

### Sloop
- **Definition**: a vessel with one mast and a single headsail
- **Types**: Bermuda, gaff, friendship
- **Exam relevance**: comes up each year

### Ketch
- **Definition**: a vessel with two masts, the after one the shorter
- **Types**: cruising, coastal, racing
- **Mizzen boom**: the spar that carries the aftermost sail

### Schooner
- **Definition**: a vessel with two masts, the after one the taller
- **Explanation**: option B is the sloop
"""


def parts(text: str, kind: str) -> set[tuple[str, ...]]:
    return {fact.parts for fact in facts_of(text) if fact.kind == kind}


def test_a_definition_below_a_heading_defines_what_it_names() -> None:
    found = parts(SHIPS, "definition")
    assert ("Sloop", "a vessel with one mast and a single headsail") in found
    assert ("Mizzen boom", "the spar that carries the aftermost sail") in found
    assert not {name for name, *_ in found} & {"Definition", "Exam relevance", "Explanation", "Types"}


def test_it_is_asked_with_the_headings_beside_it_and_its_source_names_it() -> None:
    questions = [question for question in asked(corpus_of(SHIPS), "meaning") if question.fact.parts[0] == "Ketch"]
    assert questions
    assert {option.fact.parts[0] for option in questions[0].options} == {"Sloop", "Ketch", "Schooner"}
    assert questions[0].source.text.startswith("### Ketch")


def test_a_slot_is_a_property_of_its_heading() -> None:
    assert ("Ketch", "Types", "cruising, coastal, racing") in parts(SHIPS, "attribute")
    assert not parts(SHIPS, "collection")


@pytest.mark.parametrize("label", ["Exam relevance", "Note", "Key points", "MCAT tip", "Explanation"])
def test_remarks(label: str) -> None:
    assert slots.remark(label)
    assert not slots.remark("Explanation of tides")


@pytest.mark.parametrize(
    ("line", "term", "meaning"),
    [
        ("Ebb:: the tide that runs out to sea", "Ebb", "the tide that runs out to sea"),
        ("- Flood ::: the tide that runs in from the sea", "Flood", "the tide that runs in from the sea"),
        ("- **Neap**:: the tide with the least range", "Neap", "the tide with the least range"),
    ],
)
def test_a_flashcard_is_a_definition(line: str, term: str, meaning: str) -> None:
    assert parts(f"# Tides\n\n{line}\n", "definition") == {(term, meaning)}


def test_code_with_two_colons_is_left_alone() -> None:
    text = "# C++\n\n- `std::move` gives its argument away\n"
    assert not any("**" in part for fact in facts_of(text) for part in fact.parts)


def test_lines_about_the_file_state_nothing() -> None:
    text = "Tags: #tides\nLinks: [[Moon]]\nCreated: 02-05-2023\n\n# Tides\n- **Ebb**: the tide that runs out\n"
    assert not {fact.parts[0] for fact in facts_of(text)} & {"Tags", "Links", "Created"}
    assert parts("# Tides\n\n" + text.split("\n\n")[0], "definition") | parts(
        "# Tides\n\n" + text.split("\n\n")[0], "attribute"
    )  # here it may


def test_two_tables_side_by_side_are_two() -> None:
    rows = (
        "| Flag | Letter | Flag | Letter |\n|---|---|---|---|\n| blue cross | X | red frame | W |\n| yellow disc | L | white square | P |\n"
    )
    found = parts(f"# Signals\n\n{rows}", "attribute")
    assert {("red frame", "Letter", "W"), ("blue cross", "Letter", "X")} <= found
    assert not any(subject == "blue cross" and value in ("W", "red frame") for subject, _, value in found)
    assert not facts_of("# Signals\n\n| Flag | Letter | Letter |\n|---|---|---|\n| blue cross | X | Y |\n| yellow disc | L | M |\n")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Salvage is defined as the saving of a ship by strangers", ("Salvage", "the saving of a ship by strangers")),
        ("Jettison refers to throwing cargo overboard to save the ship", ("Jettison", "throwing cargo overboard to save the ship")),
    ],
)  # fmt: skip
def test_what_defines_in_other_words(sentence: str, found: tuple[str, str]) -> None:
    assert definition(sentence, frozenset()) == found
