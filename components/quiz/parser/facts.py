"""Units to facts: which line states what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from components.quiz import asides
from components.quiz.brackets import without_asides
from components.quiz.facts import (
    Answer,
    Attribute,
    Chain,
    Collection,
    Correction,
    Definition,
    Fact,
    Mistake,
    Place,
    Statement,
)
from components.quiz.grammar import PRONOUNS, date, form
from components.quiz.parser import slots
from components.quiz.parser.chains import chain
from components.quiz.parser.code import code_facts, is_code
from components.quiz.parser.dated import dated
from components.quiz.parser.emphasised import side_by_side
from components.quiz.parser.entries import as_one_list
from components.quiz.parser.example_calls import with_their_calls
from components.quiz.parser.formulas import formula, formulas
from components.quiz.parser.hasty import (
    claim_and_question,
    clause_subject,
    in_own_words,
    settings,
    with_purpose,
    without_sample,
)
from components.quiz.parser.headings import unfinished
from components.quiz.parser.labelled import BESIDE_THE_POINT, MOST_OF_A_NAME
from components.quiz.parser.labels import counted_head, inline_list, is_term, ranked, split_label, value_list
from components.quiz.parser.leaning import leaning
from components.quiz.parser.nested import span
from components.quiz.parser.pairs import equated, pair
from components.quiz.parser.properties import shared_properties
from components.quiz.parser.questions import ANSWER_LINE, QUESTION_LINE, answered, questions_and_answers, thing_asked
from components.quiz.parser.rows import row_facts
from components.quiz.parser.sentences import definition, sentences
from components.quiz.parser.series import coded, equations
from components.quiz.parser.spoken_lines import SpokenLines
from components.quiz.parser.units import Document, Unit
from components.quiz.parser.versus import of_one_side
from components.quiz.parser.worked import letters_of_an_example, within_an_example
from components.quiz.parser.works import works
from components.quiz.words import content, words

QUOTED = re.compile(r"[\"“„](?P<quote>[^\"“”]+?)[\"”]\s*(?:[:–—-]\s*)?(?P<right>\S.*)?")
FORMULA_LEFT = re.compile(r"\$[^$\\^_{}]{0,60}[\\^_{}]|\\[a-zA-Z]{2,}")
WORKED = re.compile(r"(?:computation|calculation|calc\.?|working|worked out|how computed|rechnung|berechnung|rechenweg|lösungsweg)s?", re.I)
"""What heads the column of a table that works an example out: its numbers hold for that example."""
TORN = re.compile(r"[\"“„][^\"“”„]*|[^\"“”„]*[\"”]|\([^()]*\w [^()]*\)|(?:→|⇒|[-=]>).*")
"""A text of which one mark of quotation is left, that is nothing but a remark in brackets, or begins with what follows from another."""
QUOTES = re.compile(r"[\"“„][^\"”“„]*[\"”“]|`[^`]*`|\([^()]*\)")
LEFT_OPEN = re.compile(r"[^\W\d_]{2}\?(?:\s|$)")
NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s")
LONGEST = 400
DEFINING = 0.5
"""The share of lines that define something or give a value: in the course's own notes 0.6 to 0.9, in most learners' below 0.4."""
ENOUGH = 3
"""So many plain sentences give something to choose from."""
NEAR = 8
"""How many lines up and down its list a line is read against."""


class FactReader(SpokenLines):
    """Reads the facts of one document. `set_aside` of the document counts what states none, by reason."""

    def read(self) -> list[Fact]:
        facts: dict[str, Fact] = {}
        groups: dict[str, list[Unit]] = defaultdict(list)
        for unit in self.document.units:
            groups[unit.group].append(unit)
        asked = (QUESTION_LINE.fullmatch(unit.text) for unit in self.document.units)
        properties = shared_properties(question["text"] for question in asked if question)
        for group in groups.values():
            found = list(code_facts(group, self.places)) if any(is_code(unit.text) or unit.kind == "code" for unit in group) else []
            found += questions_and_answers(group, self.document.units, self.places, self.known, properties)
            for position, unit in enumerate(group):
                found += self._unit(unit, group[max(0, position - NEAR) : position + NEAR + 1])
            facts |= {fact.id: fact for fact in found if fact.id not in facts and self._kept(fact)}
        cited = {fact.id: fact for fact in self._works() if self._kept(fact)}
        citing = tuple(f"{fact.value}, {fact.subject}" for fact in cited.values())
        facts = {name: fact for name, fact in facts.items() if not (isinstance(fact, Definition) and fact.meaning.startswith(citing))}
        facts |= cited
        facts |= {fact.id: fact for fact in side_by_side(self.emphasised, self.german) if self._kept(fact)}
        if len(self.spoken) >= ENOUGH and self._says_little(facts.values()):
            facts |= {fact.id: fact for fact in self.spoken if fact.id not in facts and self._kept(fact)}
        left = set() if self.document.source.concept else leaning(list(facts.values()))
        return as_one_list([fact for name, fact in facts.items() if name not in left])

    def _works(self) -> Iterator[Attribute]:
        """The authors of the works that a learner's notes name."""
        source = self.document.source
        units = [unit for unit in self.document.units if unit.kind in ("item", "line") and not self._organises(unit)]
        for unit, title, author in () if source.concept or self.german else works(units, source.text, self.small):
            yield Attribute(replace(self.places[unit.index], group=f"{source.name}#works"), title, "author", author, "Work")

    def _kept(self, fact: Fact) -> bool:
        """Whether a fact can be asked as it stands; why not is counted."""
        if any(len(part) > LONGEST for part in fact.parts):
            self._aside("too long")
        elif any(ranked(part) for part in fact.parts):
            self._aside("ranking")
        elif not fact.place.concept and any(TORN.fullmatch(part) or part.count("(") != part.count(")") for part in fact.parts):
            self._aside("torn")
        elif not fact.place.concept and _left_open(fact):
            self._aside("open question")
        elif not fact.place.concept and within_an_example(fact.place.path):
            self._aside("example")
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
        if unit.group in self.opposed:
            self._aside("a table of two groups")
            return []
        if unit.kind == "row" and asides.UNSPACED.search(" ".join(unit.cells)):
            self._aside("script")
            return []
        if unit.kind == "row" and any(WORKED.fullmatch(head.strip()) for head in unit.header):
            self._aside("example")
            return []
        if unit.kind == "row":
            unit = self.classed.get(unit.index, unit)
            of_row = row_facts(unit, self.places[unit.index], self._aside, self.tables.get(unit.group, "columns"))
            return list(of_row if self.places[unit.index].concept else with_their_calls(of_row, unit))
        place = self.places[unit.index]
        values = value_list(unit.text) if unit.kind in ("item", "line") else ()
        if values and not place.concept and letters_of_an_example([name for name, _ in values], (self._intro(unit), *unit.path[-2:])):
            self._aside("example")
            return []
        if values:
            nested = not place.concept and unit.parent is not None and self._subject(self._owner(unit))
            own = replace(place, path=(*place.path, self._owner(unit))) if nested else place
            return [Attribute(own, name, "Wert" if self.german else "value", value) for name, value in values]
        if unit.kind == "item" and not place.concept and (sized := formula(unit.text)) and formulas([other.text for other in group]):
            return [Attribute(place, sized[0], "formula", sized[1])]
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
            if why_not == "task":
                return self._named_list(unit, place)
            if self.set_off and unit.kind == "line":  # one sentence alone may be so
                settled = [sentence for sentence in sentences(unit.text) if not ("?" in sentence or asides.reason(sentence))]
                self.emphasised += [one for sentence in settled for one in self._of_bold(sentence, place)]
            return []
        if QUESTION_LINE.fullmatch(unit.text) or ANSWER_LINE.fullmatch(unit.text):
            return []
        if unfinished(unit.text):
            self._aside("unfinished")
            return []
        if purpose := with_purpose(unit.text):
            return [Definition(place, *purpose)]
        if not place.concept and (found := chain(unit.text, self.german)):
            return [Chain(place, *found)]
        if not place.concept and (several := equations(unit.text) or equated(unit.text) or coded(unit.text)):
            own = replace(place, group=f"{place.group}/{unit.index}") if len(several) >= 3 else place
            return [Definition(own, *one) for one in several]
        if not place.concept and (two := pair(unit.text)) is not None:
            return [Definition(place, *one) for one in two]
        if not place.concept and not self.german and (told := self._commands(unit, place)):
            return told
        label = self.labels[unit.index]
        if label and not place.concept and slots.remark(label[0]):
            self._aside("remark")
            return []
        if label and unit.kind == "line" and not unit.bold and self.set_off and self._speaks_of_bold(label, place):
            return [fact for sentence in sentences(label[1]) for fact in self._sentence(sentence, place)]
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
        if unit.kind == "line" and self._explains_heading(unit) and not self._of_bold(sentences(unit.text)[0], place):
            first, *rest = sentences(unit.text)
            explained = Definition(place, unit.path[-1], first.rstrip("."))
            return [explained, *(fact for sentence in rest for fact in self._sentence(sentence, place))]
        said = [fact for sentence in sentences(unit.text) for fact in self._sentence(sentence, place)]
        if unit.kind == "item":
            said += self._item(unit, place, group)
        events = [] if place.concept else [event for sentence in sentences(unit.text) if (event := dated(sentence))]
        return [*said, *(Definition(place, *event) for event in events)]

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

    def _item(self, unit: Unit, place: Place, group: list[Unit]) -> list[Fact]:
        owner = self._owner(unit)
        first = sentences(unit.text)[0]
        if not place.concept and (parted := of_one_side(first, owner, self.german)):
            return [Statement(place, *parted)]
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
        if unit.parent is not None and not place.concept:
            place = replace(place, source=span(self.document, self.document.units[unit.parent], unit))
        return [Statement(place, named, without_asides(first))] if named else []


def _left_open(fact: Fact) -> bool:
    """Whether a learner is not certain of what is said: `? copy on write`, `1848? ask`."""
    said = fact.parts[-1]
    return said.startswith("? ") or (isinstance(fact, Definition | Statement) and LEFT_OPEN.search(QUOTES.sub("", said)) is not None)


def read_facts(document: Document) -> list[Fact]:
    """The facts of one document, in the order in which they stand there; the same statement twice is one fact."""
    facts = FactReader(document).read()
    return sorted(facts, key=lambda fact: (fact.place.source.first, fact.place.source.last))
