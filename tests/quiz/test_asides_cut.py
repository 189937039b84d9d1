"""What stands in hasty notes beside a fact, and what it would tell or leave open in a question."""

from __future__ import annotations

import pytest

from components.quiz import Question, facts_of, questions_for
from components.quiz.choices import said_of
from components.quiz.corpus import Corpus
from components.quiz.filters_form import i12
from components.quiz.filters_pointers import points_at_others
from components.quiz.parser.labels import is_term
from components.quiz.parser.second import before_arrow
from components.quiz.sources import SourceText
from components.quiz.strict import STRICT_WHOLE
from components.quiz.topics import topic_of
from tests.quiz.make import definition, question

EMPTY = Corpus([])


def made(text: str) -> list[Question]:
    """Every question about some notes."""
    notes = [SourceText("n.md", text)]
    return questions_for([fact.id for fact in facts_of(notes)], notes)


@pytest.mark.parametrize(("key", "told"), [("3", True), ("4", False)])
def test_an_ordinal_tells_its_number(key: str, told: bool) -> None:
    wrong = [number for number in ("2", "3", "4", "8") if number != key]
    assert i12(question("How many rungs has the 3rd ladder?", key, *wrong), EMPTY) == told


def test_a_bare_number_is_asked_for_with_the_unit_of_its_list() -> None:
    rungs = (
        "# Ladders\n\n## Which ladder is how long?\n- roof ladder: 9 rungs\n- loft ladder: 12\n- shelf ladder: 4, folds up\n"
        "- barn ladder: 14\n- pool ladder: 3\n"
    )
    stems = {one.stem for one in made(rungs) if one.key.text == "12"}
    assert stems == {"How many rungs do the notes give for “loft ladder”?"}
    bare = {one.stem for one in made(rungs.replace(" rungs", "")) if one.key.text == "12"}
    assert bare == {"Which value do the notes give for “loft ladder”?"}


@pytest.mark.parametrize(("others", "broken"), [(("a wish", "a debt"), True), (("a wish", "rent, wages, tolls"), False)])
def test_a_list_among_descriptions_stands_out(others: tuple[str, ...], broken: bool) -> None:
    asked = question("What is said of “dues”?", "land, labour, tools", *others, fact=definition("dues", "land, labour, tools"))
    assert STRICT_WHOLE["alone a list"](asked, EMPTY) == broken


def test_what_a_foreign_word_means_is_left_out() -> None:
    assert said_of(definition("rubato", 'flexible tempo, lit. "robbed"')) == "flexible tempo"
    assert said_of(definition("rubato", "flexible tempo, literally free")) == "flexible tempo, literally free"


def test_a_condition_goes_with_its_consequence() -> None:
    assert before_arrow("legal maximum; if below the market's price → shortage") == "legal maximum"
    assert before_arrow("legal maximum; set by the state → shortage") == "legal maximum; set by the state"


def test_a_cell_that_begins_with_another_says_nothing_alone() -> None:
    fact = definition("queue", "same + more stops")
    assert points_at_others(question("What is bad about “queue”?", "Same + more stops", "Slow", "Unfair", fact=fact), EMPTY)
    assert not points_at_others(question("What is bad about “queue”?", "Samely slow", "Slow", "Unfair", fact=fact), EMPTY)


def test_two_things_told_apart_are_no_name() -> None:
    assert not is_term("role conflict ≠ role strain")
    assert is_term("role conflict")


@pytest.mark.parametrize(("title", "topic"), [("SOC110 – exam prep", ""), ("wk 3", ""), ("Growing up", "Growing up")])
def test_what_a_course_is_called_is_no_topic(title: str, topic: str) -> None:
    [fact, *_] = facts_of([SourceText("n.md", f"# {title}\n\n- **keel**: a beam along the bottom of a hull\n- **mast**: a pole\n")])
    assert topic_of(fact) == topic
