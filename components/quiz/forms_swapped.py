"""Wrong lists made from two right ones: of `flour, salt` and `malt, hops` also `flour, hops` and `malt, salt`."""

from __future__ import annotations

import re

from components.quiz.choices import Choice, shown
from components.quiz.facts import Attribute, Fact
from components.quiz.grammar import PREPOSITIONS, form
from components.quiz.parser.labels import inline_list
from components.quiz.words import content, words


def swapped(fact: Attribute, same: list[tuple[int, Fact]]) -> tuple[Choice, ...]:
    """The two lists that have one member of this subject's two and one of a sibling's, where both have two that share no word.

    With the sibling's own list every member stands twice among the options, so that none is seen to be right. In the course alone: of
    other notes nobody knows whether a list made up of two is not true as well.
    """
    ours = _two(fact.value) if fact.place.concept else ()
    siblings = [other for nearness, other in same if nearness == 0 and isinstance(other, Attribute) and other.subject != fact.subject]
    for other in siblings if ours else ():
        theirs = _two(other.value)
        if theirs and not content(fact.value) & content(other.value):
            why = f"In the notes, {fact.subject}: {fact.value}; {other.subject}: {other.value}"
            return tuple(Choice(shown(f"{one}, {two}"), why, fact, 0) for one, two in ((ours[0], theirs[1]), (theirs[0], ours[1])))
    return ()


def _two(value: str) -> tuple[str, ...]:
    """The two names of things that a value lists; () for any other value."""
    members = inline_list(value) if ", " in value else None
    plain = members and len(members) == 2 and all(form(one) == "noun" and words(one)[0] not in PREPOSITIONS for one in members)
    return members if members and plain and not re.search(r"\d", value) else ()
