"""Dates that last: `1914–18`, `29–30 Sept 1938`, `21/22 Sept 1792`, `June 1948 – May 1949`; and how exact a date is."""

from __future__ import annotations

import re

MONTH = (
    r"(?:jan(?:uary?)?|feb(?:ruary?)?|mar(?:ch)?|märz?|apr(?:il)?|may|mai|jun[ei]?|jul[yi]?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|"
    r"nov(?:ember)?|de[cz](?:ember)?)\.?"
)
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
GERMAN = {"mär": "mar", "mai": "may", "okt": "oct", "dez": "dec"}
ABOUT = r"(?:in |on |c\. ?|ca\. ?|about |around |circa |um |etwa )?"
SPAN = re.compile(
    rf"{ABOUT}(?:(?:from |von |vom )?(?P<first>\S.*?)(?:\s?[–—-]\s?|(?:(?<=\b\d)|(?<=\b\d\d))/(?=\d{{1,2}} )|"
    r"\s(?:to|until|till|bis)\s(?:zum )?)(?P<last>\S.*)|"
    r"(?:between (?P<since>.+) and|zwischen (?P<seit>.+) und) (?P<until>.+))",
    re.I,
)
YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th|\.)?")
TWO_YEARS = re.compile(rf"{ABOUT}(?P<first>1[0-9]{{3}}|20[0-9]{{2}})/(?P<last>\d{{2}}(?:\d{{2}})?)")
"""`1848/49`: a year and the next."""
YEARS_BEFORE = re.compile(rf"{ABOUT}(?P<first>\d{{1,4}})\s?[–—-]\s?(?P<last>\d{{1,4}}) ?(?:bce?|v\. ?chr\.)", re.I)
PARTS = re.compile(
    rf"{ABOUT}(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)? ?(?=[a-zä]))?"
    rf"(?:(?P<month>{MONTH})(?: (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?(?= \d|$))?(?:\s|$))?(?P<year>{YEAR.pattern})?",
    re.I,
)


def span(text: str) -> tuple[float, ...] | None:
    """Year, month and day on which a span of time begins, as in `grammar.date`; None for anything else.

    Two bare years that are both round (`1500–1600`) may as well be two numbers, and are no span.
    """
    bare = text.strip()
    if before := YEARS_BEFORE.fullmatch(bare):
        return (-int(before["first"]), 0, 0) if int(before["first"]) > int(before["last"]) else None
    if two := TWO_YEARS.fullmatch(bare):
        year = int(two["first"])
        return (year, 0, 0) if str(year + 1).endswith(two["last"]) else None
    match = SPAN.fullmatch(bare)
    if match is None:
        return None
    first = (match["first"] or match["since"] or match["seit"]).strip()
    last = (match["last"] or match["until"]).strip()
    if YEAR.fullmatch(first) and re.fullmatch(r"\d{2}", last):
        return (int(first), 0, 0) if int(last) > int(first) % 100 else None
    if YEAR.fullmatch(first) and YEAR.fullmatch(last):
        round_ones = first.endswith("00") and last.endswith("00")
        return (int(first), 0, 0) if int(last) > int(first) and not round_ones else None
    ends = _parts(last)
    if ends is None or not ends[0]:
        return None
    if DAY.fullmatch(first):  # `29–30 Sept 1938`
        begins = (ends[0], ends[1], int(re.sub(r"\D", "", first)))
        return begins if ends[2] and begins < ends else None
    found = _parts(first)
    if found is None or not found[1]:
        return None
    begins = (found[0] or ends[0], found[1], found[2])
    return begins if begins[:2] <= ends[:2] else None


def precision(text: str) -> str:
    """How exact a date is: `span`, `day`, `month` or `year`; "" for what is no date of these."""
    bare = text.strip()
    if span(bare):
        return "span"
    found = _parts(bare)
    if found is None or not found[0]:
        return ""
    return "day" if found[2] else "month" if found[1] else "year"


def _parts(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a date, 0 for what is not given; None for what is no date."""
    match = PARTS.fullmatch(text.strip())
    if match is None or not (match["month"] or match["year"]):
        return None
    name = (match["month"] or "").lower()[:3]
    return int(match["year"] or 0), MONTHS.index(GERMAN.get(name, name)) + 1 if name else 0, int(match["day"] or match["day2"] or 0)


WITHOUT_YEAR = re.compile(
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?(?:\s?[–/-]\s?\d{{1,2}}(?:st|nd|rd|th|\.)?)?\s)?(?P<month>{MONTH})(?:\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)?"
    rf"(?:\s?[–/-]\s?(?:\d{{1,2}}\s)?(?:{MONTH})?(?:\s?\d{{1,2}})?)?",
    re.I,
)


def day_of(text: str) -> tuple[float, ...] | None:
    """Month and day (0 if it is not given) on which a date without its year begins: `3–5 July`, `Feb`; None for anything else."""
    match = WITHOUT_YEAR.fullmatch(text.strip())
    if match is None:
        return None
    name = GERMAN.get(match["month"].lower()[:3], match["month"].lower()[:3])
    if name not in MONTHS:
        return None  # a letter that is only folded into one of a month: `ſept`
    return MONTHS.index(name) + 1, int(match["day"] or match["day2"] or 0)
