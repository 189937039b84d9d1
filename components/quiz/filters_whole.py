"""The strict filter for a text with which the notes go on where it stops: `adiabatic rev` of `adiabatic rev.: …`, `O` of `O(n)`,
`Hyperglyk` of a cell `Hyperglyk.` True means broken.
"""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.corpus import Corpus
from components.quiz.filters_form import TOPIC
from components.quiz.filters_initials import QUOTED
from components.quiz.filters_sight import own
from components.quiz.question import Question
from components.quiz.spans import MONTH
from components.quiz.vocabulary import known_words
from components.quiz.words import WORD

MARKS = re.compile(r"[*_`“”\"„’']|</?\w+>")
POINT = re.compile(r"\.(?:\s*(?:\||:|<|\)|–|-|$)|\s+(?P<next>\w))")
MONTH_LEFT = re.compile(rf"{MONTH}:|(?-i:(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mär|okt|dez)\.? \w)", re.I)
"""A month left over of a date: `mar Truman doctrine`."""
LOWER = re.compile(r"(?<![\w’'.-])[a-z]{4,7}(?![\w’'-])")
ENDINGS = ("s", "es", "ed", "d", "er", "ers", "ing", "ly", "y", "age", "en", "al", "ation", "ment")
SHORT, LONG = 4, 7
"""Clipped words have so many letters."""
TINY = 2
"""The vocabulary has no words of so many letters."""
COUNTED = frozenset("vol no nr ch pt pp bd kap fig abb sect".split())
COUNTS_ON = re.compile(r"\.\s*(?:\d|[IVX]+\b)")
ROMAN = re.compile(r"[IVX]{1,5}")
FEW = 3
ARROW = re.compile(r"\s*(?:->|→|=>|⇒)\s*\w")
"""What goes on behind an arrow: `rewrites addresses, many private -> one public`; FEW words in front of it belong to it."""
SHORT_FOR = re.compile(r"(?:^|[\s,])[a-zäöü]\.\s?[a-zäöü]$")
"""An abbreviation, of which what it leads in is cut off: `macht Ang I zu Ang II, v.a`."""
LONGEST = 3
"""A text of more words may well be a sentence that ends with its point."""


def cut_short(question: Question, corpus: Corpus) -> bool:
    """whole: see above. Looked at are the options and what the stem quotes."""
    if not own(question.fact):
        return False
    shown = [(text, question.source.text) for text in QUOTED.findall(question.stem)]
    shown += [(option.text, option.fact.place.source.text) for option in question.options]
    english = corpus.language(question.source.file) == "en"
    return any(_cut(text, line, english) for text, line in shown)


def clipped(question: Question, corpus: Corpus) -> bool:
    """clipped: a word is the beginning of one that everybody knows, without a point, as in a hasty note: `predicts behav`."""
    if not own(question.fact) or corpus.language(question.source.file) != "en":
        return False
    shown = [*QUOTED.findall(TOPIC.sub("", question.stem)), *(option.text for option in question.options)]
    return any(word in beginnings() and not _word(word) for text in shown for word in LOWER.findall(text))


def _word(text: str) -> bool:
    """Whether letters are a word that is known, or of which a form is (`scattered`)."""
    known = known_words()
    formed = f"{text}e" not in known and any(f"{text}{end}" in known for end in ENDINGS)  # `behaved` is a form of `behave`
    return text in known or formed or text.removesuffix("s") in known


@lru_cache(maxsize=1)
def beginnings() -> frozenset[str]:
    """What well-known words begin with, at least two letters shorter than they are."""
    return frozenset(word[:cut] for word in known_words() for cut in range(SHORT, min(len(word) - 1, LONG + 1)))


def _cut(text: str, line: str, english: bool) -> bool:
    if text.rstrip().endswith(":") or MONTH_LEFT.match(text):
        return True
    bare, line = MARKS.sub("", text).strip().rstrip("."), MARKS.sub("", line)
    found = line.lower().find(bare.lower())
    if not bare or found < 0:
        return False
    behind = line[found + len(bare) :]
    if behind.startswith("(") and bare[-1:].isalnum() and not text.endswith(")"):
        return True  # a bracket that touches its word is a part of it
    if behind.startswith((".:", ".)", ".,")):
        return True
    if ARROW.match(behind) and "," in bare and 1 <= len(bare.rpartition(",")[2].split()) <= FEW:
        return True
    if SHORT_FOR.search(bare):
        return True
    point = POINT.match(behind)
    last = (WORD.findall(bare) or [""])[-1]
    if COUNTS_ON.match(behind) and last.lower() in COUNTED:
        return True  # `Capital, vol. 1`
    if point and ((len(last) == 1 and last.islower()) or (not english and ROMAN.fullmatch(last))):
        return True  # `jugular f.`, `Gregor VII. exkommuniziert`
    if point and (point["next"] or "").islower() and len(last) <= SHORT and english and "," in bare and bare.endswith(f", {last}"):
        return True  # `bill of rights, fin. reports`
    if point is None or not last.isalpha() or len(bare.split()) > LONGEST:
        return bool(point and (point["next"] or "").islower() and not english and not bare.endswith(")"))
    if (point["next"] or "").islower():
        return True
    if last.isupper():
        return False  # an abbreviation in capitals has no point of its own: the sentence ends there
    if not english:
        return point["next"] is None and behind.strip(" |") == "."
    return bool(known_words()) and len(last) > TINY and last.isascii() and last.lower() not in known_words()
