"""Things that the notes set against each other: `SGD vs Adam`, `WHERE or HAVING?`, two headings whose lists run side by side."""

from __future__ import annotations

import re

from components.quiz.facts import Place, Statement
from components.quiz.parser.versus import third
from components.quiz.question import Question
from components.quiz.stems import named as quoted
from components.quiz.words import content, words

AGAINST = re.compile(
    r"\b(?:vs?|versus|or|oder|gegen|gegenüber)\b|"
    r"\b(?:differences?|compar\w+|contrast\w*|unterschiede?|vergleich\w*)\b.*(?:\b(?:and|und|to|with|from)\b|,|&)",
    re.I,
)


def _titles(place: Place) -> list[str]:
    """The headings over a line, and the line in front of its list, that set things against each other."""
    return [title for title in (*place.path, place.intro) if AGAINST.search(title)]


def compared(question: Question) -> bool:
    """Whether a question sets what is said of a thing against what is said of those that a heading compares it with, all by their names,
    or that the notes go through point by point as they do this one.
    """
    if of_siblings(question):
        return True
    facts = {option.fact.id: option.fact for option in question.options}.values()
    said = [fact for fact in facts if isinstance(fact, Statement)]
    if len(said) < len(facts) or len({fact.place.source.file for fact in said}) > 1:
        return False
    shared = set.intersection(*(set(_titles(fact.place)) for fact in said))
    named = any(content(one.subject) <= content(fact.text) for fact in said for one in said)  # it says itself of what it is said
    return not named and any(all(content(fact.subject) and content(fact.subject) <= content(title) for fact in said) for title in shared)


def asked_of(subject: str) -> str:
    """The stem about one of two things that the notes go through point by point, see `forms_siblings`."""
    return f"Which of these is said of {quoted(subject)}?"


def of_siblings(question: Question) -> bool:
    """Whether a question sets a point of one heading against the points of those beside it, whose lists run side by side."""
    fact = question.fact
    return isinstance(fact, Statement) and question.stem.lower().endswith(asked_of(fact.subject).lower())


def predicates(question: Question) -> bool:
    """Whether all options that stand in a learner's notes below such a heading tell what their things do, a verb first."""
    if question.fact.place.concept or not compared(question):
        return False
    first = [words(option.text)[:1] for option in question.options]
    return all(found and third(found[0]) for found in first)
