"""Adjectives, known by their endings; nouns that end so are listed."""

from __future__ import annotations

import re

ADJECTIVE = re.compile(
    r"(?:[a-z-]{3,}(?:ary|ory|ical|ional|ual|ial|ural|ous|ive|ful|less|istic|etic|atic|ant|ent|ic|al|ed)|[a-z-]{2,}[ai]ble)", re.I
)
NOUNS = frozenset(
    """library boundary summary glossary dictionary salary diary secretary vocabulary anniversary january february canary history memory
    theory category factory territory inventory story directory laboratory observatory capital signal animal mineral metal hospital
    festival journal manual material potential total trial tutorial interval terminal criminal professional individual ritual actual
    virus bus adjective archive objective motive native detective relative alternative narrative perspective initiative executive olive
    table vegetable variable cable constable logic music topic traffic clinic fabric mechanic republic arithmetic rhetoric critic plastic
    picnic statistic characteristic antibiotic arctic ceramic epidemic pandemic comic tonic plant restaurant merchant elephant infant
    servant participant consultant assistant covenant warrant constant determinant inhabitant variant event agent student parent
    client patient accident document argument element moment segment component content continent current gradient ingredient
    instrument investment government parliament treatment movement monument environment equipment department experiment statement
    agreement sediment ligament filament pigment testament ornament talent extent intent percent crescent nutrient solvent tangent
    exponent opponent resident president president incident precedent coefficient seed feed reed weed breed speed need deed bed shed
    arrival removal renewal survival approval refusal withdrawal proposal rehearsal burial denial appeal seal deal meal goal coal canal
    coral rival medal pedal petal crystal cathedral cereal""".split()
)
"""Nouns that end like adjectives."""


def adjective(word: str) -> bool:
    """Whether a word is an adjective by its ending; nouns in `-ment` and the like are none."""
    low = word.lower()
    return bool(ADJECTIVE.fullmatch(low)) and not low.endswith("ment") and low not in NOUNS
