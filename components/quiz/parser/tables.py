"""Tables with an empty corner: whether their rows or their columns are what the table tells of, by the words and the cells."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import Literal

from components.quiz.grammar import form, numeric
from components.quiz.parser.labels import ATTRIBUTES
from components.quiz.parser.side_by_side import two_lists
from components.quiz.parser.units import Unit
from components.quiz.parser.worked import reckoned
from components.quiz.words import words

Things = Literal["rows", "columns", ""]
PROPERTIES = ATTRIBUTES | frozenset(
    """level idea name names weakness strength strengths weaknesses thinkers theorists founder founders origin period place person type
    kind colour color size shape speed cost price weight mass length height duration age focus method methods key aim criticism critique
    limits features feature meaning definition description time direction storage risk dose route onset temperature temp
    government economy religion army education society climate diet habitat population area language currency reproduction movement
    header connection reliability number best worst average complexity stability pressure wall point charge
    autor autoren jahr ort zeit name namen vertreter idee kernidee beispiel beispiele bsp vorteil vorteile nachteil nachteile funktion
    schwäche schwächen stärke stärken kritik zweck ziel ursache ursachen folge folgen wirkung merkmal merkmale bedeutung definition
    form farbe größe dauer aufbau produkt produkte edukte formel einheit preis kosten begründer methode ebene bedarf
    regierung wirtschaft gesellschaft bildung klima ernährung lebensraum einwohner fläche sprache währung fortpflanzung anzahl""".split()
)
"""What names a property, as the heading of a column or of a row."""
UNIT = re.compile(r"\S+.*\s(?:/\s?\w+|[\w²³]{1,4}/[\w²³]{1,4}|°[CF]?|%|[a-zµ]{1,2})\)?$")
"""A name with its unit: `HR /min`, `gestation d`, `temp °C`."""
CLEAR = 0.15
"""So much more alike cells are in one direction than in the other, where that decides."""
DEGREES = tuple(
    frozenset(one.split())
    for one in (
        "yes no sometimes ja nein teilweise",
        "high low medium moderate very higher lower hoch niedrig mittel gering",
        "thick thin dick dünn",
        "large small big tiny groß klein",
        "fast slow schnell langsam",
        "many few one several none viele wenige keine",
        "strong weak stark schwach",
    )
)
"""Words that answer one question: cells with words of one set say the same of different things."""
CORNER = re.compile(
    r"(?:(?:key |main )?(?:property|properties|features?|aspects?|attributes?|characteristics?|traits?|criteri(?:on|a)|comparison)|"
    r"compared|merkmale?|eigenschaft(?:en)?|kriteri(?:um|en)|aspekte?|vergleich|unterschiede?|vergleichskriteri(?:um|en))",
    re.I,
)
"""What stands above the first column of a comparison, whose rows are properties of what its columns are."""
MOST = 12
"""So many rows and columns of a table are compared."""
FAR = 4
"""So many lines a line that a table follows stands above its first row: an empty one, the header and its rule lie between."""


def tables(units: Sequence[Unit]) -> dict[str, Things]:
    """What each table tells of that has an empty corner, or `Property` in it, by its group. One of two columns sets two things against each
    other, if its words do not say otherwise; below `Property` it is the columns.
    """
    rows: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.kind == "row" and cornered(unit.header):
            rows[unit.group].append(unit)
    return {group: _things(found) for group, found in rows.items()}


def _things(rows: Sequence[Unit]) -> Things:
    """What a table tells of whose corner is empty or says `Property`; there it is the columns, unless each of them is a property too."""
    header = rows[0].header
    last = {words(name)[-1:][0] for name in header[1:] if words(name)}
    if len(header) >= 3 and len(last) == 1 and all(len(words(name)) > 1 for name in header[1:]):
        return "columns"  # `functional product | innovative product`: what the rows tell of
    if header[0].strip() and _properties(header[1:]) == 1:
        return "rows"
    return things(rows) or ("columns" if len(header) == 3 or header[0].strip() else "")


def cornered(header: Sequence[str]) -> bool:
    """Whether the first heading of a table names no kind of thing, so that the rows may be properties: empty, or `Property` beside two
    columns or more.
    """
    first = header[0].strip()
    return not first or (len(header) >= 3 and CORNER.fullmatch(first) is not None)


TOTAL = re.compile(r"(?:sub-?|grand )?totals?|sums?|Σ|summen?|gesamt(?:summe)?|insgesamt", re.I)
NEGATED = re.compile(r"(?:no|not|non|nicht|kein|keine|ne)\s+(?P<rest>\S.*)", re.I)


def opposed(rows: Sequence[Unit]) -> bool:
    """Whether a table of two columns holds a group in each, and a row joins nothing: by its headers (see `two_lists`), or a cell of one
    negates a cell of the other.
    """
    if not rows or any(len(row.cells) != 2 for row in rows):
        return False
    if two_lists(*rows[0].header):
        return True
    columns = [{row.cells[side].strip().lower() for row in rows} for side in (0, 1)]
    denied = [{match["rest"] for cell in column if (match := NEGATED.fullmatch(cell))} for column in columns]
    return bool(denied[0] & columns[1] or denied[1] & columns[0])


def computed(rows: Sequence[Unit]) -> bool:
    """Whether the last row of a table adds up the others, or its last column those beside it: a reckoning of one example."""
    if len(rows) > 2 and TOTAL.fullmatch(rows[-1].cells[0].strip(" *:")):
        return True
    counted = [[match[0] for cell in row.cells[1:] if (match := re.match(r"\d+", cell.strip()))] for row in rows]
    return len(rows[0].header) > 3 and TOTAL.fullmatch(rows[0].header[-1].strip(" *:")) is not None and all(len(row) > 2 for row in counted)


def barren_tables(units: Sequence[Unit]) -> frozenset[str]:
    """The groups of the tables that state nothing: their two columns are two groups, one against the other, or they reckon an example."""
    rows: dict[str, list[Unit]] = defaultdict(list)
    above: dict[str, str] = {}
    for number, unit in enumerate(units):
        if unit.kind == "row":
            rows[unit.group].append(unit)
            above.setdefault(unit.group, _right_above(unit, units[number - 1]) if number else "")
    return frozenset(group for group, found in rows.items() if opposed(found) or computed(found) or reckoned(found, above[group]))


def _right_above(row: Unit, before: Unit) -> str:
    """The line in front of a table, whose first row this is; "" if there is none under its heading."""
    near = row.source.first - before.source.last <= FAR
    return before.text if near and before.kind in ("line", "item") and before.path == row.path else ""


def things(rows: Sequence[Unit]) -> Things:
    """What a table tells of: its `rows`, its `columns`, or neither for certain ("")."""
    if not rows:
        return ""
    header, first = rows[0].header[1:], [row.cells[0] for row in rows]
    above, beside = _properties(header), _properties(first)
    if above != beside and min(above, beside) * 2 < max(above, beside):
        return "rows" if above > beside else "columns"
    body = [list(row.cells[1 : 1 + MOST]) for row in rows[:MOST] if len(row.cells) == len(rows[0].header)]
    if len(body) < 2 or len(body[0]) < 2:
        return ""
    down, across = _alike(list(zip(*body, strict=True))), _alike(body)
    return "" if abs(down - across) < CLEAR else "rows" if down > across else "columns"


def _properties(names: Sequence[str]) -> float:
    """The share of names that name a property or carry a unit."""
    named = [bool(PROPERTIES.intersection(words(name)[:1] + words(name)[-1:])) or bool(UNIT.fullmatch(name.strip())) for name in names]
    return sum(named) / max(1, len(named))


def _alike(lines: Sequence[Sequence[str]]) -> float:
    """How much the cells of a line are alike: the share of pairs, over all lines, that look the same or share a word."""
    pairs = [pair for line in lines for pair in combinations([cell for cell in line if cell.strip(" -–—?")], 2)]
    return sum(_pair(*pair) for pair in pairs) / max(1, len(pairs))


def _pair(one: str, other: str) -> float:
    if numeric(one) is not None or numeric(other) is not None:
        return float((numeric(one) is None) == (numeric(other) is None))
    said = [{place for place, degrees in enumerate(DEGREES) if degrees.intersection(words(cell)[:1])} for cell in (one, other)]
    if all(said):
        return float(bool(said[0] & said[1]))
    shared = bool(set(words(one)) & set(words(other)))
    looks = form(one) == form(other) and one[:1].isupper() == other[:1].isupper() and abs(len(one.split()) - len(other.split())) <= 1
    return 0.5 * shared + 0.5 * looks
