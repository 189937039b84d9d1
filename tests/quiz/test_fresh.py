"""Six notes in unfamiliar shapes on which readers found faults: what is asked of them, and what no longer is."""

from __future__ import annotations

import pytest

from components.quiz.question import Question
from tests.quiz.made import of_stranger


def asked(name: str) -> tuple[Question, ...]:
    return tuple(question for seed in range(4) for question in of_stranger(name, seed, 12, True).questions)


@pytest.mark.parametrize(
    ("name", "never"),
    [
        ("43-contract-law.md", ("ust be incorporated", "lectures", "week", "unenforcable", "1962", "1863")),
        ("44-chemistry-unit.md", ("trongest to weakest", "CHEM 102", "What is meant by “Boyle”", "what are the lone pairs")),
        ("45-music-capitals.md", ("SHEET", "heet (printed", "surprise", "???", "Mrs Lind", "rondo form - ")),
        ("46-genetik-de.md", ("Was ist mit „linker Vorhof“ gemeint?", "bedeutet „pumpt", "bedeutet „kreuzt")),
        (
            "47-nursing-skills.md",
            ("31 degrees", "21 deg", "20-12", "100-60", "Subcutaneous injection", "what is the normal for", "look up"),
        ),
        ("48-linux-lab.md", ("log - log", "dev - device", "Sed", "Tr\n", "Grep")),
    ],
)
def test_what_was_found_wrong_is_not_asked(name: str, never: tuple[str, ...]) -> None:
    texts = "\n".join(text for question in asked(name) for text in [question.stem, *(option.text for option in question.options), ""])
    assert [text for text in never if text in texts] == []


@pytest.mark.parametrize(
    ("name", "thing", "said"),
    [
        ("43-contract-law.md", "Limitation period for a deed", "12 years"),
        ("44-chemistry-unit.md", "Boyle", "pressure is inversely proportional to volume at constant temperature"),
        ("45-music-capitals.md", "andante", "at a walking pace"),
        ("46-genetik-de.md", "rechte Kammer", "pumpt Blut in die Lunge"),
        ("47-nursing-skills.md", "warfarin", "vitamin K"),
        ("48-linux-lab.md", "`sed`", "edits a stream of text line by line"),
    ],
)
def test_what_the_notes_say_is_asked_and_answered_so(name: str, thing: str, said: str) -> None:
    every = [question for seed in range(3) for question in of_stranger(name, seed, None, True).questions]
    found = [question for question in every if question.fact.parts[0] == thing and question.fact.parts[-1] == said]
    assert found
    for question in found:
        assert {thing.lower(), said.lower()} & {question.key.text.lower(), *question.key.text.lower().split("; ")}


@pytest.mark.parametrize(
    ("name", "number"), [("43-contract-law.md", 3), ("45-music-capitals.md", 3), ("47-nursing-skills.md", 3), ("48-linux-lab.md", 4)]
)
def test_a_short_quiz_asks_every_part_that_states_three_things_of_one_kind(name: str, number: int) -> None:
    for seed in range(3):
        parts = {question.fact.place.path[-1] for question in of_stranger(name, seed, 12, True).questions}
        assert len(parts) >= number
