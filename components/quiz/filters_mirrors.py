"""Strict filters for a right option that alone mirrors the question: in its shape, its decade, its letters or a name in the topic.

True means broken.
"""

from __future__ import annotations

import re

from components.quiz.compared import AGAINST
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition
from components.quiz.filters_form import TOPIC
from components.quiz.filters_initials import QUOTED
from components.quiz.filters_sight import own
from components.quiz.question import Question
from components.quiz.vocabulary import known_words
from components.quiz.words import WORD

TWO = re.compile(r"(?<![\w/])\w{2,}\s?/\s?\w{2,}(?![\w/])")
"""Two things with a stroke between them; not a unit (`m/s`)."""
DECADE = re.compile(r"(?<!\d)(?P<years>\d{3})0(?:['’]?s|er)(?!\w)")
NAME = re.compile(r"(?<=\s)(?P<name>[A-ZÄÖÜ][^\W\d_]{3,}?)(?:s|['’]s)?(?!\w)|(?P<owner>[A-ZÄÖÜ][^\W\d_]{3,})['’]s(?!\w)")
"""A word with a capital inside a topic, or at its beginning the one to whom something belongs."""


def mirrored(question: Question, corpus: Corpus) -> bool:
    """mirrored: of two things in what is asked (`server/client`) and the right option alone of two as well (`67/68`); or of a decade there
    and one of its years here alone (`2020s`, `2023`).
    """
    fact = question.fact
    if not own(fact) or not isinstance(fact, Attribute | Definition):
        return False
    asked = " ".join(QUOTED.findall(TOPIC.sub("", question.stem)))
    others = [option.text for option in question.distractors]
    if TWO.search(asked) and TWO.search(question.key.text) and not any(map(TWO.search, others)):
        return True
    decades = [re.compile(rf"(?<!\d){match['years']}\d(?!\d)") for match in DECADE.finditer(asked)]
    return any(decade.search(question.key.text) and not any(map(decade.search, others)) for decade in decades)


def name_in_topic(question: Question, corpus: Corpus) -> bool:
    """name in the topic: the topic in front names one of the rows that are asked about or offered, and not all: `Metternich's system` of
    `Metternich`.
    """
    fact, topic = question.fact, TOPIC.search(question.stem)
    if topic is None or not isinstance(fact, Attribute) or not own(fact) or corpus.language(question.source.file) != "en":
        return False
    title = " ".join(QUOTED.findall(topic[0]))
    if AGAINST.search(title):
        return False
    rows = [option.fact.subject for option in question.options if isinstance(option.fact, Attribute)]
    for match in NAME.finditer(title):
        name = match["name"] or match["owner"]
        if name.lower() not in known_words() and f"{name}s".lower() not in known_words():
            told = [name in WORD.findall(row) for row in rows]
            if any(told) and not all(told):
                return True
    return False
