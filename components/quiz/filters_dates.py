"""Strict filters for dates among dates in a learner's own notes. True means broken."""

from __future__ import annotations

import re

from components.quiz.brackets import without_brackets
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition
from components.quiz.filters_sight import own
from components.quiz.grammar import date
from components.quiz.persons import full_name
from components.quiz.question import Question
from components.quiz.spans import MONTH, day_of, precision
from components.quiz.vocabulary import known_words
from components.quiz.words import words

DAY = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th|\.)?(?:\s?[–/-]\s?\d{{1,2}}\.?)?\s{MONTH}|"
    rf"{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[–/-]\s?\d{{1,2}})?",
    re.I,
)
"""A day without its year: `4 Aug`, `5–6 Oct`."""


REMARK = re.compile(r"yes|no|ok(?:ay)?|check|important|this one|ja|nein|wichtig", re.I)
INITIALED = re.compile(r"(?:[A-ZÄÖÜ]\.\s?)+(?:[A-ZÄÖÜ][\w’'-]+ ?){1,2}")
"""A person with initials: `W. E. B. Du Bois`."""
NEVER = (0.0, 0.0)
"""Neither a month nor a day."""
NAME = re.compile(r"[A-ZÄÖÜ][\w’'-]*(?: (?:[A-ZÄÖÜ][\w’'-]*|of|de|von|al))*")
"""Words with capitals, as in the name of a person."""


SINGLE = re.compile(r"(?:c\. ?|ca\. ?|um )?\d{1,4}(?: ?(?:bce?|ce|ad|v\. ?chr\.|n\. ?chr\.))?", re.I)
SEVERAL = re.compile(r"(?:c\. ?|ca\. ?|um )?\d{1,4}(?: ?(?:bce?|ad))? ?[–—-] ?\d{1,4}(?: ?(?:bce?|ce|ad|v\. ?chr\.|n\. ?chr\.))?", re.I)
CUT, FULL = re.compile(r"['’]?\d{2}"), re.compile(r"1\d{3}|20\d\d")
"""A year of two figures, and of four."""
EXACT = {"day": 3, "month": 2, "year": 1}
"""How exact a date is."""


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


def year_beside_spans(question: Question, corpus: Corpus) -> bool:
    """lone year: of years that stand as names one is a single one (`280`) and others are spans (`618–907`)."""
    if question.form not in ("term", "gap", "owner", "pair") or not own(question.fact):
        return False
    shown = [option.text.strip() for option in question.options]
    return any(SINGLE.fullmatch(text) for text in shown) and any(SEVERAL.fullmatch(text) for text in shown)


def unlike_years(question: Question, corpus: Corpus) -> bool:
    """unlike years: years of two figures beside years of four (`87`, `1952`), or months with a capital beside others (`21 jan 1793`)."""
    if not own(question.fact):
        return False
    shown = [option.text.strip() for option in question.options]
    fact = question.fact
    if isinstance(fact, Attribute) and any(CUT.fullmatch(text) for text in shown):
        cells = corpus.shelves.get((fact.kind, "group", fact.place.group), ())
        column = [cell.value.strip() for cell in cells if isinstance(cell, Attribute) and cell.attribute == fact.attribute]
        if any(FULL.fullmatch(value) for value in column) and all(CUT.fullmatch(value) or FULL.fullmatch(value) for value in column):
            return True
    cut = sum(CUT.fullmatch(text) is not None for text in shown)
    if cut and all(CUT.fullmatch(text) or FULL.fullmatch(text) for text in shown):
        return cut < len(shown)
    months = [match[0] for text in shown if date(text) and (match := re.search(MONTH, text, re.I))]
    return len({month[0].isupper() for month in months}) > 1


def one_less_exact(question: Question, corpus: Corpus) -> bool:
    """less exact: of dates one alone lacks the day or the month that all others have: `Sept 1791` beside `14 July 1789`."""
    if not own(question.fact) or any(date(option.text) is None for option in question.options):
        return False
    found = sorted(EXACT.get(precision(option.text), 0) for option in question.options)
    return 0 < found[0] < found[1]


def date_as_name(question: Question, corpus: Corpus) -> bool:
    """dated: of dates it is asked of which something is said, as if they were names, or what a date means, or which date a date has."""
    fact = question.fact
    if not isinstance(fact, Definition) or not own(fact) or question.form not in ("term", "gap", "meaning", "pair"):
        return False
    return DAY.fullmatch(fact.term.strip()) is not None or date(fact.term) is not None or (day_of(fact.term) or NEVER)[1] > 0


def person_alone(question: Question, corpus: Corpus) -> bool:
    """happened: a date is asked for a person, for a name of words that are in no vocabulary, for a remark, or for what names its year, and
    nothing says what happened on it: `John von Neumann`, `Luther`, `Huayna Capac`, `yes`, `Circular 10/65`.
    """
    fact = question.fact
    if question.form != "meaning" or not isinstance(fact, Definition) or not own(fact) or date(fact.meaning) is None:
        return False
    name = without_brackets(fact.term).strip()
    if REMARK.fullmatch(name):
        return True
    if (year := re.fullmatch(r"(?:1\d|20)(\d\d)", question.key.text.strip())) and re.search(rf"[/’']{year[1]}(?!\d)", fact.term):
        return True  # `Circular 10/65` of 1965
    if full_name(name) or INITIALED.fullmatch(name):
        return True
    english = corpus.language(fact.place.source.file) == "en" and bool(known_words())
    if not english or not NAME.fullmatch(name):
        return False
    return corpus.in_text(name) == name if name.isalpha() else not any(word in known_words() for word in words(name))
