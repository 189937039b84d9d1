"""What the answer of a learner's `A:` says of the one term of its question: its first sentence without what is beside the point."""

from __future__ import annotations

import re

from components.quiz.brackets import without_brackets
from components.quiz.grammar import form
from components.quiz.parser.apposed_de import nominative
from components.quiz.parser.copula import without_copula
from components.quiz.parser.second import first_said
from components.quiz.parser.sentences import sentences
from components.quiz.parser.versus import third
from components.quiz.vocabulary import known_words
from components.quiz.words import words

PRONOUN = re.compile(
    r"(?:it|they|this|these|sie|er|es)\s+(?!(?:is|are|ist|sind|was|were|can|kann|has|hat)\b)(?P<rest>[a-zäöü]\S*\s.+)", re.I
)
ASIDE = re.compile(
    r"(?:,\s+(?=(?:has|have|is|are|so(?! that)|also|e\.g|i\.e|not|but|and so|used|useful|usually|often|mostly|each|both|the only|whatever|"
    r"then|thus|etwa|hat|ist|sind|z\.\s?B|d\.\s?h|teilt|meist|oft|nicht|aber)\b|\d|[^\s,]+\s?[=≈<>])|;\s|\s[–—]\s|\s(?:->|→|=>)\s).*"
)
"""Where an answer goes on with something else than what its term is."""
FORMULA_FIRST = re.compile(r"(?![^,]*[^\W\d_]{4,})[^,]{2,30},\s+(?P<said>(?:an?|the|der|die|das|eine?)\s.+)")
"""A formula in front of what it is: `Q3 − Q1, the middle half`."""
OPERATOR = re.compile(r"[/÷×*+=^·−-]\s")
"""What a formula goes on with behind a bracket: `(cost - rest) / years`."""
SAYING = frozenset("say state show guarantee predict".split())
LEAST, FEWEST, LONG = 3, 2, 12


def answer_of(answer: str, verb: str = "") -> str:
    """The first sentence of an answer without what is beside the point, behind the `verb` of its question, if any."""
    said = first_said(sentences(answer)[0]).strip().rstrip(".!;,")
    bare = without_brackets(said).strip()
    said = bare.rstrip(".!;, ") if len(words(bare)) >= FEWEST and not OPERATOR.match(bare) else said
    if formula := FORMULA_FIRST.fullmatch(said):
        said = formula["said"] if len(words(formula["said"])) >= LEAST else said
    cut = ASIDE.sub("", said)
    said = cut if len(words(cut)) >= LEAST else said
    said = _first_deed(said)
    if match := PRONOUN.fullmatch(said):
        return match["rest"]
    said = nominative(_small(without_copula(said)))
    return _with_verb(said, verb) if verb else said


def _first_deed(said: str) -> str:
    """What stands before a second deed without a joint in a long answer: `adds the weights, shrinks all of them`, `a fee, needs a form`."""
    first, _, rest = said.partition(", ")
    second = words(rest)[:2]
    deed = len(second) == 2 and third(second[0]) and second[1] not in ("and", "or") and not rest.startswith(f"{second[0]},")
    enough = len(words(first)) > (LEAST if form(first) == "does" else LEAST + 1)
    return first if deed and enough and len(words(said)) > LONG else said


def _small(said: str) -> str:
    """An answer whose first word has its capital only from the beginning of the line, without it."""
    first = words(said)[0] if words(said) else ""
    plain = said[:1].isupper() and said[1 : len(first)].islower() and first in known_words() and len(first) > 2
    return f"{said[0].lower()}{said[1:]}" if plain or re.match(r"(?:An?|The) (?![A-Z]\b)", said) else said


def _with_verb(said: str, verb: str) -> str:
    """An answer with the verb of its question in front: `measures the strength of …`; as it stands where it has that verb already."""
    first = words(said)[0] if words(said) else ""
    if first and (first == verb.split()[0] or f"{first}s" == verb.split()[0]):
        return said
    that = " that" if verb.split()[0].rstrip("s") in SAYING and form(said) == "clause" else ""
    return f"{verb}{that} {said}"
