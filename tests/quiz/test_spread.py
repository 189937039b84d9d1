"""A short quiz is spread over its notes."""

from __future__ import annotations

from collections import Counter

from components.quiz.generate import generate
from components.quiz.sources import SourceText
from tests.quiz.make import CELLS

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
        assert len(generate([SourceText("n.md", f"# Pigments{BIG}")], seed, 9).questions) == 9


def test_a_quiz_of_everything_is_not_cut() -> None:
    whole = generate(NOTES, 0, None).questions
    assert max(Counter(question.fact.place.group for question in whole).values()) > 3
