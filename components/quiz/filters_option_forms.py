"""Strict filters for options of unlike grammatical form in a learner's English notes: one that is a deed, a quality or a sentence where the
right one is a thing. True means broken.

Of 65 questions from 204 files that broke the first of these a blind reader found 33 valid by the invariants, of all others nine in ten.
"""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition, Statement
from components.quiz.filters_sight import own
from components.quiz.grammar import date, numeric
from components.quiz.option_forms import forms_of, may_be
from components.quiz.question import Question

SAYING = ("property", "meaning", "question", "contrast", "listed")
"""Forms whose options say something of what is asked about."""
NAME = re.compile(r"\bnames?\b")
"""What stands in a stem that asks for names, which may be adjectives (`Ophthalmic`)."""
LONG = 5
PREFIXES = frozenset("a an in im ir il un non non- anti anti- dis de re pre post sub super hyper hypo inter intra".split())
"""What makes the opposite of a word, and no kind of what it names."""
DOES = re.compile(r"\bdo(?:es)? .+ do\?$")
"""A stem that asks what something does."""


def unlike_forms(question: Question, corpus: Corpus) -> bool:
    """unlike forms: an option can be of no form that the right one can be of (I6)."""
    if not _asked(question, corpus):
        return False
    texts = [option.text for option in question.options]
    if any(numeric(text) is not None or date(text) for text in texts) or (_names(texts) and NAME.search(question.stem)):
        return False
    ours = forms_of(question.key.text)
    return any(not ours & forms_of(option.text) for option in question.distractors)


def unlike_begun(question: Question, corpus: Corpus) -> bool:
    """unlike begun: in a learner's German table some values begin small, as adjectives do, and others with a noun: `nackt`, `Federn`."""
    fact = question.fact
    if not own(fact) or question.form not in ("property", "listed") or corpus.language(question.source.file) != "de":
        return False
    values = [option.fact.value.strip() for option in question.options if isinstance(option.fact, Attribute)]
    return len({value[:1].isupper() for value in values if value[:1].isalpha()}) > 1


def part_of_another(question: Question, corpus: Corpus) -> bool:
    """part of another: an option is the end of a compound that is another: `Placoidschuppen` are `Schuppen`."""
    if not own(question.fact):
        return False
    texts = [option.text.strip().lower() for option in question.options]
    return any(
        len(one) >= LONG and " " not in one and other != one and other.endswith(one) and other.removesuffix(one) not in PREFIXES
        for one in texts
        for other in texts
    )


def _names(texts: list[str]) -> bool:
    return all(len(text.split()) == 1 for text in texts)


def no_deed(question: Question, corpus: Corpus) -> bool:
    """no deed: it is asked what something does, and an option is no deed."""
    if not _asked(question, corpus) or not DOES.search(question.stem):
        return False
    return any(not _deed(option.text) for option in question.options)


def _deed(text: str) -> bool:
    """Whether a text may begin with a verb: `relays signals`, whatever relays may be elsewhere."""
    first = next(iter(text.split()), "").strip(",;.")
    speech = may_be(first)
    return first.endswith("s") and (not speech or "VERB" in speech)


def _asked(question: Question, corpus: Corpus) -> bool:
    fact = question.fact
    english = corpus.language(question.source.file) == "en"
    return own(fact) and english and question.form in SAYING and isinstance(fact, Attribute | Definition | Statement)
