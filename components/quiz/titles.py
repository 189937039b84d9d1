"""What a heading names: the heading without its number, its week or course code, and what is said about it in brackets.

What is left is one piece of the heading as it stands there.
"""

from __future__ import annotations

import re

from components.quiz.headers import IN_THE_PLURAL

UNIT = (
    r"(?:sessions?|lectures?|chapters?|units?|weeks?|lessons?|parts?|days?|modules?|topics?|ch\.|wk\.?|kapitel|woche|teil|vorlesung|thema)"
)
PREFIX = re.compile(
    rf"(?:(?-i:[A-Z][.)]\s+(?=[A-ZÄÖÜ]))|{UNIT}(?:\s+{UNIT})?\s*(?:\d[\d.]*|[IVX]+|[A-Z])?(?:\s*(?:-|–|&|\+|and|und|to|bis)\s*\d+)?\s*(?:[:.]|\s[–—-]+)\s+|"
    r"(?-i:[A-ZÄÖÜ]{2,5} ?\d{3,4}[A-Z]?)\s*[:–—-]+\s+)",
    re.I,
)
WEEK = re.compile(
    r"(?:wk|week|woche|lecture|lec|lesson|session|vorlesung|vl)\.?\s?\d+\s+(?!(?:and|und|to|bis|notes?)\b)(?=[^\W\d_]{2})", re.I
)
"""The number of a week in front of its topic without any sign: `wk 4 IS-LM`."""
ASKING = re.compile(r"(?<=\w)\s+[–—-]+\s+(?:what|which|how|who|when|why|where|was|welche\w*|wie|wer|wann|warum|wofür)\s[^–—]*$", re.I)
"""A question behind the name: `Vitiating factors – what makes it void?`."""
INTRODUCING = re.compile(r"(?:[A-ZÄÖÜ]{2,5} ?\d{3,4}[A-Z]? )?(?:intro(?:duction)? to|einführung in (?:die|das|den)) (?=\w{3})", re.I)
CODE = re.compile(r"[A-ZÄÖÜ]{2,5} ?\d{3,4}[A-Z]?")
SUFFIX = re.compile(
    rf"\s*(?:[–—:,/|]|-+)\s*(?:{UNIT}\s+)?{UNIT}\s*(?:\d+|[IVX]+)(?:\s*(?:-|–|&|and|und|to|bis)\s*\d+)?$|"
    rf"\s*\(\s*{UNIT}\s*\d+[^()]*\)$",
    re.I,
)
BRACKETS = re.compile(r"\s*\((?![A-ZÄÖÜ]{2,8}\))[^()]*\)$")
"""What stands in brackets at the end, abbreviations of the heading excepted: `(for the exam)`, `(adult, at rest)`."""
SHEET = re.compile(
    r"\s+(?:[–—-]\s+)?(?:cheat ?sheet|lecture notes|intro(?:ductory)? (?:module|course|class)|summary|overview|basics|in one page|revision|"
    r"zusammenfassung|übersicht)$",
    re.I,
)
REMARK = re.compile(
    r"\s*(?:,|\s[–—-])\s+(?:(?:always|often|usually|must|to|please|immer|oft|just|only|nur|(?:just )?an? (?:short |quick )?)\s?)?"
    r"(?:asked|list\b|liste\b|learn|know|important|memori[sz]e|revise|exams?|lernen|wichtig|klausur\w*)\b[^,()]*$|(?:(?:,\s+[^\W\d_]+)?\s*!{2,}|,\s+[^\W\d_]+\s*!)$",
    re.I,
)
"""What a learner says to himself behind a name: `Cuba 1962, learn!!`."""
SHORT = 3
"""What is left of a heading of so many letters names nothing: `AC basics`."""
BEHIND = re.compile(r"\?+\s*\((?P<aside>[a-zäöüß]{4,}(?: [a-zäöüß]{3,})?)\)$")
REMARKED = re.compile(r"\b(?:exam|important|again|todo|later|new|hard|easy|old|short|revise|learn|klausur|wichtig|neu|kurz)\b")
OF_WHAT = re.compile(
    r"(?:what|who|was|wer) (?:is|are|was|were|ist|sind|war|waren) (?:the |an? |eine? |der |die |das )?"
    r"(?P<what>\S+(?: \S+){0,3}?)\s*\?+",
    re.I,
)
WHICH = re.compile(
    r"(?:which|what|welche[ns]?) (?P<what>(?:[a-zäöüß-]+ )?(?:[a-zäöüß]{3,}s|(?-i:[A-ZÄÖÜ][a-zäöüß]{3,})))\s+"
    r"(?:are|do|does|did|should|must|can|could|have|has|need|exist|were|sind|gibt|gab|muss|soll|sollte|kann)\b[^?]*\?+",
    re.I,
)
UNSAID = re.compile(
    r"\b(?:difference|point|idea|reason|problem|use|that|this|these|it|they|he|she|you|we|i|main|and|or|of|for|in|my|unterschied|"
    r"something|things?|wrong|better|best|worst)\b",
    re.I,
)
"""What stands in a question that asks about a relation, or points elsewhere."""
PAPER = re.compile(r"\b(?:notes?|cheat ?sheet|sheet|flash ?cards?|karteikarten|lab \d+|mitschrift|notizen|zettel)\b", re.I)
"""What tells that a heading is about the paper and not about a subject."""
PAIRED = re.compile(r"(?P<subjects>[^\W\d_]{3,}s)\s+(?P<joint>(?:&|and|und|/|→|->)(?:\s+their|\s+ihre)?)\s+(?P<values>[^\W\d_]{3,}s)", re.I)
ALONE = re.compile(r"&|and|und|/", re.I)
GIVEN = IN_THE_PLURAL | frozenset(
    """antidotes capitals currencies deficiencies diseases disorders hosts vectors pathogens targets receptors glands hormones enzymes
    organs substrates inhibitors neurotransmitters habitats homes foods diets nicknames opposites translations abbreviations acronyms
    creators composers painters directors architects discoverers poets works novels plays operas discoveries inventions theories
    theorems laws crimes penalties sentences gods domains keys ports protocols commands""".split()
)
"""Nouns in the plural that name what belongs to something else: of `faults and folds` neither belongs to the other."""


def name_of(title: str) -> str:
    """The name in a heading: `Unit 5: Terms (for the exam)` -> `Terms`; "" for one that is about the paper (`CHEM 102 notes`)."""
    found = title.strip()
    for cut in (REMARK, BRACKETS, ASKING, SUFFIX, PREFIX, WEEK, INTRODUCING, SHEET):
        match = cut.search(found) if cut in (REMARK, ASKING, SUFFIX, BRACKETS, SHEET) else cut.match(found)
        if match and not (cut is SHEET and match.start() <= SHORT):
            found = f"{found[: match.start()]}{found[match.end() :]}".strip() or found
    return "" if PAPER.search(found) or CODE.fullmatch(found) else found.rstrip(" ,;")


def asked_about(title: str) -> str:
    """What a heading that asks is about: `Who were the pioneers?` -> `pioneers`, `Which antidotes should I know?` -> `antidotes`,
    `How old is it? (dating)` -> `dating`; "" if that is no name.
    """
    aside = BEHIND.search(title)
    if aside and not REMARKED.search(aside["aside"]):
        return aside["aside"]
    match = OF_WHAT.fullmatch(title.strip()) or WHICH.fullmatch(title.strip())
    return match["what"].strip() if match and not UNSAID.search(match["what"]) else ""


def paired(title: str) -> tuple[str, str] | None:
    """What the two sides of the pairs under a heading are, in the singular: `Drugs & antidotes` -> (`drug`, `antidote`); else None."""
    match = PAIRED.fullmatch(name_of(title))
    if match is None or (ALONE.fullmatch(match["joint"]) and match["values"].lower() not in GIVEN):
        return None
    return one_of(match["subjects"]), one_of(match["values"])


def one_of(plural: str) -> str:
    """A noun in the singular, small: `treaties` -> `treaty`."""
    low = plural.lower()
    return f"{low[:-3]}y" if low.endswith("ies") else low[:-2] if low.endswith(("xes", "sses", "ches", "shes")) else low[:-1]
