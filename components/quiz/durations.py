"""How long something lasts, or how old somebody is, whatever the unit: `6 weeks`, `9–12 months`, `3 yrs`."""

from __future__ import annotations

import re

DAYS = {
    "ms": 1e-3 / 86_400,
    "s sec secs second seconds sek sekunde sekunden": 1 / 86_400,
    "min mins minute minutes minuten": 1 / 1_440,
    "h hr hrs hour hours std stunde stunden": 1 / 24,
    "d day days tag tage": 1,
    "wk wks week weeks woche wochen": 7,
    "mo mos mth mths month months monat monate": 30.44,
    "yr yrs year years jahr jahre": 365.25,
}
UNITS = {unit: days for units, days in DAYS.items() for unit in units.split()}
LASTING = re.compile(
    r"(?:[~≈<>≤≥]|c\.|ca\.?|about|approx\.?|etwa|around|at|by|mit|ab|up to|bis)?\s*"
    r"(?P<from>\d+(?:[.,]\d+)?)(?:\s?[½+])?(?:\s?(?:[–-]|to|bis)\s?\d+(?:[.,]\d+)?)?\s?(?P<unit>[^\W\d_]{1,8})\.?(?: old| alt| of age)?",
    re.I,
)


def lasting(text: str) -> float | None:
    """So many days, from the beginning of a span; None for anything else. Several units may follow one another: `3 h 20 min` is none."""
    match = LASTING.fullmatch(text.strip())
    days = UNITS.get(match["unit"].lower()) if match else None
    return None if match is None or days is None else float(match["from"].replace(",", ".")) * days
