"""How evenly a question's options look: where one differs in kind, what looks otherwise often tells it."""

from __future__ import annotations

from components.quiz.facts import CodeLine, Collection, Definition
from components.quiz.grammar import date, numeric
from components.quiz.question import Question

FAR = 8
"""So many lines away another line of a learner's notes is about something else as a rule."""
DIGITS, COMMAS, DISTANCE = 0.8, 0.2, 0.5
"""What a question loses in worth: digits in some options only, commas in some only, a wrong option from far away. Half of what a logistic
regression gives on 415 questions from learners' notes, each found valid or not by a blind reader (68 % were; 25 % of those with digits in
some options only, 35 % of those with an option from far away).
"""


DOUBTFUL = 0.6
"""What a question loses that asks for a term by what is said of it, what is meant by one with three options only, for a line of code, or
for members of a list: blind readers of 929 questions from notes that nobody here had seen found 59 % of these valid, of those from tables
82 %, of those about dates 92 %.
"""
FULL = 4


def unevenness(question: Question) -> float:
    """What a question from a learner's notes loses in worth, 0 and more; 0 for the course's own notes, where it was not measured."""
    if question.fact.place.concept:
        return 0.0
    texts = [option.text for option in question.options]
    far = any(
        option.source.file == question.source.file and abs(option.source.first - question.source.first) >= FAR
        for option in question.distractors
    )
    return (
        DIGITS * _some([any(letter.isdigit() for letter in text) for text in texts])
        + COMMAS * _some(["," in text or ";" in text for text in texts])
        + DISTANCE * far
        + DOUBTFUL * _doubtful(question)
    )


def _doubtful(question: Question) -> bool:
    """See DOUBTFUL."""
    fact = question.fact
    if isinstance(fact, CodeLine | Collection):
        return question.form != "order"
    if not isinstance(fact, Definition) or date(fact.meaning) or numeric(question.key.text) is not None:
        return False
    return question.form != "meaning" or len(question.options) < FULL


def _some(true: list[bool]) -> bool:
    """Whether it holds for some, and not for all."""
    return any(true) and not all(true)
