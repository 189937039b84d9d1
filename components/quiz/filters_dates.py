"""Strict filters for dates among dates in a learner's own notes. True means broken."""

from __future__ import annotations

import re

from components.quiz.brackets import without_brackets
from components.quiz.corpus import Corpus
from components.quiz.facts import Definition
from components.quiz.filters_sight import own
from components.quiz.grammar import date
from components.quiz.question import Question
from components.quiz.spans import precision

PARTICLES = r"(?:von|van|de|da|di|du|ibn|bin|al|el|der|den|zu|la|le)"
NAME = re.compile(rf"(?P<first>[A-ZÄÖÜ][\w.’'-]*)(?: [A-ZÄÖÜ][\w.’'-]*)*(?P<particle>(?: {PARTICLES})+)?(?: [A-ZÄÖÜ][\w.’'-]*)+")
FORENAMES = frozenset(
    """Ada Adam Alan Albert Alexander Alfred Alice Andrew Anna Anne Antoine Arthur Barbara Ben Benjamin Bernhard Bill Blaise Carl Caroline
    Charles Christian Claude Daniel David Dmitri Donald Dorothy Edward Edwin Elisabeth Elizabeth Emil Emily Emma Erik Ernest Ernst Erwin
    Eva Fanny Felix Ferdinand Francis Franz Frederick Frida Friedrich Fritz Galileo George Georg Georges Gottfried Gottlob Grace Gregor
    Gustav Hans Heinrich Helen Henri Henry Herbert Herman Hermann Immanuel Isaac Isabella Jack Jacques James Jan Jane Jean Joan Johann
    Johannes John Joseph Josef Juan Jules Julia Julius Karl Katherine Konrad Kurt Lawrence Leo Leonardo Leonhard Lev Linus Lise Louis Louise
    Ludwig Margaret Maria Marie Marion Mark Martin Mary Max Michael Michelangelo Napoleon Nelson Niccolò Nicolas Niels Nikola Noam Oliver
    Oskar Oscar Otto Paul Peter Philip Pierre Pablo Rachel Ralph René Richard Robert Roger Rosa Rosalind Rudolf Samuel Sigmund Simone Sophie
    Stephen Steve Susan Theodor Theodore Thomas Tim Tommy Tycho Victor Vincent Virginia Vladimir Walter Werner Wilhelm William Winston
    Wolfgang""".split()
)
"""First names that tell a person from a machine or a firm, which have two words with capitals as well."""


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
    name = NAME.fullmatch(without_brackets(fact.term).strip())
    return name is not None and (name["particle"] is not None or name["first"] in FORENAMES)
