"""Strict filters for a number in a name that counts off what is said of it, and for what only a person can have done. True means broken."""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Definition
from components.quiz.filters_sight import own
from components.quiz.parser.labels import inline_list
from components.quiz.question import Question
from components.quiz.sight import named
from components.quiz.words import NUMBERS

COUNT = re.compile(
    r"\b(?P<number>\d|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?:[ -](?:way|step|stage|part|phase|fold|point|layer|tier|field|act)s?\b| (?=[a-z]{3,}s\b))",
    re.I,
)
"""How many things a name says it has: `3-way`, `four humours`."""
NAME = re.compile(r"[A-ZÄÖÜ][^\W\d_]+(?: [a-z]{2,3})?(?: [A-ZÄÖÜ][^\W\d_]+)+")
SO_MANY = {"pair": 2, "duo": 2, "dual": 2, "double": 2, "triad": 3, "trio": 3, "triple": 3, "triangle": 3, "trilogy": 3, "quartet": 4}
"""Words in a name that say how many belong to it: `deadly triad`."""
PERSON = re.compile(r"\b(?:he|she|his|him|himself|herself)\b", re.I)


def counted_off(question: Question, corpus: Corpus) -> bool:
    """count: of all terms one alone says how many things are listed, in the option or in the stem: `3-way` of `SYN, SYN-ACK, ACK`."""
    fact = question.fact
    if question.form not in ("term", "meaning", "pair") or not isinstance(fact, Definition) or not own(fact):
        return False
    several = _listed(fact.meaning)
    if not several or _count(fact.term) != several:
        return False
    others = [option.fact for option in question.distractors if isinstance(option.fact, Definition)]
    if question.form == "term":
        return not any(_count(other.term) for other in others)
    return not any(_listed(other.meaning) == several for other in others)


def told_of_a_person(question: Question, corpus: Corpus) -> bool:
    """person: what `he` did or wanted is asked of names, of which one alone is a person's."""
    fact = question.fact
    if question.form not in ("term", "gap") or not isinstance(fact, Definition) or not own(fact) or not PERSON.search(fact.meaning):
        return False
    others = [option.fact for option in question.distractors if isinstance(option.fact, Definition)]
    return not any(NAME.fullmatch(one.term) or PERSON.search(one.meaning) or named(one.term, one.meaning) == "person" for one in others)


def _count(term: str) -> int:
    match = COUNT.search(term)
    if match is None:
        return next((number for word, number in SO_MANY.items() if re.search(rf"\b{word}s?\b", term, re.I)), 0)
    return int(NUMBERS.get(match["number"].lower(), match["number"]))


def _listed(meaning: str) -> int:
    added = len(re.split(r" \+ ", meaning.split(",", maxsplit=1)[0]))
    return added if added > 1 else len(inline_list(meaning) or ())
