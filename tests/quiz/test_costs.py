"""Of wrong options that pass every filter the nearest are taken: the lines beside a line, the years beside a date."""

from __future__ import annotations

from dataclasses import replace

from components.quiz.choices import Choice, Draft
from components.quiz.costs import far
from components.quiz.facts import Fact
from components.quiz.filters_names import span
from components.quiz.generate import generate
from components.quiz.grammar import date
from components.quiz.sources import SourceText
from tests.quiz.make import definition

EVENTS = "\n".join(
    f"- {year}: {event}"
    for year, event in (
        ("1204", "sack of the harbour town"),
        ("1302", "exile of the old poet"),
        ("1348", "plague in the harbour town"),
        ("1805", "founding of the first school"),
        ("1849", "opening of the railway"),
        ("1857", "building of the town hall"),
        ("1866", "launch of the steam ferry"),
        ("1882", "lighting of the first lamp"),
    )
)


def cost(ours: Fact, key: str, theirs: Fact, text: str) -> float:
    """What it costs that `theirs` stands where it stands."""
    return far(Draft(ours, "term", "Which?", Choice(key, "", ours), ()), Choice(text, "", theirs))


def test_the_next_lines_cost_nothing_and_lines_farther_off_more_and_more() -> None:
    ours, beside, off, farther = (definition(f"term {line}", "said of it", line) for line in (20, 22, 26, 29))
    assert cost(ours, "a", beside, "b") == 0
    assert 0 < cost(ours, "a", off, "b") < cost(ours, "a", farther, "b")
    in_course = replace(ours, place=replace(ours.place, concept="sounds"))
    assert cost(in_course, "a", farther, "b") == 0
    elsewhere = replace(farther, place=replace(farther.place, group="notes.md#2"))
    assert cost(ours, "a", elsewhere, "b") == 0  # another list has its own nearness


def test_a_date_costs_as_many_years_as_it_is_off() -> None:
    ours, near, off = definition("a", "1857", 1), definition("b", "1866", 9), definition("c", "1302", 2)
    assert cost(ours, "1857", near, "1866") < 1 < cost(ours, "1857", off, "1302")


def test_a_date_stands_among_dates_of_its_time_and_no_four_dates_twice() -> None:
    seen = 0
    for seed in range(6):
        dated = [one for one in generate([SourceText("n.md", f"# Events\n\n{EVENTS}\n")], seed, 8).questions if date(one.key.text)]
        sets = [frozenset(option.text for option in one.options) for one in dated]
        assert len(sets) == len(set(sets))
        for one in dated:
            year = date(one.key.text) or (0,)
            others = [date(option.text) or (0,) for option in one.distractors]
            assert sum(abs(other[0] - year[0]) <= span(year[0]) for other in others) >= 2
        seen += len(dated)
    assert seen >= 6
