"""The strict filter for definitions whose first nouns are of other sorts: `the loss of electrons` beside `a substance that …`. True means
broken.
"""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Definition
from components.quiz.filters_one_kind import written_out
from components.quiz.filters_sight import own
from components.quiz.kinds import head
from components.quiz.question import Question

FORMS = ("meaning", "term", "gap")
SORTS = {
    "person": "person people party someone somebody anyone judge lawyer witness man woman child worker owner officer king ruler actor",
    "place": "place area region city town country state island lake river sea ocean desert mountain land valley coast territory site zone",
    "quantity": "amount number quantity ratio rate share value price cost degree distance speed force energy height width tendency ability "
    "capacity measure size length volume mass weight",
    "deed": "loss gain change process movement act transfer use spread passage flow growth break split rise fall release removal uptake "
    "breakdown exchange search study request order claim failure attack theft killing breach proof",
}
SORT = {noun: sort for sort, nouns in SORTS.items() for noun in nouns.split()}
DEED = re.compile(r"[a-z]{2,}(?:[st]ion|ing|ment|ance|ence|sis|al)")
THINGS = frozenset(
    """preparation population organisation organization institution collection combination section portion fraction position condition
    proportion generation foundation location medication publication vegetation substance instance balance sentence absence fence thing
    ring string spring wing building region union station solution animal metal mineral crystal signal instrument element""".split()
)
"""Nouns that end like those of deeds."""


def alone_of_its_sort(question: Question, corpus: Corpus) -> bool:
    """written out: of definitions of a learner's notes the right one alone is of a deed, a person, a place, a quantity, or a thing."""
    fact = question.fact
    if question.form not in FORMS or not isinstance(fact, Definition) or not own(fact) or not written_out(fact.meaning):
        return False
    if corpus.language(fact.place.source.file) != "en":
        return False
    others = [option.fact for option in question.distractors]
    return all(isinstance(other, Definition) and sort_of(other.meaning) != sort_of(fact.meaning) for other in others)


def sort_of(meaning: str) -> str:
    """What sort of thing a definition is of, by its first noun: `deed`, `person`, `place`, `quantity`, else `thing`."""
    noun = head(meaning).lower()
    if noun in SORT:
        return SORT[noun]
    return "deed" if DEED.fullmatch(noun) and noun not in THINGS else "thing"
