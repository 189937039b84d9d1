"""Strict filters for options of which one must be true, whatever one knows: `yes` and `no` of one property. True means broken."""

from __future__ import annotations

import re
from itertools import combinations

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_sight import own
from components.quiz.question import Question
from components.quiz.words import normal

FORMS = ("profile", "property", "meaning", "contrast", "question")
YES = frozenset("yes ja y + ✓ ✔ x present vorhanden true wahr possible möglich".split())
NO = frozenset("no nein n − – - ✗ ✘ absent fehlt fehlend false falsch impossible unmöglich none kein keine not nicht never".split())
DENIES = re.compile(r"\b(?:no|not|never|without|non|kein\w*|nicht|ohne|nie)\b[\s-]*", re.I)
WITH = re.compile(r"^(?:with|mit)\s", re.I)
BETWEEN = re.compile(
    r"(?:both|either|neither|mixed|partly|partially|varies|variable|depends|beides?|weder noch|gemischt|teils(?:/teils)?|teilweise|"
    r"variabel|unterschiedlich|je nachdem|dito|ditto|can|could|may|maybe|possibly|sometimes|kann|manchmal|möglich|vielleicht)\b[\s.!]*",
    re.I,
)
"""What a cell says between yes and no, or only beside the others."""
OF_CELLS = ("owner", "property", "profile", "listed")
FOR_ALL = re.compile(
    r"(?:(?:both|beides?|same|gleich|ditto|dito|any|all|every|everywhere|everything|alle|alles|überall|egal|either|as above|"
    r"wie oben)\b[\s,.]*)+"
    r"(?: (?:of them|kinds?|types?|of these|ways|sides|arten))?|[\"“„″〃-]{1,2}[\"”]",
    re.I,
)
"""A cell that says of its row what others have too."""
NOT_QUITE = re.compile(
    r"(?:not (?:really|rly|quite|always|much)|hardly(?: at all| ever)?|barely|rarely|scarcely|practically never|almost never|"
    r"kind of|sort of|rather not|a bit|a little|mostly|eher nicht|kaum|ein bisschen|jein)",
    re.I,
)
"""A cell that says no more than how far something is so."""
LACKS = re.compile(
    r"(?:what (?:it|they) )?(?:leaves? out|excludes?|ignores?|omits?|lacks?|misses|missing|not included|does(?:n['’]t| not) \w+|without|"
    r"nicht enthalten|ohne|fehlt)",
    re.I,
)
SAME = re.compile(
    r"(?:the )?(?:same|ditto|dito|as above|like (?:the )?(?:above|previous)|wie oben|dasselbe|das gleiche)"
    r"(?:\s*(?:[,;:.(]|$)|\s(?:as|wie|but|aber)\b)",
    re.I,
)
"""A text that says that its thing is as another, and what is otherwise."""
REST = re.compile(
    r"(?:(?:everything|everyone|anything|all|any) (?:else|others?)|(?:the )?(?:rest|others?|remaining(?: ones)?)|"
    r"alles andere|alle anderen|(?:der |die |das )?(?:rest|übrigen?|anderen?)|sonstiges?)\b[\s.!]*",
    re.I,
)
"""What a cell says of all that the others leave over: it comes last, and is out of place as the first of two."""


def either_or(question: Question, corpus: Corpus) -> bool:
    """either: of two options one is what the other denies, so that one of them must hold and all others are out."""
    if question.form not in FORMS or not own(question.fact):
        return False
    said = [_said(option.text) if question.form == "profile" else ("", option.text) for option in question.options]
    return any(one[0] == other[0] and exclusive(one[1], other[1]) for one, other in combinations(said, 2))


def _said(text: str) -> tuple[str, str]:
    """Of what an option says something, and what."""
    of, _, value = text.partition(": ")
    return normal(of), value


def exclusive(one: str, other: str) -> bool:
    """Whether of two values exactly one must hold: `ja` and `nein`, `has a wall` and `has no wall`."""
    first, second = _answer(one), _answer(other)
    if first and second:
        return first != second
    denied = [DENIES.search(text) is not None for text in (one, other)]
    if denied[0] is denied[1]:
        return False
    bare = [_bare(text) for text in (one, other)]
    return bare[0] == bare[1] != ""


def _answer(text: str) -> str:
    """Whether a value begins with yes or with no; "" for any other."""
    first = text.strip().lower().split(maxsplit=1)[:1]
    word = first[0].rstrip(",.;:!") if first else ""
    return "yes" if word in YES else "no" if word in NO else ""


def _bare(text: str) -> str:
    return normal(WITH.sub("", DENIES.sub("", text.strip())))


def between(question: Question, corpus: Corpus) -> bool:
    """between: asked for the row whose cell says no more than `both`, `ditto`, or how far something is so (`not really`)."""
    fact = question.fact
    if question.form != "owner" or not isinstance(fact, Attribute) or not own(fact):
        return False
    said = fact.value.strip()
    return BETWEEN.fullmatch(said) is not None or NOT_QUITE.fullmatch(said.strip(" .!")) is not None


def column_for_all(question: Question, corpus: Corpus) -> bool:
    """for all: another row of the column has `both`, `any` or `same`, for which the right value holds as well."""
    fact = question.fact
    if not isinstance(fact, Attribute) or not own(fact) or question.form not in OF_CELLS:
        return False
    asked = (
        {fact.attribute}
        if question.form != "profile"
        else {one.fact.attribute for one in question.options if isinstance(one.fact, Attribute)}
    )
    column = [cell for cell in corpus.shelves.get((fact.kind, "group", fact.place.group), ()) if isinstance(cell, Attribute)]
    beside = [cell.value.strip(" .!") for cell in column if cell != fact and cell.attribute in asked]
    return any(FOR_ALL.fullmatch(value) or SAME.match(value) for value in beside)


def left_out(question: Question, corpus: Corpus) -> bool:
    """left out: it is asked what something leaves out or lacks, which many other things are as well."""
    fact = question.fact
    return (
        isinstance(fact, Attribute) and own(fact) and question.form in OF_CELLS and LACKS.fullmatch(fact.attribute.strip(" ?:")) is not None
    )


def same_as_another(question: Question, corpus: Corpus) -> bool:
    """same as another: of one of the things the notes say that it is the same, but for what follows: `RMSE: same, in the unit of y`."""
    if not own(question.fact) or question.form not in ("term", "gap", "meaning", "owner"):
        return False
    return any(SAME.match(option.fact.parts[-1]) for option in question.options)


def left_over(question: Question, corpus: Corpus) -> bool:
    """rest: of two cells in their order one says what the others leave over: `everything else`."""
    if question.form != "both" or not own(question.fact):
        return False
    return any(REST.fullmatch(half.strip()) for option in question.options for half in option.text.split("; "))
