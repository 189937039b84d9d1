"""Quantities with their formulas in a list: `precision = TP / (TP + FP)`, three at least, and no lines of a program."""

from __future__ import annotations

import re

from components.quiz.parser.labels import is_term

LINE = re.compile(r"(?P<name>[^\W\d_](?:[^\W_]|[ -]){1,38}[^\W_])\s+=\s+(?P<formula>\S.{2,80})")
OPERATOR = re.compile(r"\s[+*/×·÷−–-]\s|[√Σ∑∏²³]|\^|\w/\w")
PROGRAM = re.compile(r"\w[\w.]*\((?![^()]*\s[+*/×·÷−–-]\s)|\w\[|[;{}\"'`]|==|_\w*_|\.\w+\(|:\s|,")
"""What stands in a line of code, or in a sentence; `(TP + FP)` behind a sign is a sum."""
LEAST = 3


def formula(text: str) -> tuple[str, str] | None:
    """The quantity and its formula; None for any other line."""
    match = LINE.fullmatch(text.strip().rstrip("."))
    if match is None or not is_term(match["name"]) or not re.search(r"[^\W\d_]{3,}|[A-Z]\d", match["name"]):
        return None
    right = match["formula"].strip()
    plain = OPERATOR.search(right) and not PROGRAM.search(right) and right.count("(") == right.count(")")
    return (match["name"], right) if plain else None


def formulas(texts: list[str]) -> bool:
    """Whether a list is one of formulas."""
    return sum(formula(text) is not None for text in texts) >= LEAST
