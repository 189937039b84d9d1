"""A term among the terms of its own list, whatever each line says: of which of these do the notes say this, and what of this one?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from components.quiz import stems
from components.quiz.brackets import without_asides
from components.quiz.choices import Choice, Draft, described, pool, said_of, shown, told_apart
from components.quiz.facts import Definition, Fact
from components.quiz.grammar import numeric
from components.quiz.words import words

SHORT = 2
ENOUGH = 2
"""So many other terms of a list are wrong options enough."""


def among_its_list(fact: Definition, near: Sequence[tuple[int, Fact]], why: str) -> Iterator[Draft]:
    """The term of a description, beside terms of its list whose own descriptions may be of another form: the question shows none of them.

    For a learner's own notes, whose lines say of one thing what it is and of the next what it does.
    """
    said = said_of(fact)
    if fact.place.concept or numeric(fact.meaning) is not None or '"' in said or "“" in said or "„" in said:
        return

    def term(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Definition) or numeric(other.meaning) is not None:
            return None
        return Choice(shown(without_asides(other.term)), f"Of “{other.term}” the notes say: {other.meaning}", other, nearness)

    def meaning(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Definition) or numeric(other.meaning) is not None:
            return None
        return Choice(described(said_of(other)), f"This is what the notes say of “{other.term}”.", other, nearness)

    own = [(nearness, other) for nearness, other in near if nearness == 0]
    beside = pool(own, term)
    if len(beside) >= ENOUGH:
        asked = stems.pair_of(said) if len(words(said)) <= SHORT else stems.whose(told_apart(fact, near))
        yield Draft(fact, "term", asked, Choice(shown(without_asides(fact.term)), why, fact), beside, last=True)
    said_of_them = pool(own, meaning)
    mixed = any(len(words(other.meaning)) <= SHORT for _, other in [*own, (0, fact)] if isinstance(other, Definition))
    if mixed and len(said_of_them) >= ENOUGH and stems.says_only(said):  # else they are asked as any others
        paired = all(len(words(other.meaning)) <= SHORT for _, other in [*own, (0, fact)] if isinstance(other, Definition))
        asked = stems.pair_of(fact.term) if paired else stems.said_of(fact.term)
        yield Draft(fact, "meaning", asked, Choice(described(said), why, fact), said_of_them, last=True)
