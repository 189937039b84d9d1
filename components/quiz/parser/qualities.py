"""What stands behind a name between commas and tells how the thing is, and lists none: `Picea: needles sharp, square, on pegs`."""

from __future__ import annotations

import re

from components.quiz.grammar import PREPOSITIONS

GERMAN = frozenset(
    "auf in an am im bei beim mit ohne aus von vom zu zum zur nach vor hinter unter über neben zwischen um für gegen".split()
)
NOUN = re.compile(r"[A-ZÄÖÜ\d]")


def qualities(members: tuple[str, ...], german: bool) -> bool:
    """Whether the parts of a list say how something is: some, and not all, are a preposition with its noun (`on pegs`); in German also
    where some, and not all, have no noun (`vierkantig`).
    """
    placed = [member.split()[0].lower() in (PREPOSITIONS | GERMAN if german else PREPOSITIONS) for member in members]
    named = [NOUN.search(member) is not None for member in members]
    return (any(placed) and not all(placed)) or (german and any(named) and not all(named))
