"""Strict filters for letters: an abbreviation and its word, two names that begin alike, a count that the question lets one count off.

True means broken.
"""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition, Fact
from components.quiz.filters_form import TOPIC
from components.quiz.filters_sight import OF_TERMS, own
from components.quiz.grammar import numeric
from components.quiz.question import Question
from components.quiz.words import NUMBERS, WORD, normal, words

ABBREVIATION = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,3}[A-ZÄÖÜ]|[A-ZÄÖÜ]{1,4}")
"""What a column of abbreviations holds."""
FEW = 4
"""What an abbreviation stands for has so many words at most; in a longer text its letters stand by chance."""
NAME = 2
"""What so few words say is what its letters stand for, whatever the others stand for: `total budget`, `BAC`."""
BEGUN = 3
LONG = 5
FORE = re.compile(r"(?:anti|con|com|dis|for|inter|intra|macro|micro|multi|non|out|over|para|per|poly|post|pre|pro|sub|super|sur|tra|trans|"
                  r"und|ver|auf|aus|ein|vor|ent|the)")  # fmt: skip
"""Beginnings that many words have."""
COUNTED = re.compile(r"(?<![\w.,])(?P<digit>[2-9])(?![\w.,]*\d)|\b(?P<word>two|three|four|five|six|seven|eight|nine)\b", re.I)


def letters_of(question: Question, corpus: Corpus) -> bool:
    """letters: asked for an abbreviation, or for what one stands for, one finds the right one by its letters: `IM` of `Intramuscular`, `GE`
    of `Gewerbegebiet`; or the right one alone shares one with the words' beginnings, where abbreviations are made of such: `MK` of
    `Kerngebiet`, `BAC` of `total budget`.
    """
    fact = question.fact
    if not own(fact) or not _asks_letters(question):
        return False
    sides = _sides(fact)
    if not sides or not any(ABBREVIATION.fullmatch(side) for side in sides):
        return False
    place = 0 if ABBREVIATION.fullmatch(sides[0]) else 1
    short, long = sides[place], sides[1 - place]
    if len(words(long)) > FEW:
        return False
    if stands_for(short, long):
        return True
    rows = [other for option in question.distractors if (other := _sides(option.fact))]
    named = isinstance(fact, Definition) and len(words(long)) <= NAME
    if not rows or not (named or _abbreviates(fact, [sides, *rows], place, corpus)):
        return False
    among_short = (place == 0) == (question.form in ("owner", "term", "gap"))
    told = [_begun(row[place], long) if among_short else _begun(short, row[1 - place]) for row in rows]
    return _begun(short, long) > max(told)


def _asks_letters(question: Question) -> bool:
    return question.form in (("property", "owner") if isinstance(question.fact, Attribute) else OF_TERMS)


def _sides(fact: Fact) -> tuple[str, str] | None:
    if isinstance(fact, Attribute):
        return fact.subject, fact.value
    return (fact.term, fact.meaning) if isinstance(fact, Definition) else None


def _abbreviates(fact: Fact, shown: list[tuple[str, str]], place: int, corpus: Corpus) -> bool:
    """Whether most short texts of a column are made of letters of their rows, and each row has its own."""
    sort = f"attribute {normal(fact.attribute)}" if isinstance(fact, Attribute) else fact.kind
    column = [sides for other in corpus.shelves.get((sort, "group", fact.place.group), ()) if (sides := _sides(other))]
    rows = set(column) | set(shown)
    made = [set(_plain(row[place])) <= set(_plain(row[1 - place])) for row in rows]
    return len({row[place] for row in rows}) == len(rows) and 2 * sum(made) > len(made)


def _plain(text: str) -> str:
    return re.sub(r"[^a-zäöüß]", "", text.lower())


def stands_for(short: str, long: str) -> bool:
    """Whether the letters of an abbreviation stand in a text in their order, the first of them at its beginning."""
    rest = iter(_plain(long))
    letters = _plain(short)
    return letters[:1] == _plain(long)[:1] and all(letter in rest for letter in letters)


def _begun(short: str, long: str) -> int:
    """How many letters of an abbreviation begin a word of a text."""
    firsts = [word[0] for word in words(long)]
    found = 0
    for letter in _plain(short):
        if letter in firsts:
            firsts.remove(letter)
            found += 1
    return found


def begun_alike(question: Question, corpus: Corpus) -> bool:
    """begun: of two names that belong together the right one alone begins like the one asked about: `DigiFab`, `digoxin`."""
    fact = question.fact
    if question.form not in OF_TERMS or not isinstance(fact, Definition) or not own(fact):
        return False
    if len(WORD.findall(fact.term)) > 2 or len(WORD.findall(fact.meaning)) > 2:
        return False
    asked = fact.term if question.form in ("meaning", "pair") else fact.meaning
    told = [_meet(asked, option.text) for option in (question.key, *question.distractors)]
    return told[0] and not any(told[1:])


def _meet(one: str, other: str) -> bool:
    ours, theirs = ({word[:BEGUN] for word in words(text) if len(word) >= LONG and not FORE.match(word)} for text in (one, other))
    return bool(ours & theirs)


def counted_off(question: Question, corpus: Corpus) -> bool:
    """counted off: the right name alone has the number of things that the question lists: `3-way` of `SYN, SYN-ACK, ACK`."""
    fact = question.fact
    if question.form not in ("term", "gap", "owner", "meaning") or not own(fact) or numeric(question.key.text) is not None:
        return False
    listed = TOPIC.sub("", question.stem) if question.form != "meaning" else question.key.text
    parts = len(re.split(r",\s|\s(?:\+|and|und)\s|;\s", listed.strip("?")))
    if parts < 2:
        return False
    if question.form == "meaning":
        others = [len(re.split(r",\s|\s(?:\+|and|und)\s|;\s", option.text)) for option in question.distractors]
        return isinstance(fact, Definition) and parts in _numbers(fact.term) and parts not in others
    return parts in _numbers(question.key.text) and not any(parts in _numbers(option.text) for option in question.distractors)


def _numbers(text: str) -> set[int]:
    return {int(match["digit"] or NUMBERS[match["word"].lower()]) for match in COUNTED.finditer(text)}
