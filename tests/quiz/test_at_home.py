"""The course asks about a term beside those of its own list, and of a list beside others of its sort."""

from __future__ import annotations

import pytest

from components.quiz import course_quiz
from components.quiz.corpus import Corpus
from components.quiz.exposure import at_home
from components.quiz.facts import Definition
from components.quiz.filters_form import i5
from components.quiz.forms_lists import alike
from components.quiz.strict import STRICT, sound
from tests.quiz.made import corpus_of_the_course, every_question
from tests.quiz.make import definition, question

EMPTY = Corpus([])


def test_nearly_every_question_about_a_term_of_the_course_stays_in_its_list() -> None:
    asked = [one for one in course_quiz(None, 3, None).questions if isinstance(one.fact, Definition)]
    assert len(asked) > 100
    assert sum(at_home(one) for one in asked) >= 0.8 * len(asked)


def test_in_one_list_of_the_course_the_sort_of_a_description_does_not_matter() -> None:
    corpus = corpus_of_the_course()
    broken = [one for one in every_question() if STRICT["sort"](one, corpus)]
    assert any(sound(one, corpus) for one in broken if at_home(one))
    assert not any(sound(one, corpus) for one in broken if not at_home(one))


def test_terms_of_one_list_may_contain_each_other() -> None:
    whole, part, other = definition("stay sail", "a sail on a stay"), definition("sail", "a sail"), definition("boom", "a pole")
    assert not i5(question("Which is it?", "Stay sail", "Sail", "Boom", fact=whole, facts=(part, other)), EMPTY)
    assert i5(question("What is it?", "A sail on a stay", "A sail", "A pole", fact=whole, facts=(part, other)), EMPTY)
    elsewhere = definition("sail", "a sail", group="notes.md#9")
    assert i5(question("Which is it?", "Stay sail", "Sail", "Boom", fact=whole, facts=(elsewhere, other)), EMPTY)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("steps of a tack", "phases of a voyage", True),
        ("ways of tying", "tools of a rigger", True),
        ("steps of a tack", "parts of a mast", False),
        ("sails", "sails", False),
    ],
)
def test_lists_of_one_sort(one: str, other: str, same: bool) -> None:
    assert alike(one, other) == same
