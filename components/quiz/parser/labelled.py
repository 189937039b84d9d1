"""Lines with a label in front (`term: meaning`, `property: value`, `head: a, b, c`) to facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from components.quiz import asides
from components.quiz.brackets import CASE, LAST_CRY, without_brackets
from components.quiz.facts import Attribute, CodeLine, Collection, Definition, Fact, Place
from components.quiz.grammar import date, does, form, plural
from components.quiz.labels import OTHERS
from components.quiz.parser import slots
from components.quiz.parser.around import Surroundings
from components.quiz.parser.code import is_code
from components.quiz.parser.copula import without_copula
from components.quiz.parser.dated import happened, torn
from components.quiz.parser.hasty import headed, without_paragraph
from components.quiz.parser.labels import counted_head, event_of, inline_list, is_attribute, is_term
from components.quiz.parser.nested import span
from components.quiz.parser.qualities import qualities
from components.quiz.parser.second import before_arrow, first_said
from components.quiz.parser.sentences import definition, sentences
from components.quiz.parser.series import counts
from components.quiz.parser.units import Unit
from components.quiz.titles import one_of, paired
from components.quiz.words import content, words

USED = re.compile(r"used,? (?P<how>when|for|in|to|by)\s+(?P<rest>\S.*)", re.I)
BESIDE_THE_POINT = re.compile(r"\s*\([^()]*\b(?:example|e\.g\.?|aka|i\.e\.?|assume|etc)(?!\w)[^()]*\)")
NO_PROPERTY = re.compile(r"\b(?:numbers?|values|facts?|data|figures|constants|zahlen|werte|daten|fakten|begriffe|terms)\b", re.I)
"""What stands in a heading that names no property of what is listed under it."""
SETTINGS = re.compile(r"\b(?:hyper-?)?param(?:eter)?s?\b|\b(?:settings?|config(?:uration)?|options|defaults|einstellungen)\b", re.I)
"""What stands in a heading over names with their values."""
CRY_WITHIN = re.compile(r"(?<=\w)!+\s+(?=[a-zäöü])")
"""A cry after which the line goes on in small letters: `a gas! ripens fruit`."""
DANGLING = re.compile(r"(?:\s[–—-]+|\s*:)$")
"""A dash or a colon behind which nothing stands: `1853 Gadsden Purchase –`."""
COMMAND_NAME = re.compile(r"[a-z][a-z\d_-]{0,11}")
SORTS = re.compile(
    r"(?:\w+ )?(?:types|kinds|forms|sorts|classes|categories|degrees|grades|stages|phases|steps|parts|levels|groups|subtypes|variants|"
    r"arten|formen|typen|stufen|phasen|teile)$",
    re.I,
)
"""A line in front of a list that says what its entries are, and not what stands behind them."""
MOST_OF_A_NAME = 3
"""A numbered point of so many words is a name and says nothing of its heading; a list begins with as many."""


class LabelledLines(Surroundings):
    """One document, whose lines with a label are read."""

    def _slot(self, unit: Unit, place: Place, owner: str, label: str, first: str) -> Iterator[Fact]:
        """A slot of what stands above: what it means, or its property. Below what is no subject it says nothing."""
        if not self._subject(owner) or not (owner := self._full_name(unit, owner)):
            return
        if not slots.meaning(label):
            yield Attribute(place, owner, label, first)
            return
        over = self.headings.get(unit.path) if unit.parent is None else None
        if over is not None:
            group = f"{unit.source.file}#meanings/{'/'.join(over.path[:-1])}"
            yield Definition(replace(place, source=span(self.document, over, unit), path=over.path[:-1], group=group), owner, first)

    def _exemplifies(self, label: str, first: str) -> bool:
        return bool(asides.EXAMPLE.match(first) or asides.EXAMPLES.fullmatch(label))

    def _labelled(self, unit: Unit, place: Place, group: list[Unit], label: str, rest: str) -> Iterator[Fact]:
        first = BESIDE_THE_POINT.sub("", sentences(rest)[0]).rstrip(".")
        first = LAST_CRY.sub("", CASE.sub("", first)) or first
        if not place.concept:
            first = DANGLING.sub("", first)
            first = CRY_WITHIN.sub(", ", first)
            first = before_arrow(first if self.german else first_said(first), self.german)
        label = label if place.concept else without_paragraph(label)
        if not place.concept and (lasting := torn(label, rest, unit.text)):
            if lasting[0]:
                yield Definition(place, *lasting)
            return
        owner = self._owner(unit)
        if (
            not place.concept
            and not self._exemplifies(label, first)
            and (slots.meaning(label) or (slots.slot(label) and self._subject(owner)))
        ):
            shared = (self._above(unit), label.lower()) in self.shared_labels
            yield from self._slot(unit, place, owner if shared else self._term_above(unit, group) or owner, label, first)
            return
        if not label:
            return
        if label[0] == "`" and is_code(label.strip("`")):
            yield CodeLine(place, label, first)
            return
        counted = counted_head(label)
        members = inline_list(rest)
        if members:  # `treble (G), bass (F)`: what stands in brackets tells each member
            bare = tuple(without_brackets(member).strip() for member in members)
            members = bare if all(bare) and len(set(bare)) == len(bare) else members
        if counted and members and (counted[0] or len(members)) == len(members):
            yield Collection(place, headed(counted[1], unit.path[-1] if unit.path else ""), members)
            return
        several = plural(label) or (self.german and all(member[0].isupper() for member in members or ()))
        numbers = [match[0] for member in members or () if (match := re.match(r"\d+(?=\s)", member))]
        if members and len(numbers) == len(members) and counts(label, numbers):
            return
        of_one = members is not None and not place.concept and qualities(members, self.german)
        if (
            members
            and not of_one
            and len(members) >= 3
            and several
            and is_term(label)
            and all(len(member.split()) <= 3 for member in members)
        ):
            small = label[1:2].islower() and not self.german
            head = without_brackets(label)
            yield Collection(place, f"{head[0].lower()}{head[1:]}" if small else head, members)
            return
        long = members and not (of_one and self.german) and len(members) >= 3 and len(members[0].split()) <= MOST_OF_A_NAME
        if long and plural(label) and not unit.bold and is_term(label) and form(rest) == "noun":
            return  # a list of longer points, and no meaning
        if self._exemplifies(label, first):
            self._aside("example")
            return
        shared = (self._above(unit), label.lower()) in self.shared_labels
        shared = shared and not (date(first) and len(content(label)) >= 2)  # an event that two parts of the notes date
        if not unit.bold and (shared or is_attribute(label)):
            owner = owner if shared else self._term_above(unit, group) or owner
            if self._subject(owner) and (owner := self._full_name(unit, owner)):
                yield Attribute(place, owner, label, first)
            return
        if not unit.bold and self._is_slot(label, group):
            yield Attribute(place, label, "", first)
            return
        if unit.intro and asides.TASK.match(unit.intro):
            return
        told = first if place.concept else happened(first)
        if date(label) and told and len(told.split()) <= 10:
            yield Definition(place, told, label)
            return
        if not place.concept and (event := event_of(label, first, unit.text)):
            if event[0]:
                yield Definition(place, *event)
            return
        if not is_term(label, bool(unit.bold)) or (not place.concept and slots.no_name(label) and asides.is_question(owner)):
            return
        if unit.kind == "line" and " " not in first and f"{label}:" not in unit.text and not self._in_a_row(group):
            return
        names_it = unit.intro and plural(unit.intro) and len(unit.intro.split()) <= 2
        names_it = names_it and not (OTHERS.match(unit.intro) or SORTS.match(unit.intro))
        if names_it and len(words(first)) <= 2 and is_term(unit.intro):
            yield Attribute(place, label, one_of(unit.intro) if unit.intro[1:].islower() else unit.intro[:-1], first)
            return
        years = re.fullmatch(r"\d{2,4}", first) and any(
            date(near[1].rstrip(".")) for one in group if (near := self.labels.get(one.index)) and near != (label, rest)
        )
        owner = without_brackets(owner) if unit.intro and len(owner.split()) > 6 else owner
        pair = paired(owner)
        if pair and not unit.bold and len(first.split()) <= 4 and self._in_a_row(group):
            yield Attribute(place, label, pair[1], first, pair[0])
            return
        under = unit.intro or (self._heads(unit) and self._column(form(first), group))
        values = form(first) in ("number", "code") and under and not NO_PROPERTY.search(owner)
        if not years and values and len(owner.split()) <= (6 if unit.intro else 3) and self._subject(owner):
            if not place.concept and SETTINGS.search(owner):
                yield Attribute(place, label, "Wert" if self.german else "value", first)
                return
            named = owner[:-1] if owner.endswith("s") and plural(owner) else owner
            yield Attribute(
                place, label, named.lower() if named[1:].islower() and not (self.german and not place.concept) else named, first
            )
            return
        used = USED.fullmatch(first)
        if used:
            yield Attribute(place, label, f"used {used['how'].lower()}", used["rest"])
            return
        first = first if place.concept else without_copula(first)
        stated = definition(first, self.known, label)
        if stated and stated[0].lower().endswith(label.lower()):
            first = stated[1]
        yield Definition(place, f"`{label}`" if self.commands and COMMAND_NAME.fullmatch(label) and does(first) else label, first)
