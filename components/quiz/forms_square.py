"""A table of two by two asked as a table: what stands in this row and this column, all four cells as options."""

from __future__ import annotations

from collections.abc import Iterator

from components.quiz import stems
from components.quiz.choices import Choice, Draft, shown
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_cells import crossed


def square(fact: Attribute, corpus: Corpus) -> Iterator[Draft]:
    """The cell of a table of two by two, in a learner's own notes."""
    cells = crossed(corpus, fact)
    if not cells:
        return
    why = f"In the notes: {fact.subject}: {fact.attribute}: {fact.value}"
    others = tuple(
        Choice(shown(one.value), f"In the notes this is “{one.attribute}” of “{one.subject}”.", one) for one in cells if one is not fact
    )
    stem = f"In the table of the notes, what stands in row {stems.named(fact.attribute)}, column {stems.named(fact.subject)}?"
    yield Draft(fact, "property", stem, Choice(shown(fact.value), why, fact), others)
