"""The learner's own data: a table from a file, or points set by clicking. Nothing in it is ever run; errors name the row."""

from __future__ import annotations

import csv
import io
import math
import re

import torch

from components.neural_network.data import Data, split

MOST_ROWS, MOST_CLASSES, FEWEST = 2_000, 5, 4
MOST_BYTES = 1_000_000
LONGEST_LABEL = 30
MOST_POINTS = 200
REACH = 2.0
CLASSES = "ABCDE"

Point = tuple[float, float, str]

CONTRACT = (
    f"A CSV file with two columns of numbers and a column with the class, in this order; a first row of names may be there. "
    f"At most {MOST_ROWS:,} rows and {MOST_CLASSES} classes, at least {FEWEST} rows of each; "
    "commas, semicolons or tabs between the columns (with semicolons or tabs, a comma may be the decimal sign)."
)


class DataError(ValueError):
    """The data cannot be used; the message says where and why, and what to do."""


def from_csv(content: bytes, name: str, seed: int = 0, share: float = 0.5) -> Data:
    """Read a file that keeps CONTRACT.

    Raises:
        DataError: it does not; the message names the row (counted from 1, as in the file) and what is wrong.
    """
    if len(content) > MOST_BYTES:
        raise DataError(f"The file has {len(content):,} bytes; at most {MOST_BYTES:,} can be used.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DataError("The file is not text in UTF-8: save it as “CSV UTF-8”.") from None
    if "\0" in text:
        raise DataError("The file holds zero bytes, so it is no text: save it as “CSV UTF-8”.")
    first_line = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(";\t,", key=first_line.count)
    try:
        table = list(csv.reader(io.StringIO(text), delimiter=separator))
    except csv.Error as found:
        raise DataError(f"The file is no CSV table: {found}.") from None
    rows = [(number, row) for number, row in enumerate(table, 1) if any(map(str.strip, row))]
    columns = ("x₁", "x₂")
    if rows and len(rows[0][1]) == 3 and all(_number(cell, separator) is None for cell in rows[0][1][:2]):
        columns = (rows[0][1][0].strip()[:LONGEST_LABEL] or "x₁", rows[0][1][1].strip()[:LONGEST_LABEL] or "x₂")
        rows = rows[1:]
    if len(rows) > MOST_ROWS:
        raise DataError(f"The file has {len(rows):,} rows; at most {MOST_ROWS:,} can be used: delete some.")
    return _data(name, [_row(number, row, separator) for number, row in rows], columns, seed, share, standardise=True)


def parse(text: str) -> tuple[Point, ...]:
    """Read points as `x, y, class; …`, each number from -2 to 2 and each class a letter from A to E.

    Raises:
        DataError: something is no such point, or there are too many.
    """
    pieces = [piece.strip() for piece in re.split(r"[;\n]", text) if piece.strip()]
    if len(pieces) > MOST_POINTS:
        raise DataError(f"There are {len(pieces)} points; at most {MOST_POINTS} can be used: remove {len(pieces) - MOST_POINTS}.")
    return tuple(_point(piece) for piece in pieces)


def from_points(points: tuple[Point, ...], seed: int = 0, share: float = 0.7) -> Data:
    """Points that were set by clicking, as data; their coordinates are kept.

    Raises:
        DataError: fewer than two classes, or fewer than FEWEST points of one.
    """
    return _data("own points", list(points), ("x₁", "x₂"), seed, share, standardise=False)


def _data(name: str, rows: list[Point], columns: tuple[str, ...], seed: int, share: float, *, standardise: bool) -> Data:
    labels = tuple(sorted({label for _, _, label in rows}))
    if len(labels) < 2:
        raise DataError(f"There is {'one class' if labels else 'no row'} so far; at least two classes are needed to tell apart.")
    if len(labels) > MOST_CLASSES:
        raise DataError(f"There are {len(labels)} classes; at most {MOST_CLASSES} can be shown. Is the third column really the class?")
    for label in labels:
        count = sum(row[2] == label for row in rows)
        if count < FEWEST:
            raise DataError(f"The class “{label}” has {count} of the {FEWEST} points it needs: add {FEWEST - count}.")
    x = torch.tensor([row[:2] for row in rows], dtype=torch.float64)
    y = torch.tensor([labels.index(row[2]) for row in rows])
    return split(name, x, y, seed, columns=columns, labels=labels, share=share, standardise=standardise)


def _row(number: int, row: list[str], separator: str) -> Point:
    if len(row) != 3:
        raise DataError(f"Row {number} has {len(row)} column{'s' * (len(row) != 1)}; three are needed: two numbers and the class.")
    values = []
    for place, cell in enumerate(row[:2], 1):
        value = _number(cell, separator)
        if value is None:
            raise DataError(f"Row {number}, column {place}: “{_short(cell)}” is no number.")
        if abs(value) > 1e12:
            raise DataError(f"Row {number}, column {place}: {_short(cell)} is too large; up to 1e12 can be used.")
        values.append(value)
    label = row[2].strip()
    if not label:
        raise DataError(f"Row {number} has no class in its third column.")
    if len(label) > LONGEST_LABEL:
        raise DataError(f"Row {number}: the class “{_short(label)}” is longer than {LONGEST_LABEL} characters.")
    return values[0], values[1], label


def _number(cell: str, separator: str) -> float | None:
    text = cell.strip()
    if separator != "," and text.count(",") == 1 and "." not in text:
        text = text.replace(",", ".")
    if not re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?", text, re.ASCII):
        return None
    value = float(text)
    return value if math.isfinite(value) else None


def _point(piece: str) -> Point:
    parts = [part.strip() for part in piece.split(",")]
    x, y = (_number(part, ",") for part in parts[:2]) if len(parts) == 3 else (None, None)
    if x is None or y is None or len(parts[2]) != 1 or parts[2] not in CLASSES:
        raise DataError(f"“{_short(piece)}” is no point: write x, y, class and a semicolon between them, as in 0.5, 1.2, A; -0.7, 0.9, B.")
    if max(abs(x), abs(y)) > REACH:
        raise DataError(f"The point {_short(piece)} lies outside the field: both numbers go from -2 to 2.")
    return x, y, parts[2]


def _short(text: str) -> str:
    return text if len(text) <= 30 else text[:30] + "…"
