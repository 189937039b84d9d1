"""What the filters for signs and cuts leave alone."""

from __future__ import annotations

import pytest

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_bare import extreme_of_what
from components.quiz.filters_dates import unlike_years
from components.quiz.filters_either import SAME
from components.quiz.filters_loose import noun_elsewhere
from components.quiz.filters_option_forms import part_of_another
from components.quiz.filters_told import of_another_unit
from components.quiz.filters_whole import cut_short
from components.quiz.headers import past
from components.quiz.parser.mend import tidy
from components.quiz.parser.worked import within_an_example
from components.quiz.question import Question
from components.quiz.spelling import misspelt
from components.quiz.topics import topic_of
from tests.quiz.make import corpus_of, definition, facts_of, place, question

EMPTY = Corpus([])


def of_line(said: str, line: str) -> Question:
    asks = question(
        f"Of which of these do the notes say “{said}”?", "artery", "vein", "valve", fact=definition("artery", said), form="term"
    )
    return Question(asks.id, asks.fact, asks.form, asks.section, asks.stem, asks.options, type(asks.source)("notes.md", 1, 1, line))


@pytest.mark.parametrize(
    ("said", "behind"),
    [
        ("a vessel that carries blood to the body", ". thick wall"),
        ("citizens of the U.S", "."),
        ("a vote of yes or no", "."),
        ("low, thin", ""),
    ],
)
def test_the_end_of_a_sentence_is_no_cut(said: str, behind: str) -> None:
    assert not cut_short(of_line(said, f"artery: {said}{behind}"), EMPTY)


@pytest.mark.parametrize("said", ["EM radiation of a lamp", "the EM algorithm", "manages IT systems", "an em dash", "Corporate IT"])
def test_capitals_are_no_pronouns(said: str) -> None:
    assert not noun_elsewhere(of_line(said, said), EMPTY)


def test_code_and_symbols_keep_their_stars() -> None:
    assert tidy("`test*.py` and `isnt = 1` dont, Sigma* too") == "`test*.py` and `isnt = 1` don't, Sigma* too"


def test_numbers_are_no_years_and_counts_no_bounds() -> None:
    rows = "\n".join(
        f"| {name} | {degrees} |" for name, degrees in (("tin", 232), ("iron", 1538), ("sodium", 98), ("zinc", 420), ("lead", 327))
    )
    corpus = corpus_of(f"# Metals\n\n| metal | melts at |\n|---|---|\n{rows}\n")
    fact = next(one for one in corpus.facts if isinstance(one, Attribute) and one.subject == "sodium")
    assert not unlike_years(question("What?", "98", "232", "420", fact=fact, form="property"), corpus)
    drug = Attribute(place(1, "a row"), "drug", "dose", "5 min")
    assert not of_another_unit(question("What?", "5 min", "7 min", "20 min", fact=drug, form="property"), EMPTY)


def test_opposites_are_no_compounds() -> None:
    fact = Attribute(place(1, "a row"), "yeast", "metabolism", "aerobic")
    assert not part_of_another(question("What?", "Aerobic", "Anaerobic", "Mixed", fact=fact, form="property"), EMPTY)


def test_a_frame_is_no_topic() -> None:
    for stem, refused in (
        ("According to the notes, which description fits “South”?", True),
        ("In the notes on “Chile”, what is said of “South”?", False),
    ):
        asks = question(stem, "cold lakes", "dry salt", "old ports", fact=definition("South", "cold lakes"))
        assert extreme_of_what(asks, EMPTY) is refused


@pytest.mark.parametrize("heading", ["Example-based translation", "Learning from example", "Example of mutualism"])
def test_headings_that_only_speak_of_examples(heading: str) -> None:
    assert not within_an_example([heading])


def test_small_things() -> None:
    text = "# Life\n\n## Division\n\nThe four stages of the cell cycle:\n\n- mitosis: the cell divides\n- growth: the cell takes up food\n"
    assert "stages of the" not in {topic_of(fact) for fact in facts_of(text)}
    assert "stages of the cell cycle" in {topic_of(fact) for fact in facts_of(text)}
    assert not past("breed")
    assert not SAME.match("same-sex couples")
    assert not SAME.match("same padding")
    assert SAME.match("same, in the unit of y")
    assert [word for word in ("atention", "governmen", "carburettor", "classif") if misspelt(word)] == ["atention", "governmen"]
