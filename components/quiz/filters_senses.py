"""The strict filter about senses: a term that says in other words what its description says. True means broken."""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Definition
from components.quiz.filters_sight import OF_TERMS
from components.quiz.question import Question
from components.quiz.words import words

SENSES = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("internal inner intra interior innen innere innerer", "inside within inner inward internally innerhalb innen"),
        ("external outer extra exterior außen äußere äußerer", "outside beyond outer outward externally außerhalb außen"),
        ("hot thermal warm", "heat hot warm heated"),
        ("cold cool", "cold cooled cool frozen"),
        ("past history historical", "past history former"),
        ("local", "nearby near local locally"),
        ("global", "world worldwide everywhere"),
        ("positive", "plus gains rises good"),
        ("negative", "minus losses falls bad"),
        ("double dual binary triple", "two three twice"),
        ("random randomly", "chance luck lot dice"),
        ("min minimum minimal", "smallest lowest least shortest"),
        ("max maximum maximal", "largest highest greatest biggest longest"),
        ("multi multiple poly", "several many"),
        ("mono uni single", "one single sole"),
        ("early earlier", "before sooner soon"),
        ("remainder rest remnant residue", "left over remaining leftover"),
        ("late later", "after afterwards end"),
        ("self auto automatic", "itself own themselves automatically"),
        ("place location", "where"),
        ("price", "pays pay paid"),
        ("stop stopping", "end ends ending"),
        ("couplet couple pair duet duo twin twins", "two"),
        ("tercet triplet trio triangle", "three"),
        ("quatrain quartet quadruple", "four"),
        ("mutual reciprocal", "both each other"),
    )
)
"""Words in a term, and words in a description that say the same."""
REGNAL = re.compile(r"\b[IVX]+$")
RULER = re.compile(r"\b(?:king|queen|emperor|empress|tsar|czar|pope|kaiser|könig\w*|papst|zar|kaiserin|sultan)\b", re.I)


def same_sense(question: Question, corpus: Corpus) -> bool:
    """sense: the right term alone says in other words what its description says: `internal` and `inside`; a number and a king."""
    fact = question.fact
    if question.form not in OF_TERMS or not isinstance(fact, Definition):
        return False
    others = [option.fact for option in question.distractors if isinstance(option.fact, Definition)]
    term, said = set(words(fact.term)), set(words(fact.meaning))
    for names, senses in SENSES:
        if names & term and senses & said and not any(_has(question, other, names, senses) for other in others):
            return True
    if REGNAL.search(fact.term) and RULER.search(fact.meaning) and not any(RULER.search(other.meaning) for other in others):
        return True
    return _initial(question, fact, others)


def _has(question: Question, other: Definition, names: frozenset[str], senses: frozenset[str]) -> bool:
    text = set(words(other.meaning if question.form == "meaning" else other.term))
    return bool(text & (senses if question.form == "meaning" else names))


def _initial(question: Question, fact: Definition, others: list[Definition]) -> bool:
    """Whether a symbol of one letter is told by the first letter of its description (`G`, `government purchases`)."""
    if len(fact.term) != 1 or not fact.term.isalpha() or not fact.meaning.lower().startswith(fact.term.lower()):
        return False
    firsts = [other.meaning[:1].lower() if question.form == "meaning" else other.term[:1].lower() for other in others]
    return fact.term.lower() not in firsts
