"""What a call gives that a row of a table shows as an example, and what a sentence says that one shows: that is told of the call or the
sentence, and not of what the row is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from components.quiz.facts import Attribute, Fact
from components.quiz.parser.units import Unit

SHOWN = re.compile(
    r"(?:an? )?(?:examples?|e\.g\.|sample|calls?|command|code|usage|input|beispiele?|aufruf|eingabe)(?: calls?| code)?", re.I
)
GIVEN = re.compile(r"(?:(?:its|the) )?(?:results?|returns?|outputs?|gives|prints|value|ergebnis|ausgabe|liefert)", re.I)
CALL = re.compile(r"`?[\w.$]+\([^()]*(?:\([^()]*\)[^()]*)*\)`?")
SENTENCE = re.compile(r"\W*(?:I|he|she|we|they|you|it|ich|er|sie|es|wir)\s", re.I)
"""An example that is a sentence: what stands behind it is told of that sentence."""
NUMBER = re.compile(r"[-+−]?\d[\d.,]*(?:e[-+]?\d+)?")


def with_their_calls(facts: Iterable[Fact], unit: Unit) -> Iterator[Fact]:
    """The facts of a row, in which what an example gives is told of the call; what no plain value is goes, and what stands behind an
    example that is a sentence.
    """
    row = list(zip(unit.header, unit.cells, strict=False))
    told = next((place for place, (head, cell) in enumerate(row) if place and SHOWN.fullmatch(head.strip()) and SENTENCE.match(cell)), None)
    if told is not None:
        left = {head for head, _ in row[:told]}
        facts = [fact for fact in facts if not isinstance(fact, Attribute) or fact.attribute in left]
    shown = [place for place, (head, cell) in enumerate(row) if place and SHOWN.fullmatch(head.strip()) and CALL.fullmatch(cell.strip())]
    behind = {head for head, _ in row[shown[0] + 1 :] if GIVEN.fullmatch(head.strip())} if shown else set()
    for fact in facts:
        if not isinstance(fact, Attribute) or fact.attribute not in behind:
            yield fact
        elif NUMBER.fullmatch(fact.value.strip()):
            yield replace(fact, subject=f"`{row[shown[0]][1].strip().strip('`')}`", about="")
