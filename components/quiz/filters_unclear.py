"""Strict filters for questions about a learner's table of which one cannot see what they ask: `the year of Jane Jacobs`, `“0.2” under
“Heun”`. True means broken.
"""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition
from components.quiz.filters_sight import own
from components.quiz.framing import unnamed_event
from components.quiz.grammar import date
from components.quiz.persons import full_name
from components.quiz.question import Question

WORD = re.compile(r"[^\W\d_]{3,}")
LETTER = re.compile(r"[^\W\d_]")
QUOTED = re.compile(r"[“„][^“”„]*[”“]")
ABOUT = re.compile(r"[Ii]n the notes on “|(?:Notizen|Notizen unter „[^“]*“) zu „|In the table")
"""What a stem begins with that says what it is about."""
GIVEN = re.compile(r"\bunder “|do the notes give|\bunter „|[gn]e[bn]+en die Notizen")
"""A stem that names a place in the table, and not what is asked in words."""
WHEN = re.compile(r"(?:years?|dates?|when|times?|jahr(?:e|eszahl)?|datum|wann|zeit)", re.I)
PEOPLE = re.compile(
    r"(?:who|names?|persons?|people|figures?|authors?|artists?|theorists?|thinkers?|philosophers?|scientists?|composers?|painters?|leaders?|"
    r"planners?|architects?|wer|personen?|autor(?:in|en)?|vertreter|forscher|künstler)",
    re.I,
)
BARE = re.compile(
    r"(?:for|by|with|from|of|in|at|to|on|against|as|why|für|von|mit|aus|bei|gegen|zu|wofür|wogegen|woraus|womit|warum|wieso)", re.I
)
"""A column that says with one small word what its cells are to their rows."""
AGAINST = re.compile(r"(?:against|with|at|in|by|from|to|gegen|mit|bei|von|nach)\s")
"""What leaves out what was against it, or in it: `against Austria: Königgrätz`."""
ORDINAL = re.compile(
    r"(?:first|second|third|fourth|fifth|1st|2nd|3rd|[45]th|erste[rs]?|zweite[rs]?|dritte[rs]?)"
    r"(?:[ -](?:degree|order|class|type|kind|stage|level|"
    r"phase|form|line|grad|art|ordnung|stufe|klasse))?",
    re.I,
)
"""A name that only counts."""
REST = re.compile(r"(?:all )?(?:the )?(?:others?|rest|misc(?:ellaneous)?|various|sonstiges?|andere|übrige)|etc\.?", re.I)


def of_a_mere_number(question: Question, corpus: Corpus) -> bool:
    """mere number: a row of a learner's table is called by a number without a word, which is asked about or offered."""
    fact = question.fact
    if not isinstance(fact, Attribute) or not own(fact):
        return False
    names = [fact.subject] if question.form != "owner" else [option.text for option in question.options]
    outside = QUOTED.sub("", question.stem).lower()
    kind = question.form != "owner" and fact.about and fact.about.lower() in outside  # `the layer “3”`
    return not kind and any(not LETTER.search(name) for name in names)


def without_its_topic(question: Question, corpus: Corpus) -> bool:
    """no topic: a number, or a row called by a sign, in a learner's table of which the question says nothing but the headings."""
    fact = question.fact
    if not isinstance(fact, Attribute) or not own(fact) or ABOUT.search(question.stem) or not GIVEN.search(question.stem):
        return False
    if fact.subject.startswith("`"):
        return False  # a name of code says itself what it is
    kind = fact.about and fact.about.lower() in QUOTED.sub("", question.stem).lower()
    return not any(WORD.search(option.text) for option in question.options) or not (kind or WORD.search(fact.subject))


def of_a_bare_header(question: Question, corpus: Corpus) -> bool:
    """bare header: the column asked about is called `for`, `by` or `why`: `which person is for “streptomycin”`."""
    fact = question.fact
    return isinstance(fact, Attribute) and own(fact) and BARE.fullmatch(fact.attribute.strip(" :.?")) is not None


def of_nobody(question: Question, corpus: Corpus) -> bool:
    """of nobody: what a learner's notes date begins with no name (`full equality, access to offices`), and no topic says of what it is."""
    fact = question.fact
    if not isinstance(fact, Definition) or question.form != "meaning":
        return False
    if own(fact) and date(fact.meaning) and AGAINST.match(fact.term):
        return True
    return unnamed_event(fact) and not ABOUT.search(question.stem)


def counts_only(question: Question, corpus: Corpus) -> bool:
    """counts only: names that only count (`First degree`), and the question does not say of what."""
    if not own(question.fact) or ABOUT.search(question.stem):
        return False
    return any(ORDINAL.fullmatch(option.text.strip()) for option in question.options)


def year_of_a_person(question: Question, corpus: Corpus) -> bool:
    """year of a person: what happened in the year that a learner's table gives beside a name, it does not say."""
    fact = question.fact
    if not isinstance(fact, Attribute) or not own(fact) or not WHEN.fullmatch(fact.attribute.strip()):
        return False
    return full_name(fact.subject) or PEOPLE.fullmatch(fact.about.strip()) is not None


def the_rest(question: Question, corpus: Corpus) -> bool:
    """the rest: an option is `other`, which is whatever the others are not."""
    return own(question.fact) and any(REST.fullmatch(option.text.strip()) for option in question.options)
