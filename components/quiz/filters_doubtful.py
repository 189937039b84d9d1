"""The strict filters for questions of which too many are not sound to ask them unasked. True means broken.

In a column of one word each (`monomer`, `dimer`) or of as many words, each value says as much as the next; beside `low` stands `rising
fast`, and a reader leans on what else the words say. Of 354 questions about tables in 68 files that nobody here had seen a blind reader
found 88 % sound where all options had as many words, and 70 % where not; of 93 that ask for a term 73 % and 25 %. Of what holds for a
thing out of several columns 78 % were sound, of members of a list and of lines of code fewer than half.
"""

from __future__ import annotations

from components.quiz.brackets import without_brackets
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, CodeLine, Collection, Definition
from components.quiz.filters_sight import own
from components.quiz.grammar import date, numeric
from components.quiz.question import Question

OF_A_TABLE = ("property", "owner", "listed")
TERMS = ("term", "gap", "pair")
OF_A_LIST = ("member", "gap", "outsider")
FEW, PART = 2, 3
"""Descriptions may differ by so many words, or by one in PART of the longer."""


def unlike_words(question: Question, corpus: Corpus) -> bool:
    """words: a value, a row or a term of a learner's notes has more words than the right one, or fewer; a description, many more."""
    fact = question.fact
    if not own(fact):
        return False
    ours = _words(question.key.text)
    if (isinstance(fact, Attribute) and question.form in OF_A_TABLE) or (isinstance(fact, Definition) and question.form in TERMS):
        return any(_words(option.text) != ours for option in question.distractors)
    if isinstance(fact, Definition) and question.form == "meaning":
        theirs = [_words(option.text) for option in question.distractors]
        return any(abs(one - ours) > max(FEW, max(one, ours) / PART) for one in theirs)
    return False


def loose_list(question: Question, corpus: Corpus) -> bool:
    """loose list: members of a list of a learner's notes, or a line of code by what is said of it: of these fewer than half were sound."""
    fact = question.fact
    return own(fact) and (isinstance(fact, CodeLine) or (isinstance(fact, Collection) and question.form in OF_A_LIST))


def of_several_columns(question: Question, corpus: Corpus) -> bool:
    """profile: what holds for a thing of a learner's table, out of several columns: what is wrong of it in one may hold in the world."""
    return question.form == "profile" and own(question.fact)


def _words(text: str) -> int:
    """How many words an option has, without what stands in brackets; a number with its unit, or a date, counts as one."""
    if numeric(text) is not None or date(text):
        return 1
    return len((without_brackets(text) or text).split())
