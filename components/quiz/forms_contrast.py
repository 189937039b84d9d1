"""Forms that set the subjects of one property against each other: one of its values, one property of a subject, two subjects at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.quiz import headers, stems, stems_cells
from components.quiz.choices import Choice, Draft, cell, pool, shown
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Fact
from components.quiz.grammar import PREPOSITIONS, form, numeric
from components.quiz.headers import blank, placed
from components.quiz.parser.labels import inline_list
from components.quiz.same_cells import among, same_cell, within
from components.quiz.units import is_range, unit
from components.quiz.words import content, normal, words

LONGEST_VALUE = 11
MOST_PARTNERS = 3
SIGN = re.compile(r"[=<>≤≥≠→↑↓]")


def listed(fact: Attribute, corpus: Corpus) -> Iterator[Draft]:
    """Which of these is among the values of a property that lists several for this subject, or for one beside it:
    `Commonly used for: a` beside `Commonly used for: b, c and d`.
    """
    if not fact.attribute:
        return
    near = corpus.near(fact, f"attribute {normal(fact.attribute)}")
    beside = [
        (nearness, other)
        for nearness, other in near
        if isinstance(other, Attribute) and nearness <= 2 and not corpus.same(other.subject, fact.subject)
    ]
    several = _several(fact)
    members = several or ((fact.value,) if any(_several(other) for _, other in beside) else ())
    if any(len(member.split()) > 4 or numeric(member) is not None for member in members):
        return
    choices: list[Choice] = []
    for nearness, other in beside:
        why = f"In the notes this belongs to “{other.subject}”: {other.attribute}: {other.value}"
        choices += [Choice(shown(member), why, other, nearness) for member in _members(other.value) or (other.value,)]
    ours = {normal(member) for member in members}
    wrong = tuple(choice for choice in choices if normal(choice.text) not in ours)
    why = f"In the notes: {fact.subject}: {fact.attribute}: {fact.value}"
    for member in members:
        named = stems.named(fact.subject)
        under = f"give for {named} under “{fact.attribute}”" if not headers.persons(fact.attribute, fact.about) else f"name for {named}"
        stem = f"Which of these do the notes {under}?"
        yield Draft(fact, "listed", stem, Choice(shown(member), why, fact), wrong)
    if several and len({normal(choice.text) for choice in wrong}) == 1:  # the one value of the one subject beside it
        stem = f"Which of these do the notes NOT give for {stems.named(fact.subject)} under “{fact.attribute}”?"
        yield Draft(fact, "outsider", stem, wrong[0], tuple(Choice(shown(member), why, fact) for member in members))


def _several(fact: Attribute) -> tuple[str, ...]:
    """The values of a property that lists three or more; () for any other."""
    members = _members(fact.value)
    return members if len(members) >= 3 else ()


def _members(value: str) -> tuple[str, ...]:
    """The members of a value that is a list; () for any other, as for a sentence about several things: `a, b and c set the pace`."""
    members = inline_list(value) or ()
    lengths = [len(member.split()) for member in members]
    told = len(members) > 1 and lengths[-1] >= max(lengths[:-1]) + 2 and not PREPOSITIONS & set(members[-1].split()[1:])
    return () if told or form(value) == "clause" else members


def profile(fact: Attribute, corpus: Corpus) -> Iterator[Draft]:
    """Which property holds for a subject: the wrong ones are properties of the subjects beside it. For contrasts of two."""
    beside = [other for nearness, other in corpus.near(fact, "attribute") if nearness <= 1 and isinstance(other, Attribute)]
    own = {normal(other.attribute): other.value for other in [fact, *beside] if other.subject == fact.subject}

    def pair(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Attribute) or corpus.same(other.subject, fact.subject) or not other.attribute or blank(other.attribute):
            return None
        if normal(other.attribute) not in own or corpus.same(own[normal(other.attribute)], other.value):
            return None
        if not fact.place.concept and _overlap(own[normal(other.attribute)], other.value):
            return None  # it holds as well: `Oxaloacetate`, where the notes give `oxaloacetate, then malate`
        why = f"This holds for “{other.subject}”; for “{fact.subject}” it is: {own[normal(other.attribute)]}"
        return Choice(shown(f"{other.attribute.rstrip(' ?:')}: {other.value}"), why, other, 0 if other.attribute == fact.attribute else 1)

    if not fact.attribute or blank(fact.attribute) or numeric(fact.value) is not None or len(own) < 2:
        return
    why = f"In the notes: {fact.subject}: {fact.attribute}: {fact.value}"
    key = Choice(shown(f"{fact.attribute.rstrip(' ?:')}: {fact.value}"), why, fact)
    yield Draft(
        fact, "profile", f"Which of these holds for “{corpus.in_text(fact.subject)}”?", key, pool([(0, other) for other in beside], pair)
    )


def both(fact: Attribute, corpus: Corpus) -> Iterator[Draft]:
    """A property of two subjects at once: the options are pairs of values, and every value stands equally often in every place.

    Where two subjects only are set against each other these are the two values in both orders, and either value twice: both may well have
    the same. Beside further subjects a pair of equal values would be out at once: there the others lend theirs.
    """
    if len(fact.value.split()) > LONGEST_VALUE or ";" in fact.value:
        return
    partners = 0
    near = [(nearness, other) for nearness, other in corpus.near(fact, f"attribute {normal(fact.attribute)}") if nearness <= 2]
    for nearness, other in near:
        if partners == MOST_PARTNERS:
            break
        if not isinstance(other, Attribute) or not _differs(fact, other, corpus):
            continue
        if not fact.attribute and (nearness or not _same_slot(fact, other)):
            continue
        source = corpus.span(fact.place.source, other.place.source)
        if source is None or _spelt_alike(fact, other) or _spelt_alike(other, fact):
            continue
        partners += 1
        subject, beside = corpus.in_text(fact.subject), corpus.in_text(other.subject)
        place = f" {placed(fact.about)}" if fact.place.group == other.place.group else ""
        ours, theirs = cell(fact.attribute, fact.value), cell(fact.attribute, other.value)
        wrong = tuple(
            Choice(f"{first}; {second}", f"In the notes: {fact.subject}: {fact.value}; {other.subject}: {other.value}", other)
            for first, second in _pairs(ours, theirs, [cell(fact.attribute, value) for value in _further(fact, other, near, corpus)])
        )
        why = f"In the notes, {fact.attribute}: {fact.value} for “{fact.subject}”, {other.value} for “{other.subject}”"
        counted = fact.value.isdigit() and other.value.isdigit()
        stem = stems_cells.both_of(fact.attribute, subject, beside, place.strip(), counted, fact.about)
        if not fact.place.concept and min(len(fact.subject), len(other.subject)) <= stems_cells.SHORT:
            for name in (subject, beside):
                stem = stems_cells.behind_kind(stem, name, fact.about)
        yield Draft(fact, "both", stem, Choice(f"{ours}; {theirs}", why, fact), wrong, source)


def _pairs(ours: str, theirs: str, further: list[str]) -> list[tuple[str, str]]:
    """The wrong pairs: with the right one each value stands equally often in the first place and in the second."""
    if len(further) >= 2:
        return [(theirs, ours), (further[0], further[1]), (further[1], further[0])]
    if further:
        return [(theirs, further[0]), (further[0], ours)]
    return [(theirs, ours), (ours, ours), (theirs, theirs)]


def _further(fact: Attribute, partner: Attribute, near: list[tuple[int, Fact]], corpus: Corpus) -> list[str]:
    """Values of two further subjects of the same list or table, or of headings side by side, each different from all others."""
    found: list[Attribute] = []
    for nearness, other in near:
        if not isinstance(other, Attribute) or other is partner or not (fact.attribute or _same_slot(fact, other)):
            continue
        if nearness and (nearness > 1 or other.place.path[:-1] != fact.place.path[:-1]):
            continue  # of one list or table, or of headings side by side
        if all(_differs(one, other, corpus) for one in (fact, partner, *found)):
            found.append(other)
    return [other.value for other in found[:2]]


def _overlap(one: str, other: str) -> bool:
    """Whether of two cells one says all that the other says, or both give bounds that have values in common."""
    ours, theirs = set(words(one)), set(words(other))
    apart = SIGN.search(one) and SIGN.search(other)  # `P = MC`, `P > MC`
    said = bool(ours and theirs) and not apart and (ours <= theirs or theirs <= ours)
    return said or within(one, other) or same_cell(one, other) or among(one, other) or among(other, one)


def _number(value: str) -> bool:
    """Whether a value is a number with its unit, and no sentence or formula in which one stands."""
    return numeric(value) is not None and form(value) in ("number", "date")


def _same_slot(fact: Attribute, other: Attribute) -> bool:
    """Whether two descriptions without a label of their own begin alike: `fitting of PCA`, `fitting of a deep network`."""
    return words(fact.subject)[0] == words(other.subject)[0]


def _spelt_alike(fact: Attribute, other: Attribute) -> bool:
    """Whether a value begins like its own subject, a single word, and not like the other (`lain` of `lie`): that is seen, not known."""
    ours, theirs, value = fact.subject[:1].lower(), other.subject[:1].lower(), fact.value[:1].lower()
    return " " not in fact.subject and ours.isalpha() and value == ours != theirs


def _differs(fact: Attribute, other: Attribute, corpus: Corpus) -> bool:
    """Whether two subjects have values of a property that can be told apart, neither a part of the other."""
    if other.attribute != fact.attribute or corpus.same(other.subject, fact.subject) or corpus.same(other.value, fact.value):
        return False
    if len(other.value.split()) > LONGEST_VALUE or ";" in other.value or _number(other.value) != _number(fact.value):
        return False
    if _number(fact.value):
        return unit(fact.value) == unit(other.value) and is_range(fact.value) == is_range(other.value)
    if not fact.place.concept and _overlap(fact.value, other.value):
        return False
    ours, theirs = content(fact.value), content(other.value)
    return not ours or not theirs or not (ours <= theirs or theirs <= ours)
