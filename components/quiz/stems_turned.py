"""Stems about a learner's own table or list that need more than its words: a cell of a table whose columns are the things compared, and
the order of steps whose heading alone says of what.

A row of such a table is called `price` or `entry`, and what stands in it is seldom a price: `taker`. So it is asked what the notes give.
"""

from __future__ import annotations

import re
from dataclasses import replace

from components.quiz.choices import Draft
from components.quiz.facts import Attribute, Collection
from components.quiz.grammar import numeric
from components.quiz.sight import counted, described
from components.quiz.stems import about
from components.quiz.titles import UNIT
from components.quiz.topics import topic_of
from components.quiz.words import content, normal

FIRST_CELL = re.compile(r"\s*\|?\s*(?:<tr[^>]*>\s*<t[hd][^>]*>)?(?P<cell>[^|<]+)")
NAME = r"(?:“[^”]*”|`[^`]*`)"
VALUE = re.compile(rf"What (?:is|are) the [^“`]+? (?:of|for) (?P<name>{NAME})\?")
OWNER = re.compile(r"Which (?P<kind>[\w ]+?) has the [^“`]+? (?P<value>“.*”|`.*`)\?")
BOTH = re.compile(rf"What (?:is|are) the [^“`]+? (?:of|for) (?P<one>{NAME}) and (?:of|for) (?P<other>{NAME}), in this order\?")
COUNTED = re.compile(rf"{UNIT}\s*\d*", re.I)
"""A heading that only counts: `Week 3`."""
WORKING = re.compile(
    r"how (?:do|does|did|can) (?P<what>(?:the |an? )?[\w-]+(?: [\w-]+){0,2}?) "
    r"(?:work|function|form|develop|happen|occur|arise|evolve|grow|proceed|start|begin)\s*\?*",
    re.I,
)
"""A heading that asks how something goes on: `How does memory work?`"""


def plain(draft: Draft) -> Draft:
    """The draft with a stem that holds for any cell of a table of columns, or that says of what the steps are."""
    fact = draft.fact
    if fact.place.concept:
        return draft
    if isinstance(fact, Collection) and draft.form == "order" and len(content(fact.head)) <= 1:
        topic = topic_of(fact) or next((found["what"] for title in fact.place.path[::-1] if (found := WORKING.fullmatch(title))), "")
        return replace(draft, stem=about(topic, draft.stem)) if topic and not COUNTED.fullmatch(topic) else draft
    return replace(draft, stem=_neutral(draft.stem, fact)) if isinstance(fact, Attribute) and _of_columns(fact) else draft


def _of_columns(fact: Attribute) -> bool:
    """Whether a cell is one of a row that is named by a property, and is no number: a number may well be `the mass of “Mars”`."""
    first = FIRST_CELL.match(fact.place.source.text)
    named = first is not None and normal(first["cell"]) == normal(fact.attribute) != ""
    return named and fact.place.source.text.count("|") >= 2 and numeric(fact.value) is None and not counted(described(fact.value))


def _neutral(stem: str, fact: Attribute) -> str:
    if one := VALUE.fullmatch(stem):
        return f"What do the notes give for {one['name']} under “{fact.attribute}”?"
    if whose := OWNER.fullmatch(stem):
        return f"For which {whose['kind']} do the notes give {whose['value']} under “{fact.attribute}”?"
    if two := BOTH.fullmatch(stem):
        return f"What do the notes give under “{fact.attribute}” for {two['one']} and for {two['other']}, in this order?"
    return stem
