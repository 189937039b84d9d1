"""Sentences that speak of a term set in bold, or linked to a note of its own: `A **Giffen good** is …`, `**Hooke's law** says that …`."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache

from components.quiz.facts import Definition
from components.quiz.german_forms import german_form
from components.quiz.grammar import FINITE, form
from components.quiz.parser.interjected import whose, without_between
from components.quiz.parser.predicate import AUXILIARIES, LEANING, LINKS, certain_verb
from components.quiz.parser.prose import BREAKS, OPENERS, POINTING
from components.quiz.parser.versus import third
from components.quiz.verbs import SHUT, may_be_plural
from components.quiz.words import words

SET_OFF = re.compile(r"\*\*(?!\s)([^*\n]{2,60})(?<!\s)\*\*|(?<!\w)__([^_\n]{2,60})__(?!\w)|\[\[(?:[^\[\]|\n]*\|)?([^\[\]|#\n]{2,60})\]\]")
ARTICLE = re.compile(r"(?:an?|the)\s+", re.I)
SPACE = re.compile(r"\s")
WITHIN = re.compile(r"[\w-]")
LONGEST_TERM = 62
KIND = re.compile(r"(?:an?|the|any)\s+(?!(?:same|other|only|one|more|most|few|lot|bit|case|reason|main|first|best|worst|key)\b)", re.I)
RELATIVE_KIND = re.compile(
    r"(?!(?:when|where|how|why|what|that|there|one|not|no|so|true|clear|something|anything|everything|those|these|this|it|\w+ed|known)\b)"
    r"(?:[a-z][\w-]*\s){1,3}?(?:that|which|who|whose|in which|by which)\s"
)
"""A kind without an article: `fiction that …`."""
DOING = re.compile(r"[a-z]{2,}ing\s(?:an?|the)\s[^,;:]*\b(?:by|without|for|from|instead of|with)\s")
"""What one does: `judging a poem by …`; `rising in the east` is no such thing."""
OF_ANOTHER = re.compile(
    r"(?:an?|the)\s(?:[\w-]+\s){0,2}(?:cousin|counterpart|equivalent|opposite|reverse|rival|successor|version|variant)s?\b"
    r"(?!\s(?:of|to)\b)|(?:[A-ZÄÖÜ][\w-]+\s){0,2}[A-ZÄÖÜ][\w-]+['’]s?\s(?:\w+\s)?(?:phrase|word|term|name|idea|coinage)\b"
)
"""What is told by something that is not named: `the American cousin`; or tells no more than whose word it is."""
MERELY = re.compile(r"(?<=^is) (?:therefore|thus|then|hence|basically|simply|essentially|just|really|in effect) (?=(?:an?|the)\s)")
CLAUSE = re.compile(r"[:;]\s")
ENDS = re.compile(
    r";\s|\.\s|:\s|\s\(|\s[–—-]\s|\s(?:->|→|=>)\s|"
    r",\s(?:so|and (?:it|they|this)|which (?:means|is why)|because|but|whereas|while|then|e\.g)\b|,\swith\s(?=[A-ZÄÖÜ])|"
    r",\s(?:and\s)?(?=(?:an?|the)\s(?:(?!that|which|who)[^,\s]+\s){1,8}?(?:is|are)\s)"
)
"""Where what is told of a name as a whole phrase ends: commas stand in it."""
AWAY = re.compile(r"\b(?:this|these|former|latter|same|above|below)\b", re.I)
"""What points out of a phrase; `it` and `they` in one mean what it speaks of."""
CLAIMS = re.compile(r"(?:says?|states?|means?|holds?|implies|tells? us|shows?) (?:that|how|why) ")
DENIES = re.compile(r"(?:is|are|was|were|does|do|has|have|can|will)(?:n['’]t| not| never| no)\b", re.I)
SHORTEST, LONGEST = 3, 24
ENOUGH = 3
"""So many of a list or of a part of the notes stand side by side."""


@lru_cache(maxsize=64)
def set_off(text: str) -> frozenset[str]:
    """The terms that notes set in bold or link to, small."""
    found = (next(filter(None, match.groups())) for match in SET_OFF.finditer(text))
    return frozenset(term.lower().strip(" .:,") for term in found) - {""}


def there(sentence: str, terms: frozenset[str]) -> list[tuple[str, int, int]]:
    """The terms that stand in a sentence as whole words, as written, with where they begin and end; longest first."""
    low = sentence.lower()
    found = []
    for term in sorted((term for term in terms if term in low), key=len, reverse=True) if len(low) == len(sentence) else ():
        start = low.find(term)
        while start >= 0:
            end = start + len(term)
            if not WITHIN.match(low[max(start - 1, 0) : start]) and not WITHIN.match(low[end : end + 1]):
                found.append((sentence[start:end], start, end))
            start = low.find(term, end)
    return found


def told_of(sentence: str, terms: frozenset[str]) -> tuple[str, str] | None:
    """A term that a sentence begins with and what it tells of it, a phrase (`a set of …`) or a predicate (`collects all …`).

    None where the sentence begins otherwise, denies something, or leans on another.
    """
    bare = sentence.strip().rstrip(".!")
    article = ARTICLE.match(bare)
    start = article.end() if article else len(whose(bare))
    for stop in reversed([match.start() for match in SPACE.finditer(bare, start, start + LONGEST_TERM)]):
        term = bare[start:stop].rstrip(",")
        if term.lower() in terms:
            return _told(term, without_between(bare[stop - 1 if bare[stop - 1] == "," else stop :]).lstrip(" ,"))
    return None


def _told(term: str, rest: str) -> tuple[str, str] | None:
    rest = MERELY.sub(" ", rest, count=1)
    low = words(rest)
    if len(low) < SHORTEST or " " not in rest.strip() or DENIES.match(rest) or LEANING.match(rest):
        return None
    clause = words(CLAUSE.split(rest, maxsplit=1)[0])
    certain = certain_verb([*words(term), *(clause if len(clause) > 1 else low)], len(words(term))) or _does(term, clause)
    if not (certain or CLAIMS.match(rest)):
        return None
    verb, behind = rest.split(maxsplit=1)
    if verb.lower() in LINKS and OF_ANOTHER.match(behind):
        return None
    phrase = verb.lower() in LINKS and any(kind.match(behind) for kind in (KIND, RELATIVE_KIND, DOING))
    if phrase:
        said = ENDS.split(behind, maxsplit=1)[0].strip().rstrip(",")
    elif verb.lower() in LINKS and re.match(r"(?:when|where|how|why|what|that|there|an?|the|any|one|called|known|defined)\b", behind, re.I):
        return None
    else:
        said = (ENDS if CLAIMS.match(rest) else BREAKS).split(rest, maxsplit=1)[0].strip()
    told = words(said)
    open_end = told[-1:] and told[-1] in OPENERS | SHUT and not said.endswith(" to do")
    if not SHORTEST <= len(told) <= LONGEST or (AWAY if phrase else POINTING).search(said) or open_end:
        return None
    return term, said


def _does(term: str, clause: list[str]) -> bool:
    """Whether a clause right behind a term in the singular begins with a rare verb, and has no other: `pushes realism toward science`."""
    named = words(term)
    if not named or may_be_plural(named[-1]):
        return False
    return len(clause) > 1 and third(clause[0]) and not set(clause[1:]) & (FINITE | AUXILIARIES)


def _lists(fact: Definition, german: bool) -> tuple[str, str, str]:
    """The names of the list and of the part of the notes that a definition of its form stands in, and of that part whatever the form.

    All of the notes are no list: readers found what is told of terms of other parts to be of another kind.
    """
    place, verb = fact.place, fact.meaning.split(maxsplit=1)[0].lower()
    sort = "is" if verb in LINKS else "says" if CLAIMS.match(fact.meaning) else form(fact.meaning)
    sort = german_form(fact.meaning) if german else sort
    part = f"{place.source.file}#bold//{'/'.join(place.path)}"
    return f"{place.group}/{sort}", part.replace("//", f"/{sort}/", 1), part


def side_by_side(told: list[Definition], german: bool = False) -> list[Definition]:
    """Such definitions, each in the smaller of its list and its part of the notes that has ENOUGH of its form; where some of a part find
    none, all of the part stand in one list.
    """
    beside = Counter(name for fact in told for name in set(_lists(fact, german)))
    chosen = [next((name for name in _lists(fact, german) if beside[name] >= ENOUGH), fact.place.group) for fact in told]
    parts = [_lists(fact, german)[2] for fact in told]
    mixed = {name for name, part in zip(chosen, parts, strict=True) if name == part}
    return [
        replace(fact, place=replace(fact.place, group=part if part in mixed else name))
        for fact, name, part in zip(told, chosen, parts, strict=True)
    ]
