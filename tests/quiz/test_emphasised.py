"""What sentences tell of the terms that a learner set in bold, or linked to a note of their own."""

from __future__ import annotations

import pytest

from components.quiz.generate import generate
from components.quiz.parser.emphasised import set_off, told_of
from components.quiz.sources import SourceText
from tests.quiz.make import facts_of

NOTES = """# Harbour engineering

## Walls

A **breakwater** is a structure that takes the force out of the waves before they reach the boats. It costs a lot.
Ours was hit in the winter. A **groyne** is a low wall that keeps sand from drifting along the beach (see photo).

A **quay** is a wall alongside which ships lie to load. Not the same as a pier!

## Water

The **tidal range** is the difference in height between high water and the low water that follows, so it says how tall a wall must be.
[[Siltation]] fills the basin with mud. **Fetch** isn't a depth. A **seiche** is a wave that swings to and fro in a closed basin.

## Works

**Dredging** is when mud gets lifted. The **caisson** sinks under its own weight until it stands on rock. The **bollard** is the same thing.
"""


def test_terms_that_are_set_off() -> None:
    assert set_off("A **quay** and __pier__, see [[Tide tables|tides]] or [[Mole]] but 2 ** 3 ** 4") == {"quay", "pier", "tides", "mole"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("A quay is a wall alongside which ships lie; it is dear.", ("quay", "a wall alongside which ships lie")),
        (
            "Tidal range (TR) is the difference between high, mean and low water",
            ("Tidal range", "the difference between high, mean and low water"),
        ),
        (
            "The law of tides says that two high waters, spring or neap, come each day",
            ("law of tides", "says that two high waters, spring or neap, come each day"),
        ),
        ("A quay takes the load of cranes and ships, mostly", ("quay", "takes the load of cranes and ships")),
        ("A quay is not a pier for ships", None),
        ("A quay is the same thing as a pier", None),
        ("Quay is when ships lie along it", None),
        ("A quay also keeps it dry", None),
        ("The quays of the old harbour are walls of brick", None),
        ("In a quay there are walls for ships", None),
        ("A quay (brick)", None),
        ("Quay leaks", None),
    ],
)
def test_a_sentence_that_begins_with_one(sentence: str, told: tuple[str, str] | None) -> None:
    assert told_of(sentence, frozenset({"quay", "tidal range", "law of tides"})) == told


def test_they_stand_side_by_side_in_their_part_of_the_notes() -> None:
    told = {fact.term: fact for fact in facts_of(NOTES)}
    assert told["breakwater"].meaning == "a structure that takes the force out of the waves before they reach the boats"
    assert told["tidal range"].meaning == "the difference in height between high water and the low water that follows"
    assert not {"Fetch", "Dredging", "bollard"} & set(told)
    assert told["breakwater"].place.group == told["groyne"].place.group == told["quay"].place.group != told["seiche"].place.group
    asked = {question.fact for seed in range(3) for question in generate([SourceText("n.md", NOTES)], seed, 12).questions}
    assert {fact.parts[0] for fact in asked} >= {"groyne", "quay"}
