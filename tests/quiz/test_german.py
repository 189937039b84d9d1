"""German notes are asked about in German."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from components.quiz.corpus import read_corpus
from components.quiz.forms import drafts
from components.quiz.language import language
from tests.quiz.made import of_stranger, stranger
from tests.quiz.make import CELLS, asked, corpus_of, facts_of

FILES = sorted((Path(__file__).parent / "strangers").glob("*-de.md"))
ENGLISH = re.compile(r"\b(?:the|notes?|which|what|of these|this is|meant|describe[ds]?|why is|listed?|in this order)\b", re.I)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_word_of_english_stands_in_stems_or_explanations(path: Path) -> None:
    for seed in range(4):
        quiz = of_stranger(path.name, seed, None, True)
        assert len(quiz.questions) >= 5
        for question in quiz.questions:
            for text in [question.stem, *(option.why for option in question.options)]:
                assert not ENGLISH.search(text), text
            assert question.stem.count("„") == question.stem.count("“")
            assert question.stem.endswith(("?", "____"))


def test_every_form_has_german_words() -> None:
    corpus = corpus_of("\n".join(path.read_text(encoding="utf-8") for path in FILES))
    for fact in corpus.facts:
        for draft in drafts(fact, corpus):
            assert not ENGLISH.search(draft.stem), draft.stem
            for choice in (draft.key, *draft.pool):
                assert not ENGLISH.search(choice.why), choice.why


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Die drei Produktionsfaktoren sind Arbeit, Boden und Kapital.", ("Produktionsfaktoren", "Arbeit", "Boden", "Kapital")),
        ("Ein Biotop ist der Lebensraum einer Gemeinschaft von Arten.", ("Biotop", "der Lebensraum einer Gemeinschaft von Arten")),
        ("Preise fallen in der Krise, weil die Haushalte weniger ausgeben.",
         ("Preise fallen in der Krise", "weil die Haushalte weniger ausgeben")),
    ],
)  # fmt: skip
def test_german_sentences_state_facts(text: str, parts: tuple[str, ...]) -> None:
    assert [fact.parts for fact in facts_of(f"# Wirtschaft\n\n{text}\n")] == [parts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CELLS, "en"), ("", "en"), ("Hund – dog\nKatze – cat\n", "en"), ("Das ist die Zelle und der Kern ist ein Teil von ihr.", "de"),
        ("The dies of the machine are made of steel, and the die is cast.", "en"),
    ],
)  # fmt: skip
def test_the_language_is_told_by_function_words(text: str, expected: str) -> None:
    assert language(text) == expected


def test_what_is_asked_of_a_table_and_of_a_list() -> None:
    path = next(path for path in FILES if path.name.startswith("31-"))
    stems = {question.stem for seed in range(6) for question in of_stranger(path.name, seed, None, True).questions}
    assert "Was geben die Notizen unter „Preise“ für „Hochkonjunktur“ an?" in stems
    assert "Was nennen die Notizen unter „Produktionsfaktoren“?" in stems
    assert "Was sagen die Notizen zu „Marktformen“ über „Monopol“?" in {one.stem for one in asked(read_corpus([stranger(path.name)]))}
    assert "Welchen Grund nennen die Notizen für „Löhne sinken selten“?" not in stems  # too few reasons to choose from
