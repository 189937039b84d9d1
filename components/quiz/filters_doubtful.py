"""The strict filters for questions of which too many are not sound to ask them unasked. True means broken.

In a column of one word each (`monomer`, `dimer`) or of as many words, each value says as much as the next; beside `low` stands `rising
fast`, and a reader leans on what else the words say. Of 354 questions about tables in 68 files that nobody here had seen a blind reader
found 88 % sound where all options had as many words, and 70 % where not; of 93 that ask for a term 73 % and 25 %. Of 138 questions from
their tables that ask which row has what is said, in as many words each, 86 % were sound; of 101 that ask for a value in words 57 %, of 40
for what is said of a term 43 %, of 50 for what holds for a thing out of several columns 76 %, of members of a list and of lines of code
fewer than half.
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
    """words: a value, a row or a term of a learner's notes has more words than the right one, or fewer, or more parts behind commas."""
    fact = question.fact
    if not own(fact):
        return False
    ours = _words(question.key.text)
    if (isinstance(fact, Attribute) and question.form in OF_A_TABLE) or (isinstance(fact, Definition) and question.form in TERMS):
        parts = _parts(question.key.text)
        return any(_words(option.text) != ours or _parts(option.text) != parts for option in question.distractors)
    return False


def said_in_words(question: Question, corpus: Corpus) -> bool:
    """said in words: what a learner's notes say of a term, or a value of their table in words: among such, one fits the name at sight."""
    fact = question.fact
    if not own(fact) or all(numeric(option.text) is not None or date(option.text) for option in question.options):
        return False
    if question.form == "meaning":
        return any(_jotted(option.fact) for option in question.options)
    worded = sum(WORD.search(option.text) is not None for option in question.options)
    return isinstance(fact, Attribute) and question.form in ("property", "listed") and worded == len(question.options)


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
