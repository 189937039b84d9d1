"""Two definitions in one line are two, and where that is not certain none."""

from __future__ import annotations

import pytest

from components.quiz.facts import CodeLine, Definition
from tests.quiz.make import facts_of

LIST = "# Boats\n\n- {}\n- hull: body of a boat\n- keel: spine of a boat\n"


def told(line: str) -> list[tuple[str, ...]]:
    found = [fact.parts for fact in facts_of(LIST.format(line)) if isinstance(fact, Definition)]
    return [parts for parts in found if parts[0] not in ("hull", "keel")]


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("bow/stern: 2A2B; port/beam: 3A3B", [("bow/stern", "2A2B"), ("port/beam", "3A3B")]),
        ("fore – nearer the bow; aft – nearer the stern", [("fore", "nearer the bow"), ("aft", "nearer the stern")]),
        ("bow = front of the boat, stern = rear of the boat", [("bow", "front of the boat"), ("stern", "rear of the boat")]),
        ("ebb = falling, flood = rising; both twice a day", [("ebb", "falling"), ("flood", "rising")]),
        ("F = afloat, D = in dock (dry/wet), S = sunk", [("F", "afloat"), ("D", "in dock (dry/wet)"), ("S", "sunk")]),
        ("fore/aft: along the keel; nearer still: Abeam", []),
        ("barge: carries coal; tonnage: 90 tons", []),
        ("barge: carries coal; purpose: trade", [("barge", "carries coal; purpose: trade")]),
        ("barge: one hull, length = 30 m, beam = 5 m", [("barge", "one hull, length = 30 m, beam = 5 m")]),
    ],
)
def test_two_definitions_in_a_line_are_two(line: str, terms: list[tuple[str, str]]) -> None:
    assert told(line) == terms


@pytest.mark.parametrize("line", ["flux = E·A", "long mast M = h/2", "1 knot = 1 mile an hour", "v0 = 4 (to some digits)"])
def test_the_point_below_a_formula_explains_no_code(line: str) -> None:
    text = f"# Boats\n\n- {line}\n- the sail that stands in front\n- keel: spine of a boat\n"
    assert not [fact for fact in facts_of(text) if isinstance(fact, CodeLine)]


def test_the_point_below_a_call_explains_it() -> None:
    text = "# Boats\n\n- hull = np.zeros(3)\n- the list of zeros for a boat\n- keel: spine of a boat\n"
    assert [fact.parts[0] for fact in facts_of(text) if isinstance(fact, CodeLine)] == ["hull = np.zeros(3)"]
