"""Strict filters for two values of a learner's notes that may hold of one thing together. True means broken."""

from __future__ import annotations

import re

from components.quiz.brackets import without_brackets
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_sight import own
from components.quiz.question import Question
from components.quiz.words import normal, words

FORMS = ("property", "profile")
JOINTS = re.compile(r"\s*[,/–]\s*|\s-\s|\s(?:and|or|to|und|oder|bis)\s", re.I)
SPAN = re.compile(r"(?:[^\W\d_]{1,3}\. ?)?(?P<first>\d+(?:[.,]\d+)?)\s?(?:[–—-]|to|bis)\s?(?P<last>\d+(?:[.,]\d+)?)(?:\s?\D{1,12})?")
SHORTEST = 3
"""So many letters are the beginning of a word."""
DEGREES = frozenset(
    """large small big huge vast tiny great high low medium middle moderate long short fast slow quick many few much little good bad better
    worse strong weak wide narrow deep heavy light hard easy limited
    groß klein hoch niedrig mittel lang kurz schnell langsam viel viele wenig wenige gut schlecht stark schwach weit eng tief schwer leicht
    begrenzt""".split()
)
MORE = frozenset("very quite rather fairly pretty so too mostly usually relatively sehr ziemlich recht eher meist relativ".split())
NOT_ANY = frozenset(
    """no none never zero yes equal same constant peak top maximum minimum maximal minimal rising falling average normal kein keine nein
    ja nie gleich konstant steigend fallend normal""".split()
)


def partly_right(question: Question, corpus: Corpus) -> bool:
    """partly right: of two values for one property one is made of two, of which one part says what the other does: `low/mid`, `middle`."""
    return any(_overlap(ours, theirs) for ours, theirs in _beside(question))


def mere_degree(question: Question, corpus: Corpus) -> bool:
    """mere degree: a wrong value says no more than how much (`large`), which holds of the right one too (`practically unlimited`)."""
    return any(_degree(theirs) and not _sets_apart(ours) for ours, theirs in _beside(question))


def nested_spans(question: Question, corpus: Corpus) -> bool:
    """nested spans: a wrong span of a learner's notes has more in common with the right one than an end: `25–40` beside `25–50`."""
    if not own(question.fact) or (ours := _span(question.key.text)) is None:
        return False
    spans = [span for option in question.distractors if (span := _span(option.text))]
    return any(max(first, ours[0]) < min(last, ours[1]) for first, last in spans)


def _span(text: str) -> tuple[float, float] | None:
    """The ends of a span of numbers; None for anything else, and where it counts down."""
    match = SPAN.fullmatch(text.strip())
    if match is None:
        return None
    first, last = match["first"].replace(",", "."), match["last"].replace(",", ".")
    if first.isdigit() and last.isdigit() and len(last) < len(first) == 4:
        last = first[: len(first) - len(last)] + last  # `1519–21`
    return (float(first), float(last)) if float(first) < float(last) else None


def _beside(question: Question) -> list[tuple[str, str]]:
    """The right value and each wrong one of the same property."""
    fact = question.fact
    if question.form not in FORMS or not isinstance(fact, Attribute) or not own(fact):
        return []
    others = [option.fact for option in question.distractors if isinstance(option.fact, Attribute)]
    return [(fact.value, other.value) for other in others if normal(other.attribute) == normal(fact.attribute)]


def _overlap(one: str, other: str) -> bool:
    ours, theirs = ([normal(part) for part in JOINTS.split(without_brackets(text)) if part] for text in (one, other))
    if len(ours) == len(theirs) or min(len(ours), len(theirs)) != 1 or max(len(ours), len(theirs)) != 2:
        return False
    return any(_begins(*sorted((a, b), key=len)) for a in ours for b in theirs)


def _begins(short: str, long: str) -> bool:
    return len(short) >= SHORTEST and short.isalpha() and long.isalpha() and long.startswith(short)


def _degree(text: str) -> bool:
    found = [word for word in words(without_brackets(text)) if word not in MORE]
    return bool(found) and all(word in DEGREES for word in found)


def _sets_apart(text: str) -> bool:
    """Whether a value has a number, a degree of its own or a no, which one can tell from another degree."""
    return bool(re.search(r"\d", text) or (DEGREES | NOT_ANY).intersection(words(text)))
