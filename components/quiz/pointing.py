"""Words that point to a thing which the line itself does not name."""

from __future__ import annotations

import re
from functools import lru_cache

POINTS = re.compile(
    r"\b(?:below|above|instead|here|there|oben|unten|hier)(?=[.,;:)]|$)|\b(?:this|these)\b|^(?:same|ditto|dito|hier|here)\b|"
    r"^(?:both|beide) (?:can|are|may|have|do|were|will|occur|selb?ständig|sind|haben|können|werden|\w+en\b(?!.*[A-ZÄÖÜ]))|"
    r"^(?!.*\b(?:one|two|eine?[mnrs]?|zwei)\b).*\b(?:the others?|the latter|the former|(?:der|die|das) andere(?=[.,;)]|$)|de[mn] anderen)"
    r"(?! (?:side|hand|way|end|half|seite))\b|\b(?:same as|like) (?:above|before)\b|"
    r"\b(?:same (?:reason|idea|story|deal|thing)(?! as| for)|gleiche[rs]? Grund)\b|"
    r"(?<!\w[’'])\b(?:(?-i:[Ii]t)|them)(?=[,;:.]|$)|\b(?:one|some|most|all|none|any|each|both|either) of them\b|^dito\b|"
    r"\bsame (?:year|day|month|time|place|person|man|king)(?=[,;:.]|$)|^(?:\S+ ){0,3}ones?(?=[,;]|$)|"
    r"^(?:both|beide)(?: in one)?(?=[,;]|$)|^(?:only|just|nur) \S+$|"
    r"^(?:darunter|darüber|daneben|dahinter|dazwischen|davor|danach|underneath|beneath)(?=[,;]|$)|"
    r"\bsuch an?\b|^(?:the )?(?:thing|stuff|bit) (?:in|on|at|with)\b|^of the (?:\w+ )?ones\b|^das Ding (?:in|an|mit)\b",
    re.I,
)
"""What points to a thing that the line does not name: `the mantle below`, `use this instead`."""
WITHIN = re.compile(r"^((?:[\w-]+ ){1,5}(?:that|which|who) (?:[\w-]+ ){1,3}?an? [\w-]+ (?:[\w-]+ ){0,5}[\w-]+) it$", re.I)
"""A description whose last word is the thing that it names itself: `a substance that speeds up a reaction without being consumed by it`."""


@lru_cache(maxsize=10_000)
def elsewhere_named(text: str) -> bool:
    """Whether a text points to what stands elsewhere in the notes."""
    return POINTS.search(WITHIN.sub(r"\1", text)) is not None
