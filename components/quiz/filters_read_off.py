"""Strict filters for what can be read off a question: numbers that a name counts, years, words of one beginning. True means broken."""

from __future__ import annotations

import re

from components.quiz.adjectives import adjective
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition, Fact
from components.quiz.filters_form import TOPIC
from components.quiz.filters_initials import QUOTED
from components.quiz.filters_sight import own
from components.quiz.grammar import date, numeric
from components.quiz.question import Question
from components.quiz.vocabulary import known_words
from components.quiz.words import STOP, WORD, normal, words

ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12}
NAMED_NUMBER = re.compile(r"(?:[^\W\d_]+\s)?(?:(?P<ordinal>\d{1,2})(?:st|nd|rd|th|\.)|(?P<roman>[IVX]{1,4}))(?:\s[^\W\d_]+)?")
YEAR = re.compile(
    r"(?<![\d.,])(?:[1-9]\d{1,3}(?:\s?[–-]\s?\d{1,3})?\s?(?:BCE?\b|AD\b|CE\b|v\. ?Chr\.|n\. ?Chr\.)|"
    r"(?:1\d{3}|20\d\d|[1-9]\d{1,2}\s?[–-]\s?\d{2,3})(?![\d.,]|\s?[%°\w(]))"
)
"""A year, or the years of a reign: `264 BC`, `1922`, `98–117`."""
IN_A_TEXT = re.compile(rf"{YEAR.pattern}|\b(?:begun|founded|until|since|in|died|born)\s\d{{3,4}}\b(?!\s[a-z°%])|\byear of\b")
ROLE = re.compile(
    r"(?:the )?(?:jobs?|roles?|functions?|tasks?|purposes?|uses?|causes?|effects?|definitions?|examples?|sites?|places?|meanings?|"
    r"pacemaker) of\s",
    re.I,
)
"""What names a thing by what it is to another."""
OTHERS = re.compile(
    r"\b(?:both|all|each|either|none) of (?:those|these|them)\b|\bof (?:the two|both)(?=[.,;:)]|$)|"
    r"^(?:his|her|their)\s",
    re.I,
)
ADJECTIVE_DE = re.compile(r"[a-zäöüß]{3,}(?:ell|onal|isch|lich|ig|iv|är|bar|sam|haft)")
TERMS = frozenset("short term,long term,short-term,long-term,medium term,kurzfristig,langfristig".split(","))
ALIKE, LONG = 4, 5
SHARE = 0.66


def count_of(name: str) -> int:
    """The number that a name counts: 3 of `3rd`, 7 of `VII`; 0 if it counts none."""
    match = NAMED_NUMBER.fullmatch(name.strip())
    if match is None:
        return 0
    return int(match["ordinal"]) if match["ordinal"] else ROMAN.get(match["roman"], 0)


def numbers_read_off(question: Question, corpus: Corpus) -> bool:
    """read off: rows are named by numbers (`VII`, `3rd`), and their values are those numbers, or dates, which follow one another so."""
    fact = question.fact
    if question.form not in ("property", "both") or not isinstance(fact, Attribute) or not own(fact):
        return False
    names = QUOTED.findall(question.stem)[-2:] if question.form == "both" else [fact.subject]
    counted = [count_of(name) for name in names]
    rows = corpus.shelves.get((f"attribute {normal(fact.attribute)}", "group", fact.place.group), ())
    if not all(counted) or not all(count_of(one.subject) for one in rows if isinstance(one, Attribute)):
        return False
    if any(date(half) is not None or YEAR.search(half) for half in question.key.text.split("; ")):
        return True
    values = [numeric(half) for half in question.key.text.split("; ")]
    return any(value == (one,) for value, one in zip(values, counted, strict=False))


def told_by_years(question: Question, corpus: Corpus) -> bool:
    """years: a term with its years (`Trajan 98–117`), or one that is a year, beside descriptions with years of their own."""
    fact = question.fact
    if question.form not in ("meaning", "term") or not isinstance(fact, Definition) or not own(fact) or numeric(fact.meaning) is not None:
        return False
    if re.fullmatch(r"\d{1,4}", fact.term.strip()):
        return True
    dated = YEAR.search(fact.term) is not None if question.form == "meaning" else YEAR.search(fact.meaning) is not None
    return dated and any(IN_A_TEXT.search(option.text) for option in question.distractors)


def begins_like(question: Question, corpus: Corpus) -> bool:
    """look-alike: a word of the stem begins like the right name (`census` of `Censor`), and like no other."""
    fact = question.fact
    if question.form not in ("term", "gap", "owner") or not isinstance(fact, Definition | Attribute) or not own(fact):
        return False
    asked = {word for word in words(TOPIC.sub("", question.stem)) if len(word) >= LONG and word not in STOP}
    return _met(question.key.text, asked) and not any(_met(option.text, asked) for option in question.distractors)


def _met(name: str, asked: set[str]) -> bool:
    return any(_alike(word.lower(), other) for word in WORD.findall(name) if len(word) >= LONG for other in asked)


def _alike(one: str, other: str) -> bool:
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return shared >= ALIKE and shared >= SHARE * max(len(one), len(other))


def by_its_role(question: Question, corpus: Corpus) -> bool:
    """role: a name among the options says what its thing is to another (`job of myelin`), and others do not."""
    if question.form not in ("term", "gap") or not isinstance(question.fact, Definition) or not own(question.fact):
        return False
    return len({ROLE.match(option.text) is not None for option in question.options}) > 1


def of_the_others(question: Question, corpus: Corpus) -> bool:
    """others shown: a description or an option speaks of `both of those` or `the two`, which the question does not show."""
    if not own(question.fact):
        return False
    return any(OTHERS.search(text) for text in (*QUOTED.findall(question.stem), *(option.text for option in question.options)))


def _quality(term: str, german: bool) -> bool:
    """Whether a term is a common adjective alone, or `short term` and the like; a learned one (`neolocal`) may well be a term."""
    low = term.lower().strip()
    if german:
        return low in TERMS or (term[:1].islower() and ADJECTIVE_DE.fullmatch(term) is not None)
    return low in TERMS or (low.isalpha() and low in known_words() and adjective(low))


def of_the_title(question: Question, corpus: Corpus) -> bool:
    """title: the key, or an option, stands in the first line of notes without headings, which says what they are."""
    return own(question.fact) and any(_first_line(option.fact, corpus) for option in question.options)


def _first_line(fact: Fact, corpus: Corpus) -> bool:
    source = fact.place.source
    document = next((one for one in corpus.documents if one.source.name == source.file), None)
    if fact.place.path or document is None:
        return False
    first = next((number for number, line in enumerate(document.lines) if line.strip()), 0)
    alone = not "".join(document.lines[first + 1 : first + 2]).strip() or document.lines[first + 1].lstrip().startswith("(")
    return alone and source.first == document.source.first_line + first


def of_what(question: Question, corpus: Corpus) -> bool:
    """adjective alone: it is asked what holds for one adjective (`primary`), and no topic says of what; or a list is one of common
    adjectives (`social`, `financial`, as causes may be), which are no terms.
    """
    fact = question.fact
    if isinstance(fact, Definition) and own(fact) and question.form in ("term", "meaning", "gap"):
        german = corpus.language(fact.place.source.file) == "de"
        beside = [one.term for one in corpus.shelves.get(("definition", "group", fact.place.group), ()) if isinstance(one, Definition)]
        others = sum(_quality(term, german) for term in beside)
        return _quality(fact.term, german) and 2 * others >= len(beside)
    if question.form != "profile" or not isinstance(fact, Attribute) or not own(fact):
        return False
    return len(words(fact.subject)) == 1 and adjective(fact.subject) and TOPIC.match(question.stem) is None
