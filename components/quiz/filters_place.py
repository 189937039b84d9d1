"""Filters about where wrong options stand: names that only count among their own, effects behind an arrow in their own list."""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Collection, Definition, Fact, Place
from components.quiz.filters_form import PREFIX
from components.quiz.german_forms import german_form
from components.quiz.grammar import date
from components.quiz.question import Question
from components.quiz.topics import ORDINAL, law_of

OWN = 2
"""So many other definitions under a heading are enough for its wrong options."""
ARROW = re.compile(r"\s(?:->|→|=>|⇒)\s")


def uncounted(question: Question, corpus: Corpus) -> bool:
    """counted: a name that only counts (`Stage 2`) without its topic in the stem, or beside options that are not of its list.

    Persons whose laws a list gives stand among themselves too.
    """
    fact = question.fact
    name = fact.term if isinstance(fact, Definition) else fact.subject if isinstance(fact, Attribute) else ""
    if law_of(fact):
        return any(option.fact.place.group != fact.place.group for option in question.distractors)
    if any(law_of(option.fact) for option in question.distractors):
        return True
    if not ORDINAL.match(name):
        return False
    told = PREFIX.match(question.stem) or isinstance(fact, Attribute) or corpus.language(fact.place.source.file) != "en"
    return not told or any(option.fact.place.group != fact.place.group for option in question.distractors)


def from_elsewhere(question: Question, corpus: Corpus) -> bool:
    """elsewhere: more than one wrong option stands under another heading, although the key's own states enough of its kind.

    Only for notes of one's own: the course's headings are finer than its subjects.
    """
    fact = question.fact
    if (
        not isinstance(fact, Definition)
        or question.form not in ("meaning", "term", "gap", "pair")
        or fact.place.concept
        or date(fact.meaning)
    ):
        return False
    others = sum(not _beside(option.fact, fact) for option in question.distractors)
    return others > 1 and sum(other != fact and _beside(other, fact) for _, other in corpus.near(fact, "definition")) >= OWN


def _beside(other: Fact, fact: Fact) -> bool:
    ours, theirs = fact.place, other.place
    return theirs.group == ours.group or (
        theirs.source.file == ours.source.file and theirs.path == ours.path and _named(theirs) == _named(ours)
    )


def _named(place: Place) -> str:
    """What the line in front of a list says the list is of; "" for a question."""
    return "" if place.intro.endswith("?") else place.intro


def unlike_german(question: Question, corpus: Corpus) -> bool:
    """german: a description, a term whose description, or in a learner's notes a cell is of another form than the key's: a deed, a
    sentence, a number, a thing.
    """
    fact = question.fact
    if isinstance(fact, Attribute) and question.form == "property" and not fact.place.concept:
        return corpus.language(fact.place.source.file) == "de" and len({german_form(option.text) for option in question.options}) > 1
    if question.form not in ("meaning", "term", "gap") or not isinstance(fact, Definition):
        return False
    if corpus.language(fact.place.source.file) != "de":
        return False
    ours = german_form(fact.meaning)
    return any(isinstance(option.fact, Definition) and german_form(option.fact.meaning) != ours for option in question.distractors)


def unlike_case(question: Question, corpus: Corpus) -> bool:
    """case: a list's member in capitals (`UAA`) beside a wrong one that is a plain word, or the other way round."""
    if not isinstance(question.fact, Collection) or question.form not in ("member", "gap"):
        return False
    capitals = _capitals(question.key.text)
    return any(_capitals(option.text) != capitals for option in question.distractors)


def _capitals(text: str) -> bool:
    return len(text) >= 2 and text.isupper()


def out_of_block(question: Question, corpus: Corpus) -> bool:
    """block: what stands behind an arrow (`X -> stops Y`) beside an option of another list, or one that the notes give as a description:
    a description may hold for X as well.
    """
    fact = question.fact
    if not isinstance(fact, Definition) or not _arrow(fact):
        return False
    return any(option.fact.place.group != fact.place.group or not _arrow(option.fact) for option in question.distractors)


def _arrow(fact: Fact) -> bool:
    text = fact.place.source.text
    said = fact.meaning if isinstance(fact, Definition) else ""
    return bool(ARROW.search(text.partition(said)[0] if said and said in text else text))
