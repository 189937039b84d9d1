"""Phrases, titles and dates that are no names, and a formula that is whole."""

from __future__ import annotations

import pytest

from components.quiz import facts_of
from components.quiz.asides import reason
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.forms import drafts
from components.quiz.parser.replied import answer_of
from components.quiz.sources import SourceText
from components.quiz.strict import STRICT_WHOLE
from tests.quiz.make import corpus_of, definition, place, question

EMPTY = Corpus([])


@pytest.mark.parametrize(("subject", "broken"), [("on a boat", True), ("boat", False), ("through road", False)])
def test_a_place_is_no_name(subject: str, broken: bool) -> None:
    fact = Attribute(place(1, "row"), subject, "r", "read the log", "right")
    asked = question(f"Which holds for “{subject}”?", "R: read the log", "R: list the sails", "W: cut a sail", fact=fact, form="profile")
    assert STRICT_WHOLE["place for a name"](asked, EMPTY) == broken


@pytest.mark.parametrize(
    ("key", "other", "broken"), [("chalk, coal", "by size", True), ("chalk", "salt", False), ("by age", "by size", True)]
)
def test_phrases_with_a_preposition_stand_among_their_like(key: str, other: str, broken: bool) -> None:
    asked = question("What is said?", key, other, "sand and gravel", fact=definition("organic", key))
    assert STRICT_WHOLE["phrase"](asked, EMPTY) == broken


@pytest.mark.parametrize(("value", "broken"), [("solid", True), ("solid all through", False)])
def test_a_word_of_remark_may_hold_for_others(value: str, broken: bool) -> None:
    fact = Attribute(place(1, "row"), "keel", "notes", value, "part")
    assert STRICT_WHOLE["short remark"](question("Of which?", "Keel", "Mast", "Boom", fact=fact, form="owner"), EMPTY) == broken
    measured = Attribute(place(1, "row"), "keel", "material", value, "part")
    assert not STRICT_WHOLE["short remark"](question("Of which?", "Keel", "Mast", "Boom", fact=measured, form="owner"), EMPTY)
    among = question("What is said?", "long, of lead", "solid", "bent by wind", fact=fact, form="property")
    assert STRICT_WHOLE["short remark"](among, EMPTY)


def test_what_the_notes_are_is_no_fact() -> None:
    assert reason("Intro to Boats -- my Q&A for the midterm") == "remark"
    assert reason("Ledger: my notes are in order") == "remark"
    assert reason("Ledger: a book of notes on accounts") is None
    assert not facts_of([SourceText("n.txt", "Intro to Boats -- my Q&A for the midterm\n\n(made from lecture 1)\n")])


def test_a_formula_keeps_its_bracket() -> None:
    assert answer_of("(cost - residual value) / useful life") == "(cost - residual value) / useful life"
    assert answer_of("a book of accounts (old ones too)") == "a book of accounts"


def test_a_term_is_an_option_without_its_date() -> None:
    corpus = corpus_of("# N\n\n- **Tea Act (1773)**: a law that let a company sell without duty\n- **Stamp Act**: a law on printed paper\n")
    asked = [draft for fact in corpus.facts for draft in drafts(fact, corpus) if draft.form == "term"]
    assert asked
    assert all("1773" not in text for draft in asked for text in (draft.key.text, *(choice.text for choice in draft.pool)))
