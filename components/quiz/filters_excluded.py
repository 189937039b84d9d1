"""Strict filters for wrong options of a learner's notes that the question itself names, and so rules out. True means broken."""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_form import TOPIC
from components.quiz.filters_initials import QUOTED
from components.quiz.filters_sight import own
from components.quiz.question import Question
from components.quiz.words import GENERIC, STOP, content, root, words

NAMES = ("term", "gap", "owner", "member")
SIGN = re.compile(r"(?=\S{0,5}[A-Z])[A-Za-zÄÖÜäöü0-9α-ω⁺⁻+-]{2,6}")
"""A short name that a reader knows again by its capitals: `IgM`, `CD8`."""


def excluded(question: Question, corpus: Corpus) -> bool:
    """excluded: a wrong option stands in what is quoted, or a word of it does that tells it from its kind and is none of the right one's:
    `IgM` of `beside IgM`, `inferior good` of `inferior, and more so`, `ignores conflict` said of `conflict theory`.
    """
    fact = question.fact
    if not own(fact):
        return False
    quoted = " ".join(QUOTED.findall(TOPIC.sub("", question.stem)))
    wrong = [option.text.strip() for option in question.distractors]
    if question.form in NAMES:
        key = content(question.key.text)
        return any(_named(name, quoted) or _told(name, quoted, key) for name in wrong)
    if question.form not in ("property", "profile") or not isinstance(fact, Attribute):
        return False
    ours = _telling(fact.subject) - content(fact.attribute) - content(question.key.text)
    said = [content(option.fact.value) for option in question.distractors if isinstance(option.fact, Attribute)]
    return any(ours & one for one in said)


def _named(name: str, quoted: str) -> bool:
    """Whether a short name stands in a text, letter for letter; a longer one is found by `named`."""
    return SIGN.fullmatch(name) is not None and re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", quoted) is not None


def _telling(name: str) -> frozenset[str]:
    """The roots of the words that tell a name from its kind: all but the last of several."""
    found = words(name)
    return content(" ".join(found[:-1] if len(found) > 1 else found)) - GENERIC


def _told(name: str, quoted: str, key: frozenset[str]) -> bool:
    """Whether such a word of a name stands in a text without a noun that it would belong to there: `inferior and`, not `inferior food`."""
    if len(words(name)) < 2:
        return False
    telling = _telling(name) - key
    for match in re.finditer(r"(?P<word>[^\W\d_]{4,})(?:(?P<end>\s*(?:[,;:.!?)]|$))|\s+(?P<next>[^\W_]+))?", quoted):
        if root(match["word"]) in telling and (match["end"] is not None or (match["next"] or "and").lower() in STOP):
            return True
    return False
