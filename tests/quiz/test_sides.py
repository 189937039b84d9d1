"""Questions from a learner's tables in which what is left is right."""

from __future__ import annotations

import pytest

from components.quiz import filters_sides as side
from components.quiz.corpus import read_corpus
from components.quiz.facts import Attribute
from components.quiz.sources import SourceText
from components.quiz.strict import STRICT, STRICT_WHOLE
from tests.quiz.make import place, question

TABLE = """# Theories

| theory | level | image |
|---|---|---|
| conflict | macro | arena |
| function | macro | body |
| symbols | {level} | play |
"""


def attribute(text: str, subject: str, name: str) -> Attribute:
    found = [fact for fact in read_corpus([SourceText("n.md", text)]).facts if isinstance(fact, Attribute)]
    return next(fact for fact in found if (fact.subject, fact.attribute) == (subject, name))


@pytest.mark.parametrize(("level", "refused"), [("micro", True), ("meso", True)])
def test_one_of_two_values_must_hold(level: str, refused: bool) -> None:
    assert STRICT_WHOLE["one or the other"] is side.one_or_the_other
    text = TABLE.format(level=level)
    key, other, third = (attribute(text, *one) for one in (("conflict", "level"), ("symbols", "level"), ("function", "image")))
    texts = [f"{one.attribute}: {one.value}" for one in (key, other, third)]
    asked = question("Which of these holds for “conflict”?", *texts, fact=key, facts=(other, third), form="profile")
    assert side.one_or_the_other(asked, read_corpus([SourceText("n.md", text)])) == refused


def test_three_values_leave_it_open() -> None:
    text = TABLE.replace("function | macro", "function | meso").format(level="micro")
    key, other, third = (attribute(text, *one) for one in (("conflict", "level"), ("symbols", "level"), ("function", "image")))
    asked = question(
        "Which of these holds for “conflict”?",
        "level: macro",
        "level: micro",
        "image: body",
        fact=key,
        facts=(other, third),
        form="profile",
    )
    assert not side.one_or_the_other(asked, read_corpus([SourceText("n.md", text)]))


@pytest.mark.parametrize(("said", "refused"), [("arena of conflict", False), ("play of symbols", True)])
def test_what_names_another_row_holds_for_that(said: str, refused: bool) -> None:
    assert STRICT_WHOLE["another's name"] is side.names_another
    text = TABLE.format(level="micro")
    key, other, third = (attribute(text, *one) for one in (("conflict", "level"), ("symbols", "image"), ("function", "image")))
    asked = question("What?", "level: macro", f"image: {said}", "image: body", fact=key, facts=(other, third), form="profile")
    assert side.names_another(asked, read_corpus([SourceText("n.md", text)])) == refused


@pytest.mark.parametrize(("form", "refused"), [("both", True), ("property", False)])
def test_two_cells_at_once(form: str, refused: bool) -> None:
    assert STRICT["two at once"] is side.two_at_once
    text = TABLE.format(level="micro")
    asked = question("What?", "macro; micro", "micro; macro", "body; arena", fact=attribute(text, "conflict", "level"), form=form)
    assert side.two_at_once(asked, read_corpus([SourceText("n.md", text)])) == refused


@pytest.mark.parametrize(("sign", "refused"), [("N", True), ("raised", False)])
def test_mere_signs_hold_for_many(sign: str, refused: bool) -> None:
    assert STRICT["mere signs"] is side.mere_signs
    fact = attribute(TABLE.format(level="micro"), "conflict", "level")
    asked = question("What?", f"level: {sign}", "level: micro", "image: body", fact=fact, form="profile")
    assert side.mere_signs(asked, read_corpus([])) == refused


@pytest.mark.parametrize(("subject", "refused"), [("doesn't", True), ("finds", True), ("conflict", False)])
def test_a_header_that_says_what_rows_do_is_no_name(subject: str, refused: bool) -> None:
    assert STRICT["no name"] is side.of_no_name
    fact = Attribute(place(), subject, "eddy current", "deep")
    asked = question(f"Which of these holds for “{subject}”?", "eddy: deep", "dye: cracks", "X-ray: pores", fact=fact, form="profile")
    assert side.of_no_name(asked, read_corpus([])) == refused
