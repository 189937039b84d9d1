"""What of the right answer is heard in the question already: a word, its root, a number in words or in digits, half of a hyphened word."""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.words import NUMBERS, WORD, content

COUNTS = {word: digits for word, digits in NUMBERS.items() if int(digits) >= 2}
CAMEL = re.compile(r"(?<![^\W_])(?:[A-Z][a-z]{2,}|[a-z]{3,})(?=[A-Z][a-z])|(?<=[a-z])[A-Z][a-z]{2,}(?=[A-Z]|\b)")
"""The parts of a name that a program writes together: `KeyError`."""
HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
DIGITS = re.compile(r"(?<![\w.,-])\d{1,2}(?![\w.,-]*\d)")
PREFIXED = re.compile(r"^(?:re|un|de|sub|dis|pre|non|mis|over|under|inter|super|trans|anti|counter)(?=\w{3})")
"""Beginnings that make another word of a word: `rebase` is heard in `base`, `subset` in `set`."""
GREEK = re.compile(r"(?:hyper|hypo|macro|micro|auto|meta|poly|mono|multi|semi|bio|electro|photo|thermo|neuro)(?=\w{5})(\w+)")
"""Greek and Latin beginnings, behind which a whole word is heard: `hypermutation` in `point mutations`."""
UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
"""`Dämpfen` is heard in `Wasserdampf`."""
JOINT_DE = re.compile(r"(?<=[^\W\d_]{4})(?:ungs|heits|keits|schafts)(?=[^\W\d_]{3})")
NOUN_DE = re.compile(r"(?<=[^\W\d_]{4})(?:ung|ungen|keit|heit|schaft|ende[rnsm]?|en)$")
"""Endings of German words that hide their stem: `Kühlung` is heard in `Kühlkette`, `dämpfen` in `Wasserdampf`."""
LONG, PREFIX, PART = 5, 4, 3
"""So many letters of a root count inside another word, at its beginning, and as one half of a hyphened word."""


@lru_cache(maxsize=100_000)
def heard(text: str) -> frozenset[str]:
    """The roots of a text, the halves of its hyphened words and of such as `KeyError` with a hyphen behind them (`min-`), its small
    numbers in digits, and its German nouns without their endings; all without umlauts.
    """
    halves = {f"{part.lower()}-" for word in HYPHENED.findall(text) for part in word.split("-") if len(part) >= PART}
    halves |= {f"{part.lower()}-" for part in CAMEL.findall(text)}
    counted = {digits for digits in DIGITS.findall(text) if 2 <= int(digits) <= 12}
    counted |= {COUNTS[word.lower()] for word in WORD.findall(text) if word.lower() in COUNTS}
    behind = [match[1] for word in WORD.findall(text.lower()) if (match := GREEK.match(word))]
    parts = [JOINT_DE.split(word)[0] for word in WORD.findall(text.lower())]
    nouns = {NOUN_DE.sub("", part) for part in parts} - {""}
    nouns = {noun for noun in nouns if len(noun) >= PREFIX} - set(WORD.findall(text.lower()))
    return frozenset(root.translate(UMLAUTS) for root in content(" ".join([text, *behind])) | halves | nouns) | frozenset(counted)


def echoes(stem: str, key: str) -> frozenset[str]:
    """What of the key is heard in the stem."""
    there = heard(stem)
    return frozenset(one for one in heard(key) if any(_meet(one, other) for other in there))


def says(text: str, cues: frozenset[str]) -> bool:
    """Whether a text gives all of these cues as well."""
    there = heard(text)
    return all(any(_meet(cue, other) for other in there) for cue in cues)


@lru_cache(maxsize=200_000)
def _meet(one: str, other: str) -> bool:
    short, long = sorted((one.rstrip("-"), other.rstrip("-")), key=len)
    if short == long:
        return True
    if short.isdigit() or long.isdigit():
        return False
    if PREFIXED.sub("", long) == short or PREFIXED.sub("", short) == PREFIXED.sub("", long):
        return True
    if len(short) >= LONG and short in long:
        return True
    if len(short) >= PREFIX and long.endswith(short):
        return True  # `edge` in `selvedge`
    half = (one.endswith("-") or other.endswith("-")) and len(short) >= PART
    return (half or len(short) >= PREFIX) and long.startswith(short)
