"""The words that the shipped masked language model's tokenizer knows: the only word list here. Without the model there is none."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).resolve().parents[2] / "content" / "models" / "masked" / "tokenizer.json"


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """The whole words of three letters or more in the shipped vocabulary, lower case; empty without the model."""
    if not FILE.is_file():
        return frozenset()
    try:
        entries = json.loads(FILE.read_text(encoding="utf-8"))["model"]["vocab"]
    except (OSError, ValueError, KeyError):
        return frozenset()
    return frozenset(word for word in entries if word.isalpha() and word.isascii() and len(word) > 2)


def english(words: Iterable[str]) -> bool:
    """Whether most words of four letters or more (lower case) are in the vocabulary, which is English. False without the model."""
    long = [word for word in words if len(word) >= 4]
    known = known_words()
    return bool(known) and sum(word in known for word in long) >= 0.6 * len(long)
