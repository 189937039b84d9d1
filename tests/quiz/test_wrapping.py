"""A line goes on in the next one only where it was wrapped at a width: a remark below a short point stands by itself."""

from __future__ import annotations

import pytest

from components.quiz.parser import parse
from components.quiz.parser.wrapping import never_wrapped
from components.quiz.sources import SourceText
from tests.quiz.make import facts_of

LONG = "word " * 24


def texts(notes: str) -> list[str]:
    return [unit.text for unit in parse(SourceText("n.md", notes)).units if unit.kind != "heading"]


@pytest.mark.parametrize(
    "notes",
    [
        "- **Stern** – rear of the boat\nadd *poop* and *transom* for the longer lists\n",
        "> [!abstract] Parts\n> - **Bow** – front of the boat\n> - **Stern** – it's at the rear\n> add *poop* for the longer lists\n",
        "stern = rear\nport ≠ starboard\n",
        "a + b = 1\na² + b² = 1\n",
        "tonnage = weight of cargo / length of the hull\nbeam rate, hull rate, mast rate\n",
    ],
)
def test_a_line_below_a_short_one_stands_by_itself(notes: str) -> None:
    assert len(texts(notes)) == len([line for line in notes.splitlines() if "[!" not in line]) + ("[!" in notes)


def test_nothing_of_a_remark_belongs_to_the_point_above_it() -> None:
    notes = "# Boats\n\n- **Bow** – front of the boat\n- **Stern** – rear of a boat in dock\nadd *poop* and *transom* for longer lists\n"
    assert ("Stern", "rear of a boat in dock") in [fact.parts for fact in facts_of(notes)]


@pytest.mark.parametrize(
    "notes",
    [
        "- stern: rear of the boat\n  where the rudder hangs\n",
        "- stern: rear of the boat, with\nthe rudder\n",
        "The stern is the rear of the boat, and the rudder hangs there so that\nits hand can steer.\n",
        "The stern is the rear\nof the boat where its\nrudder hangs and its\nhand can steer\n",
    ],
)
def test_a_wrapped_line_goes_on(notes: str) -> None:
    assert texts(notes) == [" ".join(notes.removeprefix("- ").split())]


def test_in_notes_with_long_lines_every_line_ends_where_its_writer_ended_it() -> None:
    notes = f"{LONG}\n\n{LONG}\n\nhull: carried by ribs at 264 cm, keel 611 cm; mast 642 cm, bow\nheight of the mast above the deck = 9 m\n"
    assert never_wrapped(notes)
    assert texts(notes)[-1] == "height of the mast above the deck = 9 m"
    assert not never_wrapped(f"{LONG}\n" + "The stern is the rear of the boat, and the rudder hangs there so that\n" * 20)


def test_a_lettered_line_below_a_question_is_none_of_it() -> None:
    assert texts("1. A shipyard sells its boats abroad. Ansoff calls this\n   a) rowing\n   b) sailing\n")[0].endswith("calls this")
