"""Whether one defined thing is, by the notes, a kind, a member or an example of another (a learning rate is a hyperparameter)."""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.corpus import Corpus
from components.quiz.facts import Collection, Definition
from components.quiz.kinds import head
from components.quiz.words import content, root, words

KINDS_OF = frozenset(
    "kind kinds type types variant variants method methods family families form forms example examples sort sorts version versions "
    "technique techniques subtype subtypes of the a an are is does do has have which what list different common main typical there".split()
)

ENDS = frozenset("of does do has have are is can in for there and or that on with to describe describes".split())


def instance(other: Definition, key: Definition, corpus: Corpus) -> bool:
    """Whether `other` is a `key`: by its own description, by a list or a heading that names the key, or by a line of the notes."""
    name = content(key.term)
    if not name or content(other.term) == name:
        return False
    described = words(re.split(r"[,;:(]|\b(?:that|which|of|for|in|with|to|from|by)\b", other.meaning.lower())[0])
    if name <= content(" ".join(described)) and root(head(other.meaning)) in name:
        return True
    if any(name <= content(_first_noun(title)) for title in other.place.path[1:] if title not in key.place.path):
        return True
    if any(
        isinstance(fact, Collection) and _names(fact.head, key.term) for fact in (corpus.fact(one) for one in corpus.listing(other.term))
    ):
        return True
    return corpus.called(other.term, key.term)


def _names(head_of_list: str, term: str) -> bool:
    """Whether the members of a list with this head are such things: `hyperparameters of a neural network`, `kinds of target`."""
    return content(term) <= content(_first_noun(head_of_list))


@lru_cache(maxsize=10_000)
def _first_noun(title: str) -> str:
    """What a heading or a list's head says its members are: its words up to `of`, `does`, `are`; behind `kinds of`, what stands there."""
    found = words(re.sub(r"\([^)]*\)", "", title))
    while found and found[0] in KINDS_OF:
        found = found[1:]
    phrase: list[str] = []
    for word in found:
        if word in ENDS:
            break
        phrase.append(word)
    return " ".join(phrase)
