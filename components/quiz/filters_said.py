"""Strict filters for what lines of a learner's notes say: points of a heading, lines that lean on another, a verb's number, slips of the
pen. True means broken.
"""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.brackets import without_brackets
from components.quiz.compared import compared
from components.quiz.corpus import Corpus
from components.quiz.facts import Definition, Statement
from components.quiz.filters_sight import own
from components.quiz.grammar import EITHER, plural
from components.quiz.kinds import head
from components.quiz.parser.hasty import in_own_words
from components.quiz.parser.mend import inflected, near
from components.quiz.parser.predicate import LEANING
from components.quiz.question import Question
from components.quiz.verbs import is_third
from components.quiz.vocabulary import known_words
from components.quiz.words import content, words

BE = re.compile(r"(?:(?P<one>is|was|has|does)|(?P<many>are|were|have|do))\s", re.I)
OF_A_COURSE = re.compile(
    r"(?:unit|week|wk|chapter|ch|lecture|lesson|session|day|module|topic|part|section|kapitel|woche|vorlesung|teil|thema|einheit)"
    r"\.?\s*(?:\d+[a-z]?|[IVX]+)",
    re.I,
)
SEVERAL = re.compile(r"(?:differ|agree|consist|depend|belong|vary|rely|occur|exist|lie|come|contain|have)\s")
"""A verb that a description begins with, of several things."""
OF_SEVERAL = re.compile(r"^[^,;:]*\s(?:that|which|who|whose|with|having)\s")
"""A description that tells what things are by what they have or do, and is no list of them."""
SHORT_FORM = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜ0-9]{1,4}")
"""An abbreviation in capitals, whose last letter is no ending: `DNS`, `GPS`."""
NOTE = re.compile(r"[,;]\s+")
SHORTEST = 5
"""In shorter words a letter more or less makes another word."""


def points(question: Question, corpus: Corpus) -> bool:
    """points of a heading: what stands in a list under a heading may be said of anything; blind readers found 13 of 18 such questions
    from strangers' notes faulty. What describes the heading is a definition (`parser.nested`). A heading that asks to describe something
    has what describes it, and where one sets its things against each other (`SGD vs Adam`), or two headings have lists that run side by
    side, what is said of one tells it from the other.
    """
    said = isinstance(question.fact, Statement) and own(question.fact) and question.form in ("contrast", "owner")
    return said and not compared(question) and not in_own_words(question.fact.place.path[-1])


def leaning(question: Question, corpus: Corpus) -> bool:
    """leaning: an option, or what the stem quotes, goes on from a line that is not there."""
    return own(question.fact) and any(LEANING.match(text) for text in _said(question))


def agreeing(question: Question, corpus: Corpus) -> bool:
    """number of the verb: descriptions of which some begin with `is` and some with `are`, as the term does or does not; or a name beside
    others of another number than the verb with which its description begins.
    """
    fact = question.fact
    if not isinstance(fact, Definition) or not own(fact) or corpus.language(question.source.file) != "en":
        return False
    if question.form == "meaning":
        found = {match.lastgroup for option in question.options if (match := BE.match(option.text))}
        return len(found) > 1
    if question.form != "term":
        return False
    if (many := _verb_of_many(fact.meaning)) is not None:
        return any(_many(option.text) is not many for option in question.options)
    several = OF_SEVERAL.search(fact.meaning) is not None and plural(head(fact.meaning)) and _many(question.key.text)
    return several and not all(_many(option.text) for option in question.distractors)


def _many(name: str) -> bool:
    bare = without_brackets(name) or name
    return plural(bare) and SHORT_FORM.fullmatch(bare) is None


def _verb_of_many(said: str) -> bool | None:
    """Whether a description begins with a verb in the plural; or, where it is made of notes with stops, whether one of these begins with a
    verb in the singular. None if no verb is there for certain.
    """
    if match := BE.match(said):
        return match["many"] is not None
    if SEVERAL.match(said):
        return True
    for part in NOTE.split(said):
        first, *after = words(part)[:2] or [""]
        if part[:1].islower() and is_third(first) and (not after or after[0] != "of") and (part is said or first not in EITHER):
            return False
    return None


def of_a_course(question: Question, corpus: Corpus) -> bool:
    """unit of a course: `Unit 4` is no thing of the subject."""
    return own(question.fact) and any(OF_A_COURSE.fullmatch(option.text.strip()) for option in question.options)


def slipped(question: Question, corpus: Corpus) -> bool:
    """slip: a word that stands once in the notes and in no vocabulary, a letter away from another of the notes' words, or with two letters
    the wrong way round.
    """
    if not own(question.fact) or corpus.language(question.source.file) != "en":
        return False
    return any(_slip(word, corpus) for text in _said(question) for word in re.findall(r"(?<![\w-])[a-z]+(?![\w-])", text))


def _slip(word: str, corpus: Corpus) -> bool:
    if len(word) < SHORTEST - 1 or word in known_words() or not known_words():
        return False
    off = _a_letter_off(word)
    beside = {other for other in (off & corpus.lower) | (off & known_words()) if not inflected(word, other)}
    beside = {other for other in beside if sorted(other) == sorted(word) or (other in corpus.lower and len(word) >= SHORTEST)}
    return any(other in known_words() for other in beside) and _stands_once(word, corpus)


def _stands_once(word: str, corpus: Corpus) -> bool:
    lines = {line for root in content(word) for line in corpus.lines_with.get(root, ())}
    return sum(re.search(rf"\b{word}\b", corpus.lines[line].text) is not None for line in lines) <= 1


@lru_cache(maxsize=5_000)
def _a_letter_off(word: str) -> set[str]:
    """Every spelling with one letter more, less, changed or swapped with the next; the first letter stays."""
    changed = {word[:cut] + letter + word[cut + 1 :] for cut in range(1, len(word)) for letter in "abcdefghijklmnopqrstuvwxyz"}
    return (near(word) | changed) - {word}


def _said(question: Question) -> list[str]:
    quoted = re.findall(r"“([^”]+)”", question.stem)
    return [*quoted, *(option.text for option in question.options)]
