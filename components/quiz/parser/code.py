"""Facts about code: a line and what it does, a line and what it prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from components.quiz.brackets import without_asides
from components.quiz.facts import Axes, CodeLine, Fact, Place, Printed
from components.quiz.grammar import PREPOSITIONS, form
from components.quiz.parser.pairs import equated
from components.quiz.parser.second import first_said
from components.quiz.parser.shapes import axes
from components.quiz.parser.units import Unit
from components.quiz.verbs import is_third
from components.quiz.words import words

STATEMENT = re.compile(
    r"(?:>>>\s*|\$\s+|In \[\d+\]:\s*)?"
    r"(?:[\w.\[\]\"', ]+\s=\s\S.*|[\w.]+\(.*\)(?:\.\w+|\[[^\]]*\])*|[\w.\[\](), ]+\.(?:shape|size|ndim|dtype))\s*"
)
PROSE = re.compile(r"[a-zäöüß]{3,} (?!(?:if|in|is|and|or|not|for|else|from)\b)[a-zäöüß]{2,}(?![\w(.\[])")
"""Two words in small letters, as no code has them behind its sign."""
LEFT = 8
"""More words than stand before the sign in code."""
TYPED = re.compile(r"(?:(?:>>>|\$|In \[\d+\]:) .+|[\w.\[\]\"',]+ = .*(?:\w\(|[\[\"']).*|[^= ]+)", re.A)
"""What is code for certain among the points of a learner's list: one name that is set to a call, a call; no formula in words or signs."""
OUTPUT = re.compile(r"(?:Out\[\d+\]:\s*)?(?:torch\.Size\(\[[\d, ]*\]\)|\([\d, ]+\)|tensor\(.+\)|\[[\d., -]+\]|-?\d+(?:\.\d+)?)")
PRINTED = re.compile(
    r"(?:bool|int|float|string)\([^()]*\)|"
    r"-?\d[\d.,]*|\[[^\[\]()]*\]|\{[^{}()]*\}|'[^']*'|\"[^\"]*\"|true|false|True|False|None|null|undefined|NaN"
)
"""A value that stands alone, as a session prints it: a comment on it tells of the line above."""
SHAPE = re.compile(r"torch\.Size\(\[\d+(?:, \d+)+\]\)|\(\d+(?:, \d+)+,?\)|-?\d+(?:\.\d+)?")
PRINTS = re.compile(r"print\((?P<what>.+)\)|(?P<prompt>>>>\s*|In \[\d+\]:\s*)(?P<expression>.+)")
COMMAND = re.compile(r"(?:\$ )?[a-z][\w.-]*(?: [\w.<>/=:%~*+'\"-]+){0,7}")
QUERY = re.compile(r"[A-Z]{2,}\b.*;")
"""A line of a query language: `SELECT name FROM users;`."""
RESULT = re.compile(r"[\w.]*[(\[{<].*|[\w.]+|[-+]?\d.*")
"""What a line gives, and not what it does: `tensor([1, 2])`, `torch.float32`."""
FLAG = re.compile(r"-{1,2}\w")
"""An option of the command, by which its line could be picked out: `-a also shows stopped ones`."""
SHAPE_OF = re.compile(r"\.(?:shape|size\(\)|ndim|dtype)$")
"""What a line ends in that shows a size: a comment on it may name its axes."""
SET = re.compile(r"[\w.\[\], ]+\s=\s")
COMMENT = re.compile(r"(?P<code>\S(?:.{0,80}?\S)?)\s{1,}(?:#|//|--)\s+(?P<comment>\S.{6,90})")


def is_code(text: str) -> bool:
    """Whether a whole line is code or what code printed."""
    if text.startswith(">>> "):
        return True
    left, equals, right = text.partition(" = ")
    if equals and (PROSE.match(right) or len(left.split()) > LEFT):
        return False  # `root bridge = lowest bridge number (or address)`
    if equals and " = " in right and equated(text):
        return False  # `ebb = falling, flood = rising`
    if (
        equals
        and not re.search(r"[\[\](){}'\"_.=]", (left + right).rstrip("."))
        and (" " in left.strip() or len(right.split()) >= 3)
        and "," not in left
    ):
        return False  # `octave = twelve semitones`, `primary key = a column that …`
    return bool(STATEMENT.fullmatch(text) or OUTPUT.fullmatch(text)) and not text.startswith("`")


def code_facts(group: list[Unit], place: dict[int, Place]) -> Iterator[Fact]:
    """Facts of one list or listing, in which lines of code, their explanations and their output alternate.

    An explanation belongs to the code above it only when exactly one line of code stands there, so that it is clear which.
    """
    for unit in group:
        if unit.kind == "code" and not place[unit.index].concept and (named := axes(unit.text)):
            yield Axes(place[unit.index], *named)
            continue
        comment = COMMENT.fullmatch(unit.text.strip())
        if (
            unit.kind == "code"
            and comment
            and (is_code(comment["code"]) or COMMAND.fullmatch(comment["code"]) or QUERY.fullmatch(comment["code"]))
            and not PRINTED.fullmatch(comment["code"].strip())
            and _tells(comment["code"], comment["comment"], place[unit.index])
        ):
            said = without_asides(comment["comment"]).rstrip("! ")
            yield CodeLine(place[unit.index], comment["code"], said if place[unit.index].concept else first_said(said))
    for unit in group:
        if unit.text.startswith("torch.Size(") and SHAPE.fullmatch(unit.text):
            yield Printed(place[unit.index], "", unit.text)
    for position, unit in enumerate(group[:-1]):
        after = group[position + 1]
        if not is_code(unit.text) or OUTPUT.fullmatch(unit.text) or after.source.first - unit.source.last > 1:
            continue
        printing = PRINTS.fullmatch(unit.text)
        if printing and SHAPE.fullmatch(after.text.removeprefix("Out").strip()):
            call = (printing["what"] or printing["expression"]).strip()
            yield Printed(_span(place[unit.index], place[after.index]), call, after.text.strip())
        elif not is_code(after.text) and after.kind == "item" and not printing:
            alone = position == 0 or not is_code(group[position - 1].text) or unit.source.first - group[position - 1].source.last > 1
            explanation = after.text
            typed = place[unit.index].concept or unit.kind == "code" or (unit.text.isascii() and TYPED.fullmatch(unit.text))
            if alone and typed and form(explanation) in ("to", "noun", "ing") and len(words(explanation)) >= 3 and "=" not in explanation:
                yield CodeLine(_span(place[unit.index], place[after.index]), unit.text, explanation)


def _span(first: Place, last: Place) -> Place:
    source = first.source
    joined = replace(source, last=last.source.last, text=f"{source.text}\n{last.source.text}")
    return replace(first, source=joined)


def _tells(code: str, comment: str, place: Place) -> bool:
    """Whether a comment tells what its line does: in a learner's own notes it may tell of what an assignment sets."""
    found = words(comment)
    if not place.concept and (RESULT.fullmatch(comment.strip()) or FLAG.match(comment)):
        return False
    if place.concept:
        return len(found) >= 3
    deed = (found and is_third(found[0])) or form(comment) in ("does", "to", "ing")
    if comment.startswith("=") or (SHAPE_OF.search(code) and not deed):
        return False  # the names of its axes
    does = len(found) >= 2 and is_third(found[0]) and (SET.match(code) is None or found[1] not in PREPOSITIONS)  # `numbers from 0 to 9`
    return does or (len(found) >= 3 and (SET.match(code) is None or form(comment) in ("does", "to", "ing")))
