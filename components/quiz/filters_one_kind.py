"""The strict filter for lists of a learner's notes of which nothing tells that they are lists of one kind. True means broken.

Under one heading of hasty notes stands whatever came to mind (a phase, a device, a person), and one sees at sight which of them a
description cannot fit. Blind readers of 578 questions about terms, from 72 files that nobody here had seen, found such hints in 43 % of
those without any of the signs below, in 13 % of those with one, and in 1 of 71 about dates. That all names have as many words is no sign
(of 37 questions with this one alone, from 40 files written afterwards, a blind reader found 18 at fault), nor is a list of four to six
(29 of 73).
"""

from __future__ import annotations

import re

from components.quiz.brackets import without_brackets
from components.quiz.corpus import Corpus
from components.quiz.facts import Definition
from components.quiz.filters_names import SHORT
from components.quiz.filters_sight import own
from components.quiz.filters_tells import ARTICLE
from components.quiz.german_forms import german_form
from components.quiz.grammar import date, numeric
from components.quiz.kinds import head
from components.quiz.persons import full_name
from components.quiz.question import Question
from components.quiz.rivals import named_alike

FORMS = ("meaning", "term", "gap")
AKIN = 2
"""So many wrong options are named like the right one, or described by the same noun."""
RELATIVE = re.compile(
    r"(?:[\w’'-]+ ){1,5}?(?:that|which|who|whose|where)\b|"
    r"(?:[\w’'-]+ ){0,5}?[A-ZÄÖÜ][\w-]*, (?:(?:in|an|auf|mit|bei|durch|aus|von|gegen|zu|für|nach) )?"
    r"(?:der|die|das|dem|den|deren|dessen|wo)\b"
)
"""A noun and a clause that says which."""
GENITIVE = re.compile(
    r"(?:[a-zäöüß-]+e[rs] )?[A-ZÄÖÜ][\w-]+ (?:(?:eine[rs]|aller|zweier|dreier|mehrerer) (?=\S)|de[rs] (?=\S+ \S))[^,;:()–—/=→]+",
)
"""A German noun and whose it is: `Gesamtheit der Erbanlagen eines Lebewesens`; no more than `Teil des Kapitals` is jotted down."""
CODE = re.compile(r"`[^`]+`|/[\w/.-]+")
"""A command or another name of code, or a path."""
ENDING, WORD = 4, 6
"""Words of so many letters that end in the same so many are alike."""


def unproven(question: Question, corpus: Corpus) -> bool:
    """one kind: a term of a learner's notes, in a list of which nothing tells that it is of one kind."""
    fact = question.fact
    if question.form not in FORMS or not isinstance(fact, Definition) or not own(fact):
        return False
    if all(date(option.text) or numeric(option.text) is not None for option in question.options):
        return False
    names = [_bare(option.fact.term) for option in question.options if isinstance(option.fact, Definition)]
    if any(all(map(sign, names)) for sign in (full_name, SHORT.fullmatch, CODE.fullmatch)):
        return False
    if all(isinstance(option.fact, Definition) and written_out(option.fact.meaning) for option in question.options):
        return False
    return sum(akin(fact, option.fact) for option in question.distractors) < AKIN


def written_out(meaning: str) -> bool:
    """Whether a definition is written out (`the passage of water through a wall`, `vesicle that digests worn-out parts`), and not only
    jotted down (`passage of water`, `digests`).
    """
    return any(way.match(meaning) for way in (ARTICLE, RELATIVE)) or (
        GENITIVE.fullmatch(meaning) is not None and german_form(meaning) == "noun"
    )


def akin(one: Definition, other: object) -> bool:
    """Whether two terms share their first or their last word or its ending, differ in one part only, or are described by one noun."""
    if not isinstance(other, Definition):
        return False
    ours, theirs = (_bare(fact.term).lower().split() for fact in (one, other))
    if not ours or not theirs:
        return False
    if ours[0] == theirs[0] or ours[-1] == theirs[-1] or named_alike(one.term, other.term):
        return True
    if min(len(ours[-1]), len(theirs[-1])) >= WORD and ours[-1][-ENDING:] == theirs[-1][-ENDING:]:
        return True
    return head(one.meaning) != "" and head(one.meaning) == head(other.meaning)


def _bare(term: str) -> str:
    return without_brackets(term).strip() or term
