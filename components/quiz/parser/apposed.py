"""What a sentence says beside a term in bold: `the **quay**, a wall, …`, `the **tide**, which lifts …`, `… is called the **ebb**`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.quiz.adjectives import adjective
from components.quiz.grammar import FINITE, form
from components.quiz.parser.clauses import FEWEST, POINTS_BACK, names_a_thing, sayable, stands_alone, told
from components.quiz.parser.emphasised import AWAY, KIND, LONGEST, there
from components.quiz.parser.predicate import LINKS, certain_verb
from components.quiz.parser.prose import BREAKS, OPENERS
from components.quiz.parser.versus import third
from components.quiz.verbs import BEFORE_NOUNS, SHUT
from components.quiz.words import words

BRACKETS = r"(?:\s*\([^()]{1,40}\))?"
APPOSED = re.compile(rf"{BRACKETS},\s+(?=(?:an?|the|any)\s)")
WHICH = re.compile(rf"{BRACKETS},\s+(?:which|who)\s+")
THAT_IS = re.compile(
    rf"(?:\s+of\s+(?:an?|the)\s+[\w’'-]+)?{BRACKETS}(?:,|\s\(|\s[–—-])?\s*\b"
    rf"(?:i\.\s?e\.|that is(?: to say)?,?|meaning|in other words),?\s+(?=\w)"
)
IN_BRACKETS = re.compile(r"\s*\((?=(?:an?|the)\s)(?P<said>[^()]+)\)")
NOUN_BEHIND = r"(?:\s+(?P<noun>[a-z]{4,}s))?"
CALLED = re.compile(
    r"(?:^|[,;:]\s+)(?:(?:and|but|while|whereas)\s+)?(?P<said>[^;:()]{12,160}?),?\s+(?:is|are|was|were)\s+"
    r"(?:(?:often|usually|commonly|also|then)\s+)?(?:called|known as|termed|referred to as|named)\s+(?:the\s+|an?\s+|its\s+|their\s+)?$"
)
IS_ONE = re.compile(r"(?:^|[,;:]\s+)(?:(?:and|but|while|whereas)\s+)?(?P<said>[^;:()]{12,160}?),?\s+(?:is|are)\s+(?:the\s+|an?\s+)?$")
KIND_CALLED = re.compile(r"^(?P<said>.{12,160}),\s+(?:an?|the)\s+[a-z]{4,}\s+(?:called|known as|termed)\s+(?:the\s+|an?\s+)?$")
"""`Ships wait for the tide, a custom called **lying to**`."""
SUBJECT = re.compile(
    r"(?:the|an?)\s+[\w’'-]+(?:\s[\w’'-]+){0,4}?\s(?:of|that|which|who|whose|where|when|in|on|at|by|from|between|with|for|closest|farthest|opposite)\b",
    re.I,
)
SEVERAL = re.compile(r"(?:[\w’'-]+\s){0,2}[\w’'-]+s,?\s(?:that|which|who|whose|where|in which|of|with|without)\b", re.I)
WITH_RELATIVE = re.compile(r"(?:[\w’'-]+\s){1,4}?(?:that|which|who|whose|where|in which)\b", re.I)
WHATEVER = re.compile(r"(?:what|whatever|how)\b(?!.*,)", re.I)
NO_SUBJECT = re.compile(
    r"(?:the|an?)\s+(?:\w+\s)?(?:example|reason|result|problem|question|answer|case|idea|point (?:is|here)|aim|goal|cause|rest|exception|"
    r"best[- ]known|most (?:famous|important|common|striking))\b",
    re.I,
)
"""What is no description of one thing, but tells that it is one of several, or why it is told."""
ENDS = re.compile(
    r";\s|\.\s|:\s|\s\(|\)|\s[–—]\s|\s(?:->|→|=>)\s|\sso that (?:we|you|one|it|they)\b|"
    r",\s(?:which|who|whose|where|so|and|but|or|whereas|while|though|although|because|then|e\.g|for example|"
    r"not|also|often|usually|mostly|hence|thus|rather|especially|in|on|at|by|from|with|as|to|when|where|we|you|he|she|it|they|"
    r"there|this|these)\b|,\s(?=\w+(?:s|ed|ing)(?:[\s;,]|$))"
)
"""Where what stands beside a term ends: a comma may stand between two adjectives."""
LOOSE_WHICH = re.compile(
    r"(?:in turn|also|then|thus|again|makes?|leads?|results?|helps?|shows?|suggests?|means?|explains?|causes?|he|she|we|you|they|it|"
    r"(?:is|are) (?:why|how|what|where|when|also|not|one|true|often|usually|good|bad|important|called|known)|was|were|had|did|"
    r"(?:has|have|can|could|may|might|must|will|would|should|does|do)\b)",
    re.I,
)
"""What follows `which` where it means the whole sentence before, or tells what is merely so."""
BELOW_WHICH = re.compile(r"\b(?:above|below) (?=which|the|an?)\b")
BESIDE_THE_POINT = re.compile(
    r"(?:an?|the) (?:[\w-]+ ){0,3}?(?:name|word|term|phrase|example|mistake|thing|surprise|reason|pity|fact|favourite|favorite|topic|"
    r"subject|question|classic|way out|exception)\b",
    re.I,
)
"""What is said of the word, or why one speaks of it."""
SENTENCE = re.compile(r"\b(?:is|are|can|cannot|must|may|has|have|will)\b")
AS_A_NAME = re.compile(r"\b(?:the|an?|called|as|termed|named)\s+$", re.I)


def apposed(sentence: str, terms: frozenset[str]) -> list[tuple[str, str]]:
    """The terms that a sentence describes beside them, with what it says: a noun phrase, what they do, or a statement."""
    bare = sentence.strip().rstrip(".!")
    found: dict[str, str] = {}
    for term, start, end in there(bare, terms):
        before, after = bare[:start], bare[end:]
        if names_a_thing(term) and not _quality(term, before) and (said := next(_said(before, after, terms), "")):
            found.setdefault(_whole_name(term, before, after), said)
    return list(found.items())


def _quality(term: str, before: str) -> bool:
    """Whether a term is an adjective that tells what something is like, with no article in front: `The load is **unknown**`."""
    return " " not in term and adjective(term) and AS_A_NAME.search(before) is None


def _whole_name(term: str, before: str, after: str) -> str:
    """A term with the noun behind it that is the head of what is called so: `strict liability offences`."""
    noun = re.match(r"\s+(?P<noun>[a-z]{4,})\b(?=\s*(?:[,.;(]|$))", after)
    return f"{term} {noun['noun']}" if noun and noun["noun"] in words(before)[:2] else term


def _said(before: str, after: str, terms: frozenset[str]) -> Iterator[str]:
    """What stands before a term or behind it and says what it is."""
    yield from _before(before, after)
    if bracket := IN_BRACKETS.match(after):
        yield from _phrase(bracket["said"])
    if that_is := THAT_IS.match(after):
        yield from _phrase(after[that_is.end() :], free=True)
    if beside := APPOSED.match(after):
        yield from _phrase(after[beside.end() :], terms=terms)
    if (which := WHICH.match(after)) and not LOOSE_WHICH.match(after[which.end() :]):
        yield from _deed(after[which.end() :])


def _phrase(rest: str, *, free: bool = False, terms: frozenset[str] = frozenset()) -> Iterator[str]:
    """The noun phrase that a text begins with. `free`: it needs no article."""
    cut = ENDS.search(rest)
    said = (rest[: cut.start()] if cut else rest).strip().rstrip(",")
    behind = rest[cut.start() :] if cut else ""
    found = words(said)
    if (
        not (FEWEST <= len(found) <= LONGEST)
        or AWAY.search(BELOW_WHICH.sub("", said))
        or found[-1] in OPENERS | SHUT
        or POINTS_BACK.search(said)
    ):
        return
    if BESIDE_THE_POINT.match(said) or _listed(behind, terms):
        return
    if KIND.match(said) or (free and form(said) in ("noun", "ing", "participle")):
        yield said


def _listed(behind: str, terms: frozenset[str]) -> bool:
    """Whether a list goes on behind a phrase, so that it may be the name of another thing: `an offer, an acceptance, and a price`."""
    goes_on = re.match(r",\s+(?:and|or)\s+(?:(?:the|an?|its)\s+)?(?P<next>.*)", behind)
    if goes_on is None:
        return False
    following = goes_on["next"].lower()
    term = next((term for term in sorted(terms, key=len, reverse=True) if following.startswith(term)), "")
    if term:
        return not APPOSED.match(following[len(term) :]) and not told(goes_on["next"], terms)
    low = words(goes_on["next"])
    return not any(certain_verb(low, place) for place in range(1, min(len(low) - 1, 6)))


def _deed(rest: str) -> Iterator[str]:
    """What a term does, behind `which`."""
    said = BREAKS.split(rest, maxsplit=1)[0].strip()
    found = words(said)
    if not sayable(said):
        return
    if found[0] in LINKS:
        rest = said.partition(" ")[2].strip()
        if KIND.match(rest) and len(found) > FEWEST:
            yield rest
        return
    plain = found[0].endswith("s") and (found[0] in FINITE or found[1] in BEFORE_NOUNS)
    if plain or third(found[0]) or certain_verb(["terms", *found], 1):
        yield said


def _before(before: str, after: str) -> Iterator[str]:
    """What is called by a term that stands behind it."""
    ends = re.match(rf"{NOUN_BEHIND}\s*(?:[,.;:(]|$|and\b|but\b)", after)
    if ends is None:
        return
    if sort := KIND_CALLED.search(before):
        said = _last_clause(sort["said"])
        if SENTENCE.search(said) and sayable(said):
            yield said
        return
    for pattern in (CALLED, IS_ONE):
        match = pattern.search(before)
        if match is None:
            continue
        if said := _subject(match["said"], pattern is CALLED):
            yield said
        return


def _last_clause(text: str) -> str:
    """The last sentence of a text: behind its last `, and`."""
    return re.split(r",\s+(?:and|but|so)\s+|;\s", text)[-1].strip()


def _subject(said: str, called: bool) -> str:
    """A subject that describes one thing and stands alone; "" for any other. `called`: what is called so may be any thing."""
    said = said.strip()
    found = words(said)
    described = (
        (called and (KIND.match(said) or WITH_RELATIVE.match(said))) or SUBJECT.match(said) or SEVERAL.match(said) or WHATEVER.match(said)
    )
    if not described or NO_SUBJECT.match(said) or not FEWEST < len(found) <= LONGEST or not stands_alone(said):
        return ""
    small = found[0] in OPENERS | {"what", "whatever", "how", "any", "anything", "anyone"}
    return f"{said[0].lower()}{said[1:]}" if small else said
