"""Filters about where wrong options stand: names that only count among their own, effects behind an arrow in their own list."""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition, Fact
from components.quiz.filters_form import PREFIX
from components.quiz.question import Question
from components.quiz.topics import ORDINAL, law_of

ARROW = re.compile(r"\s(?:->|→|=>|⇒)\s")


def uncounted(question: Question, corpus: Corpus) -> bool:
    """counted: a name that only counts (`Stage 2`) without its topic in the stem, or beside options that are not of its list.

    Persons whose laws a list gives stand among themselves too.
    """
    fact = question.fact
    name = fact.term if isinstance(fact, Definition) else fact.subject if isinstance(fact, Attribute) else ""
    if law_of(fact):
        return any(option.fact.place.group != fact.place.group for option in question.distractors)
    if not ORDINAL.match(name):
        return False
    told = PREFIX.match(question.stem) or isinstance(fact, Attribute) or corpus.language(fact.place.source.file) != "en"
    return not told or any(option.fact.place.group != fact.place.group for option in question.distractors)


def out_of_block(question: Question, corpus: Corpus) -> bool:
    """block: what stands behind an arrow (`X -> stops Y`) beside an option of another list, or one that the notes give as a description:
    a description may hold for X as well.
    """
    fact = question.fact
    if not isinstance(fact, Definition) or not _arrow(fact):
        return False
    return any(option.fact.place.group != fact.place.group or not _arrow(option.fact) for option in question.distractors)


def _arrow(fact: Fact) -> bool:
    return bool(ARROW.search(fact.place.source.text))
