"""Filters for what a list is a list of, and for which question is answered: options of another sort. True means broken."""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Collection
from components.quiz.forms_lists import alike
from components.quiz.question import Question
from components.quiz.words import words

LEAST = 2
"""So many wrong options are lists of the same sort."""

GOOD = re.compile(r"\b(?:advantages|benefits|strengths|merits|pros)\b", re.I)
BAD = re.compile(r"\b(?:disadvantages|drawbacks|weaknesses|limitations|cons)\b", re.I)


def alone_weighed(question: Question, corpus: Corpus) -> bool:
    """weighed: asked what things are together, one hears that they are good or bad, and one option alone says so."""
    if question.form != "together":
        return False
    for weighed in (GOOD, BAD):
        if weighed.search(question.key.text):
            return not any(weighed.search(option.text) for option in question.distractors)
    return False


def of_other_sorts(question: Question, corpus: Corpus) -> bool:
    """other sorts: asked what things are together, one sees what they are not: all wrong options but one are lists of other things."""
    if question.form != "together" or not isinstance(question.fact, Collection) or not question.fact.place.concept:
        return False
    known = alike(question.key.text, question.key.text)
    return known and sum(alike(question.key.text, option.text) for option in question.distractors) < LEAST


def other_questions(question: Question, corpus: Corpus) -> bool:
    """other questions: of the questions that are the options some ask otherwise than the right one: why, how."""
    if question.form != "asked":
        return False
    first = [words(option.text)[:1] for option in (question.key, *question.distractors)]
    return any(other != first[0] for other in first[1:])
