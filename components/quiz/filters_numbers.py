"""Filters about wrong numbers: none that another line of the notes gives for the same thing, none beside a range. True means broken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition
from components.quiz.grammar import date, numeric
from components.quiz.parser import Unit
from components.quiz.question import Option, Question
from components.quiz.units import is_range, unit
from components.quiz.words import content

FORMS = ("property", "meaning", "pair", "both")
VALUE = re.compile(r"(?<![\w.])(\d+(?:[.,]\d+)*)\s?(°\s?[CF]?|%|[A-Za-zµ/²³]+)?")
MOST_LINES = 400
PLAIN = re.compile(r"\d+(?:\.\d+|,(?!\d{3}\b)\d+)(?![\d.,])")


def stated(question: Question, corpus: Corpus) -> bool:
    """number: a wrong number stands, with its unit, in another line about the subject or its heading: there it may be right as well."""
    if not _of_a_number(question):
        return False
    wrong = {
        (str(found[0]).removesuffix(".0"), unit(option.text)): option for option in question.distractors if (found := _one(option.text))
    }
    wrong = {said: option for said, option in wrong.items() if said[1]}
    if not wrong:
        return False
    for line in _about(question, corpus):
        for number, name in VALUE.findall(line.text):
            option = wrong.get((number.replace(",", "").removesuffix(".0"), unit(name)))
            if option is not None and not _own(option, line, question):
                return True
    return False


def beside_a_range(question: Question, corpus: Corpus) -> bool:
    """range: a number was made up although its list gives ranges (any number near may be true), or only one of two values is a range."""
    if not _of_a_number(question) or question.form == "both":
        return False
    ours = is_range(question.key.text)
    for option in question.distractors:
        if numeric(option.text) is not None and is_range(option.text) != ours:
            return True
    made_up = any(option.fact is question.fact for option in question.distractors)
    return made_up and any(is_range(value) for value in _list_of(question, corpus))


def unlike_units(question: Question, corpus: Corpus) -> bool:
    """units: a wrong value has another unit than the key, ranges included."""
    if not _of_a_number(question) or question.form == "both":
        return False
    ours = unit(question.key.text)
    return any(numeric(option.text) is not None and unit(option.text) != ours for option in question.distractors)


def rounded(question: Question, corpus: Corpus) -> bool:
    """rounded: a wrong number of a learner's notes is the right one more or less exactly: `1.38`, `1.4`."""
    if question.fact.place.concept or not _of_a_number(question):
        return False
    key = PLAIN.match(question.key.text.strip())
    return key is not None and any(
        (other := PLAIN.match(option.text.strip())) and key[0] != other[0] and _alike(key[0], other[0]) for option in question.distractors
    )


def _alike(one: str, other: str) -> bool:
    """Whether the more exact of two numbers, rounded as the other is, is the other."""
    places = min(len(number.replace(",", ".").partition(".")[2]) for number in (one, other))
    left, right = (float(number.replace(",", ".")) for number in (one, other))
    return places > 0 and abs(left - right) <= 0.5 / 10**places + 1e-9


def _of_a_number(question: Question) -> bool:
    fact = question.fact
    value = fact.value if isinstance(fact, Attribute) else fact.meaning if isinstance(fact, Definition) else ""
    return question.form in FORMS and bool(value) and numeric(value) is not None and date(value) is None


def _one(text: str) -> tuple[float, ...] | None:
    found = numeric(text)
    return found if found and len(found) == 1 else None


def _list_of(question: Question, corpus: Corpus) -> Iterator[str]:
    """The values that stand in the question's list or table, those of its own column in a table."""
    fact = question.fact
    for kind in ("attribute", "definition"):
        for nearness, other in corpus.near(fact, kind):
            if nearness == 0 and isinstance(other, Attribute) and isinstance(fact, Attribute) and other.attribute == fact.attribute:
                yield other.value
            elif nearness == 0 and isinstance(other, Definition):
                yield other.meaning


def _about(question: Question, corpus: Corpus) -> Iterator[Unit]:
    """The lines that name the question's subject, and those elsewhere that share a word with its property or heading."""
    fact = question.fact
    subject = content(fact.subject if isinstance(fact, Attribute) else fact.term if isinstance(fact, Definition) else "")
    section = content(fact.attribute) if isinstance(fact, Attribute) else content("".join(fact.place.path[-1:]))
    for root in sorted(subject | section):
        for index in corpus.lines_with.get(root, [])[:MOST_LINES]:
            line = corpus.lines[index]
            if line.source.file == fact.place.source.file and (root in subject or line.group != fact.place.group) and line.kind != "row":
                yield line


def _own(option: Option, line: Unit, question: Question) -> bool:
    """Whether a line is the one that gives the number to something else: what it says there is true of that."""
    return option.fact is not question.fact and option.source.first <= line.source.first <= option.source.last
