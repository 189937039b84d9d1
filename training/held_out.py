"""What a left-to-right model is judged on: the same places for the network and for the n-gram model that it must beat."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

CLS = 101


@dataclass(frozen=True)
class Perplexity:
    """exp of the mean cross-entropy in nats over so many tokens."""

    perplexity: float
    tokens: int


def chunks(stream: np.ndarray, length: int = 128, count: int | None = None) -> np.ndarray:
    """The stream cut into rows, the rest at its end left out: int64, shape (chunks, length); ``count`` of them, evenly spread."""
    cut: np.ndarray = np.asarray(stream[: len(stream) // length * length], dtype=np.int64).reshape(-1, length)
    if count is not None and count < len(cut):
        cut = cut[np.linspace(0, len(cut) - 1, count).astype(int)]
    return cut


def scored(rows: np.ndarray) -> np.ndarray:
    """Which tokens of the rows are to be predicted: bool, shape (chunks, length).

    Not the first of a row, which has nothing before it, and not [CLS], which always follows [SEP]; [SEP], the end of a text, counts.
    """
    places: np.ndarray = rows != CLS
    places[:, 0] = False
    return places


def summed_up(log_probabilities: np.ndarray) -> Perplexity:
    """From the natural logarithms of the probabilities of all scored tokens, shape (tokens,)."""
    return Perplexity(math.exp(-float(log_probabilities.mean(dtype=np.float64))), log_probabilities.size)
