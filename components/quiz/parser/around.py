"""What stands around a line of notes: its owner, its neighbours, the names that are known, what is a property and what a term."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from components.quiz import asides
from components.quiz.facts import Definition, Place
from components.quiz.german_forms import german_form
from components.quiz.grammar import form
from components.quiz.language import language
from components.quiz.parser.classed import classed
from components.quiz.parser.emphasised import set_off
from components.quiz.parser.hasty import adjective_and_noun
from components.quiz.parser.headings import NAMELESS, organised, with_noun
from components.quiz.parser.labels import dated, is_attribute, is_term, split_label
from components.quiz.parser.nested import below, headings
from components.quiz.parser.questions import thing_asked
from components.quiz.parser.sentences import sentences
from components.quiz.parser.series import equation
from components.quiz.parser.tables import barren_tables, tables
from components.quiz.parser.units import Document, Unit
from components.quiz.titles import name_of
from components.quiz.units import unit as unit_of
from components.quiz.words import content, words

BOLD = re.compile(r"\*\*([^*\n]{2,60})\*\*")
"""What is set in bold, wherever in a line."""
SMALL = re.compile(r"(?<![\w'’-])[a-zäöüß][\w-]+")
ASKED = re.compile(r"\b\w{2,}ed (?:what|how|why|whether|that)\b")
"""What somebody did with a question or a claim: no phrase, and no meaning of a heading."""
SEVERAL = 3
SHELL = re.compile(r"^[^\S\n]*(?:(?:```|~~~)\s*(?:console|bash|sh|shell|zsh)\b|\S*\$ [a-z])", re.M)


def _later(units: Sequence[Unit]) -> Iterator[bool]:
    """Of each unit whether it stands in a list, a table or a block of code behind another one below the same heading, of three members."""
    before: dict[tuple[str, ...], dict[str, int]] = defaultdict(dict)
    for unit in units:
        lists = before[unit.path]
        yield any(number >= SEVERAL for group, number in lists.items() if group != unit.group) and unit.kind != "heading"
        if unit.kind in ("item", "row", "code"):
            lists[unit.group] = lists.get(unit.group, 0) + 1


class Surroundings:
    """One document, seen from any of its lines."""

    def __init__(self, document: Document) -> None:
        self.document = document
        source = document.source
        self.places = {
            unit.index: Place(unit.source, unit.path, _group(unit), source.concept, source.section, self._intro(unit), later)
            for unit, later in zip(document.units, _later(document.units), strict=True)
        }
        self.labels = {unit.index: split_label(unit.text, unit.bold) for unit in document.units if unit.kind in ("item", "line")}
        if not source.concept:
            self.labels |= {index: equation(document.units[index].text) for index, label in self.labels.items() if label is None}
        self.labels |= self._dated()
        self.known = (
            frozenset(label[0].lower() for index, label in self.labels.items() if label and document.units[index].bold)
            | {title.lower() for unit in document.units for title in unit.path}
            | {unit.bold.lower().rstrip(".:") for unit in document.units if unit.bold}
            | {bold.lower().strip(" .:") for bold in BOLD.findall(document.source.text)}
        )
        self.marked = sum(bool(unit.bold) for unit in document.units) >= 3
        """Notes that set their terms in bold say which words are terms: `A picture is a grid …` in passing is then no definition."""
        self.german = language(source.text) == "de"
        self.small = frozenset(SMALL.findall(source.text))
        """The words that the notes write small."""
        self.commands = bool(SHELL.search(source.text))
        """Notes that show a shell: what is written small and does something is then the name of a command (`sed`)."""
        self.first: dict[tuple[str, ...], str] = {}
        for unit in document.units:
            if unit.kind != "heading":
                self.first.setdefault(unit.path, unit.group)
        self.organising = self._organising()
        self.opening: dict[str, int] = {}
        """The first item of each list."""
        for unit in document.units:
            if unit.kind == "item":
                self.opening.setdefault(unit.group, unit.index)
        self.parents = {unit.parent for unit in document.units if unit.kind == "item" or self.labels.get(unit.index)} - {None}
        """The items that others are nested under, or lines that say what they are about."""
        self.listings = self._listings()
        self.siblings = self._siblings()
        self.shared_labels = self._shared_labels()
        self.tables = {} if source.concept else tables(document.units)
        self.opposed = frozenset() if source.concept else barren_tables(document.units)
        self.classed = {} if source.concept else classed(document.units)
        self.adjectives = self._adjectives()
        self.headings = headings(document)
        self.below = below(document, self._subject, self._organises)
        """The points that say something of a name above them."""
        self.set_off = frozenset() if source.concept else set_off(source.text)
        self.emphasised: list[Definition] = []
        """What sentences tell of the terms that they begin with in bold."""
        self.spoken: list[Definition] = []
        """What plain sentences tell of their subjects: asked only where the notes say little else."""

    def _aside(self, why: str) -> None:
        """Counts a line that states nothing."""
        self.document.set_aside[why] = self.document.set_aside.get(why, 0) + 1

    def _intro(self, unit: Unit) -> str:
        """The line in front of a list that says what it is of: in a learner's own notes also the item that a line is nested under."""
        nested = unit.kind == "item" and unit.parent is not None and not self.document.source.concept
        return unit.intro or (self.document.units[unit.parent].text if nested and unit.parent is not None else "")

    def _dated(self) -> dict[int, tuple[str, str] | None]:
        """Lines of a timeline without signs, three at least in a list: `March 1946 speech at Fulton`."""
        found: dict[str, list[tuple[int, tuple[str, str]]]] = defaultdict(list)
        for unit in self.document.units:
            label = dated(unit.text) if unit.kind in ("item", "line") and self.labels[unit.index] is None else None
            if label:
                found[unit.group].append((unit.index, label))
        return {index: label for lines in found.values() if len(lines) >= 3 for index, label in lines}

    def _organising(self) -> frozenset[str]:
        """The headings over exams, tasks and references; what stands over all of the notes is none of them."""
        below: dict[str, list[str]] = defaultdict(list)
        said = [unit for unit in self.document.units if unit.kind != "heading"]
        for unit in said:
            for title in {*unit.path, unit.intro} - {""}:
                below[title].append(unit.text)
        return frozenset(title for title, lines in below.items() if len(lines) < len(said) and organised(title, lines))

    def _entitles(self, unit: Unit, group: list[Unit]) -> bool:
        """Whether a line is the title of all though it looks like `term - meaning`: the first, alone, and no first one of several such."""
        units = self.document.units
        if unit.index or unit.kind != "line" or len(group) > 1 or unit.bold or unit.text.endswith(".") or len(units) < 4:
            return False
        return self.labels.get(unit.index) is not None and self.labels.get(unit.index + 1) is None

    def _listings(self) -> frozenset[tuple[str, ...]]:
        """The headings over terms with their meanings: a stray line among them says nothing of the heading."""
        told: dict[tuple[str, ...], list[bool]] = defaultdict(list)
        for unit in self.document.units:
            if unit.kind in ("item", "line") and not unit.intro and unit.parent is None:
                told[unit.path].append(self.labels.get(unit.index) is not None)
        return frozenset(path for path, labelled in told.items() if sum(labelled) >= max(3, 3 * labelled.count(False)))

    def _organises(self, unit: Unit) -> bool:
        """Whether a line stands under such a heading."""
        return bool(self.organising.intersection((*unit.path, unit.intro)))

    def _full_name(self, unit: Unit, owner: str) -> str:
        """The owner of a line, a heading of one adjective with the noun from above it; "" if there is no noun."""
        if unit.intro or unit.parent is not None or len(unit.path) < 2 or owner != (name_of(unit.path[-1]) or unit.path[-1]):
            return owner
        return with_noun(owner, name_of(unit.path[-2]) or unit.path[-2]) or ""

    def _owner(self, unit: Unit) -> str:
        if unit.kind == "item" and unit.parent is not None:
            return self.document.units[unit.parent].text.rstrip(":")
        return unit.intro or (name_of(unit.path[-1]) or unit.path[-1] if unit.path else "")

    def _above(self, unit: Unit) -> tuple[str, ...]:
        return unit.path if unit.intro or unit.parent is not None else unit.path[:-1]

    def _siblings(self) -> dict[tuple[str, ...], set[str]]:
        """The subjects that stand side by side: by the headings above them, those that have items."""
        beside: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for unit in self.document.units:
            if unit.kind == "item":
                beside[self._above(unit)].add(self._owner(unit))
        return beside

    def _shared_labels(self) -> set[tuple[tuple[str, ...], str]]:
        """Labels that occur under at least two subjects side by side: those are properties, not terms."""
        owners: dict[tuple[tuple[str, ...], str], set[str]] = defaultdict(set)
        for unit in self.document.units:
            label = self.labels.get(unit.index)
            if unit.kind == "item" and label:
                owners[self._above(unit), label[0].lower()].add(self._owner(unit))
        return {key for key, names in owners.items() if len(names) >= 2}

    def _told_apart(self, unit: Unit, said: str) -> tuple[str, str] | None:
        """A property and its value, where two subjects side by side differ in an adjective: `unicast traffic`, `multicast traffic`."""
        adjective, noun = adjective_and_noun(said)
        found = self.adjectives.get((self._above(unit), noun.lower()), {})
        return (noun, adjective) if len(found) >= 2 and len({one.lower() for one in found.values()}) == len(found) else None

    def _adjectives(self) -> dict[tuple[tuple[str, ...], str], dict[str, str]]:
        """The adjectives that the subjects side by side have before one noun, by subject."""
        found: dict[tuple[tuple[str, ...], str], dict[str, str]] = defaultdict(dict)
        for unit in self.document.units:
            adjective, noun = adjective_and_noun(unit.text.rstrip(".")) if unit.kind == "item" else ("", "")
            if noun and self._subject(self._owner(unit)):
                found[self._above(unit), noun.lower()][self._owner(unit)] = adjective
        return found

    def _subject(self, owner: str) -> bool:
        asks = asides.is_question(owner) or owner.endswith("?") or form(owner) == "asking"
        return is_term(owner) and not asks and not NAMELESS.fullmatch(name_of(owner)) and not re.search(r"\bvs\b|=>", owner)

    def _term_above(self, unit: Unit, group: list[Unit]) -> str:
        """The term that an attribute in the same list belongs to: `- Osmosis: …` then `- Applications: …`."""
        above = [self.labels[other.index] for other in group if other.index < unit.index and other.index in self.labels]
        terms = [label[0] for label in above if label and not is_attribute(label[0]) and is_term(label[0])]
        return terms[-1] if terms else ""

    def _is_slot(self, label: str, group: list[Unit]) -> bool:
        """Whether a label such as `Fitting of PCA` is filled in beside others of its kind (`Fitting of a deep autoencoder`)."""
        if len(label.split()) > 11 or form(label) == "clause" or not re.search(r"\s(?:of|in|for|from|at|on|to|with)\s", label):
            return False
        others = [self.labels[unit.index] for unit in group if unit.index in self.labels]
        return any(
            other and other[0] != label and words(other[0])[:1] == words(label)[:1] and len(content(other[0]) & content(label)) >= 1
            for other in others
        )

    def _in_a_row(self, group: list[Unit]) -> bool:
        """Whether most lines of a list say `label - meaning`, so that a meaning of one word is one too (`p - soft`)."""
        labelled = sum(self.labels.get(unit.index) is not None for unit in group)
        return labelled >= 3 and labelled >= 0.7 * len(group)

    def _heads(self, unit: Unit) -> bool:
        """Whether a line stands in the first list or table under its heading: a later one may be about something else."""
        return self.first.get(unit.path) == unit.group

    def _column(self, sort: str, group: list[Unit]) -> bool:
        """Whether at least two lines of a list give a value of one form and unit, so that the heading may well say of what."""
        labels = [self.labels.get(other.index) for other in group]
        values = [label[1].rstrip(".") for label in labels if label and form(label[1].rstrip(".")) == sort]
        return len(values) >= 2 and (sort != "number" or len({unit_of(value) for value in values}) < len(values))

    def _explains_heading(self, unit: Unit) -> bool:
        """Whether a paragraph right below the name of something says what it is: `### Metaphor`, then `An implied comparison.`"""
        above = self.document.units[unit.index - 1] if unit.index else None
        first = sentences(unit.text)[0]
        below = unit.path and (above is None or above.path != unit.path or (above.kind == "heading" and above.text == unit.path[-1]))
        if not below or not self._subject(unit.path[-1]) or len(unit.path[-1].split()) > 4 or asides.reason(unit.path[-1]):
            return False
        sort = german_form(first) if self.german else form(first)
        if ASKED.search(first):
            return False
        return bool(re.match(r"(?:an?|the|any|one|ein|eine|der|die|das)\s", first, re.I)) and sort == "noun" and len(words(first)) >= 4


def _group(unit: Unit) -> str:
    """The list that a line belongs to. What stands under headings or lines which each ask what one thing is, is one list."""
    alone = unit.owner.endswith("?") and thing_asked(unit.owner)
    return f"{unit.source.file}#glossary" if alone and unit.kind in ("item", "line") else unit.group
