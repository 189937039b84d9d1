"""Two headings whose lists run side by side: what is said of the one is asked for beside what is said of the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.quiz import forms_siblings, strict
from components.quiz.compared import of_siblings
from components.quiz.facts import Statement
from components.quiz.question import Question
from tests.quiz.make import asked, corpus_of, question

BOATS = """# Two Kinds of Craft

## Sailing Craft
- Invented by the people of the delta
- The helmsman is seated low
- Draws its force from moving air
- Needs a tall and heavy mast
- Docking ends when the sheets are let go

## Rowing Craft
- Invented by the people of the fjords
- The helmsman is standing
- Draws its force from tired arms
- Needs a bench for every oarsman
- Docking ends when the oars are shipped
"""
ASKED = "In the notes on “Two Kinds of Craft”, which of these is said of “{}”?"


def found_in(text: str) -> list[Question]:
    corpus = corpus_of(text)
    return [one for one in asked(corpus, "contrast") if of_siblings(one) and strict.sound(one, corpus)]


def test_a_point_is_asked_for_beside_its_counterpart_and_others_of_that_list() -> None:
    found = found_in(BOATS)
    assert {one.stem for one in found} == {ASKED.format("Sailing Craft"), ASKED.format("Rowing Craft")}
    one = next(one for one in found if one.key.text == "The helmsman is seated low")
    assert {option.text for option in one.distractors} == {"The helmsman is standing", "Docking ends when the oars are shipped"}
    draws = next(one for one in found if one.key.text == "Draws its force from tired arms")
    assert {option.text for option in draws.distractors} == {"Draws its force from moving air", "Needs a tall and heavy mast"}


def test_each_wrong_option_is_said_of_another_heading_alone() -> None:
    for one in found_in(BOATS):
        assert isinstance(one.fact, Statement)
        assert not [option for option in one.distractors if option.fact.parts[0] == one.fact.subject]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Draws its force from tired arms", "Draws its force from air"),  # the other list says all of it
        ("Draws its force from tired arms", "Draws less than a sailing boat"),  # it names the other
    ],
)
def test_a_point_that_holds_of_both_or_names_either_is_no_wrong_option(old: str, new: str) -> None:
    assert old in {option.text for one in found_in(BOATS) for option in one.distractors}
    assert new not in {option.text for one in found_in(BOATS.replace(old, new)) for option in one.distractors}


@pytest.mark.parametrize(
    "text",
    [
        BOATS.replace("The helmsman is standing", "One man stands")
        .replace("Draws its force from tired", "Takes it from")
        .replace("Needs a b", "B"),
        BOATS.replace("Sailing Craft", "Advantages of Sailing"),
        BOATS.replace("# Two Kinds of Craft\n", "").replace("## ", "# "),
        BOATS.replace("## Rowing", "# Oars\n\n## Rowing"),
    ],
    ids=["few counterparts", "what is weighed is no thing", "no heading above", "headings of two parts"],
)
def test_lists_that_do_not_run_side_by_side_lend_each_other_nothing(text: str) -> None:
    assert found_in(BOATS)
    assert found_in(text) == []


def test_only_what_is_said_of_the_other_alone_is_a_choice() -> None:
    line = "- Seldom draws force from the tired arms of a crew\n"
    for text, offered in ((BOATS, True), (BOATS.replace("- Docking ends when the sheets", f"{line}- Docking ends when the sheets"), False)):
        corpus = corpus_of(text)
        fact = next(fact for fact in corpus.facts if isinstance(fact, Statement) and fact.text == "The helmsman is seated low")
        (draft,) = forms_siblings.siblings(fact, corpus)
        assert ("Draws its force from tired arms" in {choice.text for choice in draft.pool}) == offered
        assert [choice.text for choice in draft.pool if choice.near == 0] == ["The helmsman is standing"]


def test_half_of_the_points_have_a_counterpart() -> None:
    ours, theirs = (
        [fact for fact in corpus_of(BOATS).facts if isinstance(fact, Statement) and fact.subject == name]
        for name in ("Sailing Craft", "Rowing Craft")
    )
    assert len(forms_siblings.counterparts(ours, theirs)) == 5
    assert len(forms_siblings.counterparts(ours, theirs[3:] + theirs[:1])) == 3
    assert forms_siblings.counterparts(ours, theirs[:2]) == []  # too few points
    others = [replace(fact, text=f"Crew {fact.text}") if number > 1 else fact for number, fact in enumerate(theirs)]
    assert forms_siblings.counterparts(ours, others) == []
    assert len(forms_siblings.counterparts(ours[:4], others[:4])) == 2


def test_the_counterpart_is_among_the_options() -> None:
    assert strict.STRICT_WHOLE["counterpart"] is forms_siblings.without_counterpart
    corpus = corpus_of(BOATS)
    said = {fact.text: fact for fact in corpus.facts if isinstance(fact, Statement)}
    key, twin, other, third = (
        said[text]
        for text in (
            "Draws its force from tired arms",
            "Draws its force from moving air",
            "Needs a tall and heavy mast",
            "Invented by the people of the delta",
        )
    )
    stem = ASKED.format("Rowing Craft")
    for facts, broken in (((twin, other), False), ((other, third), True)):
        one = question(stem, key.text, *(fact.text for fact in facts), fact=key, facts=facts, form="contrast")
        assert forms_siblings.without_counterpart(one, corpus) == broken
