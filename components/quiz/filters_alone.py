"""Strict filters for the right option that alone is of its form: a name for people, a word for what is done, the plural, a single word.
True means broken.
"""

from __future__ import annotations

import re

from components.quiz.brackets import without_brackets
from components.quiz.corpus import Corpus
from components.quiz.facts import Definition
from components.quiz.filters_looks import NAMES
from components.quiz.filters_sight import own
from components.quiz.grammar import form, numeric, plural
from components.quiz.kinds import KINDS, NO_PROCEDURE
from components.quiz.question import Question
from components.quiz.words import words

PROCESS = re.compile(r"[a-z]{3,}(?:ing|[st]ion|sis|ment)", re.I)
ING = re.compile(r"[a-z]{3,}ing", re.I)
DOES = re.compile(r"[a-z]{3,}[^s\Wui]s\s(?!of\b)", re.I)
PARTICLES = frozenset("to away up down out off in on over back".split())
AGENT = re.compile(r"(?!\w*meters?$)[a-z]{2,}(?:[^\We]er|ee|[aeiou]tor|ssor|ist)s?", re.I)
NO_AGENT = frozenset(
    """water paper number order layer river power matter member letter centre center answer corner danger disorder finger liver master
    offer other paper quarter register shelter silver summer winter tower water weather wonder degree tree three committee list exist
    vector factor sector tensor error mirror floor tiger amber fiber spider timber chamber cancer polymer dimer monomer ether outer inner
    upper lower barrier tumor""".split()
)
"""Words that end so and name nobody and nothing by what it does."""
LONE = 1
PHRASE = 3
"""So many words are a phrase, beside which a single word is out of the running."""


def single_word(question: Question, corpus: Corpus) -> bool:
    """single: of descriptions one alone is a single word, and another has several."""
    fact = question.fact
    if question.form != "meaning" or not isinstance(fact, Definition) or not own(fact) or numeric(question.key.text) is not None:
        return False
    if corpus.language(question.source.file) != "en":
        return False  # a German word is a phrase
    counts = [len(option.text.split()) for option in question.options]
    return counts.count(LONE) == 1 and max(counts) >= PHRASE


def alone_a_person(question: Question, corpus: Corpus) -> bool:
    """persons: the right name alone is one for people by its noun (`discouraged workers`), or it alone is none; or asked of such a name
    (`owner`), the right description alone begins with what somebody does (`decides what`).
    """
    if question.form == "meaning" and isinstance(question.fact, Definition) and own(question.fact):
        does, *others = (DOES.match(option.text) is not None for option in (question.key, *question.distractors))
        return does and not any(others) and _person(question.fact.term)
    if question.form not in NAMES or not own(question.fact) or numeric(question.key.text) is not None:
        return False
    ours, *others = (_person(option.text) for option in (question.key, *question.distractors))
    return ours not in others


def _person(text: str) -> bool:
    last = words(without_brackets(text))[-1:]
    return any(KINDS.get(word) == "person" for one in last for word in (one, one.removesuffix("s")))


def alone_in_ing(question: Question, corpus: Corpus) -> bool:
    """ing: the right name alone is one word for what is done (`compensating`), or the only one that is none."""
    if question.form not in NAMES or not own(question.fact) or corpus.language(question.source.file) != "en":
        return False
    doing, *others = (_doing(option.text) for option in (question.key, *question.distractors))
    ing, *in_ing = (_doing(option.text, ING) for option in (question.key, *question.distractors))
    return (ing and not any(others)) or (not doing and all(in_ing))


def _doing(text: str, pattern: re.Pattern[str] = PROCESS) -> bool:
    """Whether a name is one word for what is done or goes on, with its particle or without."""
    found = words(without_brackets(text))
    alone = len(found) == 1 or (len(found) == 2 and found[1] in PARTICLES)
    return alone and pattern.fullmatch(found[0]) is not None and found[0] not in NO_PROCEDURE


def alone_an_agent(question: Question, corpus: Corpus) -> bool:
    """agent: asked of which something is said that somebody does (`gets the benefit`), the right name alone says by its end that somebody
    does it: `free rider`.
    """
    fact = question.fact
    if question.form not in ("term", "gap") or not isinstance(fact, Definition) or not own(fact):
        return False
    if corpus.language(question.source.file) != "en" or form(fact.meaning) != "does":
        return False
    ours, *others = (_agent(option.text) for option in (question.key, *question.distractors))
    return ours and not any(others)


def _agent(text: str) -> bool:
    last = (words(without_brackets(text)) or [""])[-1]
    return AGENT.fullmatch(last) is not None and last.removesuffix("s") not in NO_AGENT


def alone_in_number(question: Question, corpus: Corpus) -> bool:
    """number of the name: the right name alone is in the plural, and what is said of it has a verb in the plural; or it alone is not."""
    fact = question.fact
    if question.form not in ("term", "gap") or not isinstance(fact, Definition) or not own(fact) or question.key.text.startswith("`"):
        return False
    if corpus.language(question.source.file) != "en":
        return False
    ours, *others = (_many(option.text) for option in (question.key, *question.distractors))
    return ours and not any(others)


def _many(text: str) -> bool:
    return len(words(text)) > 1 and plural(without_brackets(text)) and not re.search(r"(?:ics|sis|[A-Z]s)\b", text)
