"""Facts in plain sentences: `X is a …`, `The three X are a, b and c`, `…, because …`."""

from __future__ import annotations

import re

from components.quiz.grammar import PRONOUNS, form, plural
from components.quiz.parser.labels import inline_list
from components.quiz.parser.shortened import shortened
from components.quiz.words import NUMBERS, words

ABBREVIATIONS = re.compile(
    r"\b(?:e\.g|i\.e|v\.\s?a|u\.\s?a|o\.\s?ä|etc|vs|cf|approx|resp|Fig|Dr|Prof|St|No|ca|z\.B|d\.h|bzw|usw|al|z|d|u|o|i|c|esp|incl|gov|govt|orig|est|max|min|mind|"
    r"ehem|evtl|ggf|inkl|sog|urspr|insb|vgl|Lsg|org|chem|temp|allg|versch|franz|engl|dt|lat|griech|brit|russ|belg|österr|amerik|sowjet|preuß|ital|span|kath|evang|polit|wirtsch|jüd|christl|staatl|öffentl|gesetzl|entspr|Jh|Jhd|Nr|Abs|Art|Kap|geb|gest)\.$|"
    r"(?<!\b[A-Z], )\b[A-Z]\.$|(?<!\d )(?<!\d)\b[bfglmpstvw]\.$|(?<=\. )Verb\.$|"
    r"(?<!\d )(?<!\d)\b(?!(?:[kmcdnµ]?m|[kmµ]g|[mcdh]l|[mn]s|px|pt|ft)\.)[b-df-hj-np-tv-xzß]{2,5}\.$"
)
"""Abbreviations that are known, initials, and a word in small letters without a vowel that is no unit: `zw.`, `Verb.` behind another."""
MEASURED = re.compile(r"\b(?:the|a|an|its|their|his|her|your|our|one['’]s|[a-z]{3,}(?:y|al|ed|ing|an)) (?:mind|min|max|est|art)\.$")
"""A word that is an abbreviation only in front of a number."""
MINUTES = re.compile(r"\d ?min\.$")
"""So many minutes: a word behind them begins something else."""
DAY = re.compile(r"\b\d{1,2}\.\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert)")
"""A German date or ordinal: `am 9. November`."""
DEFINING = re.compile(
    r"(?P<article>(?:An?|The)\s+)?(?P<term>[^,:;.()]{2,60}?)(?:\s*\((?P<alias>[^()]{2,60})\))?,?\s+"
    r"(?P<verb>(?:is|are) defined as|(?:is|are) called|is|are|was|were|means|refers? to|denotes)\s+(?P<rest>\S.*)"
)
GROUP = re.compile(
    r"(?:The\s+|There are\s+)?(?P<number>two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)\s+(?P<head>[^,:;.]{3,80}?)"
    r"(?:\s+(?:are|include)(?:\s+the following)?\s*:?\s+|:\s+)(?P<list>.+)",
    re.I,
)
DEFINING_DE = re.compile(
    r"(?P<article>(?:Ein|Eine|Der|Die|Das)\s+)?(?P<term>(?:[a-zäöü]+e[nrs]? )?[A-ZÄÖÜ][^,:;.()]{1,60}?)"
    r"(?:\s*\((?P<alias>[^()]{2,60})\))?\s+"
    r"(?P<verb>ist|sind|bezeichnet|bezeichnen|bedeutet|meint)\s+(?P<rest>(?:ein|eine|einen|der|die|das|den|jede[rsn]?|alle)\s\S.*)"
)
GROUP_DE = re.compile(
    r"(?:Die\s+|Es gibt\s+)?(?P<number>zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|[2-9]|10)\s+(?P<head>[^,:;.]{3,80}?)"
    r"(?:\s+(?:sind|lauten|heißen)\s*:?\s+|:\s+)(?P<list>.+)",
    re.I,
)
NUMBERS_DE = {word: value for value, word in enumerate("zwei drei vier fünf sechs sieben acht neun zehn".split(), start=2)}
REASON_DE = re.compile(r"(?P<effect>[^,;:]{15,160}),\s+(?P<cause>weil\s+[^;:]{10,140})")
REASON = re.compile(r"(?P<effect>[^,;:]{15,160}),?\s+because\s+(?!of\b)(?P<cause>[^;:]{10,140})")
SPLICE = re.compile(r",\s+(?:it|they|sie|er|es)\s+\w.*")
"""A second sentence behind a mere comma."""
LONGEST_BRACKET = 60
"""A bracket with more characters holds sentences of its own."""
WEAK = frozenset("example reason result problem question answer case idea point difference goal way one first second main other".split())


def sentences(text: str) -> list[str]:
    """A text cut into its sentences; abbreviations, decimals and initials do not end one."""
    found: list[str] = []
    start = 0
    for match in re.finditer(r"[.!?][\"”’)]?\s+(?=[\"“(\[`]?[A-ZÄÖÜ0-9]|`[^`\s][^`]*` [a-z])", text):
        before = max(start, match.start() - 12)
        near = text[before : match.start() + 1]
        if (MEASURED.search(near) or MINUTES.search(near)) and not text[match.end()].isdigit():
            pass  # `the guilty mind. Offences …`
        elif ABBREVIATIONS.search(near) or DAY.search(text[max(start, match.start() - 2) : match.end() + 11]):
            continue
        if text[match.start()] == "." and (shortened(text, match.start(), match.end()) or _within(text, start, match.start())):
            continue
        found.append(text[start : match.end()].strip())
        start = match.end()
    found.append(text[start:].strip())
    return [sentence for sentence in found if sentence]


def _within(text: str, start: int, point: int) -> bool:
    """Whether a point stands in brackets that close behind it: `shot down over Cuba (Maj. Anderson)`."""
    opened = text.rfind("(", max(start, point - LONGEST_BRACKET), point)
    return opened >= 0 and text.find(")", opened, point) < 0 and text.find(")", point, opened + LONGEST_BRACKET) >= 0


def definition(sentence: str, known: frozenset[str], also: str = "") -> tuple[str, str] | None:
    """Term and meaning of a defining sentence, or None.

    The meaning must say what kind of thing the term is (`a tool that …`), or the term be one that the notes name (in bold, in a heading):
    `known`, lower case, and `also`.
    """
    if (german := DEFINING_DE.fullmatch(sentence.rstrip("."))) and not DEFINING.fullmatch(sentence.rstrip(".")):
        return _german_definition(german, known, also)
    match = DEFINING.fullmatch(sentence.rstrip("."))
    if match is None:
        return None
    term, rest = match["term"].strip(), match["rest"].strip()
    found = words(term)
    if not found or len(found) > 5 or found[0] in PRONOUNS or found[-1] in WEAK or form(term) == "clause":
        return None
    if found[0] in (
        "each",
        "every",
        "some",
        "many",
        "most",
        "all",
        "both",
        "another",
        "other",
        "these",
        "those",
        "its",
        "their",
        "only",
        "not",
    ):
        return None
    if re.search(r"\b(?:in|on|for|from|with|by|to|at|than|that|which|and|or|not|without|between|after|before)\b", term, re.I):
        return None
    if PRONOUNS & set(found) and term.lower() not in known:
        return None  # `in civil cases it is the balance of …`
    rest = SPLICE.sub("", rest)
    if rest.endswith(":") or re.match(r"(?:that|also|often|sometimes|usually|only|not|then|therefore|thus|now)\b", rest):
        return None
    kind = re.match(r"(?:an?|the|any)\s+", rest)
    if match["article"] and match["article"].strip() == "The" and term.lower() not in known and term.lower() != also.lower():
        return None
    if not kind and match["verb"] in ("is", "are", "was", "were"):
        return None
    if len(words(rest)) < 4 or re.match(r"(?:an?|the)\s+(?:same|other|more|most|few|lot|bit|case|reason)\b", rest):
        return None
    if not kind and form(rest) not in ("noun", "ing"):
        return None
    return term, rest


def _german_definition(match: re.Match[str], known: frozenset[str], also: str) -> tuple[str, str] | None:
    """Term and meaning of `Ein Biotop ist der Lebensraum …`; a term with `Der`, `Die` or `Das` must be one that the notes name."""
    term, rest, article = match["term"].strip(), SPLICE.sub("", match["rest"].strip()), (match["article"] or "").strip()
    if len(words(term)) > 4 or words(term)[0] in ("es", "er", "sie", "dies", "das", "die", "der", "diese", "dieser", "dieses"):
        return None
    if article in ("Der", "Die", "Das") and term.lower() not in known and term.lower() != also.lower():
        return None
    if len(words(rest)) < 4 or re.search(r"\b(?:in|auf|für|aus|mit|von|bei|und|oder|nicht|zwischen)\b", term):
        return None
    return (f"{article.lower()} {term}" if article and term[0].islower() else term), rest  # `das sensorische Gedächtnis`


def collection(sentence: str) -> tuple[str, tuple[str, ...]] | None:
    """Head and members of `The three parts of X are a, b and c`, when the number agrees; else None."""
    if (german := GROUP_DE.fullmatch(sentence.rstrip("."))) is not None:
        named = inline_list(german["list"])
        number = NUMBERS_DE.get(german["number"].lower()) or int(german["number"])
        return (german["head"].strip(), named) if named and len(named) == number else None
    match = GROUP.fullmatch(sentence.rstrip("."))
    if match is None:
        return None
    members = inline_list(match["list"])
    number = int(NUMBERS.get(match["number"].lower(), match["number"]))
    if members is None or len(members) != number or not plural(match["head"]):
        return None
    return match["head"].strip(), members


def cause(sentence: str) -> tuple[str, str] | None:
    """Effect and cause of a sentence with `because` in its middle; neither may point outside itself."""
    match = REASON.fullmatch(sentence.rstrip(".")) or REASON_DE.fullmatch(sentence.rstrip("."))
    if match is None:
        return None
    effect, why = match["effect"].strip(), match["cause"].strip()
    if words(effect)[0] in PRONOUNS or words(effect)[0] in ("but", "and", "so", "then", "for", "however"):
        return None
    return effect, why
