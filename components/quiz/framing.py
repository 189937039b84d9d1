"""The topic in front of stems that describe something by what it is to another thing, or by its place in a table.

`A variant that is penalised for each active unit` is a variant of what? `The share of “left as it was”` is a share in which table? What
stands in `topics` sees to terms that say too little alone; this sees to descriptions.
"""

from __future__ import annotations

import re
from dataclasses import replace

from components.quiz.choices import Draft
from components.quiz.corpus import Corpus
from components.quiz.cues import echoes
from components.quiz.facts import Attribute, CodeLine, Collection, Definition
from components.quiz.filters_form import PREFIX
from components.quiz.grammar import date
from components.quiz.kinds import head
from components.quiz.stems import about, by_the_notes, named
from components.quiz.stems_cells import behind_kind
from components.quiz.topics import MOST, bare, captioned, said_already, topic_of
from components.quiz.words import count, root

RELATIVE = frozenset(
    root(word)
    for word in """variant form part version fate kind type copy share portion piece side end start rest half stage phase step
    conversion counterpart member result consequence effect""".split()
)
"""Nouns that mean nothing without what they belong to."""
DESCRIBED = ("term", "gap")
OF_A_TABLE = ("property", "owner", "both", "profile", "listed")
BOUND = ("meaning", "term", "pair", "member", *OF_A_TABLE)
"""Forms that ask what the notes say, and do not say so themselves."""
NOTES = re.compile(r"\bnotes\b|^In the table ")
OF_A_LIST = ("order", "member", "gap", "outsider", "together")
OF_A_VALUE = "Which value do the notes give"
"""A stem that does not say what is measured."""
OF_ONE_WORD = re.compile(r" of [a-z]+$")
"""A list of something that one common word names: `signs of overload`."""
WORD_LIST = re.compile(r"\bvocab|\bwords?\b|\bwortschatz|\bvokabel|\bwörter\b|\btranslations?\b", re.I)
"""A heading over words with their translations: that is relation enough."""


def framed(draft: Draft, corpus: Corpus) -> Draft:
    """The draft with its notes' topic in front, where what it describes needs one that does not give the key away; of a learner's notes
    most drafts say that they ask what the notes say, which elsewhere may be otherwise: `burst length must be guessed` is the weakness of
    several algorithms, and in a table that of one.
    """
    placed = _framed(draft, corpus)
    if draft.fact.place.concept or draft.form not in BOUND or NOTES.search(placed.stem):
        return placed
    stem = by_the_notes(placed.stem)
    return placed if count(stem) > MOST else replace(placed, stem=stem)


def _framed(draft: Draft, corpus: Corpus) -> Draft:
    """See `framed`."""
    if PREFIX.match(draft.stem) or draft.stem.startswith("In the table") or not _needs(draft, corpus):
        return draft
    topic = topic_of(draft.fact)
    topic = corpus.in_text(topic) if draft.fact.place.concept or " " in topic else topic
    said = not isinstance(draft.fact, Collection) and said_already(topic, draft)
    if topic and said:
        return draft
    if not topic or (draft.form != "order" and echoes(topic, draft.key.text)):
        return _of_its_kind(draft, corpus)
    stem = about(topic, draft.stem)
    if count(stem) > MOST:
        return _of_its_kind(draft, corpus)
    placed = replace(draft, stem=stem)
    common = isinstance(draft.fact, Attribute) and bare(corpus.in_text(draft.fact.subject))  # `the test for the level “strict”`
    return _of_its_kind(placed, corpus) if common else placed


def unnamed_event(fact: Definition) -> bool:
    """Whether what a learner's notes date begins with no name: `urban working men, Disraeli` got what, its heading says."""
    happened = re.split(r"[,;:(]", fact.term, maxsplit=1)[0]
    return not fact.place.concept and date(fact.meaning) is not None and happened == happened.lower()


def _of_its_kind(draft: Draft, corpus: Corpus) -> Draft:
    """The draft about a row of a learner's own table with the row's name behind the kind that the first column names, in place of a topic
    that would give the key away: `What is the liability for the likelihood “possible”?`
    """
    fact = draft.fact
    if fact.place.concept or not isinstance(fact, Attribute) or draft.form not in ("property", "both", "profile"):
        return draft
    stem = draft.stem
    subjects = dict.fromkeys((fact.subject, *(choice.fact.subject for choice in draft.pool if isinstance(choice.fact, Attribute))))
    asked = [name for subject in subjects if named(name := corpus.in_text(subject)) in stem]
    for name in asked:
        before = stem
        stem = behind_kind(stem, name, fact.about)
        if stem == before and draft.form == "both":
            return draft  # of two names none, where not both can have their kind
    return draft if count(stem) > MOST else replace(draft, stem=stem)


def _needs(draft: Draft, corpus: Corpus) -> bool:
    fact = draft.fact
    if isinstance(fact, Definition):
        neutral = any(asked in draft.stem for asked in ("do the notes describe", "do the notes say"))
        related = not fact.place.concept and "do the notes pair" in draft.stem  # which relation, the heading says
        neutral = neutral or (related and not any(WORD_LIST.search(title) for title in fact.place.path))
        if not fact.place.concept and (draft.form in DESCRIBED or draft.stem.startswith(OF_A_VALUE)):
            return True  # of what terms are told apart, the heading says
        return neutral or unnamed_event(fact) or (draft.form in DESCRIBED and root(head(fact.meaning)) in RELATIVE)
    if isinstance(fact, Attribute):
        table = fact.about or fact.place.concept or captioned(fact)
        return draft.form in OF_A_TABLE and bool(table or draft.form == "profile" or "the notes" in draft.stem)
    if isinstance(fact, Collection):
        alone = not fact.place.concept and (OF_ONE_WORD.search(fact.head) is not None or draft.form == "together")
        return draft.form in OF_A_LIST and (alone or " of the " in fact.head)
    return isinstance(fact, CodeLine)
