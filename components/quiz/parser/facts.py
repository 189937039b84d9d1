"""Units to facts: which line states what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from components.quiz import asides
from components.quiz.brackets import CASE, LAST_CRY, without_asides, without_brackets
from components.quiz.facts import Answer, Attribute, Cause, CodeLine, Collection, Correction, Definition, Fact, Mistake, Place, Statement
from components.quiz.grammar import PRONOUNS, date, does, form, plural
from components.quiz.labels import OTHERS
from components.quiz.parser.around import Surroundings
from components.quiz.parser.code import code_facts, is_code
from components.quiz.parser.dated import dated
from components.quiz.parser.hasty import (
    claim_and_question,
    clause_subject,
    headed,
    in_own_words,
    settings,
    with_purpose,
    without_paragraph,
    without_sample,
)
from components.quiz.parser.headings import unfinished
from components.quiz.parser.labels import counted_head, event_of, inline_list, is_attribute, is_term, ranked, split_label, value_list
from components.quiz.parser.predicate import spoken_of
from components.quiz.parser.prose import called, deed
from components.quiz.parser.questions import ANSWER_LINE, QUESTION_LINE, answered, questions_and_answers, thing_asked
from components.quiz.parser.rows import row_facts
from components.quiz.parser.second import before_arrow, first_said
from components.quiz.parser.sentences import cause, collection, definition, sentences
from components.quiz.parser.series import coded, equations
from components.quiz.parser.units import Document, Unit
from components.quiz.titles import one_of, paired
from components.quiz.words import content, words

QUOTED = re.compile(r"[\"“„](?P<quote>[^\"“”]+?)[\"”]\s*(?:[:–—-]\s*)?(?P<right>\S.*)?")
USED = re.compile(r"used,? (?P<how>when|for|in|to|by)\s+(?P<rest>\S.*)", re.I)
BESIDE_THE_POINT = re.compile(r"\s*\([^()]*\b(?:example|e\.g\.?|aka|i\.e\.?|assume|etc)(?!\w)[^()]*\)")
NO_PROPERTY = re.compile(r"\b(?:numbers?|values|facts?|data|figures|constants|zahlen|werte|daten|fakten|begriffe|terms)\b", re.I)
"""What stands in a heading that names no property of what is listed under it."""
COMMAND_NAME = re.compile(r"[a-z][a-z\d_-]{0,11}")
FORMULA_LEFT = re.compile(r"\$[^$\\^_{}]{0,60}[\\^_{}]|\\[a-zA-Z]{2,}")
SORTS = re.compile(
    r"(?:\w+ )?(?:types|kinds|forms|sorts|classes|categories|degrees|grades|stages|phases|steps|parts|levels|groups|subtypes|variants|"
    r"arten|formen|typen|stufen|phasen|teile)$",
    re.I,
)
"""A line in front of a list that says what its entries are, and not what stands behind them."""
NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s")
MOST_OF_A_NAME = 3
"""A numbered point of so many words is a name and says nothing of its heading; a list begins with as many."""
LONGEST = 400
DEFINING = 0.5
"""The share of lines that define something or give a value: in the course's own notes 0.6 to 0.9, in most learners' below 0.4."""
ENOUGH = 3
"""So many plain sentences give something to choose from."""
NEAR = 8
"""How many lines up and down its list a line is read against."""


class FactReader(Surroundings):
    """Reads the facts of one document. `set_aside` of the document counts what states none, by reason."""

    def read(self) -> list[Fact]:
        facts: dict[str, Fact] = {}
        groups: dict[str, list[Unit]] = defaultdict(list)
        for unit in self.document.units:
            groups[unit.group].append(unit)
        for group in groups.values():
            found = list(code_facts(group, self.places)) if any(is_code(unit.text) or unit.kind == "code" for unit in group) else []
            found += questions_and_answers(group, self.document.units, self.places, self.known)
            for position, unit in enumerate(group):
                found += self._unit(unit, group[max(0, position - NEAR) : position + NEAR + 1])
            facts |= {fact.id: fact for fact in found if fact.id not in facts and self._kept(fact)}
        if len(self.spoken) >= ENOUGH and self._says_little(facts.values()):
            facts |= {fact.id: fact for fact in self.spoken if fact.id not in facts and self._kept(fact)}
        return list(facts.values())

    def _kept(self, fact: Fact) -> bool:
        """Whether a fact can be asked as it stands; why not is counted."""
        if any(len(part) > LONGEST for part in fact.parts):
            self._aside("too long")
        elif any(ranked(part) for part in fact.parts):
            self._aside("ranking")
        elif any(FORMULA_LEFT.search(part) or part.count("[") != part.count("]") for part in fact.parts):
            self._aside("formula")
        else:
            return True
        return False

    def _says_little(self, facts: Iterable[Fact]) -> bool:
        """Whether few lines define anything or give a value: what plain sentences tell of their subjects is then asked as well."""
        lines = sum(unit.kind in ("item", "line", "row") for unit in self.document.units)
        return len({fact.place.source.last for fact in facts if not isinstance(fact, Statement)}) < DEFINING * lines

    def _unit(self, unit: Unit, group: list[Unit]) -> list[Fact]:
        if self._entitles(unit, group):
            return []
        if unit.kind != "heading" and self._organises(unit):
            self._aside("organisation")
            return []
        if unit.kind == "row":
            return list(row_facts(unit, self.places[unit.index], self._aside, self.tables.get(unit.group, "columns")))
        place = self.places[unit.index]
        values = value_list(unit.text) if unit.kind in ("item", "line") else ()
        if values:
            return [Attribute(place, name, "value", value) for name, value in values]
        if unit.kind == "item" and is_code(unit.text):
            return list(settings(unit, place))
        if unit.kind not in ("item", "line") or is_code(unit.text):
            return []
        if asides.MISTAKES.search(" ".join(unit.path[-2:])):
            return list(self._correction(unit, place))
        if replies := list(answered(unit, place)):
            return replies
        why_not = asides.reason(unit.text)
        if why_not:
            self._aside(why_not)
            return self._named_list(unit, place) if why_not == "task" else []
        if QUESTION_LINE.fullmatch(unit.text) or ANSWER_LINE.fullmatch(unit.text):
            return []
        if unfinished(unit.text):
            self._aside("unfinished")
            return []
        if purpose := with_purpose(unit.text):
            return [Definition(place, *purpose)]
        if not place.concept and (several := equations(unit.text) or coded(unit.text)):
            own = replace(place, group=f"{place.group}/{unit.index}") if len(several) >= 3 else place
            return [Definition(own, *one) for one in several]
        label = self.labels[unit.index]
        shared = label is not None and (self._above(unit), label[0].lower()) in self.shared_labels
        if (
            label
            and not label[1].endswith(":")
            and (unit.bold or shared or label[0][0] == "`" or date(label[0]) or is_term(label[0]) or self._is_slot(label[0], group))
        ):
            facts = list(self._labelled(unit, place, group, *label))
            if facts:
                rest = sentences(label[1])[1:]
                return facts + [fact for sentence in rest for fact in self._sentence(sentence, place)]
        facts = self._named_list(unit, place)
        if facts:
            return facts
        if unit.kind == "line" and self._explains_heading(unit):
            return [Definition(place, unit.path[-1], sentences(unit.text)[0].rstrip("."))]
        said = [fact for sentence in sentences(unit.text) for fact in self._sentence(sentence, place)]
        if unit.kind == "item":
            said += self._item(unit, place, group)
        events = [] if place.concept else [event for sentence in sentences(unit.text) if (event := dated(sentence))]
        return [*said, *(Definition(place, *event) for event in events)]

    def _aside(self, why: str) -> None:
        self.document.set_aside[why] = self.document.set_aside.get(why, 0) + 1

    def _labelled(self, unit: Unit, place: Place, group: list[Unit], label: str, rest: str) -> Iterator[Fact]:
        first = BESIDE_THE_POINT.sub("", sentences(rest)[0]).rstrip(".")
        first = LAST_CRY.sub("", CASE.sub("", first)) or first
        if not place.concept:
            first = before_arrow(first if self.german else first_said(first), self.german)
        label = label if place.concept else without_paragraph(label)
        owner = self._owner(unit)
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
        if members and len(members) >= 3 and several and is_term(label) and all(len(member.split()) <= 3 for member in members):
            small = label[1:2].islower() and not self.german
            head = without_brackets(label)
            yield Collection(place, f"{head[0].lower()}{head[1:]}" if small else head, members)
            return
        long = members and len(members) >= 3 and len(members[0].split()) <= MOST_OF_A_NAME
        if long and plural(label) and not unit.bold and is_term(label) and form(rest) == "noun":
            return  # a list of longer points, and no meaning
        if asides.EXAMPLE.match(first) or asides.EXAMPLES.fullmatch(label):
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
        if date(label) and len(first.split()) <= 10:
            yield Definition(place, first, label)
            return
        if not place.concept and (event := event_of(label, first, unit.text)):
            if event[0]:
                yield Definition(place, *event)
            return
        if not is_term(label, bool(unit.bold)):
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
            named = owner[:-1] if owner.endswith("s") and plural(owner) else owner
            yield Attribute(place, label, named.lower() if named[1:].islower() else named, first)
            return
        used = USED.fullmatch(first)
        if used:
            yield Attribute(place, label, f"used {used['how'].lower()}", used["rest"])
            return
        stated = definition(first, self.known, label)
        if stated and stated[0].lower().endswith(label.lower()):
            first = stated[1]
        yield Definition(place, f"`{label}`" if self.commands and COMMAND_NAME.fullmatch(label) and does(first) else label, first)

    def _correction(self, unit: Unit, place: Place) -> Iterator[Fact]:
        match = QUOTED.fullmatch(unit.text)
        if match is None or not match["right"]:
            return
        right = re.split(r";\s", sentences(match["right"])[0])[0]
        if (
            words(right)[0] in PRONOUNS | {"their", "its", "for", "predictions"}
            or form(right) != "clause"
            or not content(right) & content(match["quote"])
        ):
            self._aside("a correction that does not stand alone")
            self.document.mistakes.append(Mistake(place, match["quote"], match["right"]))
            return
        yield Correction(place, match["quote"], right)

    def _named_list(self, unit: Unit, place: Place) -> list[Fact]:
        """An item that is itself a list, under `Name 5 hyperparameters of X:`, or a task line that carries its list."""
        head = counted_head(unit.intro) if unit.intro else None
        members = inline_list(unit.text)
        if unit.kind == "item" and head and head[0] and members and len(members) == head[0]:
            return [Collection(place, head[1], members)]
        return []

    def _sentence(self, sentence: str, place: Place) -> list[Fact]:
        if "?" in sentence or asides.reason(sentence) or asides.POINTING.search(sentence):
            return []
        grouped = collection(sentence)
        if grouped:
            return [Collection(place, *grouped)]
        defined = definition(sentence, self.known)
        if defined and (not self.marked or defined[0].lower() in self.known):
            return [Definition(place, *defined)]
        if told := called(sentence) or (None if self.german or place.concept else deed(sentence, self.small)):
            return [Definition(place, *told)]
        if caused := cause(sentence):
            return [Cause(place, *caused)]
        if not self.german and (parted := spoken_of(sentence)):
            self.spoken.append(Definition(place, *parted))
        return []

    def _item(self, unit: Unit, place: Place, group: list[Unit]) -> list[Fact]:
        owner = self._owner(unit)
        first = sentences(unit.text)[0]
        if unit.index in self.parents and form(first) != "clause":
            return []  # it heads what is nested under it
        if asides.is_question(owner):
            thing = thing_asked(owner)
            alone = sum(other.kind == "item" and not is_code(other.text) for other in group) == 1
            if thing and alone:
                stated = definition(first, self.known, thing)
                return [Definition(place, thing, stated[1] if stated else first.rstrip("."))]
            first = BESIDE_THE_POINT.sub("", first)
            if thing and unit.index != self.opening.get(unit.group):
                return [Statement(place, thing, first)]  # only what comes first may say what it is
            split = split_label(first, "")
            return [Answer(place, owner, split[0] if split and form(split[0]) == "clause" else first)]
        if re.fullmatch(r"[A-Z]{2,8} \([^)]+\)", first):
            return []
        if claim := claim_and_question(owner):
            return [Answer(place, claim, first)]
        if subject := in_own_words(owner) or (clause_subject(unit.intro) if form(first) == "clause" else ""):
            return [Statement(place, subject, first)]
        first = without_sample(unit.text if "→" in unit.text else first)
        if parted := self._told_apart(unit, first):
            return [Attribute(place, owner, *parted)]
        if NUMBERED.match(unit.source.text) and form(first) == "noun" and len(words(first)) <= MOST_OF_A_NAME:
            return []  # a step or a member of its list
        if one := self.below.get(unit.index):
            return [
                Definition(replace(place, source=one.source, path=one.path, group=one.group, intro=""), one.name, without_asides(first))
            ]
        stray = unit.path in self.listings and not unit.intro and unit.parent is None
        if stray or not unit.path or not self._subject(owner) or len(self.siblings[self._above(unit)]) < 2:
            return []
        named = self._full_name(unit, owner)
        return [Statement(place, named, without_asides(first))] if named else []


def read_facts(document: Document) -> list[Fact]:
    """The facts of one document, in the order in which they stand there; the same statement twice is one fact."""
    facts = FactReader(document).read()
    return sorted(facts, key=lambda fact: (fact.place.source.first, fact.place.source.last))
