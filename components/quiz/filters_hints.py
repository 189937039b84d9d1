"""Filters about hints: what finds the key without any knowledge of the subject. True means broken."""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Definition
from components.quiz.filters_form import TOPIC
from components.quiz.grammar import form, plural
from components.quiz.kinds import head
from components.quiz.question import Option, Question
from components.quiz.sight import PERSONS_DE
from components.quiz.words import WORD, content, normal, root, words

CODE = re.compile(r"`([^`]+)`")
NAME = re.compile(r"[A-Za-z_]\w*")
COMMON = frozenset({"a", "A", "I"})
"""Names in code that are words too."""
SHOWS = re.compile(r"(?:shows|prints|displays|outputs|writes)\b", re.I)
LONG = 6
PART = 4
BECAUSE = re.compile(r"\b(?:because|since|due to|so that|therefore|hence|owing to|weil|damit|deshalb|daher)\b", re.I)
DEED_DE = re.compile(r"(?!beziehung)[^\W\d_]{3,}(?:ung|tion|sion|nahme|gang)(?:en|s)?", re.I)
"""German nouns for what is done or goes on."""
PERSON_DE = re.compile(rf"[^\W\d_]*(?:{PERSONS_DE}|förderer|bildhauer|ärztin|händler|lehrer|ingenieur|person)(?:in)?", re.I)
"""German nouns for people."""
NAMES = ("term", "gap", "owner", "member")


def arguments(question: Question, corpus: Corpus) -> bool:
    """argument: the key alone names what stands in the code of the stem (`x`, `n`), or a word that the code's name is made of."""
    if question.form not in ("code", "call", "meaning", "term"):
        return False
    code = CODE.findall(question.stem if question.form in ("code", "meaning") else question.key.text)
    names = {name for text in code for name in NAME.findall(text)} - COMMON
    if not names:
        return False
    if question.form == "code" and _prints(question):
        return True
    if question.form in ("code", "meaning"):
        told = [_told(option.text, names) for option in question.distractors]
        return any(all(name not in other for other in told) for name in _told(question.key.text, names))
    said = set(NAME.findall(question.stem))
    others = [set(NAME.findall(option.text)) for option in question.distractors]
    return any(len(name) <= 2 and name in said and all(name not in other for other in others) for name in names)


def _prints(question: Question) -> bool:
    """Whether a line of code prints, and the key alone says that something is shown; or prints nothing, and a wrong option says so."""
    shows = [SHOWS.match(option.text) is not None for option in (question.key, *question.distractors)]
    if any(text.startswith("print(") for text in CODE.findall(question.stem)):
        return shows[0] and not any(shows[1:])
    return any(option.text.lower().startswith("prints ") for option in question.distractors)


def _told(text: str, names: set[str]) -> set[str]:
    """The names of one or two letters that a text has as words, and the roots of its words that longer names are made of."""
    there = set(NAME.findall(text))
    short = {name for name in names if len(name) <= 2 and name in there}
    long = [name.lower() for name in names if len(name) >= LONG]
    return short | {part for part in content(text) if len(part) >= PART and any(part in name for name in long)}


def told_why(question: Question, corpus: Corpus) -> bool:
    """why: a reason in the stem (`because`) and the key the only question with its question word."""
    if question.form != "asked" or not BECAUSE.search(question.stem):
        return False
    first = words(question.key.text)[:1]
    return not any(words(option.text)[:1] == first for option in question.distractors)


def odd_one(question: Question, corpus: Corpus) -> bool:
    """odd: all wrong descriptions are of one thing, by their head noun, and the key's is another (three soils and one process); in German
    also a process or a person among things.
    """
    german = corpus.language(question.source.file) == "de"
    if german and question.form in ("meaning", "term", "gap") and _person(question.key) and not any(map(_person, question.distractors)):
        return True
    if question.form not in ("meaning", "question", "contrast") or len(question.distractors) < 2:
        return False
    nouns = [_head(option, german) for option in (question.key, *question.distractors)]
    if not all(nouns):
        return False
    if german and bool(DEED_DE.fullmatch(nouns[0])) and not any(DEED_DE.fullmatch(noun) for noun in nouns[1:]):
        return True
    shortest = min(nouns[1:], key=len)
    return len(shortest) >= PART and all(noun.endswith(shortest) for noun in nouns[1:]) and not nouns[0].endswith(shortest)


def _person(option: Option) -> bool:
    """Whether a German description is of a person."""
    return isinstance(option.fact, Definition) and PERSON_DE.fullmatch(_head_de(option.fact.meaning)) is not None


def _head_de(said: str) -> str:
    return next((word.lower() for word in WORD.findall(said) if word[0].isupper()), "")


def _head(option: Option, german: bool) -> str:
    """The root of a description's head noun, which in German is the first word with a capital; "" if it has none."""
    if form(option.text) != "noun":
        return ""
    if not german:
        return root(head(option.text))
    said = option.fact.meaning if isinstance(option.fact, Definition) else option.text[0].lower() + option.text[1:]
    return _head_de(said)


def left_over(question: Question, corpus: Corpus) -> bool:
    """left over: the noun of every wrong name stands in the stem, which so speaks of it and asks for something else; the key's does not."""
    if question.form not in NAMES or any(option.text.startswith("`") for option in question.options):
        return False
    stem = set(words(TOPIC.sub("", question.stem)))
    nouns = [words(option.text)[-1:] for option in (question.key, *question.distractors)]
    return all(noun and noun[0] in stem for noun in nouns[1:]) and not stem.intersection(nouns[0])


def two_values(question: Question, corpus: Corpus) -> bool:
    """pairs: all pairs are made of two values (`A; B`, `B; A`, `A; A`, `B; B`): asked for an order, two of them are out at sight.

    In the course's own contrasts two subjects may well have the same, and these pairs are no worse than the others.
    """
    if question.form != "both" or question.fact.place.concept:
        return False
    return len({normal(half) for option in question.options for half in option.text.split("; ")}) <= 2


def told_by_number(question: Question, corpus: Corpus) -> bool:
    """number of names: a description in the plural, and the key the only name in the plural; or the other way round; or a name in the
    plural and the key the only description in it.
    """
    fact = question.fact
    if question.form not in ("term", "gap", "meaning") or not isinstance(fact, Definition) or form(fact.meaning) != "noun":
        return False
    if corpus.language(question.source.file) != "en" or question.key.text.startswith("`"):
        return False
    if question.form == "meaning":
        numbers = [form(option.text) == "noun" and plural(head(option.text)) for option in (question.key, *question.distractors)]
        return numbers[0] and plural(fact.term) and not any(numbers[1:])
    many = plural(head(fact.meaning))
    return plural(question.key.text) == many and not any(plural(option.text) == many for option in question.distractors)
