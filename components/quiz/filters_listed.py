"""A strict filter for what is a list among descriptions that are none. True means broken."""

from __future__ import annotations

from components.quiz.corpus import Corpus
from components.quiz.facts import Definition
from components.quiz.filters_sight import own
from components.quiz.parser.labels import inline_list
from components.quiz.question import Question

SEVERAL = 3
LONGEST = 2
"""So many words has a name in a list; what is longer is said of something (`seat in Bern, aims at stable prices, 2 % a year`)."""


def alone_a_list(question: Question, corpus: Corpus) -> bool:
    """alone a list: of what is said of terms the key alone enumerates (`land, labour, capital`), which one sees without knowing it."""
    if question.form != "meaning" or not isinstance(question.fact, Definition) or not own(question.fact):
        return False
    return enumerates(question.key.text) and not any(enumerates(option.text) for option in question.distractors)


def enumerates(text: str) -> bool:
    """Whether a text is a list of three things or more, each of a few words."""
    members = inline_list(text) or ()
    return len(members) >= SEVERAL and all(len(member.split()) <= LONGEST for member in members)
