"""Strict filters for notes with several tables: which of them a question is about. True means broken."""

from __future__ import annotations

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_form import TOPIC
from components.quiz.filters_sight import own
from components.quiz.question import Question
from components.quiz.same_cells import same_cell
from components.quiz.words import normal


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
