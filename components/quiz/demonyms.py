"""Countries and what their people, films and wars are called: a row named `Soviet montage` tells its country."""

from __future__ import annotations

import re
from functools import lru_cache

PEOPLES = tuple(
    frozenset(line.split())
    for line in """soviet soviets ussr russia russian russians sowjetunion sowjetisch russland russisch
germany german germans deutschland deutsch weimar prussia prussian preußen preußisch
france french français frankreich französisch franzosen
netherlands dutch holland niederlande niederländisch holländisch
britain british uk england english anglo großbritannien britisch englisch
usa us america american americans amerika amerikanisch states
spain spanish hispanic spanien spanisch
greece greek greeks hellenic griechenland griechisch
switzerland swiss helvetic schweiz schweizer
denmark danish danes dänemark dänisch
sweden swedish schweden schwedisch
norway norwegian norwegen norwegisch
finland finnish finnland finnisch
poland polish polen polnisch
ireland irish irland irisch
scotland scottish scots schottland schottisch
wales welsh walisisch
turkey turkish ottoman türkei türkisch osmanisch
china chinese sino chinesisch
japan japanese japanisch
iceland icelandic island isländisch
czechoslovakia czech czechia tschechien tschechisch
portugal portuguese portugiesisch
hungary hungarian ungarn ungarisch
brazil brazilian brasilien brasilianisch
mexico mexican mexiko mexikanisch
philippines filipino philippine philippinen
thailand thai siam
persia persian iran iranian persien persisch
israel israeli hebrew
rome roman romans rom römisch
venice venetian venedig venezianisch
florence florentine florenz florentinisch
vienna viennese wien wiener
naples neapolitan neapel neapolitanisch
egypt egyptian ägypten ägyptisch
europe european europa europäisch
belgium belgian belgien belgisch
flanders flemish flandern flämisch""".split("\n")
)
"""Names that do not begin alike; those that do (`Italy`, `Italian`) are seen by their beginning."""
WORD = re.compile(r"[^\W\d_]{2,}")
ENDINGS = re.compile(r"(?:y|ia|ien|ian|ians|ans?|ese|ish|isch\w*|i|e|n|a|o)$")
INFLECTED = re.compile(r"(?<=ch)e[mnrs]?$")
"""The ending of a German adjective: `Dänischer`."""
SHORTEST = 4


@lru_cache(maxsize=20_000)
def lands(text: str) -> frozenset[str]:
    """What land or people the words of a text with a capital may name: a number of PEOPLES, or the beginning of the word."""
    found: set[str] = set()
    for word in WORD.findall(text):
        low = word.lower()
        if low in ("us", "turkey", "china", "polish", "island", "states") and not word[0].isupper():
            continue
        found |= {str(number) for number, names in enumerate(PEOPLES) if low in names or INFLECTED.sub("", low) in names}
        if word[0].isupper() and len(stem := ENDINGS.sub("", low)) >= SHORTEST:
            found.add(stem)
    return frozenset(found)
