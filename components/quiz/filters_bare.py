"""Strict filters for names in a learner's lists that say nothing without what they belong to. True means broken."""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition
from components.quiz.filters_form import TOPIC
from components.quiz.filters_sight import own
from components.quiz.question import Question
from components.quiz.vocabulary import known_words
from components.quiz.words import words

DIRECTION = re.compile(
    r"(?:(?:north|south)(?:ern|ernmost)?[ -]?)?(?:north|south|east|west)(?:ern|ernmost)?|"
    r"(?:nord|süd)?(?:norden|süden|osten|westen|nord|süd|ost|west)",
    re.I,
)
SUPERLATIVE = re.compile(
    r"most|least|best|worst|(?!conquest|tempest)(?P<base>[^\W\d_]{3,})est|"
    r"(?:größte|kleinste|höchste|tiefste|niedrigste|längste|kürzeste|älteste|jüngste)[rs]?",
    re.I,
)
NAMES = ("term", "gap", "outsider")
"""Forms whose options are terms."""
A_PART = re.compile(
    r"(?:the )?(?:total |overall )?(?:(?P<share>shares?|percent(?:age)?|fraction|proportion|portion|part|anteil|prozentsatz|bruchteil)|"
    r"(?:number|amount|count|zahl|anzahl|menge))\s(?:of|an|am|der|des|von)\s(?P<rest>\S.*)",
    re.I,
)
"""A name that says how much of something there is."""
WHOSE = re.compile(r"\b(?:in|among|within|per|for|from|on|at|that|which|im|bei|pro|für|aus|\w+ed (?:by|in|with|as))\b", re.I)
"""What says whose share it is, or where: `share of oxygen in the air`, `share of land covered by ice`."""
NAMED = re.compile(r"[\w’']\s?['’]s\b|(?<!^)\b[A-ZÄÖÜ][a-zäöüß]{2,}")
FIGURE = re.compile(r"\s*(?:[~≈<>≤≥]|about|around|ca\.?|approx\.?|c\.|etwa|rund)*\s*\d", re.I)
GENERAL = frozenset(
    """basic basics number numbers figure figures fact facts key data overview summary statistics stats general quick value values important
    main some first introduction intro profile glance size sizes measure measures table know remember learn in of and the a at to for
    zahlen daten fakten überblick allgemeines grundlagen werte wichtige wichtigste steckbrief größen und in der die""".split()
)
"""Words of headings that name no thing: `Basics in numbers`."""


def extreme_of_what(question: Question, corpus: Corpus) -> bool:
    """extreme: a direction or a superlative is all of a name (`North: …`, `Highest: …`), and the question does not say of what, or some
    options are directions and others are not.
    """
    fact = question.fact
    if not isinstance(fact, Definition) or not own(fact) or not (sort := _sort(fact.term)):
        return False
    if TOPIC.search(question.stem) is None:
        return True
    return question.form in NAMES and any(_sort(option.text) != sort for option in question.options)


def _sort(name: str) -> str:
    """`direction` or `superlative` for a name that is nothing else, whatever stands behind it in brackets; "" for any other."""
    bare = re.sub(r"\s*\([^()]*\)\s*$", "", name).strip(" .:")
    if DIRECTION.fullmatch(bare):
        return "direction"
    most = SUPERLATIVE.fullmatch(bare)
    return "superlative" if most and (not most["base"] or f"{most['base'].lower()}er" in known_words()) else ""


def share_of_what(question: Question, corpus: Corpus) -> bool:
    """share of what: asked how large the share or the number of something is, where neither the name nor the topic says whose: `share
    of the surface` under `Basics in numbers`.
    """
    fact = question.fact
    if not isinstance(fact, Attribute | Definition) or not own(fact):
        return False
    name, said = (fact.subject, fact.value) if isinstance(fact, Attribute) else (fact.term, fact.meaning)
    part = A_PART.fullmatch(name.strip())
    if part is None or not FIGURE.match(said) or WHOSE.search(part["rest"]) or (not part["share"] and NAMED.search(part["rest"])):
        return False
    topic = TOPIC.search(question.stem)
    return topic is None or set(words(topic[0].partition("“")[2])) <= GENERAL
