"""Lists of what is good or bad about something."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.quiz.corpus import Corpus
from components.quiz.facts import Collection
from components.quiz.filters import WHOLE
from components.quiz.forms_lists import collections
from components.quiz.strict import STRICT_WHOLE
from tests.quiz.make import collection, corpus_of, question


@pytest.mark.parametrize(
    ("key", "others", "broken"),
    [
        ("Advantages of a keel", ("Steps of a tack", "Kinds of knot"), True),
        ("Advantages of a keel", ("Benefits of a sail", "Kinds of knot"), False),
        ("Drawbacks of a keel", ("Advantages of a sail", "Kinds of knot"), True),
        ("Advantages of a keel", ("Disadvantages of a keel", "Kinds of knot"), True),
        ("Disadvantages of a keel", ("Advantages of a keel", "Kinds of knot"), True),
        ("Kinds of knot", ("Advantages of a sail", "Steps of a tack"), False),
    ],
)
def test_a_list_of_advantages_stands_beside_another(key: str, others: tuple[str, ...], broken: bool) -> None:
    asked = question("What do the notes call “faster turns, less drift and easier landing” together?", key, *others, form="together")
    assert WHOLE["weighed"](asked, Corpus([])) == broken


@pytest.mark.parametrize(
    ("others", "broken"), [(("Phases of a voyage", "Stages of a tide"), False), (("Phases of a voyage", "Sails"), True)]
)
def test_a_list_of_the_course_stands_beside_lists_of_its_sort(others: tuple[str, ...], broken: bool) -> None:
    steps = collection("steps of a tack", "luffing", "turning", "trimming")
    ours = replace(steps, place=replace(steps.place, concept="tacking"))
    asked = question("What are they together?", "Steps of a tack", *others, fact=ours, form="together")
    assert STRICT_WHOLE["other sorts"](asked, Corpus([])) == broken
    assert not STRICT_WHOLE["other sorts"](question("What are they?", "Steps of a tack", *others, fact=steps, form="together"), Corpus([]))


@pytest.mark.parametrize(("other", "broken"), [("Why is rope tarred?", False), ("How is rope tarred?", True)])
def test_every_question_that_is_an_option_asks_alike(other: str, broken: bool) -> None:
    asked = question("Which question?", "Why is a keel heavy?", "Why is sailcloth waxed?", other, form="asked")
    assert STRICT_WHOLE["other questions"](asked, Corpus([])) == broken


def test_the_last_of_ordered_steps_alone_is_asked_in_a_gap() -> None:
    text = "# N\n\nThe three steps of a tack are luffing, turning and trimming. They follow one another in this order.\n"
    steps = next(one for one in corpus_of(text).facts if isinstance(one, Collection))
    assert [draft.key.text for draft in collections(steps, corpus_of(text)) if draft.form == "gap"] == ["Trimming"]
