"""Two subjects at once: which values are paired, and when not."""

from __future__ import annotations

from components.quiz.build import build
from components.quiz.forms import drafts
from components.quiz.question import Question
from tests.quiz.make import corpus_of

HEAD = "# Notes\n\n| Thing | Value |\n|---|---|\n"


def pairs(rows: str) -> list[Question]:
    corpus = corpus_of(HEAD + rows)
    made = [build(draft, corpus, 0) for fact in corpus.facts for draft in drafts(fact, corpus) if draft.form == "both"]
    return [found for found in made if isinstance(found, Question)]


def test_beside_further_subjects_no_pair_has_one_value_twice() -> None:
    for rows in (
        "| oak | brown wood |\n| ash | pale wood |\n| pear | red wood |\n",
        "| oak | brown wood |\n| ash | pale wood |\n| pear | red wood |\n| box | yellow wood |\n",
    ):
        found = pairs(rows)
        assert found
        for question in found:
            halves = [option.text.split("; ") for option in question.options]
            assert all(first != second for first, second in halves)
            for place in (0, 1):
                counts = {value: [pair[place] for pair in halves].count(value) for value in {pair[place] for pair in halves}}
                assert set(counts.values()) == {1}


def test_two_subjects_alone_may_have_the_same() -> None:
    halves = [option.text.split("; ") for question in pairs("| oak | brown wood |\n| ash | pale wood |\n") for option in question.options]
    assert any(first == second for first, second in halves)


def test_values_of_unlike_units_and_values_spelt_like_their_subject_are_not_paired() -> None:
    assert pairs("| pulse | 60-100 /min |\n| heat | 36-37 C |\n| gas | 95-99 % |\n") == []
    assert pairs("| lie | lain |\n| feel | felt |\n| sing | sung |\n") == []
