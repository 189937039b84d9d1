"""Labels that are slots of the heading above them, and no names: `**Definition:** …` under `Religion`, `**Symptoms:** …`, `**Note:** …`."""

from __future__ import annotations

import re

EXAMS = "essay|mcat|usmle|nclex|neet|jee|gcse|lsat|dat|a[- ]level|board|exam|test|klausur|prüfungs?"
REMARK = re.compile(
    rf"(?:(?:{EXAMS}|clinical|high[- ]yield|quick|side|key|important|main|study|final)[- ]?)*"
    r"(?:relevan(?:ce|z)|notes?|tips?|points?|facts?|take-?aways?|reminders?|pearls?|explanations?|remarks?|warnings?|hinweise?|"
    r"erklärung(?:en)?|anmerkung(?:en)?|summary|zusammenfassung|guess|thoughts?|question|frage|idea)",
    re.I,
)
"""Labels of what somebody adds to a heading or to a question of the notes."""
REMINDER = re.compile(
    r"(?:how (?:to|i|you) )?(?:remember|think of|memori[sz]e|picture)(?: (?:it|this|them))? (?:as|like|by|with)|"
    r"how (?:to|i|you) (?:remember|think of|memori[sz]e|picture)(?: (?:it|this|them))?|"
    r"(?:my |a |nice |good |memory )?(?:mnemonics?|memory (?:aids?|hooks?|tricks?)|tricks?)|"
    r"my (?:own )?(?:notes?|remarks?|comments?|words|thoughts?)|notes? to (?:my)?self|in my (?:own )?words|"
    r"merks(?:atz|ätze)|merkhilfen?|eselsbrücken?|notiz an mich|meine (?:notizen?|kommentare?|gedanken)",
    re.I,
)
"""Labels and column heads over what somebody says to himself: `remember as`, `how to think of it`, `Eselsbrücke`."""
COMMENT = re.compile(r"comments?|kommentare?|[?!]+", re.I)
"""Column heads over the same; as the label of a line they may well be terms: `?` for `zero or one`."""
MEANING = re.compile(
    r"(?:(?:short|formal|simple|basic|working) )?(?:definitions?|def\.?|meaning|what it is|begriffserklärung|bedeutung)", re.I
)
SLOT = re.compile(
    r"(?:(?:key|main|common|typical|major|primary|possible|clinical|famous|other) )?"
    r"(?:functions?|locations?|symptoms?|treatments?|structures?|purposes?|roles?|mechanisms?|outcomes?|timing|types?|kinds?|forms?|"
    r"causes?|effects?|features?|characteristics?|properties|components?|parts?|steps?|stages?|process(?:es)?|diagnosis|signs?|"
    r"risk factors?|complications?|examples?|models?|problems?|advantages?|disadvantages?|pros|cons|benefits?|drawbacks?|limitations?|"
    r"strengths?|weaknesses|uses?|applications?|use cases?|reactants?|products?|enzymes?|inputs?|outputs?|regulation|regulators?|"
    r"origin|template|inhibitors?|activators?|goals?|aims?|significance|importance|history|background|context|criticisms?)",
    re.I,
)
"""Labels that say of many things the same sort of thing: each needs the heading above it."""


NO_NAME = re.compile(
    r"(?:(?:main|big|common|classic|typical) )?(?:costs|gotchas?|avoid|fix(?:es)?|caveats?|pitfalls?|downsides?|upsides?|"
    r"trade-?offs?|rules? of thumb|in practice|in general|in theory|when to use(?: it)?|how it works|why it works|why(?: it matters)?|"
    r"when|how|workarounds?|nachteile?|vorteile?|faustregel|in der praxis|vermeiden)",
    re.I,
)
"""Labels that lead in what somebody has to say of the heading above, whatever it is: they name nothing where that is a question."""


def remark(label: str) -> bool:
    """Whether a label leads in what somebody adds, so that it is no name and no property: `Note`, `Exam relevance`, `Key points`."""
    return REMARK.fullmatch(label.strip()) is not None or reminder(label)


def reminder(label: str) -> bool:
    """Whether below or behind a label stands what somebody says to himself so as to keep something in mind."""
    return REMINDER.fullmatch(label.strip(" .:*")) is not None


def own_column(heading: str) -> bool:
    """Whether a column holds what somebody says to himself, so that none of its cells states anything."""
    return reminder(heading) or COMMENT.fullmatch(heading.strip(" .:*")) is not None


def meaning(label: str) -> bool:
    """Whether a label leads in what the heading above it means."""
    return MEANING.fullmatch(label.strip()) is not None


def slot(label: str) -> bool:
    """Whether a label is a property that a thing of any kind may have: the name of none, however it is set."""
    return SLOT.fullmatch(label.strip()) is not None


def no_name(label: str) -> bool:
    """Whether a label leads in what is said of the heading above, so that below a question it names nothing: `costs`, `avoid`."""
    return NO_NAME.fullmatch(label.strip()) is not None
