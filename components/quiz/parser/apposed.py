"""What a sentence says beside a term in bold: `the **quay**, a wall, …`, `the **tide**, which lifts …`, `… is called the **ebb**`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.quiz.adjectives import adjective
from components.quiz.grammar import FINITE, form
from components.quiz.parser.emphasised import AWAY, KIND, LONGEST, told_of
from components.quiz.parser.predicate import LINKS, certain_verb
from components.quiz.parser.prose import BREAKS, OPENERS, POINTING
from components.quiz.parser.versus import third
from components.quiz.verbs import ADVERBS, BEFORE_NOUNS, PLAIN, SHUT
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
WHATEVER = re.compile(r"(?:what|whatever|how)\b(?!.*,)", re.I)
NO_SUBJECT = re.compile(
    r"(?:the|an?)\s+(?:\w+\s)?(?:example|reason|result|problem|question|answer|case|idea|point (?:is|here)|aim|goal|cause|rest|exception|"
    r"best[- ]known|most (?:famous|important|common|striking))\b",
    re.I,
)
"""What is no description of one thing, but tells that it is one of several, or why it is told."""
ENDS = re.compile(
    r";\s|\.\s|:\s|\s\(|\)|\s[–—]\s|\s(?:->|→|=>)\s|,\s(?:which|who|whose|where|so|and|but|or|whereas|while|though|although|because|then|e\.g|"
    r"for example|not|also|often|usually|mostly|hence|thus|rather|especially|in|on|at|by|from|with|as|to|when|where|we|you|he|she|it|they|"
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
POINTS_BACK = re.compile(r"\b(?:from|to|by|with|of|for|on|at|into|under|about) that\b(?! which)|\b(?:such|other|another|else)\b", re.I)
BELOW_WHICH = re.compile(r"\b(?:above|below) (?=which|the|an?)\b")
BESIDE_THE_POINT = re.compile(
    r"(?:an?|the) (?:[\w-]+ ){0,3}?(?:name|word|term|phrase|example|mistake|thing|surprise|reason|pity|fact|favourite|favorite|topic|"
    r"subject|question|classic|way out|exception)\b",
    re.I,
)
"""What is said of the word, or why one speaks of it."""
NOUNS = "theory|system|law|principle|rule|approach|effect|model|method|hypothesis|doctrine|reaction|test|cycle"
"""What goes with a term in bold and may be left out: `natural law theory`."""
ASKS = re.compile(r"(?:an?\s+|the\s+)?(?P<said>(?P<verb>[a-z]+s)\s+(?:what|how|whether|which|why)\s.+)")
SENTENCE = re.compile(r"\b(?:is|are|can|cannot|must|may|has|have|will)\b")
THOSE = re.compile(r"^Those\b")
OWN = re.compile(r"\b(?:its|their)\b")
"""In a deed this is what belongs to the term that is spoken of."""
LEFT = OPENERS | frozenset("that which who whose of to and or for with by from in on at into is are was were has have not as than".split())
FEWEST = 3
LONGEST_TERM = 6


def told(part: str, terms: frozenset[str], known: frozenset[str] = frozenset()) -> tuple[str, str] | None:
    """What a clause tells of the term that it begins with (see `told_of`): of one in bold also with its noun, and what it asks.

    `known`: the terms that stand in bold somewhere.
    """
    found = told_of(part, known or terms)
    for term in _there(part, terms) if found is None else ():
        named = re.match(rf"(?:the\s+|an?\s+)?(?P<term>{re.escape(term)}(?:\s(?:{NOUNS}))?){BRACKETS}\s+(?P<rest>\S.*)", part, re.I)
        if named is None:
            continue
        asks = ASKS.match(named["rest"])
        if asks and third(asks["verb"]):
            said = BREAKS.split(asks["said"].rstrip("."), maxsplit=1)[0].strip()
            found = (named["term"], said) if _sayable(said) else None
        elif named["term"].lower() != term:
            found = told_of(part, frozenset({named["term"].lower()}))
    return None if found is None or POINTS_BACK.search(found[1]) or not _names(found[0]) else found


def _there(sentence: str, terms: frozenset[str]) -> list[str]:
    """The terms that occur in a sentence, longest first."""
    low = sentence.lower()
    return sorted((term for term in terms if term in low), key=len, reverse=True)


def clauses(sentence: str, terms: frozenset[str]) -> list[str]:
    """A sentence, parted in front of every term that begins a clause of its own: `A quay is …, while a **pier** stands …`."""
    parts = [sentence]
    for term in _there(sentence, terms):
        joint = re.compile(
            rf"(?:[;,]\s+(?:and\s+|but\s+|while\s+|whereas\s+)?|\s+(?:and|while|whereas)\s+)(?=(?:the\s+|an?\s+)?{re.escape(term)}\b)", re.I
        )
        for place, part in enumerate(parts):
            match = joint.search(part)
            if match and told(part[match.end() :], terms) and (part[match.start()] in ";," or told(part[: match.start()], terms)):
                parts[place : place + 1] = [part[: match.start()], part[match.end() :]]
                break
    return parts


def apposed(sentence: str, terms: frozenset[str]) -> list[tuple[str, str]]:
    """The terms that a sentence describes beside them, with what it says: a noun phrase, what they do, or a statement."""
    bare = sentence.strip().rstrip(".!")
    found: dict[str, str] = {}
    for term in _there(bare, terms):
        if not _names(term):
            continue
        for match in re.finditer(rf"(?<![\w-]){re.escape(term)}(?![\w-])", bare, re.I):
            said = next(_said(bare[: match.start()], bare[match.end() :], terms), "")
            if said:
                name = _whole_name(bare, match)
                found.setdefault(name, said)
                break
    return list(found.items())


def _names(term: str) -> bool:
    """Whether what stands in bold can name a thing: no sentence, and no word that is there to be stressed (`never`, `important`)."""
    found = words(term)
    stressed = set(found) <= SHUT | ADVERBS | PLAIN or (len(found) == 1 and (adjective(found[0]) or found[0].endswith("ly")))
    return 0 < len(found) <= LONGEST_TERM and not stressed and not term.isdigit()


def _whole_name(sentence: str, match: re.Match[str]) -> str:
    """A term with the noun behind it that is the head of what is called so: `strict liability offences`."""
    noun = re.match(r"\s+(?P<noun>[a-z]{4,})\b(?=\s*(?:[,.;(]|$))", sentence[match.end() :])
    subject = words(sentence[: match.start()])[:2]
    return f"{match[0]} {noun['noun']}" if noun and noun["noun"] in subject else match[0]


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
    if not _sayable(said):
        return
    if found[0] in LINKS:
        rest = said.split(maxsplit=1)[1]
        if KIND.match(rest) and len(found) > FEWEST:
            yield rest
        return
    plain = found[0].endswith("s") and (found[0] in FINITE or found[1] in BEFORE_NOUNS)
    if plain or third(found[0]) or certain_verb(["terms", *found], 1):
        yield said


def _sayable(said: str) -> bool:
    """Whether a deed is neither too short nor too long and points to nothing outside itself."""
    found = words(said)
    return FEWEST <= len(found) <= LONGEST and _stands_alone(said, OWN)


def _before(before: str, after: str) -> Iterator[str]:
    """What is called by a term that stands behind it."""
    ends = re.match(rf"{NOUN_BEHIND}\s*(?:[,.;:(]|$|and\b|but\b)", after)
    if ends is None:
        return
    if sort := KIND_CALLED.search(before):
        said = _last_clause(sort["said"])
        if SENTENCE.search(said) and _sayable(said):
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
    described = (called and KIND.match(said)) or SUBJECT.match(said) or SEVERAL.match(said) or WHATEVER.match(said)
    if not described or NO_SUBJECT.match(said) or not FEWEST < len(found) <= LONGEST or not _stands_alone(said):
        return ""
    return f"{said[0].lower()}{said[1:]}" if found[0] in OPENERS | {"what", "whatever", "how"} or SEVERAL.match(said) else said


def _stands_alone(said: str, own: re.Pattern[str] = THOSE) -> bool:
    """Whether a text points to nothing outside itself and is no torso. `own`: what points inside it."""
    bare = own.sub("", said)
    return not POINTING.search(bare) and not POINTS_BACK.search(said) and words(said)[-1] not in LEFT
