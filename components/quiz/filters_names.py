"""Strict filters for what a name gives away: an abbreviation and what it stands for, a name beside an abbreviation, dates centuries apart.

Each is a lesser fault than those that are always refused (see `filters_clues`). True means broken.
"""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition
from components.quiz.filters_sight import OF_TERMS, own, said_only
from components.quiz.grammar import date
from components.quiz.question import Option, Question
from components.quiz.words import STOP, WORD, content, words

SHORT = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]{0,4}[A-ZÄÖÜ]s?(?:[-+ ]?\d*)|(?:[A-Z][a-z]?\d*){1,4}\d[A-Za-z\d]*")
"""An abbreviation or a formula: `AMOC`, `mRNA` without its small letter, `CH4`."""
SYNONYM = re.compile(r"[^\W\d_]{3,}[^\W\d_s](?<!ed)\s*(?:[,;:(]|$)")
"""The one word that a description begins with, and stops: `methane, cows, rice paddies`."""
LEAST = 3
"""Abbreviations of fewer letters are told by chance."""
PROCESS = re.compile(r"\w{3,}(?:sis|[^aeiou\s]ion|tion|sion|ierung)")
WHEN = ((0, 400), (1000, 250), (1500, 150), (1800, 60))
"""From which year on how many years two dates may lie apart, so that one is a wrong option beside the other."""
BEFORE = 1000
"""As many before the first year of our era."""
RIVALS = 2


def spelt_out(question: Question, corpus: Corpus) -> bool:
    """spelt out: a term is short for what is said of it (`ENSO`, `El Niño Southern Oscillation`), or for the word that this begins with."""
    fact = question.fact
    if question.form not in OF_TERMS or not isinstance(fact, Definition) or not own(fact):
        return False
    term = re.sub(r"\s*\([^()]*\)", "", fact.term).strip()
    if not SHORT.fullmatch(term):
        return False
    letters = re.sub(r"[^A-Za-zÄÖÜäöü]", "", term).removesuffix("s").lower()
    if len(letters) >= LEAST and in_order(letters, fact.meaning):
        return True
    return SYNONYM.match(fact.meaning) is not None


def in_order(letters: str, text: str) -> bool:
    """Whether words on end of a text, with its small words or without, begin with these letters in their order; or all but the last two."""
    found = [word.lower() for word in WORD.findall(text)]
    for said in (found, [word for word in found if word not in STOP]):
        firsts = "".join(word[0] for word in said)
        if letters in firsts:
            return True
    long = max(len(letters) // 2, 2)
    firsts = "".join(word[0] for word in found[: len(letters)])
    return len(letters) > LEAST and firsts[:long] == letters[:long]


def short_beside_long(question: Question, corpus: Corpus) -> bool:
    """abbreviation: abbreviations and names that are none stand beside one another: `RACI`, `McGregor`."""
    if question.form != "term" or not own(question.fact):
        return False
    return len({_short(option) for option in question.options}) > 1


def _short(option: Option) -> bool:
    return SHORT.fullmatch(re.sub(r"\s*\([^()]*\)", "", option.text).strip()) is not None


def alone_a_process(question: Question, corpus: Corpus) -> bool:
    """process: asked of which term something is said, the right one alone is the name of a process, or is none: `metathesis`, `phoneme`."""
    if not said_only(question) or not own(question.fact):
        return False
    ours, *others = (bool(PROCESS.fullmatch((words(option.text) or [""])[-1])) for option in (question.key, *question.distractors))
    return ours not in others


def turned_round(question: Question, corpus: Corpus) -> bool:
    """turned: a statement of a learner's own notes among its opposites, of which most say what makes no sense."""
    return question.form == "opposite" and own(question.fact)


def put_together(question: Question, corpus: Corpus) -> bool:
    """put together: beside a cell of a learner's table a wrong one made of two others, which may be right as well."""
    fact = question.fact
    if question.form != "property" or not isinstance(fact, Attribute) or not own(fact) or re.search(r"\d", fact.value):
        return False
    return any(option.fact is fact for option in question.distractors)


def names_its_own(question: Question, corpus: Corpus) -> bool:
    """its own: what is said of another term begins with all of that term, and not of the one asked about: `low clouds cool` of `clouds`."""
    if question.form != "meaning" or not own(question.fact):
        return False
    for option in question.distractors:
        other = option.fact
        begun = content(" ".join(words(option.text)[:3]))
        if isinstance(other, Definition) and other is not question.fact and content(other.term) and content(other.term) <= begun:
            return True
    return False


def in_its_own_words(question: Question, corpus: Corpus) -> bool:
    """circular: asked what a term is, one sees that what names the term itself is wrong: `rate of change of velocity` of `velocity`."""
    fact = question.fact
    if question.form != "meaning" or not isinstance(fact, Definition) or not own(fact) or not (term := content(fact.term)):
        return False
    return any(term <= content(option.text) for option in question.distractors)


def span(year: float) -> int:
    """How many years may lie between a date and a wrong one beside it."""
    return BEFORE if year <= 0 else next(years for since, years in reversed(WHEN) if year >= since)


def ages_apart(question: Question, corpus: Corpus) -> bool:
    """ages: a date beside which fewer than two others are of its time."""
    when = date(question.key.text)
    if not own(question.fact) or when is None:
        return False
    others = [other for option in question.distractors if (other := date(option.text))]
    return sum(abs(other[0] - when[0]) <= span(when[0]) for other in others) < min(RIVALS, len(question.distractors))
