"""Short forms that no list has: a point behind a short word that is none of its language, or is one only in a name, ends no sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.language import language
from components.quiz.parser.prose import OPENERS
from components.quiz.verbs import SHUT
from components.quiz.vocabulary import known_words

BEFORE = re.compile(r"(?:(?P<above>[^\W\d_][\w’'-]*)(?P<comma>,?)\s+)?(?<![\w’'-])(?P<word>[^\W\d_]{2,5})\.$")
AFTER = re.compile(r"(?P<digit>\d)|(?P<word>[^\W\d_]+)")
VOWEL = re.compile(r"[aeiouyäöü]$", re.I)
REACH = 40
"""So many characters in front of a point are looked at."""
SHORT = 3
SIDES = frozenset("ant post sup inf lat med dist prox ext int dors vent".split())
"""Words of where a thing lies, cut short, which are words of their own too."""
BEFORE_NOUN = frozenset("the a an this that its his her their our my your no by in at on per".split())


def shortened(text: str, point: int, after: int) -> bool:
    """Whether the point at `point` is that of a short form, where the text goes on at `after`: `Dyn. 3–6`, `Second Int. Period`."""
    before, behind = BEFORE.search(text, max(0, point + 1 - REACH), point + 1), AFTER.match(text, after)
    if before is None or behind is None:
        return False
    if before["word"].lower() == "no" and behind["digit"]:
        return True
    if before["word"] in SIDES and behind["digit"] and (before["above"] or "").lower() not in BEFORE_NOUN:
        return _no_german(text)
    if not known_words() or VOWEL.search(before["word"]):
        return False
    word, named = before["word"], (before["above"] or "")[:1].isupper() and not before["comma"]
    if not behind["digit"] and (behind["word"].lower() in OPENERS | SHUT or not behind["word"][0].isupper()):
        return False
    capital = word[0].isupper() and word[1:].islower()
    if plain(word):
        short = capital and named and (behind["digit"] is not None or len(word) <= SHORT)
    else:
        short = (capital and before["above"] is not None) or (word.islower() and behind["digit"] is not None)
    return short and _no_german(text)


def plain(word: str) -> bool:
    """Whether a word is one of those that are known, or joins others."""
    low = word.lower()
    return low in OPENERS or low in SHUT or low in known_words()


@lru_cache(maxsize=256)
def _no_german(text: str) -> bool:
    """Whether a text is not German, whose words no vocabulary here has."""
    return language(text) != "de" and not re.search(r"[äöüßÄÖÜ]", text)
