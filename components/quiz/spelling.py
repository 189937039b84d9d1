"""Flagging words that are probably misspelt, by the shipped model's vocabulary: no word list of our own, and nothing mended here."""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.parser.mend import lost_r, near
from components.quiz.vocabulary import known_words

ENDINGS = (
    "s",
    "es",
    "ed",
    "d",
    "ing",
    "er",
    "ers",
    "r",
    "ly",
    "al",
    "isation",
    "ization",
    "ise",
    "ize",
    "ised",
    "ized",
    "ising",
    "izing",
    "able",
)
BEGINNINGS = (
    "un",
    "in",
    "non",
    "re",
    "pre",
    "over",
    "under",
    "auto",
    "hyper",
    "multi",
    "sub",
    "self",
    "semi",
    "bi",
    "uni",
    "co",
    "de",
    "meta",
    "mis",
)


LOST_E = re.compile(r"(?:un|in|im|non|re)?(\w{3,}[cg])abl[ey]")
"""Behind a soft `c` or `g` the `e` stays: `enforceable`."""


@lru_cache(maxsize=50_000)
def misspelt(word: str) -> bool:
    """Whether a lower-case word is unknown, not built from a known one, and one slip away from exactly one known word of seven letters
    or more; or a comparative without its `r` (`faste`). Short words, names and other languages are left alone.
    """
    known = known_words()
    if lost_r(word, known):
        return True
    if len(word) < 7 or not word.isalpha() or not word.isascii() or word in known or f"{word}s" in known:
        return False
    lost = LOST_E.fullmatch(word)
    if lost and f"{lost[1]}e" in known and lost[1] not in known and lost[1] != "practic":
        return True
    if any(word.endswith(ending) and _base(word[: -len(ending)], known) for ending in ENDINGS):
        return False
    if any(word.startswith(beginning) and word[len(beginning) :] in known for beginning in BEGINNINGS):
        return False
    close = {other for other in near(word) & known if len(other) >= 7 and not _british(word, other)}
    return len(close) == 1


def _base(stem: str, known: frozenset[str]) -> bool:
    return len(stem) > 2 and (stem in known or f"{stem}e" in known or f"{stem}y" in known or stem[:-1] in known)


def _british(word: str, other: str) -> bool:
    def plain(text: str) -> str:
        return (
            text.replace("our", "or")
            .replace("ise", "ize")
            .replace("isa", "iza")
            .replace("isi", "izi")
            .replace("ll", "l")
            .replace("yse", "yze")
        )

    return plain(word) == plain(other)
