"""The strict filter for lists of a learner's notes of which nothing tells that they are lists of one kind. True means broken.

Under one heading of hasty notes stands whatever came to mind (a phase, a device, a person), and one sees at sight which of them a
description cannot fit. Blind readers of 578 questions about terms, from 72 files that nobody here had seen, found such hints in 43 % of
those without any of the signs below, in 13 % of those with one, and in 1 of 71 about dates. That all names have as many words is no sign:
of 37 questions with this one alone, from 40 files written afterwards, a blind reader found 18 at fault.
"""

from __future__ import annotations

from components.quiz.brackets import without_brackets
from components.quiz.corpus import Corpus
from components.quiz.facts import Definition, Fact
from components.quiz.filters_names import SHORT
from components.quiz.filters_sight import own
from components.quiz.filters_tells import ARTICLE
from components.quiz.grammar import date, numeric
from components.quiz.kinds import head
from components.quiz.persons import full_name
from components.quiz.question import Question
from components.quiz.rivals import named_alike
from components.quiz.words import normal

FORMS = ("meaning", "term", "gap")
AKIN = 2
"""So many wrong options are named like the right one, or described by the same noun."""
ENDING, WORD = 4, 6
"""Words of so many letters that end in the same so many are alike."""
SHORT_LIST = (4, 6)
"""From so few terms to so many, a list was written about one matter; it is asked with four options, named in as many words each."""
ALL = 4
MOST = 60
"""So many terms are looked at, where each stands in a paragraph of its own: those of the file, or of the part."""


def unproven(question: Question, corpus: Corpus) -> bool:
    """one kind: a term of a learner's notes, in a list of which nothing tells that it is of one kind."""
    fact = question.fact
    if question.form not in FORMS or not isinstance(fact, Definition) or not own(fact):
        return False
    if all(date(option.text) or numeric(option.text) is not None for option in question.options):
        return False
    names = [_bare(option.fact.term) for option in question.options if isinstance(option.fact, Definition)]
    if all(map(full_name, names)) or all(map(SHORT.fullmatch, names)):
        return False
    if all(isinstance(option.fact, Definition) and ARTICLE.match(option.fact.meaning) for option in question.options):
        return False  # written out (`the passage of water through a wall`), and not only jotted down
    alike = sum(akin(fact, option.fact) for option in question.distractors)
    if alike >= AKIN:
        return False
    if alike and len(question.options) < ALL:
        return True  # the other one is out at sight
    listed = _listed(fact, corpus)
    fewest, most = SHORT_LIST
    words_in = [len(_bare(option.fact.term).split()) for option in question.options if isinstance(option.fact, Definition)]
    return not (fewest <= len(listed) <= most and len(question.options) == ALL and len(set(words_in)) == 1)


def _listed(fact: Definition, corpus: Corpus) -> tuple[Fact, ...]:
    """The terms of a list, or, where each stands in a paragraph of its own, those under its heading."""
    listed = corpus.shelves.get(("definition", "group", fact.place.group), ())
    if len(listed) >= SHORT_LIST[0] or not fact.place.path:
        return tuple(listed)
    file, home = (corpus.shelves.get(("definition", *shelf), ()) for shelf in (("file", fact.place.home[0]), ("home", *fact.place.home)))
    beside = {one.id: one for one in (file if len(file) <= MOST else home[:MOST])}
    return tuple(one for one in beside.values() if isinstance(one, Definition) and _heading(one) == _heading(fact))


def _heading(fact: Definition) -> tuple[str, ...]:
    """What a term stands under; a term that is a heading of its own stands under the one above."""
    path = fact.place.path
    return path[:-1] if path and normal(path[-1]) == normal(fact.term) else path


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
