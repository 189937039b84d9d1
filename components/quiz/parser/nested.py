"""Names with what is said of them below: a point of a list with points nested under it, a heading with a list."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from components.quiz.brackets import without_asides
from components.quiz.parser.labels import counted_head
from components.quiz.parser.predicate import spoken_of
from components.quiz.parser.sentences import sentences
from components.quiz.parser.units import Document, Unit
from components.quiz.sight import described
from components.quiz.sources import Source
from components.quiz.titles import name_of
from components.quiz.words import words

LEAST = 3
"""So many names side by side have something below them: with fewer there is nothing to choose from."""
LONGEST_NAME = 6
SHORTEST = 4
"""A phrase of fewer words may be the name of a part or a kind."""
DESCRIBING = frozenset({"noun", "participle", "does", "ing", "deed", "quality"})
"""Looks (see `sight.described`) with which a point says something of what stands above it, without a subject of its own."""


@dataclass(frozen=True)
class Below:
    """What a point is said of: the `name` above it, the list of such names (`group`), the headings above them, the lines of both."""

    name: str
    group: str
    path: tuple[str, ...]
    source: Source


def below(document: Document, named: Callable[[str], bool], aside: Callable[[Unit], bool]) -> dict[int, Below]:
    """For each point that may say something of the name above it, by its index: that name. `named` tells whether a text names a thing,
    `aside` whether a point states nothing.
    """
    found: dict[tuple[object, ...], dict[int, Below]] = defaultdict(dict)
    names: dict[tuple[object, ...], set[str]] = defaultdict(set)
    titles = headings(document)
    points = Counter(unit.path for unit in document.units if unit.kind == "item" and unit.parent is None)
    telling = Counter(unit.path for unit in document.units if unit.kind == "item" and unit.parent is None and describes(unit.text))
    for unit in document.units:
        over = None if aside(unit) else _over(document, unit, titles)
        if over is None or not describes(unit.text):
            continue
        if over.kind == "heading" and 2 * telling[unit.path] < points[unit.path]:
            continue  # `heart weight about 300 g` below `Heart`, among points that name its parts
        name = over.text.rstrip(":").strip() if over.kind == "item" else name_of(over.text)
        if not 1 <= len(name.split()) <= LONGEST_NAME or not named(name) or counted_head(name):
            continue
        key = (
            over.kind,
            over.path[:-1] if over.kind == "heading" else over.path,
            over.parent,
            "" if over.kind == "heading" else over.group,
        )
        names[key].add(name)
        group = f"{unit.source.file}#below/{'/'.join(map(str, key))}"
        found[key][unit.index] = Below(name, group, key[1], span(document, over, unit))
    return {index: one for key, ones in found.items() if len(names[key]) >= LEAST for index, one in ones.items()}


def describes(text: str) -> bool:
    """Whether a point says something of what stands above it: `employed young men on federal lands`, `long ridge of gravel`."""
    said = without_asides(sentences(text)[0]).strip().rstrip(".")
    long = len(words(said)) >= SHORTEST and not said.endswith(":")
    return long and described(said) in DESCRIBING and spoken_of(said) is None


def headings(document: Document) -> dict[tuple[str, ...], Unit]:
    """The headings, each by the path that ends in it."""
    return {unit.path: unit for unit in document.units if unit.kind == "heading"}


def _over(document: Document, unit: Unit, titles: dict[tuple[str, ...], Unit]) -> Unit | None:
    """The point or the heading that a point stands right under."""
    if unit.kind != "item" or unit.bold or unit.intro:
        return None
    if unit.parent is not None:
        return document.units[unit.parent]
    return titles.get(unit.path)


def span(document: Document, over: Unit, unit: Unit) -> Source:
    """The lines from what stands above to the line itself."""
    first, last, above = over.source.first, unit.source.last, document.source.first_line
    return Source(unit.source.file, first, last, "\n".join(document.lines[first - above : last - above + 1]).rstrip())
