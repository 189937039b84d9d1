"""Headings that name no thing: those over what has to be organised, and those that are only an adjective."""

from __future__ import annotations

import re

from components.quiz.adjectives import adjective
from components.quiz.titles import BRACKETS

ORGANISED = re.compile(
    r"(?:(?:exam|test|quiz|revision|study|klausur|prüfungs?|examens?|lern)[\s-]*(?:hints?|tips?|info|information|notes?|prep(?:aration)?|"
    r"dates?|questions?|hinweise?|tipps?|termine?|fragen|themen|vorbereitung|relevantes?|relevanz)|hints? for the (?:exam|test)|"
    r"to[\s-]?dos?|to do list|noch (?:zu )?(?:machen|tun|klären)|zu erledigen|homework|hausaufgaben?|admin(?:istration)?|"
    r"organisatorisches|orga|logistics|housekeeping|course (?:info|information|organi[sz]ation)|office hours?|sprechstunden?|"
    r"abgaben?|termine|stundenplan|(?:open |my )?questions? (?:for|to) (?:the )?(?:prof\w*|teacher|lecturer|"
    r"tutor)|ask (?:the |mr |mrs |ms |dr )?\w+|fragen? an \w+(?: \w+)?|klausurtipps?|"
    r"offene fragen|references|bibliography|further reading|reading list|"
    r"meta ?data|metadaten|(?:mcat|usmle|gcse|exam|test) (?:connections?|high[- ]yield(?: points?)?|relevance)|high[- ]yield points?|"
    r"literaturverzeichnis|quellen(?:verzeichnis)?|weiterführendes|links|next (?:week|lecture|time)|nächste (?:woche|stunde))",
    re.I,
)
"""Headings over hints for an exam, tasks, dates of a course, references."""
NAMELESS = re.compile(
    r"(?:the |my |some |all |other |more |key |main |important |further |useful |common |typical |basic |famous |"
    r"weitere |wichtige |andere )*"
    r"(?:terms?|terminology|definitions?|"
    r"types?|kinds?|forms|sorts|arten|typen|formen|"
    r"concepts?|vocab(?:ulary)?|glossary|notes?|stuff|facts|things|points|words|basics|overview|summary|revision|introduction|"
    r"flash ?cards?|cards?|questions?|answers?|q ?(?:&|and|\+) ?a|examples?|begriffe|definitionen|grundlagen|wichtiges|allgemeines|"
    r"einführung|überblick|zusammenfassung|karteikarten|fragen|beispiele|merke|"
    r"why|where|when|who|what|which|how|warum|wo|wann|wer|was|wie|class(?:es)?|misc(?:ellaneous)?|others?|ones|lists?|tables?|board|sonstiges|verschiedenes|liste|tabelle)",
    re.I,
)
"""Headings that say what sort of notes stand below, and not what they are about."""
IN_DOUBT = re.compile(
    r"(?:important |key |wichtige )?(?:dates?|daten|deadlines?)|organi[sz]ation|exams?|tests?|klausur|prüfung|literature?|sources|schedule|"
    r"timetable|checklist|assignments?|misc(?:ellaneous)?|sonstiges|reminders?",
    re.I,
)
"""Headings that organise a course or name a part of its subject: what stands below tells."""
OF_A_COURSE = re.compile(
    r"\b(?:exams?|midterms?|finals?|deadlines?|submit|submission|hand(?:ed)? in|due|room|homework|lecturer?|seminar|e-?mail|prof\w*|isbn|"
    r"pages?|klausur|prüfung|abgabe|raum|hausaufgaben?|vorlesung|seiten?|kapitel|chapters?|referat|skript|reader|moodle)\b|"
    r"\b(?:pp?|ch|kap|s)\.\s?\d",
    re.I,
)


def organised(title: str, below: list[str]) -> bool:
    """Whether a heading stands over what has to be organised; where it alone does not tell, by the lines below it."""
    name = BRACKETS.sub("", title).strip(" :!.*")
    if ORGANISED.fullmatch(name):
        return True
    return bool(IN_DOUBT.fullmatch(name)) and 2 * sum(bool(OF_A_COURSE.search(line)) for line in below) >= max(1, len(below))


def with_noun(title: str, above: str) -> str | None:
    """The name of what a heading of one adjective is about, with the noun that the heading above it supplies: `Arable` under `Arable and
    pastoral farming` is `Arable farming`. Any other heading as it is; None for an adjective without a noun.
    """
    if len(title.split()) != 1 or not adjective(title):
        return title
    after = re.search(rf"\b{re.escape(title)}\s+(?:(?:and|or|vs\.?|versus|/|&)\s+[\w-]+\s+)?(?P<noun>[^\W\d_]{{3,}})\b", above, re.I)
    other = re.search(rf"\b[\w-]+\s+(?:and|or|vs\.?|versus|/|&)\s+{re.escape(title)}\s+(?P<noun>[^\W\d_]{{3,}})\b", above, re.I)
    kinds = re.fullmatch(r"(?:the )?(?:types|kinds|forms|sorts) of (?P<noun>[^\W\d_]{3,})", above, re.I)
    found = other or after or kinds
    return f"{title} {found['noun'].lower()}" if found else None


HANGING = re.compile(
    r"\b(?P<last>to|the|of|and|a|an|or|is|are|was|has|have|with|by|from|und|oder|der|die|das|ein|eine|dem|den|zum|zur)$|\.{3}$|…$", re.I
)
BLANK = re.compile(r"(?<![\w\[`])_{3,}(?![\w\]`])")
LEFT_BEHIND = re.compile(r"\b(?:that|which|whom?|whose|what|where|when|how|it|they|he|she|we|you|as|than)\b.*\s\w+$", re.I)
"""What a preposition or a verb at the end may belong to: `the class that a word belongs to`, `where the fault is`."""
CAN_END = frozenset("to of is are was were has have with by from".split())


def unfinished(text: str) -> bool:
    """Whether a line breaks off, in a word that something must follow (`the last step is to`) or in dots, or has a blank to fill in."""
    bare = text.strip()
    if BLANK.search(bare):
        return True
    match = HANGING.search(bare)
    if match is None or len(bare.split()) < 2:
        return False
    last = match["last"]
    return not last or not (last.isupper() or (last.lower() in CAN_END and LEFT_BEHIND.search(bare)))  # `vitamin A`
