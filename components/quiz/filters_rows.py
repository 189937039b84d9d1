"""Strict filters for the cells of a learner's table that tell their row, or are written otherwise than the rest. True means broken."""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_letters import FORE
from components.quiz.filters_sight import own
from components.quiz.grammar import numeric
from components.quiz.question import Question
from components.quiz.units import unit
from components.quiz.words import STOP, normal, words

ASIDE = re.compile(r"(?<!\w)\([^()]*[a-zäöüß]{3,}[^()]*\)\s*$")
BOUND = re.compile(
    r"[<>≥≤]\s?\d|(?:over|under|up to|at least|at most|more than|less than|über|unter|bis zu|mindestens|höchstens)\s\d", re.I
)
SHORTEST = 3
SHORT = 6
"""Words of so many letters are short."""


def unlike_capitals(question: Question, corpus: Corpus) -> bool:
    """capitals: of pairs of values one begins small, and another with a capital."""
    if question.form != "both" or not own(question.fact):
        return False
    halves = [half.strip() for option in question.options for half in option.text.split("; ")]
    return len({half[0].isupper() for half in halves if half[:1].isalpha()}) > 1


def told_by_its_unit(question: Question, corpus: Corpus) -> bool:
    """its unit: asked whose a measured value is, where no other of them has a value of that unit: `mmHg` of a pressure."""
    fact = question.fact
    if question.form not in ("owner", "profile") or not isinstance(fact, Attribute) or not own(fact):
        return False
    ours = _unit(fact.value)
    if not ours:
        return False
    column = corpus.shelves.get((f"attribute {normal(fact.attribute)}", "group", fact.place.group), ())
    units = {other.subject: _unit(other.value) for other in column if isinstance(other, Attribute)}
    if question.form == "profile":
        values = [option.fact for option in question.distractors]
        return not any(isinstance(other, Attribute) and _unit(other.value) == ours for other in values)
    return not any(units.get(option.fact.subject) == ours for option in question.distractors if isinstance(option.fact, Attribute))


def _unit(value: str) -> str:
    """The unit of a value that is a number, whatever stands behind it in brackets; "" if it has none."""
    bare = re.sub(r"\s*\([^()]*\)", "", value).strip()
    return unit(bare) if numeric(bare) is not None else ""


def of_another_column(question: Question, corpus: Corpus) -> bool:
    """columns: of what holds for a row one option alone is of another column."""
    if question.form != "profile" or not isinstance(question.fact, Attribute):
        return False
    named = [option.text.partition(": ")[0] for option in (question.key, *question.distractors)]
    counts = [named.count(name) for name in named]
    return len(set(named)) == 2 and 1 in counts and len(named) > 2


def with_a_remark(question: Question, corpus: Corpus) -> bool:
    """remark: a cell with a remark in brackets that tells its row (`12,000 (oak + pine)`): asked whose it is, or the only one so."""
    fact = question.fact
    if question.form not in ("owner", "property", "both", "profile") or not isinstance(fact, Attribute) or not own(fact):
        return False
    if question.form == "owner":
        return ASIDE.search(fact.value) is not None
    ours, *others = (ASIDE.search(option.text) is not None for option in (question.key, *question.distractors))
    return ours not in others


def bounded(question: Question, corpus: Corpus) -> bool:
    """bound: a cell gives a bound (`> 100,000`), beside which a wrong number may be right as well."""
    fact = question.fact
    if question.form not in ("property", "both") or not isinstance(fact, Attribute) or not own(fact):
        return False
    return any(isinstance(option.fact, Attribute) and _bound(option.fact) for option in question.options)


def _bound(fact: Attribute) -> bool:
    """Whether a cell begins with a bound, or has its sign in the notes: the sign is no part of the number."""
    signed = rf"(?:^|[\s|:(])[<>≥≤]\s?{re.escape(fact.value)}"
    bare = fact.value[:1].isdigit() and re.search(signed, fact.place.source.text) is not None
    return bare or BOUND.match(fact.value) is not None


def names_its_row(question: Question, corpus: Corpus) -> bool:
    """its row: a wrong value names the row or the column that it belongs to, which the question does not: `before mitosis`."""
    fact = question.fact
    if question.form not in ("property", "profile") or not isinstance(fact, Attribute) or not own(fact):
        return False
    asked = set(_words(question.stem))
    others = [(option.fact, option.text) for option in question.distractors if option.fact is not fact]
    return any(isinstance(other, Attribute) and (set(_words(other.subject)) - asked) & set(_words(text)) for other, text in others)


def begun_like_its_row(question: Question, corpus: Corpus) -> bool:
    """beginning: a word of a cell and a word of its row begin with the same letters, as in no wrong option: `hexyl`, `hexane`."""
    fact = question.fact
    if question.form not in ("property", "owner") or not isinstance(fact, Attribute) or not own(fact):
        return False
    asked = _words(fact.value if question.form == "owner" else fact.subject)
    met = [
        any(_begin_alike(one, word) for one in asked for word in _words(option.text)) for option in (question.key, *question.distractors)
    ]
    return met[0] and not any(met[1:])


def _words(text: str) -> list[str]:
    return [word for word in words(text) if len(word) > SHORTEST and word.isalpha() and word not in STOP]


def _begin_alike(one: str, other: str) -> bool:
    """Whether two words begin with four letters alike, short ones with three, and not as many words do."""
    if FORE.match(one):
        return False
    return one[: SHORTEST + 1] == other[: SHORTEST + 1] or (one[:SHORTEST] == other[:SHORTEST] and max(len(one), len(other)) <= SHORT)
