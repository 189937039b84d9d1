"""What works an example out: its numbers hold for that example alone, by the heading or the line above, and by what a table of numbers
is about.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Sequence

from components.quiz.parser.units import Unit
from components.quiz.words import words

RECKONED = re.compile(
    r"(?:(?:class|worked|my|our|an?|the|exam|numerical|little|small|mini)\s)*(?:example|exercise|problem|rechenbeispiel|beispiel|aufgabe|übung)"
    r"(?:\s(?:\d+|from (?:class|the lecture)|calculation))?",
    re.I,
)
"""What stands above a table that works out one example."""
BY_HAND = re.compile(
    r"\b(?:by hand|worked (?:example|ex\b|through|out)|(?:numerical|toy) example|(?:example|sample) (?:calculation|run|numbers)|"
    r"walk-?through|von hand|rechenbeispiel|zahlenbeispiel|beispielrechnung|durchgerechnet|beispiel mit zahlen)",
    re.I,
)
OF_ONE = re.compile(
    r"(?:.*[,:–—-]\s|(?:[^\W\d_][\w.'’-]* ){1,3}(?<!\bby )(?<!\bfor )(?<!\bfrom )(?<!\bwith )(?=example\b))?"
    r"(?:(?:worked|numerical|toy|our|my|an?|the|durchgerechnetes)\s)*(?:example|beispiel|rechenbeispiel|zahlenbeispiel)"
    r"(?:\s\d+)?(?:\s*[:(,].*|\s+[–—-].*|\s(?:from|aus) .*)?",
    re.I,
)
"""A heading over one example, whatever it tells of: `Worked example: a repair shop`, `Karvonen, example`, `example from the board`,
`chi square example (on the board)`.
"""
SAID = re.compile(r"(?:worked |numerical |our |my )?(?:ex|example|e\.g|eg|bsp|beispiel|z\.\s?b)\b", re.I)
"""How a line begins that gives an example."""
LETTER = re.compile(r"[^\W\d_](?:[₀-₉\d]|_\w)?['’]?")
NUMBER = re.compile(r"[-−–+~≈]?\s?[€$£]?\s?\d[\d.,'’]*(?:\s\d{3})*(?:/\d+)?\s?[%€$£]?|[-–—/]?")
"""A cell that is a number without a unit, or is left empty."""
PLAIN = re.compile(r"[-−]?\d+(?:\.\d+)?")
LEAST, MOST = 3, 6
GIVEN = re.compile(r"(?P<name>[^\W\d_][\w'’ -]{0,30}?)(?:\s*[=≈:]\s*|\s+)[€$£]?\d[\d.,]*\s?(?:[^\W\d_]{1,6}|[%€$£])?")
RUNNING = frozenset("year period iteration iter quarter jahr periode durchlauf durchgang quartal".split())
"""What counts the rows of a table that is reckoned row by row."""
ALWAYS = frozenset("iteration iter durchlauf durchgang".split())
"""What counts nothing but the rounds of a reckoning."""
LEDGER = re.compile(
    r"\b(?:tax|vat|steuer|ust|"
    r"depreciation|book value|straight[- ]line|declining|balance|interest|payments?|principal|cash ?flows?|npv|present value|loan|"
    r"amorti[sz]ation|instal?lments?|abschreibung\w*|restwert|buchwert|restschuld|zins\w*|tilgung\w*|annuität\w*|kredit|darlehen|barwert)\b",
    re.I,
)
PROCESS = re.compile(r"(?<!\w)(?:(?:process|task|job|thread|prozess)\s?(?P<letter>\d|[A-D])|[PTJ](?P<number>\d))(?!\w)", re.I)
"""A process of an example by its number or letter: `P1`, `job B`."""
SCHEDULE = frozenset(
    """burst arrival arrives waiting wait turnaround completion completes response finish finishes start deadline average avg
    ankunft ankunftszeit bedienzeit rechenzeit wartezeit verweilzeit mittel durchschnitt""".split()
)


def by_hand(name: str) -> bool:
    """Whether a heading says that an example is worked out below it: `RSA by hand`, `Worked example 2`."""
    bare = name.strip(" :.*")
    return RECKONED.fullmatch(bare) is not None or BY_HAND.search(bare) is not None


def within_an_example(headings: Sequence[str]) -> bool:
    """Whether one of these headings says that all that stands below it is of one example."""
    return any(OF_ONE.fullmatch(name.strip(" :.*")) or by_hand(name) for name in headings)


def letters_of_an_example(names: Sequence[str], headings: Sequence[str]) -> bool:
    """Whether values are those of single letters under a heading that says so: `p = 61, q = 53, n = 3233`."""
    return all(LETTER.fullmatch(name.strip()) for name in names) and any(by_hand(name) for name in headings)


def reckoned(rows: Sequence[Unit], above: str) -> bool:
    """Whether a table of nothing but numbers works an example out. `above`: the line right above it, "" if there is none."""
    header = rows[0].header
    cells = [cell.strip(" *`") for row in rows for cell in row.cells[1:]]
    if _lettered([row.cells[0].strip(" *`") for row in rows], cells):
        return True
    if _adds_up(rows) and any(LEDGER.search(name) for name in [*rows[0].header, rows[0].intro, above]):
        return True
    if len(rows) < 2 or not all(NUMBER.fullmatch(cell) for cell in cells) or sum(bool(cell.strip(" -–—/")) for cell in cells) < 2:
        return False
    headings = [rows[0].intro, *rows[0].path[-1:]]
    if SAID.match(above) or any(by_hand(name) for name in [*headings, above]):
        return True
    subjects = [row.cells[0] for row in rows]
    named = {word for name in [*header, *subjects] for word in words(name)}
    running = _running(subjects)
    if (given := _given(above)) and (running or any(words(name)[-1] in named for name in given if words(name))):
        return True
    counts = RUNNING.intersection(words(header[0]))
    if running and counts and (counts & ALWAYS or any(LEDGER.search(name) for name in [*header, *headings, above])):
        return True
    processes = {match["number"] or match["letter"].upper() for name in [*header, *subjects] for match in PROCESS.finditer(name)}
    return len(processes) >= 2 and bool(processes & {"0", "1", "A"}) and bool(SCHEDULE & named)


def _adds_up(rows: Sequence[Unit]) -> bool:
    """Whether of three columns of numbers one is the difference of the others in every row, three at least: tax on sales, tax on purchases,
    tax to pay.
    """
    if len(rows) < LEAST:
        return False
    columns = [[_number(cell) for cell in column] for column in zip(*(row.cells for row in rows), strict=False)]
    found = [[value for value in column if value is not None] for column in columns if None not in column]
    return any(
        all(math.isclose(a - b, c, abs_tol=1e-9) for a, b, c in zip(*three, strict=True)) and any(three[1]) and any(three[2])
        for three in itertools.permutations(found[:MOST], 3)
    )


def _number(cell: str) -> float | None:
    """What a cell of digits alone is worth; None for any other."""
    plain = cell.strip(" *`").replace(" ", "")
    return float(plain.replace("−", "-")) if PLAIN.fullmatch(plain) else None


def _lettered(names: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether the rows are things called A, B, C, … of which there are only numbers and one another's letters: activities of a plan, points
    of a figure.
    """
    letters = [chr(ord("A") + number) for number in range(len(names))]
    others = re.compile(rf"[{''.join(letters)}](?:\s?[,;+&/]\s?[{''.join(letters)}])*") if 4 <= len(names) <= 26 else None
    if others is None or list(names) != letters:
        return False
    numbers = sum(any(digit.isdigit() for digit in cell) and NUMBER.fullmatch(cell) is not None for cell in cells)
    return 2 * numbers > len(cells) and all(NUMBER.fullmatch(cell) or others.fullmatch(cell) for cell in cells)


def _given(line: str) -> list[str]:
    """The names of what a line gives for an example, two at least: `Machine: cost 50,000, salvage 5,000`; [] for any other line."""
    parts = re.split(r"[,;]\s", re.sub(r"^.*:\s", "", line.strip().rstrip(".")))
    found = [match["name"] for part in parts if (match := GIVEN.fullmatch(part.strip()))]
    return found if len(found) == len(parts) >= 2 else []


def _running(names: Sequence[str]) -> bool:
    """Whether the rows are counted on from 0 or from 1."""
    numbers = [int(match[1]) for name in names if (match := re.fullmatch(r"(?:[^\W\d_]+\s)?(\d{1,2})", name.strip()))]
    return len(numbers) == len(names) and numbers[0] in (0, 1) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
