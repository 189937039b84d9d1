"""What sentences of a learner's notes tell of names: who did what, and what is called so."""

from __future__ import annotations

import re

from components.quiz.grammar import PRONOUNS
from components.quiz.verbs import deed as is_deed
from components.quiz.vocabulary import known_words
from components.quiz.words import words

SAYS = frozenset("argues claims says thinks believes holds proposes insists rejects distinguishes sees calls defines".split())
PARTICLE = r"(?:of|de|di|da|del|van|von|der|den|the|la|le|al|ibn|bin|I{1,3}|IV|VI{0,3}|[A-Z]\.)"
NAMED = r"[A-ZÄÖÜÉ][\w'’-]*[a-zäöüßéèí][\w'’-]*"
DEED = re.compile(
    rf"(?P<who>{NAMED}(?:\s(?:{NAMED}|{PARTICLE})){{0,3}}(?: (?:and|&|\+) {NAMED}(?:\s{NAMED})?)?)"
    r"\s*(?:\((?:c\. ?|ca\. ?|born )?\d{3,4}[^()]*\)\s*)?\s(?P<verb>[a-z]{3,14})\s(?P<rest>[^?]+)"
)
BREAKS = re.compile(
    r"[;:(]|\.\s|,\s(?!\d)|\sand \w+ (?=it\b|them\b|this\b)|\sand (?=[A-ZÄÖÜ])|\s[–—-]\s|\s(?:->|→|=>)|"
    r"\s(?:while|whereas|but|although|because|so(?!\s(?:\w+\s){1,6}?(?:as|that)\b)|after|before|"
    r"(?<!occurs )(?<!occur )(?<!exists )(?<!exist )(?<!arises )(?<!arise )when|and then)\s"
)
"""Where a deed ends and what is told of it begins."""
CALLED = re.compile(
    r"(?P<said>(?:The|An?|Those|People|Anyone) [^,;:()=]{12,110}?),? (?:is|are|was|were) (?:also )?(?:called|known as|termed) "
    r"(?P<article>the |an? )?(?P<term>[\w'’-]+(?: [\w'’-]+){0,3})(?:\s*\([^()]*\))?"
)
RARE = re.compile(r"(?P<said>The [^,;:()=]{12,90}?) (?:is|was) an? (?P<term>[a-z]{5,})")
WHERE = re.compile(r"In [A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?, ")
DATED = re.compile(r"\s(?:in |on |from |since )?(?:the )?(?:[A-Z][a-z]{2,8} )?(?:1\d{3}|20\d\d)s?$")
"""When it was: a question of its own (see `dated`)."""
POINTING = re.compile(r"\b(?:this|these|those|it|its|their|they|he|she|his|her|him|them|former|latter|same|above|below)\b", re.I)
NO_TERM = frozenset("it so that this after by for in of the one a an often sometimes".split())
OPENERS = frozenset(
    """the a an this that these those it they he she we you i in on at by for from with after before during since when while although
    because if as some many most all both each every other another one two three no not first second later then thus hence today early late
    people students scientists critics historians researchers doctors nobody everybody everyone someone""".split()
)
SHORTEST, LONGEST = 3, 16


def deed(sentence: str, small: frozenset[str]) -> tuple[str, str] | None:
    """A name and what it did, or says: `Volta built the first battery`; None where the sentence tells no such thing of a name.

    `small`: the words that the notes write small, which are no names.
    """
    match = DEED.fullmatch(WHERE.sub("", sentence.strip().rstrip("."), count=1))
    if match is None or not (match["verb"] in SAYS or is_deed(f"{match['verb']} {match['rest']}")):
        return None
    who = match["who"].strip()
    if re.search(r"['’]s\b", who):
        return None
    found = words(who)
    if found[0] in OPENERS | PRONOUNS or any(word in small for word in found if len(word) > 3) or (len(found) == 1 and len(who) < 4):
        return None
    said = DATED.sub("", f"{match['verb']} {BREAKS.split(match['rest'], maxsplit=1)[0].strip()}")
    tail = words(said)
    if not SHORTEST <= len(tail) <= LONGEST or POINTING.search(said) or tail[-1] in OPENERS | {"and", "or", "of", "to"}:
        return None
    return who, said


def called(sentence: str) -> tuple[str, str] | None:
    """A term and what is called so: `The rope that holds a sail is called the sheet`; None for any other sentence."""
    bare = sentence.strip().rstrip(".")
    match = CALLED.fullmatch(bare)
    if match is None:
        match = RARE.fullmatch(bare)
        if match is None or not known_words() or match["term"] in known_words():
            return None
    term, said = match["term"].strip(), match["said"].strip()
    if set(words(term)) & NO_TERM or POINTING.search(re.sub(r"^Those\b", "", said)) or len(words(said)) <= SHORTEST:
        return None
    return term, f"{said[0].lower()}{said[1:]}"
