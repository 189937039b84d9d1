"""Adjectives, known by their endings; nouns that end so are listed."""

from __future__ import annotations

import re

ADJECTIVE = re.compile(
    r"(?:[a-z-]{3,}(?:ary|ory|ical|ional|ual|ial|ural|ous|ive|ful|less|istic|etic|atic|ant|ent|ic|al|ed)|"
    r"[a-z-]{2,}[ai]ble|[a-z-]+(?:ular|inear)|(?:bi)?polar|solar|lunar|similar)",
    re.I,
)
NOUNS = frozenset(
    """library boundary summary glossary dictionary salary secretary vocabulary anniversary january february canary history memory
    theory category factory territory inventory directory laboratory observatory capital signal animal mineral metal hospital
    festival journal manual material potential total trial tutorial interval terminal criminal professional individual ritual actual
    adjective archive objective motive native detective relative alternative narrative perspective initiative executive vegetable
    variable constable logic music topic traffic clinic fabric mechanic republic arithmetic rhetoric critic plastic picnic statistic
    characteristic antibiotic arctic ceramic epidemic pandemic comic tonic restaurant merchant elephant infant servant participant
    consultant assistant covenant warrant constant determinant inhabitant variant student parent client patient accident component
    content continent current gradient ingredient talent extent intent percent crescent nutrient solvent tangent exponent opponent
    resident president incident precedent coefficient breed speed arrival removal renewal survival approval refusal withdrawal
    proposal rehearsal burial denial appeal canal coral rival medal pedal petal crystal cathedral cereal
    formular vernacular pascal""".split()
)
"""Nouns that end like adjectives."""


def adjective(word: str) -> bool:
    """Whether a word is an adjective by its ending; nouns in `-ment` and the like are none."""
    low = word.lower()
    return bool(ADJECTIVE.fullmatch(low)) and not low.endswith("ment") and low not in NOUNS
