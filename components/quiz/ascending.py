"""Options that are numbers, in whatever form, and so stand in ascending order (I9)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.quiz.durations import lasting
from components.quiz.grammar import numeric
from components.quiz.spans import day_of

DIGIT = re.compile(r"\d")
NAMED = re.compile(r"(?P<name>[^\W\d_]+(?: [^\W\d_]+)?) (?P<number>\d+)|(?P<ordinal>\d+)(?:st|nd|rd|th|\.) (?P<thing>[^\W\d_]+)")
"""A number and what it counts: `Port 25`, `13th Amendment`."""
BEGUN = re.compile(r"(?:c\. ?|ca\. ?|um |about |from |since |seit )?(?P<year>1\d{3}|20\d\d)(?:s\b|(?=\s?[–-])|(?= [(\[]))")
"""A span that begins with its year, whatever it ends with: `1860s–1890s`, `1925–1932 (Dessau)`."""
DECIMAL = re.compile(r"[~≈<>]?\s?(?P<whole>\d+)(?:,(?P<part>\d+))?(?:\s?[^\d\s,.]\S*)?")
"""A number with a decimal comma: `1,333`."""
THOUSAND = 3
LED = re.compile(r"(?P<number>\d{1,2})[.):]? [^\W\d_]{3,}(?: [^\W\d_]+)*$")
"""A number in front of its stage: `5 declining`."""
AMID = re.compile(r"(?P<before>[^\d]*)(?P<number>\d+)(?P<after>[^\d]*)")
"""A number with words around it that are the same in all options: `2° alcohol`, `§§ 705 ff.`."""
ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
ROMAN = re.compile(r"(?:(?P<name>[^\W\d_]+(?: [^\W\d_]+)?) )?(?P<number>X{0,3}(?:IX|IV|V?I{0,3}))(?<=[IVX])(?P<after>(?: [^\W\d_]+){0,2})")
"""A Roman number and what it counts: `Complex IV`, `Type II error`."""
BEFORE_CHRIST = re.compile(r"(?:c\. ?|ca\. ?|um |about )?(?P<first>\d{2,4})\s?[–-]\s?(?P<last>\d{2,4})(?: BCE?| v\. ?Chr\.)?")
"""Spans of which one at least counts down, `c. 1336–1327`: they are before Christ, and the larger number is the earlier."""
WORTH = {"I": 1, "V": 5, "X": 10}


def roman(number: str) -> int:
    """What a Roman number below forty is worth."""
    found = [WORTH[sign] for sign in number]
    return sum(-one if any(one < later for later in found[place + 1 :]) else one for place, one in enumerate(found))


def _around(before: str | None, after: str) -> tuple[str, str]:
    """The words around a number, without the letters of an ordinal and the plural of what is counted: `1 cell`, `3 cells`."""
    return (before or "").lower(), ORDINAL.sub("", after.lower(), count=1).removesuffix("s")


def values(texts: Sequence[str]) -> list[tuple[float, ...]] | None:
    """What options are sorted by: numbers, numbers of one thing (`Port 25`), pairs of numbers (`1998; 2012`); None if they are none."""
    decimals = [DECIMAL.fullmatch(text.strip()) for text in texts]
    if all(decimals) and any(len(match["part"] or "xxx") != THOUSAND for match in decimals if match):  # then `1,333` is one as well
        return [(float(f"{match['whole']}.{match['part'] or 0}"),) for match in decimals if match]
    long = [lasting(text) for text in texts]
    if None not in long and len({text.split()[-1].lower() for text in texts}) > 1:  # `9 months`, `2 yrs`
        return [(one,) for one in long if one is not None]
    before = [BEFORE_CHRIST.fullmatch(text.strip()) for text in texts]
    if all(before) and any(len(match["first"]) == len(match["last"]) and match["first"] > match["last"] for match in before if match):
        return [(-float(match["first"]),) for match in before if match]
    found = [numeric(text) for text in texts]
    if None not in found:
        return [one for one in found if one is not None]
    if not DIGIT.search(texts[0]) and not ROMAN.fullmatch(texts[0].strip()) and day_of(texts[0]) is None:
        return None
    named = [NAMED.fullmatch(text.strip()) for text in texts]
    if all(named) and len({(match["name"] or match["thing"]).lower() for match in named if match}) == 1:
        return [(float(match["number"] or match["ordinal"]),) for match in named if match]
    days = [day_of(text) for text in texts]
    if None not in days:
        return [day for day in days if day is not None]
    years = [BEGUN.match(text.strip()) for text in texts]
    if all(years):
        return [(float(match["year"]),) for match in years if match]
    led = [LED.match(text.strip()) for text in texts]
    if all(led) and len({match["number"] for match in led if match}) == len(texts):
        return [(float(match["number"]),) for match in led if match]
    numerals = [ROMAN.fullmatch(text.strip()) for text in texts]
    if all(numerals) and len({_around(match["name"], match["after"]) for match in numerals if match}) == 1:
        return [(float(roman(match["number"])),) for match in numerals if match]
    amid = [AMID.fullmatch(text.strip()) for text in texts]
    if all(amid) and len({_around(match["before"], match["after"]) for match in amid if match}) == 1:
        return [(float(match["number"]),) for match in amid if match]
    halves = [[numeric(half) for half in text.split("; ")] for text in texts]
    if all(len(pair) == 2 and None not in pair for pair in halves):
        return [tuple(number for half in pair if half for number in half) for pair in halves]
    return None
