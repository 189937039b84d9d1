"""What a question shows of other questions' answers: its key, its description, its options, the value it asks for."""

from __future__ import annotations

import re

from components.quiz.brackets import without_asides
from components.quiz.choices import described as described_shortly
from components.quiz.facts import Attribute, CodeLine, Definition
from components.quiz.filters_form import PREFIX
from components.quiz.grammar import numeric
from components.quiz.question import Question
from components.quiz.words import normal

ENDING = re.compile(r"(?:ae|[aeiou]|um|us|on|ern|en|er|es|im)$")
SHORTEST = 5
"""Shorter words keep their endings."""
LEAST = 3
"""So many options a question has at least."""
LONG = 4
"""So many words in a stem are a description."""


def given_away(question: Question) -> bool:
    """Whether seeing this question's key in another stem could give it away: a bare number in another context does not."""
    return numeric(question.key.text) is None and len(normal(question.key.text)) >= 3


def described(question: Question) -> set[str]:
    """The descriptions in a stem, in the form in which options are compared: what stands in quotation marks, or before `is called ____`."""
    said = re.findall(r"“([^”]*)”", PREFIX.sub("", question.stem)) + re.findall(r"^(.*?) (?:is|are) called", PREFIX.sub("", question.stem))
    return {normal(described_shortly(without_asides(text))) for text in said if len(text.split()) >= LONG}


def options_of(question: Question) -> frozenset[str]:
    """The options of a question, whatever their order."""
    return frozenset(normal(option.text) for option in question.options)


def at_home(question: Question) -> bool:
    """Whether a question about a term of the course, or a line of code, has its wrong options from the list in which that stands."""
    fact = question.fact
    if not fact.place.concept or not isinstance(fact, Definition | CodeLine):
        return False
    return all(type(one.fact) is type(fact) and one.fact.place.group == fact.place.group for one in question.distractors)


def elsewhere(question: Question) -> float:
    """The share of the wrong options that stand under another heading than what is asked; what was made up of the key stands with it.

    Blind readers of 286 questions from learners' notes found 91 % valid of those with 0, 68 % of those in between, and 31 % of those
    with 1. In the course's own notes headings part what belongs together, but lists do not: of 101 questions about terms with all options
    from one list 94 % were valid, of 32 others 69 %.
    """
    wrong = question.distractors
    if question.fact.place.concept:
        return float(isinstance(question.fact, Definition | CodeLine) and not at_home(question))
    if not wrong:
        return 0.0
    return sum(option.fact.place.path != question.fact.place.path for option in wrong) / len(wrong)


def mirrored(question: Question) -> set[frozenset[str]]:
    """The terms that a learner's notes set side by side in a question, by their facts' ids: asked for each of them in turn, or the other
    way round, a quiz would go over the same three again. Empty for other facts, and for the course's own notes.
    """
    if (
        not isinstance(question.fact, Definition)
        or question.fact.place.concept
        or len(question.options) > LEAST
        or numeric(question.key.text)
    ):
        return set()
    return {frozenset(option.fact.id for option in question.options)}


def value_of(question: Question) -> tuple[str, str, str] | None:
    """The table, the column and the value that a question asks for; None if it asks for none."""
    fact = question.fact
    if not isinstance(fact, Attribute) or question.form != "property":
        return None
    return fact.place.group, fact.attribute, normal(fact.value)


def loose(text: str) -> str:
    """A text in the form in which keys are looked for, its longer words without their last ending: `cherubim`, `larvae` and `larva` alike
    in the singular and in the plural.
    """
    return " ".join(ENDING.sub("", word) if len(word) >= SHORTEST else word for word in normal(text).split(" "))


def facts_in(question: Question) -> frozenset[str]:
    """The ids of the facts that a question's key states: of two, where a property of two subjects is asked at once."""
    both = {option.fact.id for option in question.options} if question.form == "both" else set()
    return frozenset({question.fact.id} | both)


def normal_stem(question: Question) -> str:
    """A stem in the form in which keys are looked for."""
    return " ".join(
        loose(part)
        for part in PREFIX.sub("", question.stem).replace("“", "\n").replace("”", "\n").replace("„", "\n").replace("?", "").split("\n")
        if part.strip()
    )
