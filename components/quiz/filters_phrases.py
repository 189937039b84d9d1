"""Strict filters for phrases where names belong, and for single words where phrases belong. True means broken."""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition
from components.quiz.filters_sight import own
from components.quiz.grammar import PREPOSITIONS
from components.quiz.headers import blank, said
from components.quiz.question import Question
from components.quiz.words import words

PLACES = PREPOSITIONS - {"between", "over", "through", "under"}
PLACE = re.compile(r"(?:in|on|at|for|with|by|to|under|from) (?:an?|the|each|every|one|its|their)\s")
"""A phrase that says where or for what: `on a file`; not `for loop`."""
FEW, MANY = 2, 3


def of_a_place(question: Question, corpus: Corpus) -> bool:
    """place for a name: what a table tells of is a phrase (`on a file`), of which nobody would ask what holds for it."""
    fact = question.fact
    if not isinstance(fact, Attribute) or not own(fact) or question.form not in ("profile", "owner"):
        return False
    names = [fact.subject] if question.form == "profile" else [option.text for option in question.options]
    return any(PLACE.match(name) for name in names)


def begins_otherwise(question: Question, corpus: Corpus) -> bool:
    """phrase: of what is said of terms some begins with a preposition (`by size`), as the key does or does not."""
    if question.form != "meaning" or not isinstance(question.fact, Definition) or not own(question.fact):
        return False
    return len({(words(option.text) or [""])[0] in PLACES for option in question.options}) > 1


def short_remark(question: Question, corpus: Corpus) -> bool:
    """short remark: a single word that a column of remarks says of a row (`solid`), which may be true of others; or one such word among
    longer remarks.
    """
    fact = question.fact
    if not isinstance(fact, Attribute) or not own(fact) or not (said(fact.attribute) or blank(fact.attribute)):
        return False
    if question.form == "owner":
        return len(words(fact.value)) < FEW
    lengths = [len(words(option.text)) for option in question.options]
    return question.form == "property" and min(lengths) < FEW and max(lengths) >= MANY
