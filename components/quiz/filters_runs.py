"""The strict filter for letters inside words: `tubulin` in the question, `microtubules` the right answer. True means broken."""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Collection, Definition
from components.quiz.filters_form import TOPIC
from components.quiz.filters_letters import FORE
from components.quiz.filters_sight import OF_TERMS, own
from components.quiz.question import Question
from components.quiz.rivals import ENDING
from components.quiz.words import WORD, content, words

FORMS = (*OF_TERMS, "owner", "property", "together", "member")
QUOTED = re.compile(r"“([^”]+)”|„([^“]+)“")
RUN = 5
"""So many letters in a row that two words have alike, endings and common beginnings apart, are more than chance."""
LONG = 5
CAPITALS = 4
"""Letters of a word that stands inside an abbreviation: `name` in `CNAME`."""


def told_by_a_run(question: Question, corpus: Corpus) -> bool:
    """run: a word of the question and a word of the right option alone have five letters in a row alike, or a word of it stands inside an
    abbreviation that is the right option.
    """
    fact = question.fact
    if question.form not in FORMS or not own(fact) or not isinstance(fact, Attribute | Collection | Definition):
        return False
    if any(option.text.startswith("`") for option in question.options):
        return False
    asked = _long(" ".join(one or other for one, other in QUOTED.findall(TOPIC.sub("", question.stem))))
    if _inside(asked, question.key.text) and not any(_inside(asked, option.text) for option in question.distractors):
        return True
    others = [_long(option.text) for option in question.distractors]
    for word in asked:
        if any(run(word, other) for other in _long(question.key.text)) and not any(run(word, other) for text in others for other in text):
            return True
    return False


def _long(text: str) -> list[str]:
    return [word for word in words(text) if len(word) >= CAPITALS and word.isalpha() and content(word)]


def _inside(asked: list[str], text: str) -> bool:
    capitals = [word.lower() for word in WORD.findall(text) if len(word) > CAPITALS and word.isupper()]
    return any(word in short for word in asked for short in capitals)


@lru_cache(maxsize=200_000)
def run(one: str, other: str) -> str:
    """The letters in a row that two words have alike, if they are so many that they tell; "" otherwise."""
    if min(len(one), len(other)) < LONG:
        return ""
    ours, theirs = _bare(one), _bare(other)
    for size in range(min(len(ours), len(theirs)), RUN - 1, -1):
        for start in range(len(ours) - size + 1):
            if ours[start : start + size] in theirs:
                return ours[start : start + size]
    return ""


@lru_cache(maxsize=50_000)
def _bare(word: str) -> str:
    """A word without its ending and a beginning that many words have."""
    bare = ENDING.sub("", word)
    return FORE.sub("", bare, count=1) if FORE.match(bare) else bare
