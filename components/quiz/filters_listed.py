"""Strict filters for what is a list among descriptions that are none, and for lists without a name. True means broken."""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Collection, Definition
from components.quiz.filters_form import TOPIC
from components.quiz.filters_sight import own
from components.quiz.grammar import plural
from components.quiz.parser.labels import inline_list
from components.quiz.question import Question

SEVERAL = 3
NO_NAME = re.compile(r"[,;:]|\d|^(?:not|no|never|only|also|nicht|kein\w*|nie|nur|auch)$", re.I)
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


def of_what(question: Question, corpus: Corpus) -> bool:
    """list of what: the list of a learner's notes is headed by one word that names no several things (`inside: …`, `outside: …`), and no
    topic says of what; or by no name but a note (`NOT`, `Rostow 1960, five stages`).
    """
    fact = question.fact
    if isinstance(fact, Collection) and own(fact) and (NO_NAME.search(fact.head) or any(NO_NAME.search(name) for name in _heads(question))):
        return True
    if not isinstance(fact, Collection) or not own(fact) or TOPIC.search(question.stem) or " " in fact.head.strip():
        return False
    return fact.head[:1].islower() if corpus.language(fact.place.source.file) == "de" else not plural(fact.head)


def _heads(question: Question) -> list[str]:
    return [option.text for option in question.options] if question.form == "together" else []
