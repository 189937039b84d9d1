"""The row that two cells tell together where neither does alone: the one level with `no` in this column and `possible` in that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from components.quiz.choices import Choice, Draft, shown
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_sight import UNKNOWN
from components.quiz.headers import said
from components.quiz.stems_cells import kind_of

LEAST = 3
"""So many rows a table has at least."""
LONGEST = 3
"""So many words a cell has at most."""


def two_cells(fact: Attribute, corpus: Corpus) -> Iterator[Draft]:
    """Which row has two values, each of which another row has as well: for an English table of a learner's own."""
    if fact.place.concept or not fact.about or corpus.language(fact.place.source.file) != "en":
        return
    rows = _rows(fact, corpus)
    own = rows.get(fact.subject, {})
    columns = list(own)
    if len(rows) < LEAST or fact.attribute not in own or not _plain(fact.attribute, fact.value):
        return
    for column in columns[columns.index(fact.attribute) + 1 :]:
        value = own[column]
        if not _plain(column, value):
            continue
        first = {name for name, cells in rows.items() if _alike(cells.get(fact.attribute, ""), fact.value)}
        second = {name for name, cells in rows.items() if _alike(cells.get(column, ""), value)}
        known = all(fact.attribute in cells and column in cells for cells in rows.values())
        if not known or first & second != {fact.subject} or len(first) < 2 or len(second) < 2:
            continue
        why = f"In the notes: {fact.subject}: {fact.attribute}: {fact.value}, {column}: {value}"
        facts = {one.subject: one for one in _cells(fact, corpus) if one.attribute == fact.attribute}
        wrong = tuple(
            Choice(shown(name), f"In the notes: {name}: {fact.attribute}: {cells[fact.attribute]}, {column}: {cells[column]}", facts[name])
            for name, cells in sorted(rows.items(), key=lambda row: row[0] not in first | second)
            if name != fact.subject
        )
        stem = f"Which {kind_of(fact.about) or 'of these'} has “{fact.value}” under “{fact.attribute}” and “{value}” under “{column}”?"
        yield Draft(fact, "both", stem, Choice(shown(fact.subject), why, fact), wrong)


def _cells(fact: Attribute, corpus: Corpus) -> list[Attribute]:
    return [one for one in corpus.shelves.get(("attribute", "group", fact.place.group), ()) if isinstance(one, Attribute) and one.attribute]


def _rows(fact: Attribute, corpus: Corpus) -> dict[str, dict[str, str]]:
    """The rows of a table by their names, each with its cells by their columns."""
    rows: dict[str, dict[str, str]] = defaultdict(dict)
    for one in _cells(fact, corpus):
        rows[one.subject].setdefault(one.attribute, one.value)
    return dict(rows)


def _plain(column: str, value: str) -> bool:
    """Whether a cell says something short and certain."""
    return (
        bool(value.strip())
        and len(value.split()) <= LONGEST
        and not said(column)
        and not UNKNOWN.match(value)
        and not set("“(") & set(value)
    )


def _alike(one: str, other: str) -> bool:
    """Whether a cell says what another says, or begins so: `yes (since 3.7)` is a yes too."""
    ours, theirs = one.lower().split(), other.lower().split()
    shared = min(len(ours), len(theirs))
    return shared > 0 and ours[:shared] == theirs[:shared]
