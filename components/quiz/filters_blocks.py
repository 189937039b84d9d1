"""The strict filter for a list in several blocks with an empty line between them: each is of its own. True means broken."""

from __future__ import annotations

from itertools import pairwise

from components.quiz.corpus import Corpus
from components.quiz.facts import Definition
from components.quiz.filters_sight import OF_TERMS, own
from components.quiz.question import Question

FEWEST = 3
"""So many terms of a block are enough for its own wrong options."""


def of_another_block(question: Question, corpus: Corpus) -> bool:
    """blocks: a wrong option stands in the same list behind an empty line, as few of its lines do, and the right one has enough there."""
    fact = question.fact
    if question.form not in OF_TERMS or not isinstance(fact, Definition) or not own(fact):
        return False
    raw, start = _lines(question.source.file, corpus)
    here = fact.place.source.first
    others = [option.fact.place.source.first for option in question.distractors if option.fact.place.group == fact.place.group]
    if not any(_parted(raw, start, *sorted((here, there))) for there in others):
        return False
    listed = sorted({one.place.source.first for one in corpus.shelves.get(("definition", "group", fact.place.group), ())})
    gaps = [_parted(raw, start, above, line) for above, line in pairwise(listed)]
    ours = sum(not _parted(raw, start, *sorted((here, line))) for line in listed)
    return ours > FEWEST and FEWEST * sum(gaps) <= len(gaps)


def _lines(file: str, corpus: Corpus) -> tuple[list[str], int]:
    """The lines of a file, and the number of the first."""
    for document in corpus.documents:
        if document.source.name == file:
            return document.lines, document.source.first_line
    return [], 1


def _parted(lines: list[str], start: int, above: int, below: int) -> bool:
    """Whether an empty line stands between two lines."""
    return any(not line.strip() for line in lines[above - start : below - start])
