"""How a thing is, told between commas behind its name, is no list of its members."""

from __future__ import annotations

import pytest

from components.quiz.parser.qualities import qualities
from tests.quiz.make import facts_of


@pytest.mark.parametrize(
    ("members", "german", "told"),
    [
        (("Blätter rund", "gezähnt", "am Stiel"), True, True),
        (("Blätter", "hängend", "Früchte"), True, True),
        (("Birke", "Erle", "Hasel"), True, False),
        (("laufen", "springen", "werfen"), True, False),
        (("scaly bark", "round crown", "on wet ground"), False, True),
        (("by car", "by train", "on foot"), False, False),
        (("smooth", "skeletal", "heart muscle"), False, False),
    ],
)
def test_qualities_and_members(members: tuple[str, ...], german: bool, told: bool) -> None:
    assert qualities(members, german) == told


def test_a_name_with_its_qualities_is_no_list() -> None:
    text = "# Gehölze im Park\n\nDie Bäume und Sträucher am Weg sind alt.\n\n- Ulme *Ulmus laevipes*: Blätter rau, gezähnt, mit Haaren\n"
    found = {fact.kind: fact.parts for fact in facts_of(text)}
    assert "collection" not in found
    assert found["definition"] == ("Ulme Ulmus laevipes", "Blätter rau, gezähnt, mit Haaren")


def test_a_list_of_places_among_things_is_none_either() -> None:
    assert not [fact for fact in facts_of("# Trees\n\n- Alders: scaly bark, round crown, on wet ground\n") if fact.kind == "collection"]
    assert [fact.parts for fact in facts_of("# Trees\n\n- Routes: by car, by train, on foot\n") if fact.kind == "collection"]
