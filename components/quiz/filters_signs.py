"""Filters about what one sees before one reads: signs of a formula, phrases without a noun, capitals for emphasis. True means broken."""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.adjectives import adjective
from components.quiz.corpus import Corpus
from components.quiz.filters_form import ABSOLUTE, VAGUE
from components.quiz.filters_sight import own
from components.quiz.grammar import numeric
from components.quiz.question import Option, Question
from components.quiz.verbs import BEFORE_NOUNS, SHUT
from components.quiz.words import STOP, WORD, words

CODED = ("both", "profile", "code", "call", "printed", "order")
"""Forms whose options are code, or pairs of values."""
FORMULA = re.compile(r"(?:\S+\s+){1,3}[=/+×·÷^≈≤≥]\s|\S{0,3}\w=\w|\d\s?/\s?[a-z]", re.I)
"""What begins like a formula; a sign behind many words is part of a sentence."""
MINUS = re.compile(r"(?:[\w)]+ )+− \(?[^\W\d_]|[^\s,;]+(?: [^\s,;]+)? - [^\s,;]+(?: [^\s,;]+)?$")
"""One thing less another: `arrival − departure`. A short dash may be a minus where the line sets what it says equal to the term."""
BARE = frozenset("first second third last next fast slow early late low high rich poor full free open close able good bad".split())
NOUN_ENDING = re.compile(
    r"\w{3,}(?:isms?|tions?|ments?|ness|ity|ities|hood|ships?|ance|ence|ancy|ency|ures?|ologies|ology|ists?|ians?)", re.I
)
ONLY_ADJECTIVE = re.compile(r"\w{3,}(?:ical|ional|al|ous|ive|ic|ible|able|ful|less)", re.I)
JOINING = frozenset({"and", "or", "but", "yet", "not"})
STRESSED = STOP | ABSOLUTE | VAGUE
"""Words that are written in capitals for emphasis only."""
EMPHASIS = re.compile(r"(?<![\w-])[A-ZÄÖÜ]{2,}(?![\w-])")


def formulas(question: Question, corpus: Corpus) -> bool:
    """formula: a formula (`mass / volume`) stands beside words."""
    if question.form in CODED or any(option.text.startswith("`") for option in question.options):
        return False
    found = {bool(FORMULA.match(option.text)) or _less(option) for option in question.options if numeric(option.text) is None}
    return len(found) > 1


def _less(option: Option) -> bool:
    """Whether an option of a learner's notes is one thing less another."""
    match = MINUS.match(option.text) if own(option.fact) else None
    return match is not None and ("−" in match[0] or re.search(rf"=\s*{re.escape(option.text)}", option.source.text, re.I) is not None)


def headless(question: Question, corpus: Corpus) -> bool:
    """headless: a phrase without a noun (`rich in salt`, `first in, first out`) beside names of things, or an adjective beside a noun."""
    if question.form in CODED or corpus.language(question.source.file) != "en":
        return False
    ours = _noun(question.key.text)
    return any(
        one is not None and other is not None and one != other
        for option in question.distractors
        for one, other in zip(ours, _noun(option.text), strict=True)
    )


@lru_cache(maxsize=20_000)
def _noun(text: str) -> tuple[bool | None, bool | None]:
    """Whether a single word is a noun (else an adjective), and whether a phrase has one; None where that cannot be told."""
    found = words(text)
    if len(found) < 2:
        alone = "".join(found)
        return True if NOUN_ENDING.fullmatch(alone) else False if ONLY_ADJECTIVE.fullmatch(alone) and adjective(alone) else None, None
    bare = found[0] in BARE or adjective(found[0])
    return None, not (bare and (found[1] in BEFORE_NOUNS or found[1] in SHUT - JOINING))


def emphasis(question: Question, corpus: Corpus) -> bool:
    """sign: the key alone has what catches the eye: a word in capitals that is no abbreviation, two halves with a semicolon, a bracket."""
    signs = [_signs(option.text) for option in question.distractors]
    key = _signs(question.key.text)
    return bool(signs) and any(mine and not any(other[place] for other in signs) for place, mine in enumerate(key))


def _signs(text: str) -> tuple[bool, ...]:
    bare = re.sub(r"`[^`]*`", "", text)
    capitals = len(WORD.findall(bare)) > 1 and any(word.lower() in STRESSED for word in EMPHASIS.findall(bare))
    bracket = len(words(bare)) > 4 and re.search(r"\([^()]*[a-zäöü]{3,}[^()]*\)", bare) is not None
    return capitals, "; " in bare, bracket


def prompts_mixed(question: Question, corpus: Corpus) -> bool:
    """prompt: of lines of code some are typed at a prompt (`$ go mod tidy`), and others are not."""
    typed = {option.text.lstrip("`").startswith(("$ ", "> ", "% ")) for option in question.options}
    return question.form in ("call", "term", "code") and own(question.fact) and len(typed) > 1
