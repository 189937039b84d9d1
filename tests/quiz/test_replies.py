"""What an answer of a learner's `Q:` and `A:` states besides a sentence."""

from __future__ import annotations

import pytest

from components.quiz.facts import Collection, Definition
from components.quiz.parser.apart import set_apart
from components.quiz.parser.replies import listed, without_credit
from tests.quiz.make import facts_of

NOTES = """# Sailing

Q: Three points of sail?
A: close hauled, beam reach, running

Q: Port vs starboard side?
A: Port = left when one looks ahead. Starboard = right when one looks ahead.

Q: tacking
A: Turning the bow through the wind

Q: Leeway?
A: Bowditch 1802. The drift of a boat away from the wind.

Q: What does a kicker do?
A: Holds the boom down on a run.

Q: Why reef early?
A: A boat that heels too much is slow
"""


@pytest.mark.parametrize(
    ("answer", "left"),
    [
        ("Bowditch (1802): the drift of a boat to leeward", "the drift of a boat to leeward"),
        ("Slocum. A boat that steers herself for days", "A boat that steers herself for days"),
        ("Moitessier and Knox-Johnston 1968. A race around the world alone", "A race around the world alone"),
        ("J. R. Dunn (1911): the art of mending sails", "the art of mending sails"),
        ("Water: the part that is salty and cold", "Water: the part that is salty and cold"),
        ("Cook 1770. Went ashore there", "Cook 1770. Went ashore there"),
    ],
)
def test_whose_idea_it_is_is_no_part_of_it(answer: str, left: str) -> None:
    assert without_credit(answer) == left


@pytest.mark.parametrize(
    ("question", "answer", "found"),
    [
        ("Three points of sail?", "close hauled, beam reach, running", ("points of sail", ("close hauled", "beam reach", "running"))),
        ("What are the types of anchor?", "plough, grapnel (light), fluke", ("types of anchor", ("plough", "grapnel", "fluke"))),
        ("What are the three sails of a yawl, bow to stern?", "jib, main, mizzen", None),
        ("What are the three sails of a yawl in order?", "jib, main, mizzen", ("sails of a yawl", ("jib", "main", "mizzen"))),
        ("Four winds?", "north, east, south", None),
        ("Slocum's four rules", "reef early, rest, look, eat", ("Slocum's rules", ("reef early", "rest", "look", "eat"))),
        ("Slocum's six rules", "reef early, rest, look", None),
        ("What kinds of anchor are there?", "plough, grapnel, fluke", ("kinds of anchor", ("plough", "grapnel", "fluke"))),
        ("Reefing: three things", "early, quickly, calmly", None),
        ("Points of sail?", "1 running, 2 reaching, 3 close hauled", ("Points of sail", ("running", "reaching", "close hauled"))),
        ("What is a crew?", "captain, mate, cook", None),
        ("Points of sail?", "those are told in the book, the map, and in the log of last year too", None),
    ],
)
def test_a_list_is_one(question: str, answer: str, found: tuple[str, tuple[str, ...]] | None) -> None:
    assert listed(question, answer) == found


@pytest.mark.parametrize(
    ("question", "answer", "found"),
    [
        (
            "flood and ebb tide",
            "Flood - the tide comes in. Ebb - the tide runs out.",
            [("flood tide", "the tide comes in"), ("ebb tide", "the tide runs out")],
        ),
        (
            "Sheet vs halyard?",
            "a sheet is what trims the sail; a halyard is what hoists the yard",
            [("Sheet", "what trims the sail"), ("halyard", "what hoists the yard")],
        ),
        ("Sheet vs halyard?", "A sheet is what trims the sail. The other is not.", []),
        (
            "Difference between a sheet and a halyard?",
            "A sheet trims the sail from the cockpit, a halyard hoists it up the mast.",
            [("sheet", "trims the sail from the cockpit"), ("halyard", "hoists it up the mast")],
        ),
        (
            "Tidal stream vs. ocean current?",
            "Tidal stream is the flow with the tide. The ocean current is the flow of a whole sea.",
            [("Tidal stream", "the flow with the tide"), ("ocean current", "the flow of a whole sea")],
        ),
        ("stay? shroud?", "runs fore and aft; runs to the side", [("stay", "runs fore and aft"), ("shroud", "runs to the side")]),
        ("stay? shroud?", "both of them hold the mast", []),
        ("Stay and shroud", "a wire fore and aft; a wire to the side", []),
        (
            "cutter vs. sloop",
            "two headsails, one mast / one headsail, one mast",
            [
                ("cutter", "two headsails, one mast"),
                ("sloop", "one headsail, one mast"),
            ],
        ),
        ("cutter vs. sloop", "more / less", []),
        (
            "Cutter / yawl / ketch – difference?",
            "Cutter carries one mast. Yawl is a boat with a small mast aft. Ketch is made of it.",
            [
                ("Cutter", "carries one mast"),
                ("yawl", "a boat with a small mast aft"),
            ],
        ),
        (
            "primary and secondary wind shift",
            "primary = over a whole day. Secondary = for some minutes",
            [
                ("primary wind shift", "over a whole day"),
                ("secondary wind shift", "for some minutes"),
            ],
        ),
        (
            "storm jib vs. genoa",
            "Storm: small and strong. Genoa: large and light.",
            [
                ("storm jib", "small and strong"),
                ("genoa", "large and light"),
            ],
        ),
        ("Weather and forecast?", "Weather = what the sky does. Forecast = how it does so tomorrow.", [("Weather", "what the sky does")]),
    ],
)
def test_two_sides_are_told_apart(question: str, answer: str, found: list[tuple[str, str]]) -> None:
    assert set_apart(question, answer) == found


def test_they_are_facts_of_their_kind() -> None:
    facts = facts_of(NOTES)
    assert [fact.members for fact in facts if isinstance(fact, Collection)] == [("close hauled", "beam reach", "running")]
    terms = {fact.term: fact.meaning for fact in facts if isinstance(fact, Definition)}
    assert terms["Port side"] == "left when one looks ahead"
    assert terms["tacking"] == "turning the bow through the wind"
    assert terms["kicker"] == "Holds the boom down on a run"
    assert terms["Leeway"] == "the drift of a boat away from the wind"
