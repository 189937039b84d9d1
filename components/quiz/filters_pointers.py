"""Strict filters for what says something only beside what stands around it in the notes: a cell that points at other cells, an arrow whose
relation the point above tells. True means broken.
"""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Definition
from components.quiz.filters_sight import own
from components.quiz.question import Option, Question
from components.quiz.words import normal, words

OTHER_CELLS = re.compile(
    r"(?:either|both|all of them|(?:the )?same(?: (?:here|as (?:above|before|left|others?)))?|ditto|idem|dto\.?|"
    r"(?:see|as|like|cf\.) (?:above|below|before|left)|either one|any of them|"
    r"beides?|beiden?|dito|ebenso|ebenfalls|desgl\.?|dasselbe|das gleiche|s\. ?[ou]\.?|(?:siehe|wie) (?:oben|unten|links|vorher)|"
    r"[\"“”„″〃]+|[-–—]\s?[\"“”″]\s?[-–—])[\s.!]*(?:\([^()]*\))?",
    re.I,
)
"""What a cell says of the cells beside it."""
AS_ANOTHER = re.compile(r"(?:the )?same\s*(?:[+&,;]|but\b|plus\b|and\b)|wie (?:oben|vorher)\s*(?:[+&,;]|nur\b)|dasselbe\s*[+&,;]", re.I)
"""What begins with another cell: `same + more switches`."""
ARROW = re.compile(r"\s+(?:[-*+•]|\d+[.)])\s+(?P<left>[^→⇒]+?)\s*(?:→|⇒|[-=]+>)\s*(?P<right>\S.*)")
"""Two things and an arrow, in a point below another."""
NAME = 3


def points_at_others(question: Question, corpus: Corpus) -> bool:
    """other cells: an option that says no more than `either`, `both` or `as above`, alone or as one half of a pair."""
    if not own(question.fact):
        return False
    said = [one.strip() for option in question.options for one in _said(option.text, question.form)]
    return any(OTHER_CELLS.fullmatch(one) or AS_ANOTHER.match(one) for one in said)


def _said(text: str, form: str) -> list[str]:
    """What an option says: each half of a pair, the value behind its property (`Product: either`), or all of it."""
    if form == "both":
        return text.split("; ")
    return [text.partition(": ")[2] or text] if form == "profile" else [text]


def arrow_below(question: Question, corpus: Corpus) -> bool:
    """arrow: of two things with an arrow between them, in a point below another, the relation stands above: `Granite → gneiss`."""
    return own(question.fact) and any(_arrow(option) for option in question.options)


def _arrow(option: Option) -> bool:
    fact = option.fact
    if not isinstance(fact, Definition) or len(words(fact.meaning)) > NAME:
        return False
    found = ARROW.fullmatch(fact.place.source.text.replace("*", " ").rstrip()) or ARROW.fullmatch(fact.place.source.text.rstrip())
    return found is not None and normal(found["left"]) == normal(fact.term)
