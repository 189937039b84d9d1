"""A list in blocks with an empty line between them: what stands in another block is no wrong option."""

from __future__ import annotations

import pytest

from components.quiz.facts import Definition
from components.quiz.filters_blocks import of_another_block
from components.quiz.strict import STRICT
from tests.quiz.make import corpus_of, question

PARTS = ("keel: keeps it upright", "rudder: steers it", "mast: carries the sail", "boom: holds the sail down")
CREW = ("cook: feeds the crew", "bosun: minds the ropes", "mate: stands in for the master", "purser: keeps the money")


@pytest.mark.parametrize(
    ("between", "within", "wrong", "refused"),
    [("\n", "", "Cook", True), ("\n", "", "Boom", False), ("", "", "Cook", False), ("\n", "\n", "Cook", False)],
)
def test_a_block_of_a_list_is_of_its_own(between: str, within: str, wrong: str, refused: bool) -> None:
    blocks = ("\n".join(f"- {line}{within}" for line in block) for block in (PARTS, CREW))
    corpus = corpus_of("# Boat\n\n" + f"\n{between}".join(blocks) + "\n")
    facts = {fact.term.capitalize(): fact for fact in corpus.facts if isinstance(fact, Definition)}
    asked = question("Which “steers it”?", "Rudder", "Mast", wrong, fact=facts["Rudder"], facts=(facts["Mast"], facts[wrong]), form="term")
    assert of_another_block(asked, corpus) == refused
    assert STRICT["blocks"] is of_another_block
