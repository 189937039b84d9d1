"""Strict filters: what a reader sees who knows nothing of the subject, in words that fit and things of another sort. True means broken.

Each is a lesser fault than those that are always refused: the course's own notes, which are written with care, may be asked so.
"""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.brackets import without_brackets
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Collection, Definition
from components.quiz.filters_form import ABOUT_CODE, TOPIC
from components.quiz.filters_kind import DEFINED, of_kind
from components.quiz.filters_sight import said_only
from components.quiz.grammar import date, form, numeric, plural
from components.quiz.kinds import KINDS, head
from components.quiz.question import Question
from components.quiz.sight import enumerates
from components.quiz.words import GENERIC, STOP, WORD, content, normal, words

NAMES = ("term", "gap", "owner", "member")
UNLIKE = (
    frozenset("rule procedure".split()),
    frozenset("data part form organ".split()),
    frozenset("state procedure speech".split()),
    frozenset("body market place".split()),
    frozenset("quantity money".split()),
    frozenset("organ organism substance".split()),
)
"""Kinds of which one may stand for the other: an algorithm is a procedure, a layer a row of neurons, a belief a statement."""
NO_SIGHT = frozenset("thing clause noun".split())
"""What says nothing of the kind of a thing."""
ANOTHER_COLUMN = re.compile(
    r"(?:meaning|sense|explanation|interpretation|reading|translation|bedeutung|erklärung) (?:of (?:the|this|these)|de[sr]|dieser)\s|"
    r"what (?:the|this|these) \w+ (?:means?|says?|stands? for)|was (?:die|das|der) \w+ (?:bedeutet|heißt|bedeuten)",
    re.I,
)
"""A heading of a column that speaks of another column: `meaning of the numbers`."""
ABSOLUTE = frozenset(
    "everything everyone everybody everywhere anything nothing nobody nowhere forever any entire whole alles nichts niemand".split()
)
FARTHEST = 100
"""So many times one number may be another beside it."""
KIN = 6
"""Words that begin with so many letters alike are kin, if little is left: `consonance`, `consonant`."""
SHORTEST = 3
"""So many letters are short for a word of KIN letters or more that begins with them."""
LEFT_OF_KIN = 3
COMPOUND = 5
"""So many letters at the end are a noun of which others are made: `boden`."""
ADJECTIVE_OF = frozenset("ar ear al ial ic ical ous ary ular".split())
"""Endings that make an adjective of a noun: `linear` of `line`, `tabular` of `table`."""
NOUN_LEFT = frozenset(("", "s", "e", "es", "y", "ies", "le", "les"))


def of_another_kind(question: Question, corpus: Corpus) -> bool:
    """sort: what an option describes is of another kind than the right one, by its head noun: a row of neurons beside a function."""
    if not _of_terms(question, corpus):
        return False
    ours = of_kind(question.key)
    return ours not in NO_SIGHT and any(_unlike(ours, of_kind(option)) for option in question.distractors)


def _of_terms(question: Question, corpus: Corpus) -> bool:
    fact = question.fact
    if said_only(question) and all(option.fact.place.group == fact.place.group for option in question.distractors):
        return False  # what is said of the others is not seen
    return question.form in DEFINED and isinstance(fact, Definition) and corpus.language(question.source.file) == "en"


def _unlike(ours: str, theirs: str) -> bool:
    return theirs not in NO_SIGHT and ours != theirs and not any(ours in alike and theirs in alike for alike in UNLIKE)


def of_another_number(question: Question, corpus: Corpus) -> bool:
    """one or many: a description in the plural beside descriptions in the singular."""
    if not _of_terms(question, corpus):
        return False
    said = [option.fact.meaning for option in question.options if isinstance(option.fact, Definition)]
    return len({plural(head(text)) for text in said if form(text) == "noun" and not enumerates(text)}) > 1


def told_by_its_noun(question: Question, corpus: Corpus) -> bool:
    """noun: the term's own noun says of what kind it is (`activation function`), and the key alone is described as one."""
    fact = question.fact
    if not _of_terms(question, corpus) or not isinstance(fact, Definition):
        return False
    ours = of_kind(question.key)
    if question.form == "meaning":
        return _named_kind(fact.term) == ours and not any(of_kind(option) == ours for option in question.distractors)
    names = [_named_kind(option.text) for option in (question.key, *question.distractors)]
    return names[0] == ours and ours not in names[1:]


@lru_cache(maxsize=20_000)
def _named_kind(term: str) -> str:
    """The kind that the last word of a term names, if a list has it; `?` otherwise."""
    last = words(without_brackets(term))[-1:]
    return next((KINDS[word] for word in (*last, *(one.removesuffix("s") for one in last)) if word in KINDS), "?")


def kin(question: Question, corpus: Corpus) -> bool:
    """kin: a word of the stem and a word of the key alone come from one word, which their roots do not show (`consonance`, `consonant`), or
    one is short for the other (`dev`, `device`).
    """
    if numeric(question.key.text) is not None or question.key.text.startswith("`"):
        return False
    said = ABOUT_CODE.sub("", TOPIC.sub("", question.stem))
    if corpus.language(question.source.file) == "de":
        told = [_verb_met(said, option.text) for option in (question.key, *question.distractors)]
        if told[0] and not all(told[1:]):
            return True
    asked = _long(said)
    others = [_long(option.text) for option in question.distractors]
    for one in asked:
        if any(akin(one, word) for word in _long(question.key.text)) and not all(any(akin(one, word) for word in said) for said in others):
            return True
    return False


def _verb_met(one: str, other: str) -> bool:
    """Whether a German noun of one text begins with a verb of the other: `Bringschuld`, `bringt`."""
    return any(
        noun.lower().startswith(verb) and len(noun) > len(verb) + SHORTEST
        for verbs, nouns in ((one, other), (other, one))
        for verb in (word[:-1] for word in WORD.findall(verbs) if word.islower() and word[-1] == "t" and len(word) > SHORTEST)
        for noun in WORD.findall(nouns)
        if noun[0].isupper()
    )


@lru_cache(maxsize=50_000)
def _long(text: str) -> tuple[str, ...]:
    return tuple({word for word in words(text) if len(word) >= SHORTEST and word.isalpha() and word not in STOP})


@lru_cache(maxsize=200_000)
def akin(one: str, other: str) -> bool:
    """Whether two words begin alike and differ in their endings only."""
    if one[:SHORTEST] != other[:SHORTEST]:
        return False
    if _of_x(one, other) or _of_x(other, one):
        return True
    if SHORTEST in (len(one), len(other)):
        return max(len(one), len(other)) >= KIN
    same = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rests = one[same:], other[same:]
    if same >= KIN:
        return max(map(len, rests)) <= LEFT_OF_KIN
    for place in range(min(same, 5), SHORTEST - 1, -1):
        left = one[place:], other[place:]
        if any(a in ADJECTIVE_OF and b in NOUN_LEFT for a, b in (left, left[::-1])):
            return True
    return False


def _of_x(one: str, other: str) -> bool:
    """Whether a word is made of one in `-x`: `laryngeal` of `larynx`, `cortical` of `cortex`."""
    stem = one[:-1].rstrip("ei")
    return one.endswith("x") and len(stem) > SHORTEST and other.startswith(stem) and other[len(stem) : len(stem) + 1] in set("cgei")


def apart(question: Question, corpus: Corpus) -> bool:
    """apart: all wrong names have one noun, or end alike, and the key has not: `learning rate`, `dropout rate` beside `optimiser`, or
    `Sandboden`, `Lehmboden` beside `Humus`; but `Monopsony` begins like `Monopoly`, and is not apart from that and `Oligopoly`.
    """
    if question.form not in NAMES or any(option.text.startswith("`") for option in question.options):
        return False
    nouns = [words(option.text)[-1:] for option in (question.key, *question.distractors)]
    if len(nouns) < 3 or not all(nouns):
        return False
    if len(set(map(tuple, nouns[1:]))) == 1:
        return nouns[0] != nouns[1]
    if any(nouns[0][0][:COMPOUND] == noun[0][:COMPOUND] for noun in nouns[1:]):
        return False
    ours, *others = (noun[0][-COMPOUND:] for noun in nouns)
    return len(set(others)) == 1 and len(others[0]) == COMPOUND and ours != others[0]


def outside(question: Question, corpus: Corpus) -> bool:
    """outside: asked which is NOT so, one sees the only statement without a word that all the others share."""
    if question.form != "outsider" or isinstance(question.fact, Collection) or any(numeric(option.text) for option in question.options):
        return False
    said = [content(option.text) - GENERIC for option in question.distractors]
    return bool(frozenset.intersection(*said) - content(question.key.text))


def absolute(question: Question, corpus: Corpus) -> bool:
    """absolute: the key alone speaks of everything or nothing, as a statement that is wrong mostly does (I23 has the usual words)."""
    said = [bool(ABSOLUTE.intersection(words(option.text))) for option in (question.key, *question.distractors)]
    return said[0] and not any(said[1:])


def torn(question: Question, corpus: Corpus) -> bool:
    """column: the heading of a column speaks of another column (`meaning of the numbers`), which the question does not show."""
    fact = question.fact
    return isinstance(fact, Attribute) and ANOTHER_COLUMN.search(fact.attribute) is not None


def of_another_size(question: Question, corpus: Corpus) -> bool:
    """size: all wrong numbers, or all but one, are of quite another size than the right one; or the two of a pair are.

    Nor is a number asked for that no other of its column comes near: then only made-up ones are in the running.
    """
    if question.form == "both":
        return _far_apart(*question.key.text.split("; ")[:2])
    fact = question.fact
    if question.form != "property" or len(numeric(question.key.text) or ()) != 1 or date(question.key.text):
        return False
    if isinstance(fact, Attribute):
        column = corpus.shelves.get((f"attribute {normal(fact.attribute)}", "group", fact.place.group), ())
        beside = [other.value for other in column if isinstance(other, Attribute) and other.subject != fact.subject]
        if len(beside) > 1 and all(_far_apart(fact.value, value) for value in beside):
            return True
    return sum(not _far_apart(question.key.text, option.text) for option in question.distractors) < 2


def _far_apart(one: str, other: str = "") -> bool:
    ours, theirs = numeric(one), numeric(other)
    if not ours or not theirs or len(ours) != 1 or len(theirs) != 1:
        return False
    small, large = sorted((abs(ours[0]), abs(theirs[0])))
    return large > FARTHEST * max(small, 1)


def begins_alike(question: Question, corpus: Corpus) -> bool:
    """letter: the key alone begins with the letter of the one word that is asked about (`lain` of `lie`), or with the one or two letters of
    both words (`bled; broke` of `bleed` and `break`).
    """
    fact = question.fact
    if not isinstance(fact, Attribute) or question.form not in ("property", "owner", "both"):
        return False
    if question.form == "both":
        other = next((option.fact.subject for option in question.distractors if isinstance(option.fact, Attribute)), "")
        return any(_begins((fact.subject, other), question, letters) for letters in (1, 2))
    return " " not in question.key.text and _begins((fact.subject if question.form == "property" else fact.value,), question, 1)


def _begins(asked: tuple[str, ...], question: Question, letters: int) -> bool:
    """Whether the key alone begins, in each of its one or two parts, with so many letters of the words asked about."""
    firsts = [word[:letters].lower() for word in asked]
    if any(" " in word or not word[:1].isalpha() for word in asked):
        return False
    begun = [[part[:letters] for part in option.text.lower().split("; ")] == firsts for option in (question.key, *question.distractors)]
    return begun[0] and not any(begun[1:])


def of_another_subject(question: Question, corpus: Corpus) -> bool:
    """subject: beside the question that a statement answers stand questions about other things, of which it does not speak."""
    if question.form != "asked" or question.fact.place.concept:
        return False
    ours = content(question.key.text) - GENERIC
    return not any(ours & content(option.text) for option in question.distractors)


def asks_otherwise(question: Question, corpus: Corpus) -> bool:
    """asks: of the questions that are the options the right one alone asks why, or how: what is quoted fits no other."""
    if question.form != "asked":
        return False
    first = [words(option.text)[:1] for option in (question.key, *question.distractors)]
    return first[0] not in first[1:]


def of_another_contrast(question: Question, corpus: Corpus) -> bool:
    """contrast: what another comparison of the same note says of the same property may hold here too, of a thing that is of two kinds, each
    by another comparison.
    """
    fact = question.fact
    if question.form != "property" or not isinstance(fact, Attribute):
        return False
    ours = fact.place
    return any(
        isinstance(other, Attribute)
        and other.place.group != ours.group
        and other.place.path[:-1] != ours.path[:-1]
        and (other.place.concept, other.place.path[:1]) == (ours.concept, ours.path[:1])
        and normal(other.attribute) == normal(fact.attribute)
        for other in (option.fact for option in question.distractors)
    )
