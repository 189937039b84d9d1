"""Terms in bold with their meanings behind them and no sign between."""

from __future__ import annotations

from components.quiz.parser.bold_terms import with_colons
from tests.quiz.make import facts_of

KNOTS = """**bowline** loop that does not slip
**sheet bend** joint of two ropes of unlike strength

**clove hitch** fastening to a post or a rail
""".split("\n")


def test_three_lines_on_end_are_terms_with_their_meanings() -> None:
    assert with_colons(KNOTS)[0] == "**bowline**: loop that does not slip"
    found = {fact.parts for fact in facts_of("# Knots\n\n" + "\n".join(KNOTS)) if fact.kind == "definition"}
    assert ("clove hitch", "fastening to a post or a rail") in found
    assert len(found) == 3


def test_two_lines_are_not_nor_what_goes_on_as_a_sentence() -> None:
    assert with_colons(KNOTS[:2]) == KNOTS[:2]
    told = ["**bowline** is a loop", "**sheet bend** joins two ropes", "**clove hitch** holds on a post"]
    assert with_colons(told) == told
    assert with_colons([*KNOTS[:2], told[0]]) == [*KNOTS[:2], told[0]]
