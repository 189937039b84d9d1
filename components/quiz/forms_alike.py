"""Wrong options for a question of a learner's notes that asks which one of a kind it is: other things of that kind, or that look alike."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.quiz import stems
from components.quiz.brackets import without_asides
from components.quiz.choices import Choice, Draft, pool, shown
from components.quiz.corpus import Corpus
from components.quiz.facts import Answer, Definition, Fact
from components.quiz.grammar import FINITE, form
from components.quiz.kinds import head
from components.quiz.parser.versus import third
from components.quiz.words import content, normal, overlap, root, words

WHICH = re.compile(r"(?:which|what)\s+(?P<rest>[^\W\d_]{3,}\s.*)", re.I)
ABBREVIATION = re.compile(r"[A-Z][A-Z0-9]{1,5}s?")
SUBJECT = re.compile(r"(?:does|do|is|are|was|were|can)\s+(?:an?\s+|the\s+)?(?P<name>[A-Z][A-Z0-9]{1,5})(?![\w-])")
"""An abbreviation that a question is about: `HTTPS` of `Which port does HTTPS use?`"""
LONGEST_NAME = 3
FEWEST = 2
"""So many things look alike, or none of them is taken."""
AS_WELL = 0.5
"""Where so much of what is said of a thing stands in the question, it may answer it as well."""


def kind_asked(question: str) -> str:
    """The root of the noun that a question asks to choose by: of `protocol` for `Which transport protocol is …?`; "" for any other."""
    match = WHICH.fullmatch(question.strip())
    named: list[str] = []
    for word in words(match["rest"])[: LONGEST_NAME + 1] if match else ():
        if word in FINITE or (named and third(word)):
            return root(named[-1]) if named else ""
        named.append(word)
    return ""


def others_alike(fact: Answer, corpus: Corpus) -> Iterator[Draft]:
    """A question that asks which, beside the answers of other questions after the same noun and the things that other pairs are about."""
    noun = "" if fact.place.concept else kind_asked(fact.question)
    name = without_asides(fact.answer).strip().rstrip(".")
    if not noun or len(name.split()) > LONGEST_NAME:
        return
    asked = content(fact.question)

    def answer(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Answer) or kind_asked(other.question) != noun or normal(other.question) == normal(fact.question):
            return None
        said = without_asides(other.answer).strip().rstrip(".")
        return Choice(shown(said), f"In the notes this answers “{other.question}”", other, nearness) if _alike(name, said) else None

    def subject(other: Fact, nearness: int) -> Choice | None:
        match = SUBJECT.search(other.question) if isinstance(other, Answer) and ABBREVIATION.fullmatch(name) else None
        if match is None or not isinstance(other, Answer) or overlap(content(other.question), asked) >= AS_WELL:
            return None
        return Choice(match["name"], f"In the notes “{other.question}” is asked of it", other, nearness)

    def thing(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Definition) or nearness > 2 or not _alike(name, other.term):
            return None
        if not _of_that_kind(other, noun, name) or overlap(content(other.meaning), asked) >= AS_WELL:
            return None
        return Choice(shown(other.term), f"Of “{other.term}” the notes say: {other.meaning}", other, nearness)

    near = corpus.near(fact, "answer")
    found = (*pool(near, answer), *pool(corpus.near(fact, "definition"), thing), *pool(near, subject))
    choices = {
        normal(choice.text): choice for choice in reversed(found) if normal(choice.text) not in (normal(name), *words(fact.question))
    }
    if len(choices) >= FEWEST:
        key = Choice(shown(name), f"The notes answer: {fact.answer}", fact)
        yield Draft(fact, "question", stems.question(fact.question), key, tuple(choices.values()))


def _alike(one: str, other: str) -> bool:
    """Whether two names look alike: both abbreviations, or neither, both with a capital, or neither, both short."""
    short = [bool(ABBREVIATION.fullmatch(name)) for name in (one, other)]
    return short[0] == short[1] and one[:1].isupper() == other[:1].isupper() and len(other.split()) <= LONGEST_NAME


def _of_that_kind(other: Definition, noun: str, name: str) -> bool:
    """Whether the notes call a thing what the question asks for; of an abbreviation beside another they may tell only what it does."""
    told = form(other.meaning)
    return root(head(other.meaning)) == noun if told == "noun" else bool(ABBREVIATION.fullmatch(name)) and told in ("does", "deed")
