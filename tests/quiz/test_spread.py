"""A short quiz is spread over its notes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from components.quiz import making
from components.quiz.assemble import assemble
from components.quiz.generate import generate
from components.quiz.question import Question
from components.quiz.sources import SourceText
from components.quiz.spread import uneven
from tests.quiz.make import CELLS, definition, question

BIG = "\n\n## Pigments\n\n| Pigment | Colour | Found in | Absorbs |\n|---|---|---|---|\n" + "\n".join(
    f"| {name} | {colour} | {place} | {light} |"
    for name, colour, place, light in (
        ("Carotene", "orange", "carrots", "blue light"),
        ("Lycopene", "red", "tomatoes", "green light"),
        ("Chlorophyll", "green", "leaves", "red light"),
        ("Anthocyanin", "purple", "grapes", "yellow light"),
        ("Melanin", "brown", "skin", "all light"),
        ("Betanin", "pink", "beetroot", "cyan light"),
    )
)
NOTES = [SourceText("n.md", CELLS + BIG)]


def test_a_short_quiz_asks_two_questions_of_a_line_and_a_third_of_a_table_at_most() -> None:
    for seed in range(8):
        asked = generate(NOTES, seed, 5).questions
        assert len(asked) == 5
        assert max(Counter(question.fact.place.source.first for question in asked).values()) <= 2
        assert max(Counter(question.fact.place.group for question in asked).values()) <= 2


def test_every_heading_is_asked_before_one_is_asked_twice() -> None:
    for seed in range(8):
        assert {question.fact.place.path[-1] for question in generate(NOTES, seed, 3).questions} == {"Organelles", "Transport", "Pigments"}


def test_where_there_is_nothing_else_a_table_is_asked_all_the_same() -> None:
    for seed in range(4):
        assert len(generate([SourceText("n.md", f"# Pigments{BIG}")], seed, 6, doubtful=True).questions) == 6


def test_a_quiz_of_everything_is_not_cut() -> None:
    whole = generate(NOTES, 0, None).questions
    assert max(Counter(question.fact.place.group for question in whole).values()) > 3


def _of_three(line: int, form: str) -> Question:
    terms = [definition(name, f"what is said of {name}", number) for number, name in enumerate(("ebb", "flood", "slack"), 1)]
    fact, *others = (*terms[line:], *terms[:line])
    texts = [one.meaning if form == "meaning" else one.term for one in (fact, *others)]
    return question(f"Asked so of number {line}, {form}?", *texts, fact=fact, facts=tuple(others), form=form)


def test_the_same_three_terms_come_a_second_time_where_there_is_nothing_else_but_not_the_other_way_round() -> None:
    once, again, third, turned = _of_three(0, "term"), _of_three(1, "term"), _of_three(2, "term"), _of_three(1, "meaning")
    assert len(assemble([once, again], 0, 2, Counter())) == 2
    assert len(assemble([once, again, third], 0, 3, Counter())) == 2
    assert len(assemble([once, turned], 0, 2, Counter())) == 1
    other = question("Which of these is “a wall of stone”?", "Mole", "Buoy", "Reef", fact=definition("mole", "a wall", 9), form="term")
    for seed in range(6):
        assert other in [replace(one, options=other.options) for one in assemble([once, again, third, other], seed, 2, Counter())]


def _of(group: str, number: int) -> Question:
    fact = definition(f"{group}{number}", f"said of {group}{number}", number, group=group)
    texts = (f"{group} of {number}", f"some line of {number}", f"some dots of {number}")
    return question(f"What is asked about “word{number}x”?", *texts, fact=fact, form=("term", "property", "meaning")[number % 3])


def test_what_a_table_has_more_than_its_share_is_shared_with_the_next() -> None:
    candidates = [_of("tides", number) for number in range(1, 12)] + [_of("winds", number) for number in range(20, 31)]
    for seed in range(4):
        asked = assemble(candidates, seed, 12, Counter())
        assert Counter(one.fact.place.group for one in asked) == {"tides": 6, "winds": 6}


def test_a_quiz_of_which_one_list_has_too_much_looks_on() -> None:
    of_one = tuple(_of("tides", number) for number in range(1, 6))
    assert uneven(of_one, 12)
    assert not uneven(of_one[:4], 12)
    assert not uneven(of_one, None)
    assert not uneven((), 12)


def test_more_is_made_while_one_list_has_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "ENOUGH", 1)
    made = generate(NOTES, 1, 2).made
    monkeypatch.setattr(making, "uneven", lambda questions, length: True)
    assert generate(NOTES, 1, 2).made > made
    monkeypatch.setattr(making, "FARTHER", 0)
    assert generate(NOTES, 1, 2).made == made
