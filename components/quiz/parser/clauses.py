"""The clauses of a sentence that each begin with a term in bold, and what each tells of it: `A **quay** is …, while a **pier** …`."""

from __future__ import annotations

import re

from components.quiz.parser.emphasised import LONGEST, there, told_of
from components.quiz.parser.prose import BREAKS, OPENERS, POINTING
from components.quiz.parser.versus import third
from components.quiz.verbs import ADVERBS, PLAIN, SHUT
from components.quiz.vocabulary import known_words
from components.quiz.words import words

JOINT = re.compile(r"(?P<sign>(?:[;,:]\s+(?:and\s+|but\s+|while\s+|whereas\s+)?|\s+(?:and|while|whereas)\s+))(?:the\s+|an?\s+)?$", re.I)
LONGEST_JOINT = 24
FIRST = re.compile(r"(?:the\s+|an?\s+)?", re.I)
NOUNS = "theory|system|law|principle|rule|approach|effect|model|method|hypothesis|doctrine|reaction|test|cycle"
"""What goes with a term in bold and may be left out: `natural law theory`."""
BEHIND = re.compile(rf"(?P<noun>\s(?:{NOUNS}))?(?:\s*\([^()]{{1,40}}\))?\s+(?P<rest>\S.*)", re.S)
ASKS = re.compile(r"(?:an?\s+|the\s+)?(?P<said>(?P<verb>[a-z]+s)\s+(?:what|how|whether|which|why)\s.+)")
POINTS_BACK = re.compile(r"\b(?:from|to|by|with|of|for|on|at|in|into|under|about) that\b(?! which)|\b(?:such|other|another|else)\b", re.I)
THOSE = re.compile(r"^Those\b")
OWN = re.compile(r"\b(?:its|their)\b")
"""In a deed this is what belongs to the term that is spoken of."""
LEFT = OPENERS | frozenset("that which who whose of to and or for with by from in on at into is are was were has have not as than".split())
FEWEST = 3
SHORT = 5
LONGEST_TERM = 6


def told(part: str, terms: frozenset[str], known: frozenset[str] = frozenset()) -> tuple[str, str] | None:
    """What a clause tells of the term that it begins with (see `told_of`): of one in bold also with its noun, and what it asks.

    `known`: the terms that stand in bold somewhere.
    """
    found = told_of(part, known or terms)
    for term, start, end in there(part, terms) if found is None else ():
        behind = BEHIND.fullmatch(part[end:]) if FIRST.fullmatch(part[:start]) else None
        if behind is None:
            continue
        name = f"{term}{behind['noun'] or ''}"
        asks = ASKS.match(behind["rest"])
        if asks and third(asks["verb"]):
            said = BREAKS.split(asks["said"].rstrip("."), maxsplit=1)[0].strip()
            found = (name, said) if sayable(said) else None
        elif behind["noun"]:
            found = told_of(part, frozenset({name.lower()}))
    return None if found is None or POINTS_BACK.search(found[1]) or not names_a_thing(found[0]) else found


def clauses(sentence: str, terms: frozenset[str]) -> list[str]:
    """A sentence, parted in front of every term that begins a clause of its own: `A quay is …, while a **pier** stands …`."""
    parts = [sentence]
    for place in sorted(start for _, start, _ in there(sentence, terms)):
        done = len(sentence) - len(parts[-1])
        near = max(done, place - LONGEST_JOINT)
        joint = JOINT.search(sentence[near:place]) if place > done else None
        if joint is None:
            continue
        before, after = sentence[done : near + joint.start()], sentence[near + joint.end("sign") :]
        if told(after, terms) and (joint["sign"][0] in ";,:" or told(before, terms)):
            parts[-1:] = [before, after]
    return parts


def names_a_thing(term: str) -> bool:
    """Whether what stands in bold can name a thing: no sentence, and no word that is there to be stressed (`never`, `important`)."""
    found = words(term)
    stressed = set(found) <= SHUT | ADVERBS | PLAIN or (len(found) == 1 and _adverb(found[0]))
    return 0 < len(found) <= LONGEST_TERM and not stressed and not term.isdigit()


def _adverb(word: str) -> bool:
    """Whether a word is an adjective with `ly`: `really` is, `monopoly` is not."""
    return len(word) > SHORT and word.endswith("ly") and word[:-2] in known_words()


def sayable(said: str) -> bool:
    """Whether a deed is neither too short nor too long and points to nothing outside itself."""
    found = words(said)
    return FEWEST <= len(found) <= LONGEST and stands_alone(said, OWN)


def stands_alone(said: str, own: re.Pattern[str] = THOSE) -> bool:
    """Whether a text points to nothing outside itself and is no torso. `own`: what points inside it."""
    bare = own.sub("", said)
    return not POINTING.search(bare) and not POINTS_BACK.search(said) and words(said)[-1] not in LEFT
