"""Strict filters for tables of a learner's notes in which a thing is one or the other: what is left is right. True means broken."""

from __future__ import annotations

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_sight import own
from components.quiz.headers import unnamed
from components.quiz.parser.versus import third
from components.quiz.question import Question
from components.quiz.words import naming, normal

SIDES = 2
SIGN = 2
"""So many characters are a sign."""


def one_or_the_other(question: Question, corpus: Corpus) -> bool:
    """one or the other: asked what holds for a thing, one sees that of two options the one or the other must, since they are all that the
    table gives for a property: `Level: macro`, `Level: micro`.
    """
    fact = question.fact
    if question.form != "profile" or not isinstance(fact, Attribute) or not own(fact):
        return False
    rows = corpus.shelves.get((f"attribute {normal(fact.attribute)}", "group", fact.place.group), ())
    values = {normal(one.value) for one in rows if isinstance(one, Attribute)}
    beside = any(isinstance(option.fact, Attribute) and option.fact.attribute == fact.attribute for option in question.distractors)
    return beside and len(values) <= SIDES


def names_another(question: Question, corpus: Corpus) -> bool:
    """another's name: asked what holds for a thing, one sees of a wrong option by a name in it for what it holds (`Assumed: the IRR`)."""
    if question.form != "profile" or not own(question.fact):
        return False
    return any(
        isinstance(option.fact, Attribute) and (name := naming(option.fact.subject)) and name <= naming(option.text)
        for option in question.distractors
    )


def mere_signs(question: Question, corpus: Corpus) -> bool:
    """signs: asked what holds for a thing, among values of which some are no more than a sign (`N`, `↑`), which may hold for many."""
    if question.form != "profile" or not own(question.fact):
        return False
    return any(len(option.text.partition(": ")[2].strip()) <= SIGN for option in question.options)


def of_no_name(question: Question, corpus: Corpus) -> bool:
    """no name: asked what holds for the header of a column that names nothing (`doesn't`, `finds`), but says what its rows do."""
    fact = question.fact
    if question.form != "profile" or not isinstance(fact, Attribute) or not own(fact):
        return False
    low = fact.subject.strip().lower()
    return not low or unnamed(low) or third(low) or low.endswith(("n't", "n’t"))


def two_at_once(question: Question, corpus: Corpus) -> bool:
    """two at once: two cells of a learner's table in one question. Who knows the one, or sees which belongs to a name, knows the other;
    blind readers of 57 such questions from strangers' notes found 41 valid, of those about one cell more than four in five.
    """
    return question.form == "both" and isinstance(question.fact, Attribute) and own(question.fact)
