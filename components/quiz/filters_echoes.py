"""The strict filter for a right option that alone echoes the question in letters or signs: `cardiac output` of `CO = HR × SV`, `BaSO4` of
`SO4`, `Th17` of `IL-17`, `ETag` of `version tag`. Whoever knows nothing finds it by eye. True means broken.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from components.quiz.brackets import without_brackets
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition
from components.quiz.filters_form import TOPIC
from components.quiz.filters_letters import FORE
from components.quiz.filters_sight import own
from components.quiz.grammar import date, numeric
from components.quiz.question import Question
from components.quiz.rivals import ENDING
from components.quiz.vocabulary import known_words
from components.quiz.words import STOP, WORD

FORMS = ("term", "gap", "owner", "meaning", "property", "pair")
SHORT = re.compile(r"[A-ZÄÖÜ]{2,6}s?")
SYMBOL = re.compile(r"(?<![^\W\d_])[A-ZÄÖÜ]{2,5}(?![^\W\d_])")
NUMBER = re.compile(r"(?<![\d.,])\d{2,4}(?![\d.,]*\d)")
DIGITS = re.compile(r"\d{2,}")
FORMULA = re.compile(r"(?<![a-z])(?:[A-Z][a-z]?\d*(?:[+−-]|\d+[+−-])?){1,6}(?![a-z])")
ELEMENT = re.compile(r"[A-Z][a-z]?")
SUBSCRIPT = re.compile(r"[α-ωΑ-Ω](?P<letter>[A-Za-z])(?![A-Za-z])")
LONE = re.compile(r"(?:with|letter|by|suffix|prefix|an?) ([B-HJ-Zb-hj-z])(?!\w)")
"""A letter by itself, as a mark of something."""
CAPITAL = re.compile(r"(?<![\w.’'-])(?!(?:A|I) (?!minor|major|flat|sharp)[a-z])(?P<sign>[A-Z][♭♯]?\d{0,2}[′″]?)(?![\w♭♯′″’'-]|\.(?!$))")
"""A capital that stands as a word, with its marks (`E♭`), and neither the article nor the person who speaks."""
LETTER = re.compile(r"[A-Za-z](?:-[a-z]+)?")
ALIKE, SHARE, PART = 4, 0.5, 3
"""Two words are alike whose first four letters are, and half of the longer one's; a word of three letters may be the end of another."""
RUN, RUN_SHARE = 4, 0.6
"""So many letters in a row, and so much of the shorter word, tell: `enamel` and `ameloblast`, `motel` and `hotel`."""
FIRST = 8
"""Among so many words at the beginning an abbreviation's letters are looked for."""


def echoed(question: Question, corpus: Corpus) -> bool:
    """echo: see above. Of what is asked for and what it is asked of, one way or the other."""
    fact = question.fact
    if question.form not in FORMS or not isinstance(fact, Attribute | Definition) or not own(fact):
        return False
    if date(question.key.text):
        return False
    name, said = (fact.subject, fact.value) if isinstance(fact, Attribute) else (fact.term, fact.meaning)
    if numeric(question.key.text) is not None:
        numbers = set(DIGITS.findall(name))
        return _told(question.key.text, numbers) and not any(_told(option.text, numbers) for option in question.distractors)
    asked = name if question.form in ("meaning", "property", "pair") else TOPIC.sub("", said)
    others = [option.text for option in question.distractors]
    return any(alike(question.key.text, asked) and not any(alike(other, asked) for other in others) for alike in WAYS)


def _told(text: str, numbers: set[str]) -> bool:
    """Whether a value has one of the numbers that a name has: `11 Mbit/s` of `802.11b`."""
    return bool(numbers & set(DIGITS.findall(text)))


def _short_for(one: str, other: str) -> bool:
    """Whether one is an abbreviation of which the first letters, in their order, begin words at the beginning of the other."""
    for short, long in ((one, other), (other, one)):
        plain = without_brackets(short).strip()
        if SHORT.fullmatch(plain):
            firsts = "".join(word[0] for word in WORD.findall(long)[:FIRST]).lower()
            letters = plain.removesuffix("s").lower()
            if firsts[:2] == letters[:2] or (firsts[:1] == letters[:1] and len(letters) >= PART and _in_order(letters, firsts)):
                return True
    return False


def _in_a_word(one: str, other: str) -> bool:
    """Whether three capitals or more stand in their order in one word that begins with the first of them: `HTT` of `Huntington`."""
    return any(
        word[0] == short[0] and len(word) > len(short) + PART and _in_order(short.lower(), word.lower())
        for text, name in ((one, other), (other, one))
        for short in SYMBOL.findall(text)
        for word in WORD.findall(name)
        if len(short) >= PART
    )


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _symbol_of(one: str, other: str) -> bool:
    """Whether one has as a symbol the first letters of the other's words: `CO = HR × SV` and `cardiac output`."""
    for text, name in ((one, other), (other, one)):
        firsts = "".join(word[0] for word in WORD.findall(without_brackets(name)))
        if 2 <= len(firsts) <= 5 and firsts.upper() in SYMBOL.findall(text):
            return True
        if name and name[:1].lower() in {match["letter"].lower() for match in SUBSCRIPT.finditer(text)}:
            return True
    return False


def _numbered(one: str, other: str) -> bool:
    return bool(set(NUMBER.findall(one)) & set(NUMBER.findall(other)))


def _of_its_atoms(one: str, other: str) -> bool:
    """Whether two formulas share an element of two letters, or two elements."""
    ours, theirs = ({atom for row in FORMULA.findall(text) for atom in ELEMENT.findall(row)} for text in (one, other))
    if not any(sign.isdigit() for sign in one + other) or not (_formula(one) and _formula(other)):
        return False
    shared = ours & theirs
    return len(shared) >= 2 or any(len(atom) == 2 for atom in shared)


def _formula(text: str) -> bool:
    return FORMULA.match(text.strip()) is not None and text[:1].isupper()


def _one_letter(one: str, other: str) -> bool:
    """Whether one is a single letter, or begins with one (`n-way`), with which the other begins: `r` of `random draws`."""
    for short, long in ((one, other), (other, one)):
        bare, said = short.strip().strip("`"), long.strip().strip("`")
        if {match.lower() for match in LONE.findall(said)} & {bare[:1].lower()}:
            return True  # `literal with L` of `long`
        if LETTER.fullmatch(bare):
            return said[:1].lower() == bare[:1].lower()
    return False


def _same_capital(one: str, other: str) -> bool:
    """Whether a capital stands as a word in both: `F` of `Horn in F` and `F, a fifth lower`."""
    return bool(set(CAPITAL.findall(one)) & set(CAPITAL.findall(other)))


def _of_one_word(one: str, other: str) -> bool:
    """Whether a word of one begins like a word of the other, or ends in it: `Puritan` and `purified`, `ETag` and `tag`."""
    ours, theirs = ({word.lower() for word in WORD.findall(text)} - STOP for text in (one, other))
    return any(_begin_alike(a, b) or _ends_in(a, b) or _ends_in(b, a) or _short_of(a, b) or _short_of(b, a) for a in ours for b in theirs)


def _of_one_run(one: str, other: str) -> bool:
    """Whether most of a word, at its beginning or its end, stands in a word of the other, endings and common beginnings apart."""
    ours, theirs = ({_core(word.lower()) for word in WORD.findall(text)} - STOP for text in (one, other))
    return any(_runs_in(*sorted((a, b), key=len)) for a in ours for b in theirs)


def _core(word: str) -> str:
    return ENDING.sub("", FORE.sub("", word, count=1)) if word.isalpha() else ""


def _runs_in(short: str, long: str) -> bool:
    size = max(RUN, math.ceil(RUN_SHARE * len(short)))
    return size <= len(short) and short != long and (short[:size] in long or short[-size:] in long)


def _short_of(short: str, long: str) -> bool:
    """Whether a word of three letters or more, which is in no vocabulary, is the beginning of another: `Ord` of `order`."""
    return PART <= len(short) < len(long) and long.startswith(short) and bool(known_words()) and short not in known_words()


def _begin_alike(one: str, other: str) -> bool:
    shared = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    fore = FORE.match(one)
    return shared >= max(ALIKE, SHARE * max(len(one), len(other))) and (fore is None or shared > len(fore[0]))


def _ends_in(long: str, short: str) -> bool:
    return len(long) > len(short) >= PART and long.endswith(short) and short in known_words() and long not in known_words()


WAYS: tuple[Callable[[str, str], bool], ...] = (
    _short_for,
    _symbol_of,
    _in_a_word,
    _numbered,
    _of_its_atoms,
    _one_letter,
    _same_capital,
    _of_one_word,
    _of_one_run,
)
