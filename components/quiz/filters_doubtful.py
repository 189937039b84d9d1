"""The strict filters for questions of which too many are not sound to ask them unasked. True means broken.

Two blind readers of questions from 144 files that nobody here had seen, neat, ordinary and hasty, found valid, one by the invariants and
one strictly: of 746 that break none of these 93 and 86 %; of 325 about a term without a sign that its list is of one kind, or with more
words or fewer than the right one, 86 and 66 %; of 93 that ask what is said of a term, jotted down, 69 and 62 %; of 30 that ask what holds
for a thing out of several columns 70 and 77 %. A value of a table in words is none of these: of 92, from 48 files written after
`filters_option_forms`, 90 were valid by the invariants.
"""

from __future__ import annotations

import re

from components.quiz.brackets import without_brackets
from components.quiz.choices import Draft
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, CodeLine, Collection, Definition, Fact
from components.quiz.filters_one_kind import written_out
from components.quiz.filters_sight import own
from components.quiz.grammar import date, numeric
from components.quiz.headers import blank, said
from components.quiz.question import Question

OF_A_TABLE = ("property", "owner", "listed")
TERMS = ("term", "gap", "pair")
WORD = re.compile(r"[^\W\d_]{3,}")
ROWS = 4
OF_SOMETHING = re.compile(r"\s(?:of|in|for|to|from|you|von|für|der|des)\s", re.I)
SIDE_BY_SIDE = re.compile(r"[,;]\s")


def always(draft: Draft) -> bool:
    """Whether every question that a draft gives breaks one of these filters, whatever its options."""
    fact = draft.fact
    if not own(fact):
        return False
    if isinstance(fact, CodeLine | Collection) or draft.form == "profile":
        return draft.form != "together"
    return draft.form == "meaning" and _jotted(fact) and numeric(draft.key.text) is None and not date(draft.key.text)


def unlike_words(question: Question, corpus: Corpus) -> bool:
    """words: a term of a learner's notes has more words than the right one, or fewer, or more parts behind commas."""
    fact = question.fact
    if not own(fact):
        return False
    ours = _words(question.key.text)
    if isinstance(fact, Definition) and question.form in TERMS:
        parts = _parts(question.key.text)
        return any(_words(option.text) != ours or _parts(option.text) != parts for option in question.distractors)
    return False


def said_in_words(question: Question, corpus: Corpus) -> bool:
    """said in words: what a learner's notes say of a term, several values of their table, or a remark in it: one fits the name at sight."""
    fact = question.fact
    if not own(fact) or all(numeric(option.text) is not None or date(option.text) for option in question.options):
        return False
    if question.form == "meaning":
        return any(_jotted(option.fact) for option in question.options)
    if isinstance(fact, Attribute) and question.form in ("property", "owner") and remark(fact):
        return True
    worded = sum(WORD.search(option.text) is not None for option in question.options)
    return isinstance(fact, Attribute) and question.form == "listed" and worded == len(question.options)


def remark(fact: Attribute) -> bool:
    """Whether a cell is what was said of its row (`notes`, `what`), and nothing names the kind of the rows or of the cells."""
    return said(fact.attribute) or blank(fact.attribute)


def of_a_small_table(question: Question, corpus: Corpus) -> bool:
    """small table: of a learner's table of two or three rows, where whoever knows the others has what is left over."""
    fact = question.fact
    if not isinstance(fact, Attribute) or not own(fact) or question.form not in OF_A_TABLE:
        return False
    rows = {other.place.source.first for other in corpus.shelves.get((fact.kind, "group", fact.place.group), ())}
    return 1 < len(rows) < ROWS


def loose_list(question: Question, corpus: Corpus) -> bool:
    """loose list: members of a list of a learner's notes, what they are together unless all lists are of something (`parts of a ship`), or
    a line of code by what is said of it.
    """
    if not own(question.fact) or not isinstance(question.fact, CodeLine | Collection):
        return False
    return question.form != "together" or not all(OF_SOMETHING.search(option.text) for option in question.options)


def of_several_columns(question: Question, corpus: Corpus) -> bool:
    """profile: what holds for a thing of a learner's table, out of several columns: what is wrong of it in one may hold in the world."""
    return question.form == "profile" and own(question.fact)


def _jotted(fact: Fact) -> bool:
    """Whether a definition is jotted down, and not written out."""
    return isinstance(fact, Definition) and not written_out(fact.meaning)


def _parts(text: str) -> int:
    """How many parts stand side by side in an option: `"Ko-Ko", "Mood Indigo"` are two."""
    return 1 if numeric(text) is not None or date(text) else len(SIDE_BY_SIDE.split(without_brackets(text)))


def _words(text: str) -> int:
    """How many words an option has, without what stands in brackets; a number with its unit, or a date, counts as one."""
    if numeric(text) is not None or date(text):
        return 1
    return len((without_brackets(text) or text).split())
