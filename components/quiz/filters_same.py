"""Strict filters for rows of a learner's table that are told by a cell which other rows have as well. True means broken."""

from __future__ import annotations

import re

from components.quiz.choices import cell
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute
from components.quiz.filters_sight import own
from components.quiz.grammar import numeric
from components.quiz.question import Option, Question
from components.quiz.same_cells import among, any_same, same_cell, says_whole
from components.quiz.vocabulary import known_words
from components.quiz.words import normal

NUMBERED = re.compile(r"(?:^|\s)\d+$")
CLIPPED = re.compile(r"[^\W\d_]{3,}\.")


def equal_cells(question: Question, corpus: Corpus) -> bool:
    """equal: two options say the same in two spellings, or the row of a wrong one has the right one's value so."""
    fact = question.fact
    if question.form not in ("property", "owner", "both") or not isinstance(fact, Attribute) or not own(fact):
        return False
    if question.form == "both":
        return any_same(list(dict.fromkeys(half.strip() for option in question.options for half in option.text.split("; "))))
    if question.form == "owner" and any(
        isinstance(option.fact, Attribute) and (same_cell(option.fact.value, fact.value) or among(fact.value, option.fact.value))
        for option in question.distractors
    ):
        return True
    cells = [_written(option) for option in question.options]
    if question.form == "property" and any(says_whole(one, other) for one in cells for other in cells):
        return True
    return any_same(cells) if numeric(question.key.text) is None else False


def _written(option: Option) -> str:
    """An option as it stands in its cell, with the full stop of an abbreviation."""
    fact = option.fact
    return fact.value if isinstance(fact, Attribute) and cell(fact.attribute, fact.value) == option.text else option.text


def clipped(question: Question, corpus: Corpus) -> bool:
    """clipped: of the cells that are options one is a single word that is cut short, which looks so without its full stop: `Musculocut`."""
    fact = question.fact
    if question.form not in ("property", "both") or not isinstance(fact, Attribute) or not own(fact):
        return False
    if corpus.language(question.source.file) != "en":
        return False
    cells = [option.fact.value.strip() for option in question.options if isinstance(option.fact, Attribute)]
    return any(CLIPPED.fullmatch(text) and text.rstrip(".").lower() not in known_words() for text in cells)


def shared_value(question: Question, corpus: Corpus) -> bool:
    """shared: asked whose a value is, which another row of the table has too, whether that is an option or not."""
    fact = question.fact
    if question.form != "owner" or not isinstance(fact, Attribute) or not own(fact):
        return False
    return any(
        same_cell(other.value, fact.value) or among(fact.value, other.value)
        for other in _column(fact, corpus)
        if normal(other.subject) != normal(fact.subject)
    )


def twin_rows(question: Question, corpus: Corpus) -> bool:
    """twins: the right row stands twice in the table, with one value and with another."""
    fact = question.fact
    if question.form not in ("owner", "profile", "listed") or not isinstance(fact, Attribute) or not own(fact):
        return False
    beside = [other for other in _column(fact, corpus) if same_cell(other.subject, fact.subject)]
    return any(not same_cell(other.value, fact.value) for other in beside)


def keyed_by_several(question: Question, corpus: Corpus) -> bool:
    """keyed: the rows of a table are named by a number that several of them share: two columns tell them apart, and one is named."""
    fact = question.fact
    if question.form not in ("property", "owner", "both", "profile", "listed") or not isinstance(fact, Attribute) or not own(fact):
        return False
    if not NUMBERED.search(fact.subject):
        return False
    cells = [one for one in corpus.shelves.get(("attribute", "group", fact.place.group), ()) if isinstance(one, Attribute)]
    named = {(normal(one.subject), one.place.source.first) for one in cells}
    return len({subject for subject, _ in named}) < len(named) and all(NUMBERED.search(one.subject) for one in cells)


def _column(fact: Attribute, corpus: Corpus) -> list[Attribute]:
    """The other cells of a cell's column."""
    found = corpus.shelves.get((f"attribute {normal(fact.attribute)}", "group", fact.place.group), ())
    return [other for other in found if isinstance(other, Attribute) and other is not fact]
