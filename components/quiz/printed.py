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
MOST = 2


def free(code: str) -> set[str]:
    """The names in an expression that are neither modules nor built in, nor names of arguments."""
    return set(NAME.findall(re.sub(r"'[^']*'|\"[^\"]*\"", "", code))) - KNOWN


def defined(fact: Printed, corpus: Corpus) -> str | None:
    """The assignments that a printed line rests on, as code; "" if it rests on none, None if the notes do not show them."""
    names = free(fact.code)
    if not names:
        return ""
    document = next((one for one in corpus.documents if one.source.name == fact.place.source.file), None)
    if document is None or len(names) > MOST:
        return None
    above = document.lines[: max(0, fact.place.source.first - document.source.first_line)]
    found = []
    for name in sorted(names):
        made = re.compile(rf"^[>.\s]*{name}\s*=\s*([^=].*?)\s*(?:#.*)?$")
        line = next((match for text in reversed(above) if (match := made.match(text))), None)
        if line is None or free(line[1]):
            return None
        found.append(f"`{name} = {line[1]}`")
    return " and ".join(found)
