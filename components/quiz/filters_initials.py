"""Strict filter for an abbreviation that the question spells out. True means broken."""

from __future__ import annotations

import re
from itertools import pairwise

from components.quiz.brackets import without_brackets
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition
from components.quiz.filters_names import SHORT, in_order
from components.quiz.filters_sight import OF_TERMS, own
from components.quiz.question import Question
from components.quiz.words import STOP, WORD

NAMES = ("term", "gap", "owner")
SEGMENT = re.compile(r"[,;:(/]|\s[–—-]\s|→|->")
QUOTED = re.compile("[“„]([^”“]*)[”“]")
CAPITALS = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?:(?:, (?:and )?|,? (?:and|&|of|the) | |-)[A-ZÄÖÜ][a-zäöüß]+)+")
"""Words with capitals in a row."""
ABBREVIATED = re.compile(r"\b[A-ZÄÖÜ]{3,6}\b")
SHORT_WITHIN = re.compile(r"\b[A-ZÄÖÜ]{3,6}(?=s?\b)")
"""An abbreviation in a name of several words, its plural with it: `Rotterdam PICs`."""
ARTICLES = frozenset("a an the der die das den dem des ein eine einer eines".split())
LEAST = 2
LONG = 3
"""Of so many letters the words may leave out the last."""
PLAIN = 4
"""A word of so many letters is no mere joint between others."""


def spelt_by_initials(question: Question, corpus: Corpus) -> bool:
    """initials: of an abbreviation and what is said of its thing, the words of the one begin with the letters of the other, as those of no
    wrong option do: `CS` of `conditioned stimulus, once neutral`, `FTP` of `file transfer, two ports`.
    """
    fact = question.fact
    if own(fact) and question.form == "both":
        return _both(question)
    if not own(fact) or question.form not in (*OF_TERMS, "owner", "property"):
        return False
    if not isinstance(fact, Attribute | Definition):
        return False
    name, said = (fact.subject, fact.value) if isinstance(fact, Attribute) else (fact.term, fact.meaning)
    others = [option.text for option in question.distractors]
    if question.form in NAMES:
        return any(spells(name, said) and not any(spells(other, said) for other in others) for spells in (capitals, begins, ends))
    return (begins(name, said) and not any(begins(name, other) for other in others)) or (
        begins(said, name) and not any(begins(other, name) for other in others)
    )


def _both(question: Question) -> bool:
    """Whether the two values of the right pair alone begin with the letters of the two names that the stem asks for."""
    names = QUOTED.findall(question.stem)[-2:]
    spelt = [
        [begins(name, half) for name, half in zip(names, option.text.split("; "), strict=False)]
        for option in (question.key, *question.distractors)
    ]
    return any(spelt[0]) and not any(all(other) for other in spelt[1:])


def capitals(name: str, said: str) -> bool:
    """Whether words in a row begin with capitals that are an abbreviation in a name: `RACI` of `who is Responsible, Accountable, …`."""
    rows = ["".join(re.findall(r"\b[A-ZÄÖÜ]", row[0])) for row in CAPITALS.finditer(said)]
    return any(short in row for short in ABBREVIATED.findall(name) for row in rows)


def ends(name: str, said: str) -> bool:
    """Whether words on end of a text begin with the letters of an abbreviation in a name, or with its last letters, three at least: `POPs`
    of `persistent organic pollutants`, `UNCLOS` of `law of the sea`.
    """
    shorts = SHORT_WITHIN.findall(name)
    for segment in SEGMENT.split(said):
        found = [word.lower() for word in WORD.findall(segment)]
        for left_out in (frozenset(), ARTICLES, STOP):
            firsts = "".join(word[0] for word in found if word not in left_out)
            if any(short[-size:].lower() in firsts for short in shorts for size in range(LONG, len(short) + 1)):
                return True
    return False


def begins(short: str, long: str) -> bool:
    """Whether words on end of a text begin with the letters of an abbreviation: at the beginning of the text all or all but the last of
    them, anywhere all of them.
    """
    plain = without_brackets(short).strip()
    if not SHORT.fullmatch(plain):
        return False
    letters = re.sub(r"[^A-Za-zÄÖÜäöü]", "", re.sub(r"(?<=[A-ZÄÖÜ])s$", "", plain)).lower()
    if len(letters) < LEAST:
        return False
    found = [word.lower() for word in WORD.findall(SEGMENT.split(long.strip(), maxsplit=1)[0])]
    for said in (found, [word for word in found if word not in STOP]):
        firsts = "".join(word[0] for word in said)
        cut = len(letters) >= LONG and len(firsts) >= LEAST and firsts == letters[: len(firsts)] and len(firsts) >= len(letters) - 1
        if firsts.startswith(letters) or cut:
            return True
    if len(letters) >= LONG:
        return in_order(letters, long)
    words = [word.lower() for word in WORD.findall(long)]
    return any(one[0] + other[0] == letters and min(len(one), len(other)) >= PLAIN for one, other in pairwise(words))
