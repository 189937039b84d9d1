"""What a German sentence says beside a term in bold: `Der **Kai**, eine Mauer …`, `… nennt man **Ebbe**`, `Als **Buhne** …`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.quiz.german_forms import german_form
from components.quiz.parser.emphasised import there
from components.quiz.words import words

INDEFINITE = r"(?:ein|eine|jede[rs]?)"
ARTICLE = r"(?:ein|eine|jede[rs]?|der|die|das)"
BRACKETS = r"(?:\s*\([^()]{1,40}\))?"
BESIDE = re.compile(rf"{BRACKETS},\s+(?={ARTICLE}\s)")
THAT_IS = re.compile(rf"{BRACKETS}(?:,|\s\(|\s[–—-])?\s*\b(?:also|d\.\s?h\.,?|das heißt,?|nämlich)\s+(?={ARTICLE}\s)")
IN_BRACKETS = re.compile(rf"\s*\((?={ARTICLE}\s)(?P<said>[^()]+)\)")
CALLED = re.compile(
    r"(?:^|[;:]\s+)(?P<said>[^;:()]{12,160}?),?\s+(?:nennt man|nennen wir|bezeichnet man als|heißt|heißen|ist bekannt als)\s+(?:auch\s+)?"
    r"(?:(?:eine?[mnrs]?|ein|de[mnrs]|die|das)\s+)?$"
)
NAMED = re.compile(r"(?:^|[;:]\s+)(?P<said>[^;:()]{12,160}?),?\s+(?:wird|werden)\s+(?:auch\s+)?(?:als\s+|der\s+|die\s+|das\s+)?$")
IS_ONE = re.compile(r"(?:^|[;:]\s+)(?P<said>(?:Der|Die|Das)\s[^;:()]{12,160}?),?\s+(?:ist|sind)\s+(?:der|die|das)\s+$")
OF_ONE = re.compile(r"\S+ \S+.*?(?:,\s(?:[a-z]+ )?(?:der|die|das|dem|den|deren|dessen)\s|\s(?:des|der|von|zwischen|eines|einer)\s)")
NO_SUBJECT = re.compile(r"\S+ (?:\w+ )?(?:Grund|Beispiel|Ergebnis|Ziel|Problem|Frage|Folge|Ursache|Unterschied|Nachteil|Vorteil|Name)\b")
TURNED = re.compile(r"(?:^|[;:]\s+)(?:Als|Unter)\s+(?:(?:eine?[mnrs]?|ein|de[mnrs]|die|das)\s+)?$")
BEHIND_IT = re.compile(r"\s+(?:bezeichnet|versteht) man\s+(?P<said>\S.*)")
SUBJECT = re.compile(r"(?:^|;\s+|,?\s+(?:und|aber)\s+)(?:(?:[Ee]in|[Ee]ine|[Dd]er|[Dd]ie|[Dd]as)\s+)?$")
RELATIVE = re.compile(r"(?:der|die|das)\s.*\s[a-zäöüß]+(?:t|en|ern|eln|st|te|de|rd|war)$")
LIST = re.compile(rf"[^,]*(?:,|\sund|\soder)\s{ARTICLE}\s(?!\S+\s[^,]*\s[a-zäöüß]+(?:t|en)(?:,|$))")
"""Several things side by side, of which the second says nothing of the first: `ein Kern, ein Mantel und ein Ofen`."""
ENDS = re.compile(
    r";\s|\.\s|:\s|\s\(|\)|\s[–—]\s|\s(?:->|→|=>)\s|,\s(?:während|wobei|aber|sondern|doch|weil|da|so ?dass|damit|also|z\.\s?B|"
    r"d\.\s?h|und|oder)\b|"
    r",\s(?=(?:[a-zäöüß]+t|ist|sind|war|hat|wird|werden|kann)\s)"
)
CLAUSE_ENDS = re.compile(r"[;:(]|,\s|\.\s|\s[–—]\s|\s(?:->|→|=>)\s|\sund (?=(?:der|die|das|ein|eine)\s[^,]*\b[a-zäöüß]+t\b)")
POINTING = re.compile(
    r"\b(?:dies\w*|jene[rsmn]?|ihm|ihn|ihnen|hier|dort|oben|unten|obige[nrs]?|solche[nrs]?|dabei|dafür|davon|damit|daran|unser\w*|es)\b",
    re.I,
)
FLAT = frozenset(
    """ist sind war waren hat haben kann können muss müssen soll sollen darf wird werden liegt steht gilt bringt kommt bleibt heißt
    klingt galt lag stand gibt scheint wirkt passt hilft""".split()
)
"""Verbs whose sentence does not tell what a thing is or does, but how it happens to be."""
ACCUSATIVE = re.compile(r"(?:[Dd]en|[Ee]inen)\s+(?P<noun>[A-ZÄÖÜ]\S*.*)")
OTHER_CASE = re.compile(r"(?:den|einen|dem|einem|einer|des|eines)\s", re.I)
FEWEST, LONGEST = 3, 24


def apposed_de(sentence: str, terms: frozenset[str]) -> list[tuple[str, str]]:
    """The terms that a sentence describes beside them, or whose deed it tells, with what it says."""
    bare = sentence.strip().rstrip(".!")
    found: dict[str, str] = {}
    for term, start, end in there(bare, terms):
        if said := next(_said(bare[:start], bare[end:]), ""):
            found.setdefault(term, said)
    return list(found.items())


def _said(before: str, after: str) -> Iterator[str]:
    if (called := CALLED.search(before)) and re.match(r"\s*(?:[,.;:(]|$)", after):
        yield from _phrase(called["said"].strip(), whole=True)
    if (called := NAMED.search(before)) and re.match(r"\s+(?:genannt|bezeichnet)\s*(?:[,.;:(]|$)", after):
        yield from _phrase(called["said"].strip(), whole=True)
    one = IS_ONE.search(before)
    if one and re.match(r"\s*(?:[,.;:(]|$)", after) and OF_ONE.match(one["said"]) and not NO_SUBJECT.match(one["said"]):
        yield from _phrase(one["said"].strip(), whole=True)
    if TURNED.search(before) and (turned := BEHIND_IT.match(after)):
        yield from _phrase(turned["said"])
    if bracket := IN_BRACKETS.match(after):
        yield from _phrase(bracket["said"])
    for sign in (THAT_IS, BESIDE):
        if match := sign.match(after):
            yield from _phrase(after[match.end() :], aside=sign is BESIDE)
    if SUBJECT.search(before) and after.startswith(" "):
        yield from _deed(after.strip())


def _phrase(rest: str, *, whole: bool = False, aside: bool = False) -> Iterator[str]:
    """The noun phrase that a text begins with, in the nominative or without its article."""
    cut = None if whole else ENDS.search(rest)
    said = (rest[: cut.start()] if cut else rest).strip().rstrip(",")
    if aside and not re.match(rf"{INDEFINITE}\s", said) and RELATIVE.match(said.split(",")[0]):
        return  # a relative clause, and no second name
    if aside and LIST.match(rest):
        return
    said = nominative(said)
    if not FEWEST <= len(words(said)) <= LONGEST or POINTING.search(said) or german_form(said) != "noun":
        return
    yield re.sub(r"^(?:Der|Die|Das|Ein|Eine)\b", lambda article: article[0].lower(), said)


def nominative(said: str) -> str:
    """A phrase in the accusative without its article, where that alone tells the case (`den Abstand zweier Töne`); "" if more does."""
    if accusative := ACCUSATIVE.fullmatch(said):
        return accusative["noun"]
    return "" if OTHER_CASE.match(said) else said


def _deed(rest: str) -> Iterator[str]:
    """What a term does, its verb first."""
    said = CLAUSE_ENDS.split(rest, maxsplit=1)[0].strip()
    found = words(said)
    if (
        not FEWEST <= len(found) <= LONGEST
        or found[0] in FLAT
        or found[1] in ("nicht", "auch", "also", "dann", "sich")
        or POINTING.search(said)
    ):
        return
    if german_form(said) == "does":
        yield said
