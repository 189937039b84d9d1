"""Strict filters for what a learner's notes say loosely: words that fill (`and stuff`), a value left open (`varies`), `the only one of the
three`, whose noun stands elsewhere. True means broken.
"""

from __future__ import annotations

import re

from components.quiz.adjectives import adjective
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition
from components.quiz.filters_form import TOPIC
from components.quiz.filters_initials import QUOTED
from components.quiz.filters_sight import own
from components.quiz.headers import blank, said
from components.quiz.question import Question
from components.quiz.sight import ADJECTIVES
from components.quiz.words import words

FILLER = re.compile(
    r"\b(?:and|or|&|\+) (?:stuff|all that|so on|so forth|things like that|suchlike|whatnot|whatever)\b|"
    r"\bor (?:so|something|smth)(?=[\s.,;)”]*$)|"
    r"\bsomething like that\b|\b(?:lol|lmao|haha+|idk|tbh|imho|basically|kinda|sorta|dunno)\b|\bi (?:think|guess)\b|"
    r"\boder so\b|\bund so(?: weiter)?(?=[\s.,;)“]*$)|\b(?:glaube? ich|irgendwie|keine ahnung)\b",
    re.I,
)
"""What is said by the way and teaches nothing."""
KIND_OF = re.compile(r"(?:^|[,;:(]\s*|\bis )(?:kind|sort) of (?P<next>[\w-]+)", re.I)
"""`kind of slow`; a `kind of rock` is one."""
LEFT_OPEN = re.compile(r"(?:it )?(?:varies|depends)|variiert|je nachdem|kommt d(?:ar|r)auf an", re.I)
NOUNLESS = r"(?=\s*(?:[,;:.)”]|$)|\s(?:that|which|who|whose|with|without|to|in|on|at|for|from|by|of|and|or|where|is|are|has|can)\b)"
ONE = re.compile(
    rf"^(?:the )?(?P<before>(?:[\w’'-]+ ){{1,3}})ones?{NOUNLESS}|"
    r"^(?:its|their|his|her|dessen|deren)\s|(?-i:(?<![\w-])'?em\b)(?! dash)|"
    r"(?-i:^[a-z]+ it\b)(?! (?:possible|eas|hard|clear|difficult|likely|to\b|is\b))|"
    r"^\S+ (?:drauf|davon|dagegen|dafür)\b|"
    r"\bthe (?:two|three|four|latter|former)$|\b(?:die|den) beiden$|"
    r"\bof (?:the|all) (?:two|three|four|five|six|seven|lot|bunch)"
    rf"{NOUNLESS}|\b(?:der|von den) (?:zwei|drei|vier|fünf)(?=\s*(?:[,;:.)“]|$)|,? (?:der|die|das|mit|ohne|in|im)\b)",
    re.I,
)
"""`first practical one in regular use`, `the only one of the three that …`."""
POINTER = re.compile(
    r"(?:\b(?:in|on|of|at|for|from|by|to|with|within|under|during|into|inside|per|behind|above|below|before|after|over) (?:that|those)|"
    r"\b(?:this|these)) (?P<noun>[^\W\d_]{2,})",
    re.I,
)
"""`mask value in that octet`, and no `that` that joins sentences."""
NO_NOUN = frozenset(
    """it he she they we you i the a an is are was were has have had can could may might must should will would do does did which who whom
    that of in on with at from by for to not no there these this those and or but as its their his her our your time point moment""".split()
)
THERE = re.compile(r"\b(?:there|here|dort|hier)\b(?! (?:is|are|was|were|can|may|must|will|has|have|had|exists?|ist|sind|gibt))", re.I)
LEADING = frozenset(
    "first second third last only main other new old next best worst big small most least same slow fast early late".split()
)


def filled(question: Question, corpus: Corpus) -> bool:
    """filler: an option, or what the stem quotes, has words that only fill (`SPF and stuff`, `none (basically)`), or is left open
    (`varies`).
    """
    fact = question.fact
    if not own(fact):
        return False
    shown = [option.text for option in question.options] + QUOTED.findall(TOPIC.sub("", question.stem))
    return any(_filled(text) for text in shown)


def _filled(text: str) -> bool:
    match = KIND_OF.search(text)
    vague = match is not None and _quality(match["next"])
    return vague or FILLER.search(text) is not None or LEFT_OPEN.fullmatch(text.rpartition(": ")[2].strip(" .")) is not None


def _quality(word: str) -> bool:
    return word.lower() in ADJECTIVES | LEADING or adjective(word)


def noun_elsewhere(question: Question, corpus: Corpus) -> bool:
    """loose: what is said speaks of `the first practical one` or `of the three`, and the noun stands elsewhere in the notes."""
    fact = question.fact
    if not isinstance(fact, Attribute | Definition) or not own(fact):
        return False
    remarks = isinstance(fact, Definition) or said(fact.attribute) or blank(fact.attribute)
    shown = QUOTED.findall(TOPIC.sub("", question.stem)) + [option.text for option in question.options if remarks]
    return any(_loose(text) for text in shown)


def there_of_what(question: Question, corpus: Corpus) -> bool:
    """there: a reason speaks of a place that it does not name: `the beach there grew`."""
    return question.form == "reason" and own(question.fact) and any(THERE.search(option.text) for option in question.options)


def _loose(text: str) -> bool:
    match = ONE.search(text)
    if match is None or match["before"] is None:
        return match is not None
    return any(_quality(word) or word.endswith("est") for word in words(match["before"]))


def points_back(question: Question, corpus: Corpus) -> bool:
    """points back: what is quoted, or a value, speaks of `that octet` or `these sails`, and neither names it before nor does the stem."""
    fact = question.fact
    if not isinstance(fact, Attribute | Definition) or not own(fact):
        return False
    quoted = QUOTED.findall(TOPIC.sub("", question.stem))
    plain = QUOTED.sub("", question.stem)
    return any(_points_back(text, plain) for text in quoted) or any(_points_back(option.text, question.stem) for option in question.options)


def _points_back(text: str, stem: str) -> bool:
    for match in POINTER.finditer(text):
        noun = match["noun"].lower()
        before = [word for part in (text[: match.start()], stem) for word in words(part)]
        if noun not in NO_NOUN and not any(word.removesuffix("s") == noun.removesuffix("s") for word in before):
            return True
    return False
