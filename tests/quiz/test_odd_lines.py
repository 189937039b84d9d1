"""Lines that no notes should have, and that some have: they stop nothing."""

from __future__ import annotations

import pytest

from components.quiz import facts_of, questions_for
from components.quiz.parser.asked import asked_of
from components.quiz.parser.properties import property_of
from components.quiz.parser.tags import untagged
from components.quiz.parser.worded import worded_formula
from components.quiz.sources import SourceText

BOLD = "# N\n\nA stack grows down. **{0}** values toward the stack. The **heap** grows up.\n"


@pytest.mark.parametrize(
    "text",
    [
        BOLD.format("->** pushes **x"),
        "# N\n\n**->** pushes values toward the stack, and **!=** hoists values out of it.\n",
        "# N\n\n**Quay** is-not-one.\n\n**Mole** is/was/are.\n",
        "Q: ③ types of sails?\nA: jib, main, spinnaker\n",
        "Q: keel?\nA: .\n\nQ: What is a buoy for?\nA: .\n",
        "Q: What is a keel?\nA: : $\\begin{x}$\n",
        "A reef, which is\n\nThe **reef**, which is.\n",
    ],
)
def test_an_odd_line_stops_nothing(text: str) -> None:
    notes = [SourceText("n.txt", text)]
    facts = facts_of(notes)
    assert not any(part == "" for fact in facts if fact.kind in ("definition", "attribute") for part in fact.parts[1:2])
    questions_for([fact.id for fact in facts], notes)


def test_a_long_word_is_no_formula() -> None:
    assert worded_formula("Key?", "a" * 4_000 + " !") is None  # a fortieth of that took minutes once
    assert worded_formula("Density?", "mass / volume") == ("Density", "mass / volume")


def test_a_reason_inside_an_answer_stays() -> None:
    text = "Q: Why is the sky blue? A: The sky is blue because air scatters blue light.\n"
    said = [part for fact in facts_of([SourceText("n.txt", text)]) for part in fact.parts]
    assert any("because air" in part for part in said)


def test_a_verb_in_s_and_a_property_of_two_words() -> None:
    asked = asked_of("What does a z-score express?")
    assert asked is not None
    assert asked.verb == "expresses"
    shared = frozenset({"side effect", "side effect dose"})
    assert property_of("Side effect dose lithium?", shared) == ("lithium", "side effect dose")
    assert property_of("Side effect lithium?", shared) == ("lithium", "side effect")


def test_a_heading_that_is_a_tag_stays() -> None:
    assert untagged("<table>") == "<table>"
    assert untagged("Rows <b>in</b> it") == "Rows in it"
