"""How much of the course can be asked at all."""

from __future__ import annotations

import pytest

from components.quiz import Question, facts_of, filters
from tests.quiz.made import corpus_of_the_course, every_question


@pytest.fixture(scope="module")
def asked() -> tuple[Question, ...]:
    return every_question()


def test_nearly_every_fact_of_the_course_has_a_valid_question(asked: tuple[Question, ...]) -> None:
    assert len({question.fact.id for question in asked}) >= 0.95 * len(facts_of())


def test_what_is_asked_about_a_fact_keeps_every_invariant(asked: tuple[Question, ...]) -> None:
    corpus = corpus_of_the_course()
    for question in asked[::7]:
        assert [name for name, check in filters.ALL.items() if check(question, corpus)] == [], question.stem


def test_most_facts_can_be_asked_in_several_forms(asked: tuple[Question, ...]) -> None:
    forms: dict[str, set[str]] = {}
    for question in asked:
        forms.setdefault(question.fact.id, set()).add(question.form)
    assert sum(len(found) >= 2 for found in forms.values()) >= 0.5 * len(forms)
