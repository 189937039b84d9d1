"""A sentence of a learner's notes parted into what it speaks of and what it tells of it: `Ribosomes | are made in the nucleolus`."""

from __future__ import annotations

import re

from components.quiz.grammar import BASE, DETERMINERS, EITHER, FINITE, PREPOSITIONS, PRONOUNS, RELATIVE
from components.quiz.parser.prose import BREAKS, OPENERS, POINTING, SAYS
from components.quiz.verbs import ADVERBS, BEFORE_NOUNS, PLAIN, SHUT, is_third, may_be_plural
from components.quiz.vocabulary import known_words
from components.quiz.words import WORD, words

LONGEST_SUBJECT = 4
SHORTEST, LONGEST = 3, 16
LINKS = frozenset("is are was were".split())
AUXILIARIES = LINKS | frozenset("has have had can cannot could will would may might must should does do did".split())
NO_SUBJECT = frozenset(
    """please whether what how why who that's what's it's there's he's she's
    process step example reason result author authors effect goal aim idea point problem advantage disadvantage way thing things part
    parts type types kind kinds some many most all both each other others same one two three only if note remember see also more less
    increase decrease number amount value use you we people there here this that these those everything something nothing answer
    question solution conclusion following rest main first second third next last""".split()
)
"""Words that name nothing by themselves: what is told of them is told of something else."""
NO_SUBJECT_ALONE = frozenset("statute court party plaintiff defendant possessor owner rule law test claim intent person".split())
"""Words that name something only with another: `statute`, where `statute of frauds` does."""
LEFT_OVER = re.compile(r"(?:is|are|was|were) (?:defined as|called|known as|termed)\s", re.I)
"""A definition that could not be read as one is no predicate either."""
PARTICIPLE = re.compile(r"\w{2,}[^e]ed")
LEANING = re.compile(
    r"(?:(?:can|could|may|might|should|will|would|is|are|was|were|has|have|had|does|do)\s+)?"
    r"(?:also|then|instead|therefore|thus|however|still|again|otherwise|additionally|furthermore|moreover|hence|too|likewise|the same)\s|"
    r"one (?:whose|that|which)\s",
    re.I,
)
"""How a predicate begins that goes on from another sentence: `is also measured in percent`."""
SUCH = re.compile(r"\bsuch an?\b", re.I)
VALUE = re.compile(r"(?:is|are|was|were) (?:about |around |approximately |roughly |over |only )?[~≈]?\d")
"""A number that only one of several names can have: `is 13.8 billion years`."""
PHRASE = re.compile(r"(?:is|are|was|were) (?P<what>(?:an?|the) .+)")
LEAST_OF_A_PHRASE = 4
HAPPENS = frozenset("occurs exists arises occur exist arise".split())
NO_OBJECT = frozenset("of and or that which who".split())


def spoken_of(sentence: str) -> tuple[str, str] | None:
    """What a sentence speaks of and what it tells of it; None where that is not plain, or the sentence leans on another."""
    bare = sentence.strip().rstrip(".!")
    found = list(WORD.finditer(bare))
    if len(found) < SHORTEST + 1 or bare.endswith(":"):
        return None
    low = [match[0].lower() for match in found]
    start = 1 if low[0] in ("the", "a", "an") else 0
    place = next((place for place in range(start + 1, min(len(low) - 1, start + LONGEST_SUBJECT + 1)) if certain_verb(low, place)), None)
    if place is None or not _names(low[start:place]) or not re.fullmatch(r"[\w\s’'/&.-]+", bare[: found[place].start()]):
        return None
    if low[place - 1] in ADVERBS:
        return None
    if LEANING.match(bare[found[place].start() :]) or LEFT_OVER.match(bare[found[place].start() :]):
        return None
    subject = bare[found[start].start() : found[place].start()].strip()
    said = BREAKS.split(bare[found[place].start() :], maxsplit=1)[0].strip()
    tail = words(said)
    if not SHORTEST <= len(tail) <= LONGEST or POINTING.search(said) or SUCH.search(said) or tail[-1] in OPENERS | SHUT:
        return None
    if VALUE.match(said):
        return None
    if phrase := PHRASE.fullmatch(said):
        return (subject, phrase["what"]) if len(tail) > LEAST_OF_A_PHRASE else None
    return subject, said


def _names(subject: list[str]) -> bool:
    """Whether the words in front of the verb name something: no pronoun, no word that only points, no list."""
    if not subject or set(subject) & (PRONOUNS | NO_SUBJECT | {"and", "or", "than", "as", "not", "no"}):
        return False
    if (len(subject) == 1 and subject[0] in NO_SUBJECT_ALONE) or (len(subject) > 1 and PARTICIPLE.fullmatch(subject[-1])):
        return False
    if subject[0] in SHUT | ADVERBS | PREPOSITIONS or subject[-1] in SHUT | PLAIN:
        return False
    return not any(word.endswith("ing") for word in subject[:1]) and sum(len(word) > 2 for word in subject) >= 1


def certain_verb(low: list[str], place: int) -> bool:
    """Whether the word at a place is the verb of the sentence, for certain."""
    word, before, after = low[place], low[place - 1], low[place + 1]
    if word in AUXILIARIES or (word in HAPPENS and after == "when"):
        return True
    if before in DETERMINERS | PREPOSITIONS | BEFORE_NOUNS or after in NO_OBJECT:
        return False
    if word in SAYS or (word in FINITE and word not in EITHER):
        return True
    many = may_be_plural(before)
    opens = after in BEFORE_NOUNS | PLAIN | PREPOSITIONS | DETERMINERS or after == "to"
    opens = opens or (after not in SHUT | BASE | FINITE and not _verb_later(low[place + 1 :]))
    if word.endswith("s"):
        return (word in EITHER or is_third(word)) and opens and not many
    if word in BASE or (word.isalpha() and f"{word}s" in known_words() and f"{word}ing" in known_words()):
        return many and opens
    return word.endswith("ed") and len(word) > 4 and after in BEFORE_NOUNS


def _verb_later(low: list[str]) -> bool:
    """Whether a verb for certain follows, before another clause begins."""
    for word in low:
        if word in RELATIVE:
            return False
        if word in AUXILIARIES or (word in FINITE and word not in EITHER):
            return True
    return False
