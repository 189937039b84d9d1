"""How alike two texts are to the eye: letter trigrams."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from math import sqrt


@lru_cache(maxsize=200_000)
def cosine(one: str, other: str) -> float:
    """The cosine between two texts' counts of letter trigrams, 0 to 1."""
    ours, theirs = _trigrams(one), _trigrams(other)
    dot = sum(number * theirs[gram] for gram, number in ours.items())
    return dot / (_length(one) * _length(other)) if dot else 0.0


@lru_cache(maxsize=50_000)
def _trigrams(text: str) -> Counter[str]:
    text = f" {text.lower()} "
    return Counter(text[start : start + 3] for start in range(len(text) - 2))


@lru_cache(maxsize=50_000)
def _length(text: str) -> float:
    return sqrt(sum(number * number for number in _trigrams(text).values()))
