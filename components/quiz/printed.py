"""What the names in a line of code stand for, by the lines above it: without that, its value cannot be told."""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Printed

NAME = re.compile(r"(?<![\w.])([A-Za-z_]\w*)(?!\s*=[^=])(?!\w)")
KNOWN = frozenset(
    """np numpy torch nn F tf pd plt math random sys os True False None and or not in is if else for lambda
    len range sum min max list dict set int float str sorted abs round type print tuple zip enumerate map bool any all reversed""".split()
)
BOUND = re.compile(r"\bfor\s+(\w+(?:\s*,\s*\w+)*)\s+in\b")
"""The names that a comprehension sets itself: `sum(p.numel() for p in net)`."""
PART_SET = re.compile(r"(?:[-*+]\s+)?[>.\s]*[A-Za-z_]\w*(?:\.\w+)*\[[^\]]*\]\s*(?:[-+*/]?=)(?!=)")
SIZE = re.compile(r"torch\.Size\(\[[\d, ]+\]\)|\([\d, ]+\)")
STATED = re.compile(r"(?<![\w.])[A-Za-z_]\w*\.(?:view|reshape)\(\(?\d+(?:, ?\d+)*\)?\)")
CLASS = re.compile(r"(?<![\w.])[A-Z]\w*[a-z]\w*\(")
MOST = 2
RIGHT_ABOVE = 6
LONGEST = 70


def free(code: str) -> set[str]:
    """The names in an expression that are neither modules nor built in, nor names of arguments, nor set by the expression itself."""
    bare = re.sub(r"'[^']*'|\"[^\"]*\"", "", code)
    own = {name.strip() for names in BOUND.findall(bare) for name in names.split(",")}
    return set(NAME.findall(bare)) - KNOWN - own


def defined(fact: Printed, corpus: Corpus) -> str | None:
    """The assignments that a printed line rests on, as code; "" if it rests on none, None if the notes do not show them."""
    names = free(fact.code)
    if not names:
        return ""
    if len(names) > MOST:
        return None
    above = _above(fact, corpus)
    if _changed(names, above):
        return None
    found = [(name, _set_to(name, above)) for name in sorted(names)]
    if any(not value or free(value) for _, value in found):
        return None
    return " and ".join(f"`{name} = {value}`" for name, value in found)


def made_from(fact: Printed, corpus: Corpus) -> str:
    """The assignment, right above, of the one name in a line that prints a shape; "" if there is none. What that rests on may be hidden."""
    names = free(fact.code)
    if len(names) != 1 or "Size" not in fact.output:
        return ""
    name = next(iter(names))
    value = _set_to(name, _above(fact, corpus)[-RIGHT_ABOVE:])
    return f"{name} = {value}" if value and len(value) <= LONGEST and "`" not in value else ""


def shape_below(made: str, fact: Printed, corpus: Corpus) -> str:
    """What gives the shape of the one name in an assignment (see `made_from`), as it stands above that: the shape that the notes print of
    it, or the assignment that sets it, as code; "" if there are none or several names, or the lines above do not tell.
    """
    name, _, value = made.partition(" = ")
    above = _above(fact, corpus)
    here = next((number for number in reversed(range(len(above))) if _set_to(name, above[number : number + 1]) == value), 0)
    names = hidden(value)
    if len(names) != 1 or name in names:
        return ""
    resting, lines = names.pop(), above[:here]
    shown = re.compile(rf"(?:[-*+]\s+)?[>.\s]*(?:print\()?{re.escape(resting)}\.(?:shape|size\(\))\)?\s*(?:#.*)?")
    for number in reversed(range(len(lines))):
        if shown.fullmatch(lines[number]) and (size := SIZE.search("".join(lines[number + 1 : number + 2]))):
            return f"`{resting}.shape` is `{size[0]}`"
        if given := _set_to(resting, lines[number : number + 1]):
            return "" if hidden(given) or len(given) > LONGEST or "`" in given else f"`{resting} = {given}`"
    return ""


def hidden(code: str) -> set[str]:
    """The names on which the shape of an expression rests: not those of classes that it calls, nor what it brings into a shape that it
    states itself (`q.view(2, 8, 64)`).
    """
    return free(STATED.sub("", CLASS.sub("(", code)))


def _above(fact: Printed, corpus: Corpus) -> list[str]:
    """The lines of the notes above a printed line."""
    document = next((one for one in corpus.documents if one.source.name == fact.place.source.file), None)
    return document.lines[: max(0, fact.place.source.first - document.source.first_line)] if document else []


def _changed(names: set[str], lines: list[str]) -> bool:
    """Whether a part of something is set since one of the names was: it may be seen through another name as well (`b[0, 0] = 99`)."""
    for line in reversed(lines):
        if any(re.match(rf"(?:[-*+]\s+)?[>.\s]*{re.escape(name)}\s*=[^=]", line) for name in names):
            return False
        if PART_SET.match(line):
            return True
    return False


def _set_to(name: str, lines: list[str]) -> str:
    """What the last line that sets a name sets it to; "" if none does."""
    made = re.compile(rf"^(?:[-*+]\s+)?[>.\s]*{re.escape(name)}\s*=\s*([^=].*?)\s*(?:#.*)?$")
    value = next((match[1] for text in reversed(lines) if (match := made.match(text))), "")
    return value if re.search("[\"']", value) else value.split(";")[0].rstrip()
