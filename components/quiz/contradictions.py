"""Where notes speak against themselves: two values for one thing, a statement and its denial."""

from __future__ import annotations

import re

from components.quiz.asides import MISTAKES
from components.quiz.facts import Attribute, Definition, Fact
from components.quiz.grammar import date, numeric
from components.quiz.words import content, normal, words

NEGATION = re.compile(r"\b(?:not|never|no|cannot|without|nicht|nie|ohne|kein\w*)\b|n['’]t\b", re.I)


def name_of(fact: Fact) -> tuple[str, str] | None:
    """What a fact gives a value for: the thing and its property. None for facts of another kind."""
    if isinstance(fact, Attribute):
        return normal(fact.subject), normal(fact.attribute)
    return (normal(fact.term), "") if isinstance(fact, Definition) else None


def value_of(fact: Fact) -> str:
    """The value that a fact gives."""
    return fact.value if isinstance(fact, Attribute) else fact.meaning if isinstance(fact, Definition) else ""


def disagree(one: Fact, other: Fact) -> bool:
    """Whether two facts about the same thing and property give numbers or dates that cannot both be right.

    Words may say the same in two ways; numbers cannot. A year and a day in that year agree.
    """
    ours, theirs = value_of(one), value_of(other)
    left, right = numeric(ours), numeric(theirs)
    if left is None or right is None or left == right:
        return False
    days = date(ours.rstrip(".")), date(theirs.rstrip("."))
    if all(days):
        return any(a != b for a, b in zip(left, right, strict=False) if a and b)
    return unit(ours) == unit(theirs)


def unit(text: str) -> str:
    """What stands around the numbers of a value: `100 °C` and `212 °F` do not contradict each other."""
    return re.sub(r"[\d\s.,]+", "", text.lower())


def denial_key(text: str) -> tuple[frozenset[str], bool] | None:
    """A sentence's content and whether it denies it, for finding its opposite; None for what is too short to be one."""
    said = content(NEGATION.sub(" ", text))
    return (said, bool(NEGATION.search(text))) if len(said) >= 3 and len(words(text)) >= 4 else None


def quoted_mistake(path: tuple[str, ...]) -> bool:
    """Whether a line stands under a heading such as `Typical mistakes`, where wrong statements are quoted."""
    return bool(MISTAKES.search(" ".join(path[-2:])))
