"""A filter for lists of what is good or bad about something. True means broken."""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.question import Question

GOOD = re.compile(r"(?:advantages|benefits|strengths|merits|pros)\b", re.I)
BAD = re.compile(r"(?:disadvantages|drawbacks|weaknesses|limitations|cons)\b", re.I)


def alone_weighed(question: Question, corpus: Corpus) -> bool:
    """weighed: asked what things are together, one hears that they are good or bad (`faster`), and one option alone says so."""
    if question.form != "together":
        return False
    for weighed in (GOOD, BAD):
        if weighed.search(question.key.text):
            return not any(weighed.search(option.text) for option in question.distractors)
    return False
