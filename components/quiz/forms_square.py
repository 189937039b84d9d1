"""A table of two by two asked as a table: what stands in this row and this column, all four cells as options."""

from __future__ import annotations

from collections.abc import Iterator

from components.quiz import stems
from components.quiz.choices import Choice, Draft, shown
from components.quiz.corpus import Corpus
from components.quiz.cues import echoes
from components.quiz.facts import Attribute
from components.quiz.filters_cells import crossed
from components.quiz.topics import captioned, topic_of
from components.quiz.words import normal

LONGEST = 8
"""So many words of a caption are shown, with what it says in brackets of the cells: `Prisoner's dilemma (years in prison)`."""


def square(fact: Attribute, corpus: Corpus) -> Iterator[Draft]:
    """The cell of a table of two by two, in a learner's own notes, where a line or a heading right above names the table."""
    cells = crossed(corpus, fact)
    if not cells or not captioned(fact):
        return
    why = f"In the notes: {fact.subject}: {fact.attribute}: {fact.value}"
    others = tuple(
        Choice(shown(one.value), f"In the notes this is “{one.attribute}” of “{one.subject}”.", one) for one in cells if one is not fact
    )
    row, column = _row_and_column(fact)
    topic = fact.place.intro if len(fact.place.intro.split()) <= LONGEST else topic_of(fact)
    table = "the table of the notes" if not topic or echoes(topic, fact.value) else f"the table on “{topic}”"
    stem = f"In {table}, what stands in row {stems.named(row)}, column {stems.named(column)}?"
    yield Draft(fact, "property", stem, Choice(shown(fact.value), why, fact), others)


def _row_and_column(fact: Attribute) -> tuple[str, str]:
    """What stands in front of the line of a cell, and what stands above it: a table may tell of its columns or of its rows."""
    first = fact.place.source.text.strip().removeprefix("|").partition("|")[0]
    of_rows = normal(first.strip(" *_`")) == normal(fact.subject)
    return (fact.subject, fact.attribute) if of_rows else (fact.attribute, fact.subject)
