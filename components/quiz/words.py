"""Words, their roots, and the normal form in which two phrases are compared."""

from __future__ import annotations

import re
from functools import lru_cache

WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’][^\W_]+)?", re.UNICODE)
"""A word, or a number with its points and commas."""
STOP = frozenset(
    """a an the of in on at to for from by with without into onto over under between among through during before after about
    as than then and or but nor so if when while where which who whom whose what why how that this these those there here it its
    they them their he she his her we us our you your i is are was were be been being am do does did done has have had having
    will would can could may might must shall should not no yes also too very more most less least much many few some any each
    every all both either neither one two three other another same such own just only up down out off again once per via
    e g i.e etc vs use used using uses make makes made get gets give gives called call means mean meant term terms describes
    described holds note notes say says said right true case given like e.g. z b der die das und ein eine ist
    dem des einen einem einer eines sind nicht mit von zum zur für auf im vom bei nach über als auch sich wird werden wurde wurden oder aus
    durch kann können wenn weil dass daß beim ohne gegen zwischen wozu wovon welche welcher welches welchen davon nennen notizen geben sagen
    bedeutet gemeint begriff gehört""".split()
)
NUMBERS = {word: str(value) for value, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
FULL_ENDINGS = (
    "isations izations isation ization ifications ification ifiers ifier ified ifies ifying ify ising izing ised ized ises izes "
    "iser izer isers izers ise ize ations ation ators ator ating ated ates ate ments ment ness ings ing edly ed ers er ors or "
    "ions ion ives ive ities ity als al ics ic ly ies es s e y"
).split()
ENDING_IN = {last: [ending for ending in FULL_ENDINGS if ending[-1] == last] for last in {ending[-1] for ending in FULL_ENDINGS}}


@lru_cache(maxsize=100_000)
def root(word: str) -> str:
    """A word without its endings: `normalisation` and `normalized` share one root. Crude, and meant to be: it errs towards sameness."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    for _ in range(2):
        for ending in ENDING_IN.get(word[-1:], ()):
            if word.endswith(ending) and len(word) - len(ending) >= (4 if len(ending) > 1 else 3):
                word = word[: -len(ending)]
                break
        else:
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


def words(text: str) -> list[str]:
    """The words of a text, in order, lower case."""
    return list(_words(text))


@lru_cache(maxsize=50_000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in WORD.findall(text))


@lru_cache(maxsize=50_000)
def content(text: str) -> frozenset[str]:
    """The roots of the words that carry meaning."""
    return frozenset(root(word) for word in words(text) if word not in STOP and (len(word) > 1 or not word.isascii()))


@lru_cache(maxsize=50_000)
def naming(text: str) -> frozenset[str]:
    """The roots of a name, with the single capitals and digits that tell it from its neighbours: `Stage 1`, `vitamin B`."""
    return content(text) | frozenset(re.findall(r"(?<![\w.,-])(?:\d|[A-Z])(?![\w-])", text))


GENERIC = frozenset(
    content(
        "thing things need option way ways part step kind type point reason advantage advantages example examples notes pair line code "
        "value expression belong list do does statement statements wrong mistake happens happen result case answer question"
    )
)
"""Roots that name no topic."""


def shared_root(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two sets of roots meet, a long root inside a compound included (`encod` in `autoencod`)."""
    if ours & theirs:
        return True
    return any(short in long for one in ours for other in theirs for short, long in [sorted((one, other), key=len)] if len(short) >= 5)


def overlap(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """The share of the smaller set that lies in the other; 0 for empty sets."""
    smaller = min(len(ours), len(theirs))
    return len(ours & theirs) / smaller if smaller else 0.0


@lru_cache(maxsize=100_000)
def normal(text: str) -> str:
    """What is left when case, punctuation, articles, plurals, number words and spaces in code do not count.

    Signs that carry meaning (`+ - * / = < > %` and the like) stay where a digit or code stands beside them.
    """
    if any(mark in text for mark in "()[]_=") or re.search(r"\d[.,:/]\d|[-−+±]\s?\d|\d\s?%|^\W*\d+\W*$", text):
        return re.sub(r"[\s`'\"“”.,;:!?]+(?=\D|$)", "", text.lower())
    kept = [NUMBERS.get(word, word) for word in words(text) if word not in ("a", "an", "the")]
    return " ".join(word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word for word in kept)


def count(text: str) -> int:
    """How many words, by white space: what a reader counts."""
    return len(text.split())


@lru_cache(maxsize=50_000)
def initials(text: str) -> frozenset[str]:
    """The abbreviations of a phrase, with its little words and without: `intersection over union` -> `iou`, `iu`."""
    found = words(text)
    return frozenset(("".join(word[0] for word in found), "".join(word[0] for word in found if word not in STOP)))
