"""Strict filters for dates among dates in a learner's own notes. True means broken."""

from __future__ import annotations

from components.quiz.brackets import without_brackets
from components.quiz.corpus import Corpus
from components.quiz.facts import Definition
from components.quiz.filters_sight import own
from components.quiz.grammar import date
from components.quiz.persons import full_name
from components.quiz.question import Question
from components.quiz.spans import precision


def alone_so_exact(question: Question, corpus: Corpus) -> bool:
    """exact: of dates the right one alone is a span, a day, a month or a year."""
    if not own(question.fact) or any(date(option.text) is None for option in question.options):
        return False
    ours, *others = (precision(option.text) or "year" for option in (question.key, *question.distractors))
    return ours not in others


def span_beside_days(question: Question, corpus: Corpus) -> bool:
    """span: a span of time beside a year or a day, or the other way round."""
    if not own(question.fact) or date(question.key.text) is None:
        return False
    lasts = precision(question.key.text) == "span"
    return any(date(option.text) is not None and (precision(option.text) == "span") is not lasts for option in question.distractors)


def date_as_name(question: Question, corpus: Corpus) -> bool:
    """dated: of dates it is asked of which something is said, as if they were names."""
    fact = question.fact
    return question.form in ("term", "gap") and isinstance(fact, Definition) and own(fact) and date(fact.term) is not None


def person_alone(question: Question, corpus: Corpus) -> bool:
    """happened: a date is asked for a person, and nothing says what happened on it: `John von Neumann`."""
    fact = question.fact
    if question.form != "meaning" or not isinstance(fact, Definition) or not own(fact) or date(fact.meaning) is None:
        return False
    return full_name(without_brackets(fact.term))
