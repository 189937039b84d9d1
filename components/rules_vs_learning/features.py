"""From text to numbers: a bag of words, which knows how often a word occurs and not where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

import torch
from torch import Tensor

WORDS, PAIRS = "words", "words and pairs"
PRESENCE, COUNTS = "presence", "counts"

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def tokenise(text: str) -> list[str]:
    """The words of a text in lower case; "don't" is one word."""
    return WORD.findall(text.lower().replace("’", "'"))


def terms(text: str, kind: str) -> list[str]:
    """What is counted in a text: its words, and with `PAIRS` also every two neighbours, written with a blank ("not good")."""
    words = tokenise(text)
    if kind == PAIRS:
        return words + [f"{first} {second}" for first, second in pairwise(words)]
    return words


def vocabulary(texts: Iterable[str], kind: str) -> dict[str, int]:
    """Every term of the texts with its column, in the alphabet's order."""
    found = sorted({term for text in texts for term in terms(text, kind)})
    return {term: column for column, term in enumerate(found)}


def matrix(texts: Sequence[str], columns: dict[str, int], kind: str, values: str) -> Tensor:
    """(N, V) how often each text (row) contains each term (column), or with `PRESENCE` whether it does. Unknown terms are left out."""
    X = torch.zeros((len(texts), len(columns)), dtype=torch.float64)
    for row, text in enumerate(texts):
        for term in terms(text, kind):
            if term in columns:
                X[row, columns[term]] += 1
    return X.clamp(max=1) if values == PRESENCE else X
