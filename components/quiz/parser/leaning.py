"""What is said of one thing and shows that it is said of another as well: `also AID`, `on dogs too`, `+ old age`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.quiz.facts import Definition, Fact, Statement
from components.quiz.words import content

TOO = re.compile(r"^\+\s|\b(?:too|as well|ebenso|ebenfalls|genauso)[.!]*$", re.I)
ALSO = re.compile(r"(?:also|auch|likewise|ebenso)\s+(?P<what>[^,;:.()]+)", re.I)


def leaning(facts: Sequence[Fact]) -> set[str]:
    """The facts that lean so on another, and those of the same list that they lean on, by their ids: of neither is it said alone."""
    found: set[str] = set()
    shared: dict[tuple[str, str], set[frozenset[str]]] = {}  # by the list, and one of the words
    for fact in facts:
        if isinstance(fact, Definition | Statement) and (TOO.search(fact.parts[-1]) or ALSO.match(fact.parts[-1])):
            found.add(fact.id)
            if (also := ALSO.match(fact.parts[-1])) and (what := content(also["what"])):
                shared.setdefault((fact.place.group, min(what)), set()).add(frozenset(what))
    for fact in facts:
        if shared and isinstance(fact, Definition | Statement):
            said = content(fact.parts[-1])
            if any(what <= said for word in said for what in shared.get((fact.place.group, word), ())):
                found.add(fact.id)
    return found
