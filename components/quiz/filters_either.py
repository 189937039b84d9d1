"""Strict filters for options of which one must be true, whatever one knows: `yes` and `no` of one property. True means broken."""

from __future__ import annotations

import re
from itertools import combinations

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_sight import own
from components.quiz.question import Question
from components.quiz.words import normal

FORMS = ("profile", "property", "meaning", "contrast", "question")
YES = frozenset("yes ja y + ✓ ✔ x present vorhanden true wahr possible möglich".split())
NO = frozenset("no nein n − – - ✗ ✘ absent fehlt fehlend false falsch impossible unmöglich none kein keine not nicht never".split())
DENIES = re.compile(r"\b(?:no|not|never|without|non|kein\w*|nicht|ohne|nie)\b[\s-]*", re.I)
WITH = re.compile(r"^(?:with|mit)\s", re.I)
BETWEEN = re.compile(
    r"(?:both|either|neither|mixed|partly|partially|varies|variable|depends|beides?|weder noch|gemischt|teils(?:/teils)?|teilweise|"
    r"variabel|unterschiedlich|je nachdem|dito|ditto|can|could|may|maybe|possibly|sometimes|kann|manchmal|möglich|vielleicht)\b[\s.!]*",
    re.I,
)
"""What a cell says between yes and no, or only beside the others."""
REST = re.compile(
    r"(?:(?:everything|everyone|anything|all|any) (?:else|others?)|(?:the )?(?:rest|others?|remaining(?: ones)?)|"
    r"alles andere|alle anderen|(?:der |die |das )?(?:rest|übrigen?|anderen?)|sonstiges?)\b[\s.!]*",
    re.I,
)
"""What a cell says of all that the others leave over: it comes last, and is out of place as the first of two."""


def either_or(question: Question, corpus: Corpus) -> bool:
    """either: of two options one is what the other denies, so that one of them must hold and all others are out."""
    if question.form not in FORMS or not own(question.fact):
        return False
    said = [_said(option.text) if question.form == "profile" else ("", option.text) for option in question.options]
    return any(one[0] == other[0] and exclusive(one[1], other[1]) for one, other in combinations(said, 2))


def _said(text: str) -> tuple[str, str]:
    """Of what an option says something, and what."""
    of, _, value = text.partition(": ")
    return normal(of), value


def exclusive(one: str, other: str) -> bool:
    """Whether of two values exactly one must hold: `ja` and `nein`, `has a wall` and `has no wall`."""
    first, second = _answer(one), _answer(other)
    if first and second:
        return first != second
    denied = [DENIES.search(text) is not None for text in (one, other)]
    if denied[0] is denied[1]:
        return False
    bare = [_bare(text) for text in (one, other)]
    return bare[0] == bare[1] != ""


def _answer(text: str) -> str:
    """Whether a value begins with yes or with no; "" for any other."""
    first = text.strip().lower().split(maxsplit=1)[:1]
    word = first[0].rstrip(",.;:!") if first else ""
    return "yes" if word in YES else "no" if word in NO else ""


def _bare(text: str) -> str:
    return normal(WITH.sub("", DENIES.sub("", text.strip())))


def between(question: Question, corpus: Corpus) -> bool:
    """between: asked for the row whose cell says no more than `both`, or `ditto`."""
    fact = question.fact
    return question.form == "owner" and isinstance(fact, Attribute) and own(fact) and BETWEEN.fullmatch(fact.value.strip()) is not None


def left_over(question: Question, corpus: Corpus) -> bool:
    """rest: of two cells in their order one says what the others leave over: `everything else`."""
    if question.form != "both" or not own(question.fact):
        return False
    return any(REST.fullmatch(half.strip()) for option in question.options for half in option.text.split("; "))
