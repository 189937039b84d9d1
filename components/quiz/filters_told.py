"""Strict filters for a key that a sign in the stem tells: a digit, a word for the end of a series, letters that are short for a word.

True means broken.
"""

from __future__ import annotations

import re
from itertools import combinations, pairwise

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_form import FRAME
from components.quiz.filters_letters import stands_for
from components.quiz.filters_sight import OF_TERMS, own
from components.quiz.grammar import date, numeric
from components.quiz.question import Question
from components.quiz.units import unit
from components.quiz.vocabulary import known_words
from components.quiz.words import STOP, words

NUMBER = re.compile(r"(?<![\d.,])\d+(?:[.,]\d+)*(?![.,]?\d)")
YEAR = re.compile(r"(?<![\w.,-])(?:1\d{3}|20\d\d)(?![\w.,-]*\d)")
CAPITALS = re.compile(r"(?<![^\W\d_])[A-ZÄÖÜ]{2,5}(?![^\W\d_])")
BOUND = re.compile(
    r"^(?:(?:above|below|over|under|at least|at most|up to|less than|more than|min\.?|max\.?|mind\.|höchstens|mindestens|über|unter|ab|bis|"
    r"about|around|ca\.?|c\.)(?=\s|\d)|[<>≤≥~≈])\s*",
    re.I,
)
AFFIX = re.compile(r"[-–](?P<affix>[^\W\d_]{2,})|(?P<front>[^\W\d_]{2,})[-–]")
EARLIEST = re.compile(r"\b(?:first|earliest|original(?:ly)?|erste[nrs]?|früheste[nrs]?)\b", re.I)
LATEST = re.compile(r"\b(?:last|latest|final(?:ly)?|newest|ends?|letzte[nrs]?|neueste[nrs]?|endgültig|schließlich)\b", re.I)
TOKEN = re.compile(r"[A-Z]{2,}(?![a-zäöüß])|[A-ZÄÖÜ]?[a-zäöüß]+|[^\W\d_]+")
"""The pieces of a name of code: `lr`, `scheduler`; `Index`, `Error`."""
PAIR = 3
"""An abbreviation of so many letters holds the initials of two words: `ATC` those of `total cost`."""
PART, END, GENE = 6, 4, 3
"""So many letters in common are a part of a word; in German a whole word of the stem may be so short: `eines Gens`, `Genmutation`, or the
end of one: `Soldatenräte`, `Rätesystem`.
"""
SHORTEST, LONGEST = 2, 4
"""So many letters are short for a word."""
MORE = 2
"""The word has so many letters more at least, one where no vowel is left: `TXT`, `text`."""
VOWEL = re.compile("[aeiouyäöü]")
FORMS = (*OF_TERMS, "owner", "property", "code", "call")


def number_in_stem(question: Question, corpus: Corpus) -> bool:
    """its number: the right number stands in the stem, and no wrong one does: the 5 layers of `LeNet-5`."""
    if not own(question.fact) or question.form not in ("property", "meaning", "pair") or numeric(question.key.text) is None:
        return False
    shown = set(NUMBER.findall(FRAME.sub("", question.stem)))
    keys, *others = (set(NUMBER.findall(option.text)) for option in (question.key, *question.distractors))
    return bool(keys & shown) and not any(other & shown for other in others)


def affix_of_its_name(question: Question, corpus: Corpus) -> bool:
    """affix: a prefix or a suffix stands in the name that it belongs to: `-ane`, `alkane`."""
    fact = question.fact
    if not isinstance(fact, Attribute) or not own(fact) or question.form not in ("property", "owner"):
        return False
    match = AFFIX.fullmatch(fact.value.strip(" `"))
    return match is not None and (match["affix"] or match["front"]).lower() in fact.subject.lower()


def shouted(question: Question, corpus: Corpus) -> bool:
    """shouted: a word in capitals beside words that are not: `CLASSIFICATION` beside `Clustering`."""
    if not own(question.fact):
        return False
    loud = [any(len(word) > LONGEST and word.isalpha() and word.isupper() for word in option.text.split()) for option in question.options]
    return any(loud) and not all(loud)


def of_another_unit(question: Question, corpus: Corpus) -> bool:
    """other unit: bounds in unlike units, of which one fits what is asked about: `above 37 °C` beside `above 60 mmHg`."""
    if not own(question.fact) or any(date(option.text) for option in question.options):
        return False
    bare = [BOUND.sub("", option.text.strip(), count=1) for option in question.options]
    return all(any(letter.isdigit() for letter in text) and numeric(text) is not None for text in bare) and len(set(map(unit, bare))) > 1


def end_of_series(question: Question, corpus: Corpus) -> bool:
    """first or last: what is dated is called the first or the last of something, and its date is the first or the last shown."""
    if not own(question.fact):
        return False
    key = date(question.key.text)
    dates = [when for option in question.options if (when := date(option.text))]
    if key is None or len(dates) < len(question.options):
        return False
    stem = FRAME.sub("", question.stem)
    return (key == min(dates) and EARLIEST.search(stem) is not None) or (key == max(dates) and LATEST.search(stem) is not None)


def with_another_year(question: Question, corpus: Corpus) -> bool:
    """another year: what is dated tells of another year, which narrows the dates down: `work begins on the dome, closed in 1436`."""
    if not own(question.fact) or any(date(option.text) is None for option in question.options):
        return False
    return YEAR.search(FRAME.sub("", question.stem)) is not None


def letters_in_the_stem(question: Question, corpus: Corpus) -> bool:
    """letters within: an abbreviation of the stem stands within the right one alone: `FC / Q` is `AFC`."""
    if not own(question.fact) or question.form not in FORMS:
        return False
    shown = set(CAPITALS.findall(FRAME.sub("", question.stem)))
    keys, *others = (set(CAPITALS.findall(option.text)) for option in (question.key, *question.distractors))

    def within(longer: set[str]) -> bool:
        return any(short in long or long in short for short in shown for long in longer)

    return within(keys) and not any(map(within, others))


def odd_letters(question: Question, corpus: Corpus) -> bool:
    """odd letters: of abbreviations all wrong ones are alike, and the right one is like none: `SGD` beside `MAE` and `MSE`."""
    if not own(question.fact) or question.form not in FORMS:
        return False
    key, *others = (option.text.strip() for option in (question.key, *question.distractors))
    if not all(CAPITALS.fullmatch(text) for text in (key, *others)):
        return False
    return all(_akin(one, other) for one, other in combinations(others, 2)) and not any(_akin(key, other) for other in others)


def _akin(one: str, other: str) -> bool:
    return one[0] == other[0] and (one[-1] == other[-1] or one.startswith(other) or other.startswith(one))


def shares_a_part(question: Question, corpus: Corpus) -> bool:
    """a part of it: a word of the stem and one of the key alone have a part in common: `Doppelketten`, `Kettensilikate`."""
    if not own(question.fact) or question.form not in ("term", "gap", "owner", "meaning", "property"):
        return False
    german = corpus.language(question.source.file) == "de"
    asked = {word for word in words(FRAME.sub("", question.stem)) if word not in STOP and len(word) >= (GENE if german else PART)}
    if not asked:
        return False
    key, *others = (frozenset(words(option.text)) for option in (question.key, *question.distractors))
    return _part(asked, key, german) and not any(_part(asked, other, german) for other in others)


def _part(asked: set[str], named: frozenset[str], german: bool) -> bool:
    for one in asked:
        for other in named:
            if german and len(one.rstrip("s")) >= GENE and one != other and other.startswith(one.rstrip("s")):
                return True
            if german and any(one.endswith(other[:end]) for end in range(END, len(other))):
                return True
            if len(other) >= PART and any(one[at : at + PART] in other for at in range(len(one) - PART + 1)):
                return True
    return False


def short_for_its_word(question: Question, corpus: Corpus) -> bool:
    """short for: letters of the right name alone are short for words of the stem, or the other way round: `lr_scheduler` of `the learning
    rate`, `/tmp` of `temporäre Dateien`, `V_NE` of `never-exceed speed`.
    """
    if not own(question.fact) or question.form not in FORMS:
        return False
    stem = FRAME.sub("", question.stem)
    return _short_for(question.key.text, stem) and not any(_short_for(option.text, stem) for option in question.distractors)


def _short_for(one: str, other: str) -> bool:
    return _abbreviates(one, other) or _abbreviates(other, one)


def _abbreviates(short: str, long: str) -> bool:
    """Whether a piece of one text that is no word is short for a word, or for words in a row, of the other."""
    found = {piece.lower() for piece in TOKEN.findall(short) if SHORTEST <= len(piece) <= LONGEST}
    pieces = found - STOP - known_words()
    if not pieces:
        return False
    told = [word for word in words(long.replace("-", " ").replace("_", " ")) if word.isalpha()]
    initials = {one[0] + other[0] for one, other in pairwise(told) if one not in STOP and other not in STOP}
    if any(two == piece or (two in piece and len(piece) == PAIR) for two in initials for piece in pieces):
        return True
    return any(
        len(piece) > SHORTEST and len(word) >= len(piece) + (MORE if VOWEL.search(piece) else 1) and stands_for(piece, word)
        for piece in pieces
        for word in told
    )
