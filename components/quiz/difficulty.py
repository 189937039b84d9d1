"""How hard a question is likely to be, from what can be known before anyone has answered it.

Three things raise it: wrong options that are close to the right one (the strongest predictor of an item's difficulty in Alsubait, Parsia
and Sattler, Generating multiple choice questions from ontologies, 2014), a form that asks for more than recognising a name, and much to
read. None of them is a measurement: once answers are there, they say more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from components.quiz.likeness import cosine
from components.quiz.words import content, count, overlap

if TYPE_CHECKING:
    from components.quiz.question import Option, Question

Level = Literal["easy", "medium", "hard"]
LEVELS: Final[tuple[Level, ...]] = ("easy", "medium", "hard")
BOUNDS: Final = (0.53, 0.60)
"""Scores from which a question is `medium`, and `hard`: about a third of the course's questions each."""
DEMAND: Final = {"outsider": 1.0, "mistake": 1.0, "both": 1.0, "printed": 0.9, "asked": 0.7, "profile": 0.7, "reason": 0.6, "call": 0.6} | {
    "correction": 0.6, "question": 0.5, "code": 0.5, "contrast": 0.5, "owner": 0.4, "property": 0.4, "listed": 0.4, "meaning": 0.3,
    "member": 0.2, "gap": 0.3, "term": 0.1, "order": 0.8, "together": 0.2, "pair": 0.1, "opposite": 0.6,
}  # fmt: skip
"""What a form asks of the reader, 0 (a name is recognised) to 1 (several statements are weighed, or one is turned round)."""
LONG = 60
"""So many words are much to read."""


def score(question: Question) -> float:
    """0 (easy) to 1 (hard): half closeness, three tenths the form, a fifth the length."""
    close = sum(_closeness(option, question) for option in question.distractors) / max(1, len(question.distractors))
    read = min(1.0, (count(question.stem) + sum(count(option.text) for option in question.options)) / LONG)
    return 0.5 * close + 0.3 * DEMAND.get(question.form, 0.5) + 0.2 * read


def level(question: Question) -> Level:
    """`easy`, `medium` or `hard`."""
    value = score(question)
    return LEVELS[sum(value >= bound for bound in BOUNDS)]


def _closeness(option: Option, question: Question) -> float:
    """How near a wrong option stands to the key, 0 to 1: half where it stands in the notes, half how alike the two are."""
    key = question.key
    ours, theirs = key.fact.place, option.fact.place
    steps = (ours.group == theirs.group, ours.home == theirs.home, ours.source.file == theirs.source.file)
    beside = (1.0, 0.7, 0.4, 0.1)[steps.index(True) if True in steps else 3]
    alike = max(cosine(option.text, key.text), overlap(content(option.text), content(key.text)))
    return 0.5 * beside + 0.5 * alike
