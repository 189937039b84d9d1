"""Strict filters for notes with several tables: which of them a question is about. True means broken."""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_form import TOPIC
from components.quiz.filters_sight import own
from components.quiz.question import Question
from components.quiz.same_cells import same_cell
from components.quiz.topics import said_already, topic_of
from components.quiz.words import normal

GENERIC = (
    r"(?:types?|class|kind|form|category|level|stage|phase|group|style|sort|variant|version|step|grade|tier|family|order|part|section|series|"
    r"option|case|rank|item|element)"
)
OF_NO_KIND = re.compile(rf"\b[Ww]hich {GENERIC} |\b{GENERIC} [“`]")
"""What says nothing by itself: which type, of what?"""


def of_several(question: Question, corpus: Corpus) -> bool:
    """several: what is asked stands in two tables or lists of the notes, and the question does not name the one that it is about."""
    fact = question.fact
    if question.form not in ("property", "owner", "both", "profile") or not isinstance(fact, Attribute) or not own(fact):
        return False
    told = TOPIC.search(question.stem) is not None or question.stem.startswith("In the table on “")
    column = corpus.shelves.get((f"attribute {normal(fact.attribute)}", "file", fact.place.source.file), ())
    for other in column:
        if not isinstance(other, Attribute) or other.place.group == fact.place.group:
            continue
        if told and other.place.path != fact.place.path:
            continue
        asked, said = (fact.subject, fact.value) if question.form != "owner" else (fact.value, fact.subject)
        theirs, answer = (other.subject, other.value) if question.form != "owner" else (other.value, other.subject)
        if same_cell(asked, theirs) and not same_cell(said, answer):
            return True
    return False


def of_no_kind(question: Question, corpus: Corpus) -> bool:
    """of what: the first column calls its rows types, stages or the like, and the question does not say of what."""
    fact = question.fact
    if question.form not in ("property", "owner", "both", "profile") or not isinstance(fact, Attribute) or not own(fact):
        return False
    if not OF_NO_KIND.search(question.stem) or TOPIC.search(question.stem) or question.stem.startswith("In the table "):
        return False
    return not (topic := topic_of(fact)) or not said_already(topic, question)
