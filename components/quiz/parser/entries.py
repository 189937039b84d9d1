"""Glossaries in which each term has a title of its own: a heading, or the title of a callout."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from components.quiz.facts import Definition, Fact, Place
from components.quiz.grammar import form, plural
from components.quiz.words import normal, words

ENOUGH = 3
"""So many terms with titles of their own are a list."""
SHORTEST = 4
"""A description has so many words."""
NOUNS = re.compile(r"(?:[a-z-]+ )?[a-z]{3,}s (?:of|with|that|which|who|in which|whose|between|from|made|used|formed)\b")
"""Things in the plural, and what tells them apart: `atoms of the same element`."""


def title_of(place: Place) -> str:
    """What stands directly above a line: the title of its callout, else its heading; "" for what stands in a list of its own."""
    return place.intro or (place.path[-1] if place.path else "")


def of_its_title(sentence: str, place: Place) -> tuple[str, str] | None:
    """Term and meaning of a sentence in the plural about the title right above it: `Isotopes are atoms of …` under `Isotopes`."""
    title, said, rest = title_of(place), *sentence.rstrip(".").partition(" are ")[::2]
    if place.concept or not title or normal(said) != normal(title) or not plural(said):
        return None
    return (title, rest) if NOUNS.match(rest) and form(rest) == "noun" and len(words(rest)) >= SHORTEST else None


def as_one_list(facts: list[Fact]) -> list[Fact]:
    """The facts of a learner's notes; terms that each stand under a title of their own are one list, under the heading above the titles."""
    entries = {place: fact for place, fact in enumerate(facts) if isinstance(fact, Definition) and _entry(fact)}
    beside = Counter(_above(fact.place) for fact in entries.values())
    found = list(facts)
    for place, fact in entries.items():
        path = _above(fact.place)
        if beside[path] >= ENOUGH:
            group = f"{fact.place.source.file}#entries/{'/'.join(path)}"
            title = title_of(fact.place)  # written as the others are
            term = title if title.lower() == fact.term.lower() else fact.term
            found[place] = replace(fact, term=term, place=replace(fact.place, path=path, group=group, intro=""))
    return found


def _entry(fact: Definition) -> bool:
    """Whether a term is the title above it."""
    return not fact.place.concept and normal(fact.term) == normal(title_of(fact.place))


def _above(place: Place) -> tuple[str, ...]:
    return place.path if place.intro else place.path[:-1]
