"""Notes that speak against themselves: what is skipped, and what is asked with a warning (I22)."""

from __future__ import annotations

import pytest

from components.quiz import generate, questions_for
from components.quiz.contradictions import denial_key, disagree
from components.quiz.corpus import read_corpus
from components.quiz.sources import SourceText
from tests.quiz.made import every_question
from tests.quiz.make import definition

ONE_LIST = """# Germany
- Foundation of the empire: 1871
- First republic: 1918
- Airlift to Berlin: 1948
- Fall of the wall: 1989
- Fall of the wall: 1990
- Common currency: 2002
"""
TWO_PARTS = """# Germany
## Dates
- Foundation of the empire: 1871
- First republic: 1918
- Airlift to Berlin: 1948
- Fall of the wall: 1989

## From the lecture
- Fall of the wall: 1990
- Basic law: 1949
- Common currency: 2002
"""
DENIAL = """# Transport
- **Diffusion**: the spreading of particles from high to low concentration
- **Osmosis**: the passage of water through a semipermeable wall
- **Active transport**: the pumping of particles against their gradient
- **Exocytosis**: the release of bubbles through the outer membrane

## Energy
### Passive
- The pumping of ions uses energy
- It follows the gradient
### Active
- The pumping of ions does not use energy
- It goes against the gradient
"""


def test_two_dates_for_one_thing_in_one_list_are_not_asked() -> None:
    quiz = generate([SourceText("germany.md", ONE_LIST)], 0, None)
    assert len(quiz.questions) >= 2
    assert not any("Fall of the wall" in question.stem for question in quiz.questions)
    assert quiz.dropped["I22"] >= 2


def test_two_dates_in_two_parts_of_the_notes_are_asked_with_a_warning() -> None:
    corpus = read_corpus([SourceText("germany.md", TWO_PARTS)])
    asked = questions_for([fact.id for fact in corpus.facts], [SourceText("germany.md", TWO_PARTS)])
    warned = [question for question in asked if question.warning]
    assert {question.stem for question in warned} == {"Which date do the notes give for “Fall of the wall”?"}
    for question in warned:
        other = "1990" if question.key.text == "1989" else "1989"
        assert f"they give {other}" in (question.warning or "")
        assert "germany.md:" in (question.warning or "")
        assert other not in [option.text for option in question.options]
        assert question.as_dict()["warning"] == question.warning
    assert len(asked) > len(warned)


def test_a_statement_that_the_notes_deny_is_not_asked() -> None:
    notes = [SourceText("t.md", DENIAL)]
    asked = questions_for([fact.id for fact in read_corpus(notes).facts], notes)
    assert asked
    assert not any("pumping of ions" in question.key.text.lower() or "pumping of ions" in question.stem.lower() for question in asked)


def test_the_course_does_not_contradict_itself() -> None:
    assert [question.stem for question in every_question() if question.warning] == []


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        ("1789", "1788", True), ("14 July 1789", "1789", False), ("14 July 1789", "15 July 1789", True), ("100 °C", "212 °F", False),
        ("100 °C", "90 °C", True), ("about 20", "about 20", False), ("a grid", "a line", False), ("30,522", "30 522", False),
    ],
)  # fmt: skip
def test_numbers_and_dates_that_cannot_both_be_right(one: str, other: str, against: bool) -> None:
    assert disagree(definition("x", one), definition("x", other)) is against


@pytest.mark.parametrize("denial", ["The kiln never cools at night", "Der Ofen brennt nachts ohne Holz", "Der Ofen hat keinerlei Holz"])
def test_a_denial_in_either_language(denial: str) -> None:
    found = denial_key(denial)
    assert found
    assert found[1]
