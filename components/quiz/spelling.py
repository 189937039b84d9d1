"""Flagging words that are probably misspelt, by a spelling dictionary: no word list of our own, and nothing mended here."""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.parser.mend import lost_r, near
from components.quiz.vocabulary import dictionary, known_words

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


LATIN = ("ae", "a", "um", "us", "os", "is", "i")
LOST_E = re.compile(r"(?:un|in|im|non|re)?(\w{3,}[cg])abl[ey]")
"""Behind a soft `c` or `g` the `e` stays: `enforceable`."""


SINGLE = re.compile(r"(?P<stem>\w{3,}[aeiou])(?P<last>[bdgmnrt])(?P<ending>ed|ing)")
"""A verb with one consonant where it may have two: `commited`. With `l` and `s` both are right somewhere: `modeled`, `focussed`."""


@lru_cache(maxsize=50_000)
def misspelt(word: str) -> bool:
    """Whether a lower-case word is unknown, not built from a known one, and one slip away from exactly one known word of seven letters
    or more; or a comparative without its `r` (`faste`). Short words, names and other languages are left alone.
    """
    if lost_r(word, known_words()):
        return True
    known = dictionary()
    if len(word) < 7 or not word.isalpha() or not word.isascii() or word in known or f"{word}s" in known:
        return False
    if {word.replace("is", "iz"), word.replace("ys", "yz")} & known:
        return False  # British
    lost = LOST_E.fullmatch(word)
    if lost and f"{lost[1]}e" in known and lost[1] not in known and lost[1] != "practic":
        return True
    if (single := SINGLE.fullmatch(word)) and f"{single['stem']}{single['last'] * 2}{single['ending']}" in known:
        return True
    if word.endswith("d") and not word.endswith("ed") and f"{word[:-1]}ed" in known:
        return True  # `happend`
    if word.endswith("aly") and f"{word[:-1]}ly" in known:
        return True  # `normaly`
    if any(word.endswith(ending) and _base(word[: -len(ending)], known) for ending in ENDINGS):
        return False
    behind = [word.removeprefix(beginning) for beginning in BEGINNINGS if word.startswith(beginning)]
    if any(rest in known for rest in behind):
        return False
    if any(map(misspelt, behind)):
        return True
    close = {other for other in near(word) & known if len(other) >= 7 and not _british(word, other) and not _at_its_end(word, other)}
    return len(close) == 1


def _base(stem: str, known: frozenset[str]) -> bool:
    return len(stem) > 2 and (stem in known or f"{stem}e" in known or f"{stem}y" in known or stem[:-1] in known)


def _at_its_end(word: str, other: str) -> bool:
    """Whether a word goes on in another (`classif`), or is Latin and differs from it in its last letter only (`cristae`)."""
    short, long = sorted((word, other), key=len)
    goes_on = other.startswith(word) and other[len(word) :] not in ("t", "s")  # `governmen` is a slip
    return goes_on or (word.endswith(LATIN) and long.startswith(short[:-1]))


DOUBLED = re.compile(r"(t)t(?=(?:e[drs]?|ing|ers|ors?)$)")


def _british(word: str, other: str) -> bool:
    def plain(text: str) -> str:
        return (
            text.replace("our", "or")
            .replace("ise", "ize")
            .replace("isa", "iza")
            .replace("isi", "izi")
            .replace("ll", "l")
            .replace("yse", "yze")
            .replace("tre", "ter")
            .replace("ae", "e")
            .replace("oe", "e")
            .replace("ium", "um")
        )

    return plain(word) == plain(other) or plain(word) == DOUBLED.sub(r"\1", plain(other)) or DOUBLED.sub(r"\1", plain(word)) == plain(other)
