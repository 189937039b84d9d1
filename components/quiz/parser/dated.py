"""Events with their dates in plain lines: `1665 Hooke published Micrographia`, `Bismarck became minister president in 1862`."""

from __future__ import annotations

import re

from components.quiz.brackets import without_asides, without_brackets
from components.quiz.grammar import PRONOUNS, date
from components.quiz.spans import MONTH, span
from components.quiz.words import words

ONE = rf"(?:(?:\d{{1,2}}\.? )?(?i:{MONTH}) )?(?:1\d{{3}}|20\d\d)"
CAPITAL = rf"(?=[A-Z])(?i:{MONTH})"
UNDATED = rf"(?:\d{{1,2}}\.? {CAPITAL}|{CAPITAL} \d{{1,2}}|(?!Mar|May|Mai|August){CAPITAL})"
"""A day or a month without its year, which stands behind the dash: `23 Oct – 11 Nov 1942`. A march, and what may be, needs its day."""
DATE = rf"(?:{ONE}(?:\s?[–-]\s?(?:{ONE}|\d\d(?!\d)))?|{UNDATED}\s?[–-]\s?{ONE})"
FIRST = re.compile(rf"(?:(?:In|On|Im|Am)\s+)?(?P<date>{DATE})(?:\s[–—-]|,)?\s+(?P<event>[A-ZÄÖÜ].*)")
LAST = re.compile(rf"(?P<event>[A-ZÄÖÜ].*?),?(?:\s(?:in|on|im|am))?\s(?P<date>{DATE})(?=[.,;]|\s(?:and|und|when|als|after|nach)\s|$)")
YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
END = re.compile(r"[,;:(]|\s[–—-]+>?\s|\s(?:->|→|=>)|\.\s|\s(?:which|who|where|and|und|but|so)\s")
"""Where what happened ends and what is told of it begins."""
LEAST, MOST = 3, 12
OPEN = re.compile(
    r"\b(?:same|this|that|his|her|their|its|then|later|dies\w*|sein\w*|ihr\w*)\b|"
    r"\b(?:in|on|at|of|from|by|until|till|since|before|after|to|the|a|is|was|are|were|bis|seit|vor|nach|von|vom)$|\s[–—-]+$",
    re.I,
)
"""What points to an event before, or breaks off."""
SHORT = 10
"""So many words of what happened on a date are asked for at most."""
MORE = (re.compile(r";\s"), re.compile(r"(?<=[a-zäöüß]{4})\.\s"), re.compile(r"\s\([^()]*\)$"), re.compile(r"\s[–—]\s"), re.compile(r",\s"))
"""Where, behind what happened, more is told of it: at the first ALWAYS it ends, the others are tried in turn until it is short."""
ALWAYS = 2
ENDS = re.compile(rf"(?P<event>.+?)(?:,?\s+(?:(?:from|von|vom|in)\s)?(?P<first>{ONE}|{UNDATED})|,\s+(?P<day>\d{{1,2}}\.?|{CAPITAL}))")
BEGINS = re.compile(rf"(?P<last>{ONE})(?=[.,;:]|\s[–—(-]|\s*$)")


def dated(sentence: str) -> tuple[str, str] | None:
    """The event and the date of a sentence that gives one; None if it gives none, several, or does not name who or what it is about."""
    bare = without_asides(without_brackets(sentence)).strip().rstrip(".")
    match = FIRST.fullmatch(bare) or LAST.match(bare)
    if match is None or not date(match["date"]) or (match.re is LAST and END.search(match["event"])):
        return None  # what stands between an event and the date may have another
    event = END.split(match["event"], maxsplit=1)[0].strip()
    found = words(event)
    if not LEAST <= len(found) <= MOST or YEAR.search(event) or OPEN.search(event) or re.search(r"[\"“”„?]", event):
        return None
    if found[0] in PRONOUNS or (found[0].endswith("ed") and len(found[0]) > 4) or match["event"].strip().endswith("?"):
        return None
    return event, match["date"]


def happened(said: str) -> str:
    """What happened on a date, by what stands behind it: as it is if that is short, else without what more is told of it; "" if it is long
    all the same.
    """
    event = MORE[1].split(MORE[0].split(said.strip().rstrip("."), maxsplit=1)[0], maxsplit=1)[0]
    for more in MORE[ALWAYS:]:
        if len(event.split()) <= SHORT:
            return event
        event = more.split(event, maxsplit=1)[0].strip()
        event = event[: event.rfind("(")].strip() if event.count("(") > event.count(")") else event
    return event if len(event.split()) <= SHORT else ""


def torn(label: str, said: str, line: str) -> tuple[str, str] | None:
    """The event and the span of a line whose dash is not that of a label: `Siege of Paris Sept 1870 – Jan 1871`. None for any other; of a
    span whose year is not told (`Dec – Feb 1849`) there is no event ("").
    """
    before, after = ENDS.fullmatch(label), BEGINS.match(said)
    if before is None or after is None:
        return None
    first = before["first"] or before["day"]
    joined = re.search(rf"{re.escape(first)}\s[–—-]+\s{re.escape(after['last'])}", line)
    lasting = f"{first} – {after['last']}"
    if joined and span(lasting):
        return before["event"].strip(), lasting
    return ("", "") if joined and not YEAR.search(first) else None
