"""What belongs beside the members of a list: only what is of their kind is a plausible wrong member."""

from __future__ import annotations

import re
from collections.abc import Iterable

from components.quiz.adjectives import adjective
from components.quiz.corpus import Corpus
from components.quiz.facts import Collection, Definition
from components.quiz.grammar import PREPOSITIONS, plural
from components.quiz.kinds import head, kind
from components.quiz.question import Option
from components.quiz.vocabulary import known_words
from components.quiz.words import NUMBERS, content, root, shared_root, words

NO_KIND = frozenset(
    root(word)
    for word in """part way kind type sort form variant version example thing point case result aspect element item piece property
    characteristic factor reason group class category""".split()
)
"""Nouns that do not say what the members are: the parts of a loaf and the parts of a speech have nothing in common."""
STEPS = frozenset("step steps stage stages phase phases".split())
"""Staggers and staging have the root of stages, and are none."""
NO_NOUN = frozenset({"clause", "does", "to", "ing", "participle", "thing", "asking"})
"""What `kind` gives for a description that is no noun phrase or of no known kind."""
ALL_OF_THEM = re.compile(rf"\b(?:the|die|der)\s+(?:\d{{1,2}}|{'|'.join(NUMBERS)}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\s", re.I)
POINTING = re.compile(
    r"\b(?:ones?|(?-i:[Ii]ts?)|this|that|these|those|them|they|here)\b|"
    r"^(?:what|which|how|why|when|where|(?-i:[Ww]ho))\b",
    re.I,
)
JOINED = re.compile(r"[+&/]")
SHORTEST = 3
OWNED = re.compile(r"[A-ZÄÖÜ][\w-]*(?:['’]s|s['’])\s")
OPENING = re.compile(rf"\b(?:{'|'.join(sorted(PREPOSITIONS))}|that|which|who|whose)\b")


def the(head_of_list: str) -> str:
    """A list's head with its article, as it stands in a sentence; a possessive needs none: `Koch's postulates`."""
    return head_of_list if OWNED.match(head_of_list) else f"the {head_of_list}"


def in_a_sentence(head_of_list: str) -> str:
    """A list's head with its article, as it stands in a sentence: `Stages of work` begins a line with its capital."""
    first, _, rest = head_of_list.partition(" ")
    plain = (plural(first.lower()) or adjective(first)) and first.lower() in known_words()
    common = first.istitle() and plain and rest == rest.lower()
    return the(f"{first.lower()} {rest}".strip() if common else head_of_list)


def names_nothing(head_of_list: str) -> bool:
    """Whether the head of a learner's list or chain does not say what it is one of: one letter, a question, or what points elsewhere."""
    return len(head_of_list) < SHORTEST or POINTING.search(head_of_list) is not None


def torn(members: Iterable[str]) -> bool:
    """Whether a member goes on from another (`+ rope`), or has a label of its own (`Slocum: rest`)."""
    return any(JOINED.match(member) or ": " in member for member in members)


def noun(head_of_list: str) -> str:
    """The root of the noun that a list's head calls its members (`step` of `steps of a tokenizer`); "" if it says nothing of them."""
    last = root(_last(head_of_list))
    return "" if last in NO_KIND else last


def _last(head_of_list: str) -> str:
    """The word in which the name of a list ends, without what stands behind it (`of a tokenizer`); "" if there is none."""
    return (words(OPENING.split(head_of_list.lower(), maxsplit=1)[0]) or [""])[-1]


def complete(fact: Collection) -> bool:
    """Whether the notes say that a list is all there is: `The three parts are …`, and not `Three parts are …`."""
    return bool(ALL_OF_THEM.search(fact.place.source.text))


def in_order(fact: Collection) -> bool:
    """Whether the members of a list follow one another: steps, stages and the like."""
    return _last(fact.head) in STEPS


def plausible(option: Option, fact: Collection, corpus: Corpus) -> bool:
    """Whether an option that is no member of a list is of its members' kind, and from the same notes or section of the course.

    It is if another list calls its members so, or if its description has the head noun of a member's; and, where the notes say that the
    list is complete, if it is described as the same kind of thing as one of the members. What the notes list as something else is not.
    """
    other = option.fact
    same_notes = other.place.source.file == fact.place.source.file
    if shared_root(content(option.text), content(fact.head)) or not (same_notes or other.place.section == fact.place.section != ""):
        return False  # it repeats a word of the question, as the right answer may not, or speaks of something else
    if isinstance(other, Collection):
        return noun(other.head) == noun(fact.head) != ""
    if not isinstance(other, Definition) or _listed_as_another(other.term, fact, corpus):
        return False
    said = [one for member in fact.members for one in corpus.said_of(member)]
    ours = root(head(other.meaning))
    if ours and ours not in NO_KIND and any(root(head(one)) == ours for one in said):
        return True
    kinds = {kind(one) for one in said} - NO_NOUN
    return same_notes and complete(fact) and kind(other.meaning) in kinds


def _listed_as_another(name: str, fact: Collection, corpus: Corpus) -> bool:
    lists = [corpus.fact(one) for called in {name, name.split(" (")[0]} for one in corpus.listing(called)]
    return any(isinstance(one, Collection) and noun(one.head) != noun(fact.head) for one in lists)


def ambiguous(fact: Collection, corpus: Corpus) -> bool:
    """Whether the name of a list could mean another list of the same notes (`vectors of a token`, `vectors that a token produces`)."""
    ours = content(fact.head)
    return any(other != fact and ours <= content(other.head) for other in corpus.lists_of(ours, fact.place.source.file))
