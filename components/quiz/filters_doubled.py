"""Strict filters for two values in one: a pair of one value twice, two numbers among single ones. True means broken."""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.question import Question
from components.quiz.words import normal

TWO = re.compile(r"\d\s*/\s*\d")
"""Two numbers of one thing: `67/68`."""
ENOUGH = 3
"""So many different cells make a column one in which each row has its own."""


def doubled(question: Question, corpus: Corpus) -> bool:
    """doubled: an option gives one value to both rows (`A; A`) in a column in which no two rows have the same: it is out at once."""
    fact = question.fact
    if question.form != "both" or not isinstance(fact, Attribute) or not fact.about:
        return False
    column = corpus.shelves.get((f"attribute {normal(fact.attribute)}", "group", fact.place.group), ())
    values = [normal(one.value) for one in column if isinstance(one, Attribute)]
    if len(values) < ENOUGH or len(set(values)) < len(values):
        return False
    return any(len({normal(half) for half in option.text.split("; ")}) == 1 for option in question.distractors)


def alone_two(question: Question, corpus: Corpus) -> bool:
    """two numbers: the key alone holds two numbers with a slash (`67/68`, as the stem may have two names), the others one each."""
    if question.form not in ("property", "owner") or not isinstance(question.fact, Attribute):
        return False
    return TWO.search(question.key.text) is not None and not any(TWO.search(option.text) for option in question.distractors)
