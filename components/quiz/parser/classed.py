"""Tables whose first column only sorts what they tell of: `Movement | Author | Work | Year` tells of works, and not of movements."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from components.quiz.grammar import AFTER_NOUN
from components.quiz.parser.units import Unit
from components.quiz.words import words

CLASSES = frozenset(
    """movement style school period genre era epoch age century category class family type kind sort group tradition topic field
    bewegung strömung stil schule epoche gattung genre zeit zeitalter jahrhundert kategorie klasse familie typ art gruppe thema""".split()
)
"""What sorts things, as the heading of a first column."""
WORKS = frozenset(
    """work title book novel story play drama poem painting picture sculpture film movie building piece opera symphony song album
    werk titel buch roman erzählung stück drama gedicht gemälde bild skulptur film gebäude bauwerk oper sinfonie lied""".split()
)
"""What one person made, in one year."""
THINGS = WORKS | frozenset(
    """name term example species animal plant drug substance compound element mineral rock disease bone muscle hormone enzyme instrument
    event battle algorithm beispiel begriff tier pflanze medikament wirkstoff stoff mineral gestein krankheit knochen muskel hormon
    instrument ereignis schlacht algorithmus""".split()
)
"""What stands in one class, as the heading of another column."""
MAKERS = frozenset(
    """author writer poet novelist playwright painter artist composer director sculptor architect autor autorin dichter schriftsteller
    maler künstler komponist regisseur bildhauer architekt""".split()
)
DATES = frozenset("year date published jahr datum erschienen".split())
ONE_YEAR = re.compile(r"(?:c\.|ca\.?|about|um)?\s?\d{3,4}(?:\s?[–-]\s?\d{1,2})?", re.I)
"""When a work was made; `1600–1750` is how long a class lasted."""
DITTO = re.compile(r"\W*|ditto|dito", re.I)
"""A cell for the class of the row above."""
LONGEST = 8
"""So many words of a cell name a thing."""


def classed(units: Sequence[Unit]) -> dict[int, Unit]:
    """The rows of such tables, by their index, as they are to be read: behind the name of the thing what holds for it, its class too;
    where no column names things, without what belongs to a single work.
    """
    tables: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.kind == "row":
            tables[unit.group].append(unit)
    return {row.index: row for rows in tables.values() for row in _read(rows)}


def _read(rows: Sequence[Unit]) -> list[Unit]:
    """The rows of one table, if its first column sorts; [] for any other, and where a class may well be what it tells of."""
    heads = [_head(heading) for heading in rows[0].header]
    if len(rows) < 2 or len(heads) < 3 or heads[0] not in CLASSES or any(len(row.cells) != len(heads) for row in rows):
        return []
    rows = [replace(row, cells=("" if DITTO.fullmatch(row.cells[0]) else row.cells[0], *row.cells[1:])) for row in rows]
    names = [row.cells[0].strip().lower() for row in rows]
    several = "" in names or len(set(names)) < len(names)
    made = bool(MAKERS.intersection(heads))
    years = {place for place, head in enumerate(heads) if head in DATES and _of_one_year([row.cells[place] for row in rows])}
    wanted = THINGS if several else WORKS if made else frozenset()
    named = [place for place, head in enumerate(heads) if place and head in wanted and _names([row.cells[place] for row in rows])]
    if named:
        thing = min(named, key=lambda place: (heads[place] not in WORKS, place))
        order = [thing, *(place for place in range(len(heads)) if place != thing)]
    elif several or (made and years):
        order = [place for place, head in enumerate(heads) if head not in MAKERS and place not in years]
    else:
        return []
    return [
        replace(row, header=tuple(row.header[place] for place in order), cells=tuple(row.cells[place] for place in order)) for row in rows
    ]


def _head(heading: str) -> str:
    """The noun of a heading, small: `Literary movement` -> `movement`, `Year of publication` -> `year`."""
    found = words(AFTER_NOUN.split(heading.lower())[0])
    return found[-1] if found else ""


def _names(cells: Sequence[str]) -> bool:
    """Whether the cells of a column name a thing in each row, another in each."""
    told = [cell.strip().lower() for cell in cells]
    return all(re.search(r"[^\W\d_]", cell) and len(cell.split()) <= LONGEST for cell in cells) and len(set(told)) == len(told)


def _of_one_year(cells: Sequence[str]) -> bool:
    """Whether most of the dates in a column are of one year."""
    return 2 * sum(ONE_YEAR.fullmatch(cell.strip()) is not None for cell in cells) > len(cells)
