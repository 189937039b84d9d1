"""Units of numbers: what stands behind a value, written in one way; whether it is measured; whether a value is a range."""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.grammar import numeric

SAME = {
    other: unit
    for unit, others in {
        "°": "deg degree degrees grad",
        "°c": "c celsius",
        "°f": "f fahrenheit",
        "%": "percent prozent pct",
        "s": "sec secs second seconds sek sekunde sekunden",
        "min": "mins minute minutes minuten",
        "h": "hr hrs hour hours std stunde stunden",
        "l": "litre litres liter liters",
        "m": "metre metres meter meters",
        "g": "gram grams gramm",
        "km": "kilometre kilometres kilometer kilometers",
        "kg": "kilogram kilograms kilogramm",
    }.items()
    for other in others.split()
}
MEASURED = frozenset(
    """° °c °f k s ms µs min h l ml dl cl m cm mm µm nm km g mg µg kg t pa kpa hpa bar mbar mmhg atm hz khz mhz ghz v mv a ma w kw mw j kj
    cal kcal n kn mol /min bpm db ph lux mph km/h m/s""".split()
)
"""Units of quantities that are measured: a neighbouring value may be just as true. Years, bytes and counts are exact."""
RANGE = re.compile(r"\d\s*(?:-|–|—|−|\bto\b|\bbis\b|\.\.)\s*\d")
ABOUT = re.compile(r"^(?:about|around|approx\.?|approximately|circa|ca\.?|c\.|roughly|etwa|rund|up to|bis zu)\s+", re.I)


@lru_cache(maxsize=50_000)
def unit(text: str) -> str:
    """The unit of a value, small and in one spelling: `45 deg.` and `45 degrees` have the unit `°`; "" for a bare number."""
    bare = re.sub(
        r"\d+(?:[.,:]\d+)*|[\s~≈±+−–—^×x()<>≤≥=∞`\[\]{}-]+|(?<=\d)x(?=\d)|\bto\b|\bbis\b", " ", ABOUT.sub("", text.strip().lower())
    )
    found = " ".join(bare.split()).strip(" .,")
    found = SAME.get(found, found)
    return found if found in MEASURED or len(found) < 4 else found.removesuffix("s")


def is_range(text: str) -> bool:
    """Whether a value goes from one number to another: `10–15 degrees`. A year with month and day is none."""
    return bool(RANGE.search(text)) and len(numeric(text) or ()) >= 2


def measured(text: str) -> bool:
    """Whether a value is measured and not counted."""
    return unit(text) in MEASURED
