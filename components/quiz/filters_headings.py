"""Filters about headings: what is said under a heading may hold for what stands above and below it. True means broken."""

from __future__ import annotations

from components.quiz.corpus import Corpus
from components.quiz.facts import Place, Statement
from components.quiz.question import Question


def akin(question: Question, corpus: Corpus) -> bool:
    """akin: a wrong option is said of a heading above or below the one asked about (`Mammals`, `Whales`), and may hold for it as well."""
    if not isinstance(question.fact, Statement):
        return False
    ours = question.fact.place
    return any(isinstance(option.fact, Statement) and _above(ours, option.fact.place) for option in question.distractors)


def unlike_levels(question: Question, corpus: Corpus) -> bool:
    """rank: options that are headings are of one level."""
    if question.form != "owner" or not isinstance(question.fact, Statement):
        return False
    return len({len(option.fact.place.path) for option in question.options if isinstance(option.fact, Statement)}) > 1


def _above(one: Place, other: Place) -> bool:
    """Whether one of two places stands under a heading below the other's."""
    if one.source.file != other.source.file or one.path == other.path:
        return False
    short, long = sorted((one.path, other.path), key=len)
    return long[: len(short)] == short
