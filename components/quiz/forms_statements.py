"""Forms for what the notes say of one subject beside others: which of these describes it, which of these is described so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.quiz.asides import is_task
from components.quiz.choices import Choice, Draft, pool, shown
from components.quiz.corpus import Corpus
from components.quiz.facts import Answer, Definition, Fact, Statement
from components.quiz.grammar import form
from components.quiz.opposites import among_opposites, turned_once
from components.quiz.words import normal

DESCRIBING = re.compile(r"(?:[^:?]*: )?what (?:is|are|does|do)\b", re.I)
"""Questions whose answers describe something, as statements do."""
SAME_FILE = 2


def statements(fact: Statement, corpus: Corpus) -> Iterator[Draft]:
    """Every form in which a statement can be asked."""

    def said(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Statement) or corpus.same(other.subject, fact.subject):
            return None
        return Choice(shown(other.text), f"The notes say this of “{other.subject}”.", other, nearness)

    def subject(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Statement) or corpus.same(other.text, fact.text) or is_task(" ".join(other.place.path[-1:])):
            return None
        return Choice(shown(other.subject), f"Of “{other.subject}” the notes say: {other.text}", other, nearness)

    near = corpus.near(fact, "statement")
    why = f"The notes say of {fact.subject}: {fact.text}"
    wrong = pool(near, said) + _contrary(fact) + _sentences(fact, corpus)
    yield Draft(fact, "contrast", _asks_for(fact, corpus), Choice(shown(fact.text), why, fact), wrong)
    yield from among_opposites(fact, _asks_for(fact, corpus), fact.text, why)
    if not re.search('[“”„"]', fact.text):
        asked = f"Which of these is described with “{fact.text.rstrip('.')}”?"
        yield Draft(fact, "owner", asked, Choice(shown(fact.subject), why, fact), pool(near, subject))


def _asks_for(fact: Statement, corpus: Corpus) -> str:
    """The stem that asks what is said of a subject: another for what is said first than for what follows, so that both can be asked."""
    own = [other for nearness, other in corpus.near(fact, "statement") if nearness == 0 and isinstance(other, Statement)]
    follows = any(other.subject == fact.subject and other.place.source.first < fact.place.source.first for other in own)
    return f"What do the notes say of “{fact.subject}”?" if follows else f"Which of these describes “{fact.subject}”?"


def _contrary(fact: Statement) -> tuple[Choice, ...]:
    """The statement turned round, if one thing in it can be."""
    contrary = turned_once(fact.text)
    return (Choice(shown(contrary), f"The notes say instead: {fact.text}", fact, 0),) if contrary else ()


def _sentences(fact: Statement, corpus: Corpus) -> tuple[Choice, ...]:
    """For a statement that is a sentence: the sentences with which the same notes describe other things."""
    if form(fact.text) != "clause":
        return ()

    def sentence(other: Fact, nearness: int) -> Choice | None:
        if isinstance(other, Definition) and form(other.meaning) == "clause":
            return Choice(shown(other.meaning), f"This is what the notes say of “{other.term}”.", other, nearness)
        if not isinstance(other, Answer) or not DESCRIBING.match(other.question) or form(other.answer) != "clause":
            return None
        if normal(fact.subject) in normal(other.question):
            return None
        return Choice(shown(other.answer), f"In the notes this answers “{other.question}”", other, nearness)

    near = [pair for kind in ("definition", "answer") for pair in corpus.near(fact, kind) if pair[0] <= SAME_FILE]
    return pool(near, sentence)
