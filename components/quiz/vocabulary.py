"""The words that are known: frequent ones, those of the shipped masked language model's tokenizer (without the model there are none), and
those of a spelling dictionary.
"""

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


@lru_cache(maxsize=1)
def dictionary() -> frozenset[str]:
    """The 160,000 English words of pyspellchecker, lower case, and `known_words`."""
    from spellchecker import SpellChecker  # 0.1 s, and needed only where a question is made

    return known_words() | frozenset(SpellChecker(language="en").word_frequency.dictionary)


def english(words: Iterable[str]) -> bool:
    """Whether most words of four letters or more (lower case) are in the vocabulary, which is English. False without the model."""
    long = [word for word in words if len(word) >= 4]
    known = known_words()
    return bool(known) and sum(word in known for word in long) >= 0.6 * len(long)
