"""Questions of a learner's notes that name what is numbered or counted, asked for the number alone: `443` for `Which port …?`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from components.quiz import stems
from components.quiz.brackets import without_brackets
from components.quiz.choices import Choice, Draft, pool
from components.quiz.corpus import Corpus
from components.quiz.facts import Answer, Fact
from components.quiz.forms_numbers import alike_in_size, few, invented
from components.quiz.words import normal, root, words

AT = r"(?:(?:at|in|on|to|from|by|with|under|auf|in|an|bei|mit|zu|von)\s+)?"
ASKED = re.compile(rf"{AT}(?P<how>how many|which|what|wie viele|welche[rsmn]?)\s+(?P<rest>\S.*)", re.I)
ANSWERED = re.compile(r"(?:(?P<name>[^\W\d_]{3,})\s+)?(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?:\s+(?P<unit>[^\W\d_]{3,}))?", re.I)
"""`Port 443`, `32 bits`, `720`."""
GOES_ON = re.compile(r"(?:,\s|;\s|\s[–—-]\s).*")
"""What else an answer says of its number: `Layer 3, the network layer`."""
LINKS = frozenset("is are was were do does did has have had can of for in ist sind war hat haben kann von im".split())
"""Behind such a word a question no longer names what it asks for."""
VAGUE = re.compile(
    r"\b(?:about|around|approx\w*|roughly|nearly|almost|up to|at (?:least|most)|or (?:more|fewer|less|so)|usual\w*|"
    r"typical\w*|average|normal\w*|"
    r"often|can|may|might|could|should|etwa|rund|ungefähr|mindestens|höchstens|meist\w*|gewöhnlich|üblich\w*|kann|können|soll\w*)\b",
    re.I,
)
"""Where so many are no more than the rule, a neighbouring number is hardly wrong."""
WHEN = re.compile(r"(?:(?:in|im) )?(?:which|what|welche[mn]?) (?:year|jahr)\b|(?:when|wann)\b", re.I)
YEAR = re.compile(r"(?<!\d)(?:1\d{3}|20\d\d)(?!\d)")
BEFORE_NOUN = 2
"""So many words stand before the noun of a question at most: `OSI` of `At which OSI layer …?`."""


class Counted(NamedTuple):
    """The root of what a question names, the number that its answer gives for it, and whether it is counted, not numbered."""

    noun: str
    number: str
    many: bool


def counted(question: str, answer: str) -> Counted | None:
    """What is counted or numbered and its number; None where a question does not name it, or its answer gives more than the number."""
    asked = ASKED.fullmatch(question.strip())
    bare = without_brackets(answer).strip().rstrip(".")
    said = ANSWERED.fullmatch(GOES_ON.sub("", bare))
    if asked is None or said is None or re.search(r"\d", bare[said.end() :]):
        return None
    many = " " in asked["how"]
    if many and VAGUE.search(f"{question} {answer}"):
        return None
    if said["name"] and (said["unit"] or many):
        return None
    named = _named(asked["rest"])
    noun = said["name"] or said["unit"]
    if not noun:
        return Counted(root(named[0]), said["number"], many) if many and named else None
    return Counted(root(noun), said["number"], many) if root(noun) in map(root, named) else None


def _named(rest: str) -> list[str]:
    """The words of a question among which stands what it asks for."""
    found = words(rest)[: BEFORE_NOUN + 1]
    end = next((place for place, word in enumerate(found) if word in LINKS), len(found))
    return found[:end]


def numbers(fact: Answer, corpus: Corpus) -> Iterator[Draft]:
    """A question of one's own asked for its number without the noun: beside it the numbers of like questions and made-up neighbours."""
    ours = None if fact.place.concept else counted(fact.question, fact.answer)
    if ours is None:
        return

    def like(other: Fact, nearness: int) -> Choice | None:
        theirs = counted(other.question, other.answer) if isinstance(other, Answer) else None
        if theirs is None or not isinstance(other, Answer) or (theirs.noun, theirs.many) != (ours.noun, ours.many):
            return None
        if normal(other.question) == normal(fact.question) or (ours.many and not alike_in_size(theirs.number, ours.number)):
            return None
        return Choice(theirs.number, f"In the notes this answers “{other.question}”", other, nearness)

    beside = pool(corpus.near(fact, "answer"), like)
    taken = {"0", *(choice.text for choice in beside)}
    made_up = [choice for choice in (*few(fact, ours.number), *invented(fact, ours.number)) if choice.text not in taken]
    key = Choice(ours.number, f"The notes answer: {fact.answer}", fact)
    yield Draft(fact, "question", stems.question(fact.question), key, (*beside, *made_up))


def years(fact: Answer, corpus: Corpus) -> Iterator[Draft]:
    """A question of one's own asked for its year: beside it the years that other questions and answers of the notes name."""
    asked = None if fact.place.concept else WHEN.match(fact.question.strip())
    ours = YEAR.fullmatch(fact.answer.strip().rstrip("."))
    if not asked or not ours:
        return

    def named(other: Fact, nearness: int) -> Choice | None:
        found = YEAR.findall(f"{other.question} {other.answer}") if isinstance(other, Answer) else []
        if len(found) != 1 or found[0] == ours[0] or not isinstance(other, Answer):
            return None
        return Choice(found[0], f"In the notes this year stands with “{other.question}”", other, nearness)

    key = Choice(ours[0], f"The notes answer: {fact.answer}", fact)
    yield Draft(fact, "question", stems.question(fact.question), key, pool(corpus.near(fact, "answer"), named))
