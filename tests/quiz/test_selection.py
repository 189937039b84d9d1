"""What a learner wants to be asked: sections, forms, a difficulty; and a fact asked again in another form."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from components.quiz import FORM_NAMES, course_quiz, facts_of, filters, generate, questions_for, sections_of
from components.quiz.assemble import WEIGHTS
from components.quiz.difficulty import DEMAND, LEVELS, score
from components.quiz.question import Quiz
from components.quiz.sources import SourceText
from tests.quiz.made import corpus_of_the_course, of_the_course
from tests.quiz.make import CELLS, question

CELL_NOTES = [SourceText("cells.md", CELLS)]


@pytest.fixture(scope="module")
def whole() -> Quiz:
    return of_the_course()


def test_every_form_has_a_label_a_weight_and_a_demand(whole: Quiz) -> None:
    assert {asked.form for asked in whole.questions} <= set(FORM_NAMES)
    assert set(FORM_NAMES) == set(WEIGHTS) == set(DEMAND)
    assert len(set(FORM_NAMES.values())) == len(FORM_NAMES)


def test_only_the_sections_and_forms_chosen_are_asked() -> None:
    found = course_quiz(None, 1, 12, sections=["Vision", "Language"], forms=["term", "meaning"]).questions
    assert len(found) == 12
    assert {asked.section for asked in found} == {"Vision", "Language"}
    assert {asked.form for asked in found} == {"term", "meaning"}


def test_notes_of_ones_own_have_sections_too() -> None:
    assert sections_of([SourceText("a.md", "# One\n\n- a: the first letter\n\n# Two\n\n- b: the second letter\n")]) == ["One", "Two"]
    assert sections_of(CELL_NOTES) == ["Cells"]
    assert generate(CELL_NOTES, 0, 5, sections=["Cells"]).questions
    assert "lies in the sections chosen: choose others" in str(generate(CELL_NOTES, 0, 5, sections=["Stars"]).reason_for_none)
    mostly_questions = [SourceText("a.md", f"{CELLS}\n\n# Exam\n\n- Why is a cell small?\n")]
    assert "lies in the sections chosen" in str(generate(mostly_questions, 0, 5, sections=["Exam"]).reason_for_none)


def test_a_choice_that_leaves_nothing_says_so() -> None:
    nothing = generate(CELL_NOTES, 0, 5, forms=["printed"])
    assert nothing.questions == ()
    assert "choose more forms" in (nothing.reason_for_none or "")


def test_the_levels_part_the_course_into_thirds_or_so(whole: Quiz) -> None:
    levels = Counter(asked.difficulty for asked in whole.questions)
    assert set(levels) == set(LEVELS)
    assert all(number >= 0.15 * len(whole.questions) for number in levels.values()), levels


@pytest.mark.parametrize(("wanted", "never"), [("easy", "hard"), ("hard", "easy")])
def test_a_difficulty_leaves_the_other_end_out_and_comes_first(wanted: str, never: str) -> None:
    found = course_quiz(None, 2, 20, difficulty=wanted).questions  # type: ignore[arg-type]
    levels = Counter(asked.difficulty for asked in found)
    assert len(found) == 20
    assert levels[never] == 0  # type: ignore[index]
    assert levels[wanted] >= 10  # type: ignore[index]


def test_closer_wrong_options_a_harder_form_and_more_to_read_make_it_harder() -> None:
    far = question("What is a kernel?", "the small grid of weights", "cheese from Holland", "rain in April")
    near = question("What is a kernel?", "the small grid of weights", "the large grid of weights", "the small grid of pixels")
    assert score(near) > score(far)
    assert score(question("What is a kernel?", "a", "b", "c", form="outsider")) > score(question("What is a kernel?", "a", "b", "c"))
    assert score(question("What is a kernel and " * 5, "a", "b", "c")) > score(question("What is a kernel?", "a", "b", "c"))


def test_difficulty_is_no_part_of_the_contract(whole: Quiz) -> None:
    assert "difficulty" not in json.dumps([asked.as_dict() for asked in whole.questions[:20]])


def test_a_fact_can_be_asked_again_in_every_form_that_it_allows() -> None:
    facts = [fact for fact in facts_of() if fact.place.concept == "convolution"]
    found = questions_for([fact.id for fact in facts], seed=4)
    corpus = corpus_of_the_course()
    assert {asked.fact.id for asked in found} <= {fact.id for fact in facts}
    per_fact = Counter(asked.fact.id for asked in found)
    assert sum(number >= 2 for number in per_fact.values()) >= 0.4 * len(per_fact)
    for asked in found:
        assert [name for name, broken in filters.ALL.items() if broken(asked, corpus)] == []
    assert found == questions_for([fact.id for fact in facts], seed=4)
    assert {asked.options.index(asked.key) for asked in found} == {0, 1, 2, 3}


def test_questions_for_facts_of_ones_own_notes() -> None:
    facts = facts_of(CELL_NOTES)
    found = questions_for([facts[1].id, "unknown", facts[0].id], CELL_NOTES)
    assert {asked.form for asked in found} >= {"meaning", "term"}
    assert [asked.fact.id for asked in found] == sorted((asked.fact.id for asked in found), key=[facts[1].id, facts[0].id].index)
    assert questions_for(["unknown"], CELL_NOTES) == []
