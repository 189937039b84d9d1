"""Choices before they are options: a text with the place it comes from, and pools of them in the order of preference."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from components.quiz.brackets import without_asides
from components.quiz.facts import Definition, Fact
from components.quiz.kinds import head
from components.quiz.language import GERMAN
from components.quiz.sources import Source
from components.quiz.vocabulary import known_words
from components.quiz.words import WORD, content, normal, shared_root, words


@dataclass(frozen=True)
class Choice:
    """A text that could be an option of a question. `fact` is where it is true; `near` is 0 for a sibling, larger for farther off."""

    text: str
    why: str
    fact: Fact
    near: int = 0


@dataclass(frozen=True)
class Draft:
    """A question without its distractors: `pool` holds the candidates, best first.

    `source` is given where the key stands in more lines than the fact does. `last`: it is asked so only where the fact gives no question
    of this form that keeps the strict filters.
    """

    fact: Fact
    form: str
    stem: str
    key: Choice
    pool: tuple[Choice, ...]
    source: Source | None = None
    last: bool = False


SUCH_AS = re.compile(r",? (?:such as|for example|e\.g\.|z\.\s?B\.|zum Beispiel|beispielsweise|bspw\.) [^;]+$")
"""The examples at the end of a description: an option that alone has them stands out."""
TAIL = re.compile(
    r",\s+(?:(?:often|usually|typically|mostly|mainly|sometimes)\s+)?"
    r"(?:by\s+\w+ing|\w{3,}ed\s+(?:by|through|from|with|via|using))\b[^;:]*$"
)
"""How it is done or where it comes from, behind what a thing is: `…, often by cutting it up`, `…, created through distillation`."""
SHORTEST = 6
"""So many words of a description are left at least."""
ARTICLE = re.compile(r"(?P<article>an?|the) (?P<noun>(?!of\b)[\w’'-]+(?!,)\b)", re.I)


ABBREVIATED = re.compile(r"(?:\S+ ){1,12}(?P<last>[A-Za-zäöüß][a-zäöüß]{1,6})\.")
SHORTENED = re.compile(r"[a-z]{1,3}[^\WA-Zaeiouyäöü]|[A-Z][a-z][^\WA-Zaeiouyäöü]")
"""A short word that may be short for another where it is none of English: `lig`, `inh`, `Dyn`."""
SYMBOLS = re.compile(
    r"(?:SI[ -])?(?:units?|symbols?|signs?|formulas?|formulae|abbreviations?|einheit(?:en)?|symbole?|zeichen|formelzeichen|formeln?)", re.I
)
"""Headings over what is written as it is written, large or small."""
LATIN = re.compile(r"[a-zß-öø-ÿ\u0100-\u024f]")
VOWEL = re.compile(r"[aeiouyà-öø-ÿ]", re.I)
SYMBOL = r"[^\W\d_][²³'′]?"
LISTED = re.compile(rf"{SYMBOL}(?:(?:, ?| ?/ ?| (?:and|or|und|oder) ){SYMBOL})*")
"""Symbols of one letter, one or several, large or small for good: `a, b`, `μ, σ²`."""
STAR = re.compile(r"(?<=[^\W\d_])[*†]+$")
"""The mark of a footnote behind a name."""
LETTER = re.compile(r"[a-z]-[a-zäöüß]{3,}")
"""A name with a letter in front, which is large at the beginning of a line as any other: `p-value`, `x-axis`."""
SHORT = 3
ENUMERATED = re.compile(r"\([^()]*\w, \w[^()]*\)")
PRIVATE = re.compile(
    r"\([^()]*(?<![\w-])(?:me|my|mine|we|our|lol|haha|btw|ich|mich|mein\w*|wir|unser\w*|mum|mom|dad|oma|opa|\w+-ish)(?![\w-])[^()]*\)"
)
"""A bracket in which the learner speaks of himself: `(instant noodles, me)`."""
EXAMPLES = re.compile(r",\s+(?:e\.\s?g\.,?|z\.\s?B\.|zum Beispiel|beispielsweise|bspw\.|for example|for instance)\s[^;]+$")
"""Examples behind a comma: whoever knows one knows the answer."""
LITERALLY = re.compile(r"[,;]?\s+(?:lit\.|literally|wörtlich|wörtl\.):?\s+[\"“„'‘][^\"”“'’]*[\"”“'’]", re.I)
"""What a foreign word means word by word, which tells it: `flexible tempo, lit. "robbed"`."""
MNEMONIC = re.compile(
    r"\s+[–—-]{1,2}\s+(?:[\"“„][^\"“”„]+[\"“”]|(?:mnemonic|memory aid|eselsbrücke|merksatz|merkhilfe)\b.*)$|"
    r"[,;]\s+(?:mnemonic|memory aid|eselsbrücke|merksatz|merkhilfe)\b.*$",
    re.I,
)
"""Words in quotation marks behind a dash at the end, by which one remembers the term: `carries fat away – "H for healthy"`."""
MEANS = re.compile(r"(?:means|bedeutet|heißt)(?: that|,? dass)? (?!of\b)(?=\w)")
"""A verb that the stem has itself: `means that memories are lost`."""
FEWEST = 2
"""So many words of what is said of a term in a learner's notes are left without its examples or a mnemonic."""


@lru_cache(maxsize=20_000)
def described(meaning: str) -> str:
    """A description as an option: without the examples at its end, if four words are left. `Choice.why` has the whole.

    What it says beside the point has been cut already (`said_of`).
    """
    meaning = meaning.strip().rstrip(".")
    short = SUCH_AS.sub("", meaning)
    return shown(short if len(short.split()) >= 4 and not SUCH_AS.search(short) else meaning)


def said_of(fact: Definition) -> str:
    """What is said of a term, without a tail that names the term again and so gives it away (I12). `Choice.why` has the whole."""
    said = _said_of(fact.term, fact.meaning)
    if not fact.place.concept and (match := MEANS.match(said)):
        said = said[match.end() :]
    bare = said if fact.place.concept else MNEMONIC.sub("", LITERALLY.sub("", EXAMPLES.sub("", said)))
    return bare if len(words(bare)) >= FEWEST else said


@lru_cache(maxsize=20_000)
def _said_of(term: str, meaning: str) -> str:
    meaning = without_asides(meaning.strip().rstrip("."))
    short = TAIL.sub("", meaning)
    tail = meaning[len(short) :]
    return short if len(words(short)) >= SHORTEST and shared_root(content(term), content(tail)) else meaning


def told_apart(fact: Definition, near: Iterable[tuple[int, Fact]]) -> str:
    """What is said of a term, for asking of which it is said: an enumeration in brackets stays where the rest shares a word that names no
    kind (`spread` of `retrovirus, spread by saliva (shared bowls, grooming)`) with what is said of another term of its list.
    """
    said, whole = said_of(fact), fact.meaning.strip().rstrip(".")
    if said == whole or fact.place.concept or not ENUMERATED.search(whole) or PRIVATE.search(whole):
        return said
    ours = content(said) - content(head(said))
    beside = (other for nearness, other in near if nearness == 0 and isinstance(other, Definition) and other is not fact)
    return whole if any(ours & content(other.meaning) for other in beside) else said


def alike_begun(texts: list[str]) -> list[str]:
    """Descriptions of which some begin with `a` and some with `the`, without their articles; any others as they are."""
    found = [ARTICLE.match(text) for text in texts]
    begun = [match for match in found if match]
    if len(begun) < len(texts) or len({match["article"][0].lower() for match in begun}) == 1:
        return texts
    return [shown(text[match.start("noun") :]) for text, match in zip(texts, begun, strict=True)]


def abbreviated(text: str) -> bool:
    """Whether a few words end in an abbreviation, whose point belongs to it: `not inv.`, `einfach unges.`"""
    match = ABBREVIATED.fullmatch(text.strip())
    if match is None or match["last"].lower() in known_words():
        return False
    if len(text.split()) <= SHORT:
        return match["last"].islower()
    return SHORTENED.fullmatch(match["last"]) is not None and not GERMAN & set(words(text))


def cell(attribute: str, value: str) -> str:
    """A value of a table as an option: a symbol or a unit as it stands, anything else as `shown`."""
    return value.strip() if SYMBOLS.fullmatch(attribute.strip()) else shown(value)


@lru_cache(maxsize=50_000)
def shown(text: str) -> str:
    """A text as an option: no full stop at its end but that of an abbreviation, a capital at its beginning unless it begins with code, a
    mixed-case word, a letter of another alphabet (`α2`) or an abbreviation without a vowel (`vtp`).
    """
    text = text.strip() if abbreviated(text) else text.strip().rstrip(".;,").strip()
    text = STAR.sub("", text)
    if symbolic(text):
        return text
    if LETTER.match(text):
        return text[0].upper() + text[1:]
    first = WORD.search(text)
    if (
        first
        and first.start() == 0
        and first[0].islower()
        and LATIN.match(first[0])
        and (len(first[0]) > 1 or first[0] == "a")
        and VOWEL.search(first[0])
        and "_" not in text.split()[0]
        and not any(letter.isdigit() for letter in text.split()[0])
        and not re.match(r"\w+[.(=\[]", text)
    ):
        return text[0].upper() + text[1:]
    return text


def symbolic(text: str) -> bool:
    """Whether a text is symbols of one letter and nothing else."""
    return LISTED.fullmatch(text.strip()) is not None


def pool(near: Iterable[tuple[int, Fact]], to_choice: Callable[[Fact, int], Choice | None]) -> tuple[Choice, ...]:
    """Facts, nearest first, as choices; the same text is taken once."""
    found: dict[str, Choice] = {}
    for nearness, other in near:
        choice = to_choice(other, nearness)
        if choice is not None:
            found.setdefault(normal(choice.text), choice)
    return tuple(found.values())
