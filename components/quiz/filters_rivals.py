"""Strict filters for names that belong together or apart: the natural rival that is left out, one name beside its own short form, symbols
beside words. True means broken.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from components.quiz.brackets import without_brackets
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition, Fact
from components.quiz.filters_clues import NAMES
from components.quiz.filters_sight import OF_TERMS, own
from components.quiz.grammar import numeric
from components.quiz.question import Option, Question
from components.quiz.rivals import HALF, name_of, named_alike, noun_of, said_of, told_alike
from components.quiz.same_cells import cut_short
from components.quiz.words import content, naming, normal, overlap, words

SYMBOL = re.compile(r"[^\W\d_][′'*]?\d?[′'*+–-]?|[^\W\d_]{1,2}\d|[A-ZΔ][a-zα-ω]|[a-zA-Z][½⅓¼]")
"""What stands for a thing in a formula or a scheme: `S`, `Vd`, `G0`, `C5`. Two capitals are an abbreviation as often."""
NO_SYMBOL = re.compile(r"[^\W\d_]{3}|[^\W\d_]+[\s-][^\W\d_]+")
"""A word, or an abbreviation of three letters."""
SHORTEST = 4
"""So many letters are left of a word that is cut short."""
CUT = 2
"""So many letters are cut off at least: fewer are an ending."""
ENDINGS = frozenset(("", *"s es n en ns e er ern em ed ing".split()))
FIRST = 3
"""Among so many words of a description one begins with the letter of its symbol by more than chance."""


def left_out(question: Question, corpus: Corpus) -> bool:
    """rival: of the names in the same list that differ from the right one in one part only (`first inversion`, `second inversion`) none is
    among the wrong options, nor anything of which much the same is said: without its rival the right one is told by what it is.
    """
    fact = question.fact
    if question.form not in (*OF_TERMS, "owner") or not isinstance(fact, Definition | Attribute) or not own(fact):
        return False
    if numeric(question.key.text) is not None:
        return False
    rivals = [other for other in _listed(fact, corpus) if named_alike(name_of(fact), name_of(other)) and not _same(fact, other)]
    if question.form in ("meaning", "pair"):  # the names are not seen
        german = corpus.language(question.source.file) == "de"
        rivals = [other for other in rivals if _alike(said_of(fact), said_of(other), german)]
    beside = [option.fact for option in question.distractors]
    return bool(rivals) and not any(named_alike(name_of(fact), name_of(other)) or told_alike(fact, other) for other in beside)


def _alike(one: str, other: str, german: bool) -> bool:
    """Whether of two descriptions half the words are the same, or the noun that they begin with."""
    return overlap(content(one), content(other)) >= HALF or noun_of(one, german) == noun_of(other, german) != ""


def _listed(fact: Definition | Attribute, corpus: Corpus) -> list[Fact]:
    sort = f"attribute {normal(fact.attribute)}" if isinstance(fact, Attribute) else fact.kind
    return [other for other in corpus.shelves.get((sort, "group", fact.place.group), ()) if other is not fact]


def _same(one: Fact, other: Fact) -> bool:
    """Whether the notes say the same of both, so that the one is right where the other is."""
    said, beside = said_of(one), said_of(other)
    return naming(said) == naming(beside) or normal(said) == normal(beside)


def variants(question: Question, corpus: Corpus) -> bool:
    """variant: two options are one name, once in full and once cut short (`musculocut.`) or with a bracket more; or what is asked of one is
    so said of another: both are right.
    """
    if not own(question.fact) or question.form in ("both", "profile"):
        return False
    language = corpus.language(question.source.file)
    for one, other in itertools.combinations(question.options, 2):
        if variant(one.text, other.text, _source(one) + " " + _source(other), language == "en"):
            return True
    if question.form not in ("owner", "term", "gap"):
        return False
    ours = said_of(question.fact)
    return bool(ours) and any(
        variant(ours, said_of(option.fact), f"{question.source.text} {_source(option)}", language == "en")
        for option in question.distractors
        if option.fact is not question.fact
    )


def _source(option: Option) -> str:
    return option.fact.place.source.text


@lru_cache(maxsize=10_000)
def variant(one: str, other: str, said: str, english: bool) -> bool:
    """Whether of two names one is the other without its bracket, or with words cut short, by a point behind them in the notes (`said`) or
    because there is no such word.
    """
    bare = [without_brackets(text).strip(" .") for text in (one, other)]
    if not all(bare) or normal(one) == normal(other):
        return False
    bracketed = sum("(" in text for text in (one, other))
    if bracketed == 1 and normal(bare[0]) == normal(bare[1]):
        return True
    ours, theirs = (words(text) for text in bare)
    if len(ours) != len(theirs) or ours == theirs:
        return False
    return all(a == b or _cut(min(a, b, key=len), max(a, b, key=len), said, english) for a, b in zip(ours, theirs, strict=True))


def _cut(short: str, long: str, said: str, english: bool) -> bool:
    pointed = len(short) >= SHORTEST and re.search(rf"(?<!\w){re.escape(short)}\.(?!\s*$)", said, re.I) is not None
    return cut_short(short, long, pointed and len(long) - len(short) >= CUT, english)


def symbols_beside_words(question: Question, corpus: Corpus) -> bool:
    """symbol: a name of one letter, of a letter and a small one, or of a letter and a number (`S`, `Vd`, `C5`) beside a word or a longer
    abbreviation.
    """
    if question.form not in NAMES or not own(question.fact) or any(option.text.startswith("`") for option in question.options):
        return False
    ours = _symbol(question.key.text)
    return ours is not None and any(_symbol(option.text) is (not ours) for option in question.distractors)


def _symbol(name: str) -> bool | None:
    """True for a symbol, False for what is none, None for what may be one."""
    plain = without_brackets(name).strip()
    if SYMBOL.fullmatch(plain) and plain.lower() not in ("io", "ei", "öl", "ur", "ra"):
        return True
    return False if NO_SYMBOL.search(plain) and not re.search(r"\d$", plain.split()[0]) else None


def begun_with_its_letter(question: Question, corpus: Corpus) -> bool:
    """initial: the right symbol alone has the letter with which what is said of it begins (`C5` of `conv`); or the right abbreviation has
    two letters that begin words of it, and no other has one.
    """
    fact = question.fact
    if question.form not in ("term", "gap", "owner") or not own(fact) or not said_of(fact):
        return False
    said = [word for word in words(said_of(fact)) if content(word)]
    texts = [without_brackets(option.text).strip() for option in (question.key, *question.distractors)]
    key, *others = texts
    if SYMBOL.fullmatch(key):
        firsts = {word[0] for word in said[:FIRST]}
        return key[0].lower() in firsts and not any(other[:1].lower() in firsts for other in others)
    if not re.fullmatch(r"[A-ZÄÖÜ]{3,6}", key):
        return False
    told = [_letters(text, said) for text in texts]
    return told[0] > 1 and told[0] - max(told[1:]) > 1


def _letters(short: str, said: list[str]) -> int:
    """How many different letters of an abbreviation begin a word."""
    return len({word[0] for word in said} & set(re.sub(r"[^a-zäöü]", "", short.lower())))


def inflected_in_stem(question: Question, corpus: Corpus) -> bool:
    """inflected: a wrong name that is one word stands in the question with another ending, and the right one does not."""
    fact = question.fact
    if question.form not in ("term", "gap", "owner") or not own(fact) or not said_of(fact):
        return False
    said = words(said_of(fact))
    ours, *others = (words(without_brackets(option.text)) for option in (question.key, *question.distractors))
    return not _inflected(ours, said) and any(_inflected(name, said) for name in others)


def _inflected(name: list[str], said: list[str]) -> bool:
    return len(name) == 1 and len(name[0]) > SHORTEST and any(_ending(name[0], word) or _ending(word, name[0]) for word in said)


def _ending(short: str, long: str) -> bool:
    return len(short) > SHORTEST and long.startswith(short) and long[len(short) :] in ENDINGS
