"""From facts to drafts: the forms in which each kind of fact can be asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from components.quiz import headers, stems, stems_cells
from components.quiz.brackets import without_asides
from components.quiz.choices import Choice, Draft, cell, described, pool, said_of, shown, told_apart
from components.quiz.corpus import Corpus
from components.quiz.cues import echoes
from components.quiz.facts import (
    Answer,
    Attribute,
    Axes,
    Cause,
    Chain,
    CodeLine,
    Collection,
    Correction,
    Definition,
    Fact,
    Printed,
    Statement,
)
from components.quiz.forms_chains import chained
from components.quiz.forms_contrast import both, listed, profile
from components.quiz.forms_gap import named_thing, says_of_what
from components.quiz.forms_listed import among_its_list
from components.quiz.forms_lists import collections
from components.quiz.forms_numbers import alike_in_size, few, invented, permuted, recombined, reordered
from components.quiz.forms_reasons import answers, causes, corrections
from components.quiz.forms_rows import two_cells
from components.quiz.forms_shapes import ordered_axes
from components.quiz.forms_siblings import siblings
from components.quiz.forms_square import square
from components.quiz.forms_statements import statements
from components.quiz.forms_swapped import swapped
from components.quiz.framing import framed
from components.quiz.german import in_german
from components.quiz.grammar import date, form, numeric, plural
from components.quiz.opposites import among_opposites
from components.quiz.persons import full_name
from components.quiz.printed import defined, made_from, shape_below
from components.quiz.stems_turned import plain
from components.quiz.topics import bare, topic_of, with_topic
from components.quiz.units import unit
from components.quiz.words import normal, words

SENTENCES = ("does", "deed", "to", "clause")
"""Forms of what is said of a term that is no noun phrase: `Faster training: few weights need gradients`."""
ENOUGH = 3
"""Where the notes give so many other values, no decimal is made up beside them."""
PLENTY = 2
"""So many values with the unit of the right one come before any that is made up."""
FEWEST = 3
"""So many words of what is said of a term say what it means."""
LAST = 2
"""The nearness of what comes after all that stands beside a fact."""
COUNTED = re.compile(r"\d[\d,.]* (?P<unit>[a-z]{4,}[^s\W]s)")
DATED = re.compile(r"\s*\((?:[^()]*\s)?(?:(?:1\d{3}|20\d\d)(?:\s?[-–]\s?\d{2,4})?|\d{1,2}th (?:c\.|cent\w*\.?))\)$")
ONE_OR_MANY = re.compile(r"\d+(?:[.,]\d+)*\s+(?P<unit>[a-z]{4,})(?:\s*[,;(].*)?")
"""How many of what: `1 semitone`."""
SETTING = ("value", "Wert")
"""What the numbers of names side by side are (`β1=0.9 β2=0.999`): one is no wrong answer for another of quite another size."""
NUMERAL = re.compile(r"-?\d+(?:\.\d+)?")
ENGLISH_ONLY = ("order", "together")
"""Forms that have no German wording."""


def drafts(fact: Fact, corpus: Corpus) -> Iterator[Draft]:
    """Every form in which a fact can be asked, in the language of its notes."""
    if corpus.language(fact.place.source.file) == "en":
        yield from (framed(with_topic(plain(draft), corpus), corpus) for draft in _drafts(fact, corpus))
        return
    for draft in _drafts(fact, corpus):
        translated = in_german(draft) if draft.form not in ENGLISH_ONLY or isinstance(fact, Chain) else None
        if translated is not None:
            yield translated


def _drafts(fact: Fact, corpus: Corpus) -> Iterator[Draft]:
    if isinstance(fact, Definition):
        yield from _definition(fact, corpus)
    elif isinstance(fact, Attribute):
        yield from _attribute(fact, corpus)
    elif isinstance(fact, Collection):
        yield from collections(fact, corpus)
    elif isinstance(fact, Answer):
        yield from answers(fact, corpus)
    elif isinstance(fact, Statement):
        yield from statements(fact, corpus)
        yield from siblings(fact, corpus)
    elif isinstance(fact, Correction):
        yield from corrections(fact, corpus)
    elif isinstance(fact, CodeLine):
        yield from _code(fact, corpus)
    elif isinstance(fact, Printed):
        yield from _printed(fact, corpus)
    elif isinstance(fact, Chain):
        yield from chained(fact, corpus)
    elif isinstance(fact, Axes):
        yield from ordered_axes(fact)
    elif isinstance(fact, Cause):
        yield from causes(fact, corpus)


def _definition(fact: Definition, corpus: Corpus) -> Iterator[Draft]:
    near = corpus.near(fact, "definition")
    value = numeric(fact.meaning) is not None
    short = _is_pair(fact)
    predicate = form(fact.meaning) if form(fact.meaning) in SENTENCES else ""
    said = said_of(fact)
    neutral = not fact.place.concept and stems.says_only(said)

    def meaning(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Definition) or _is_pair(other) != short:
            return None
        text = shown(other.meaning) if short else described(said_of(other))
        return Choice(text, f"This is what the notes say of “{other.term}”.", other, nearness)

    def term(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Definition) or _is_pair(other) != short or (numeric(other.meaning) is None) == value:
            return None
        # the stem fits whatever is said of a term, and the question shows none of it
        unseen = neutral and nearness == 0 and predicate != "deed"
        if not unseen and predicate != (form(other.meaning) if form(other.meaning) in SENTENCES else ""):
            return None
        return Choice(shown(undated(other)), f"Of “{other.term}” the notes say: {other.meaning}", other, nearness)

    why = f"In the notes: {fact.term}: {fact.meaning}"
    name = corpus.in_text(without_asides(fact.term) if date(fact.meaning) else fact.term)
    if short:
        pairs = [(nearness, other) for nearness, other in near if isinstance(other, Definition) and _is_pair(other)]
        choices = pool(pairs, meaning)
        own = pool([near for near in pairs if not near[0]], meaning)
        if len(own) == 1 and (names := pool([near for near in pairs if near[0] == 1], term)):
            choices = own + names  # two pairs alone: beside what goes with them, what another list of the part gives a name
        yield Draft(fact, "pair", stems.pair_of(fact.term), Choice(shown(fact.meaning), why, fact), choices)
        yield from among_its_list(fact, near, why)
        return
    asked = stems.said_of(name) if neutral else stems.meaning_of(name, said, corpus.with_article(name))
    if of_units := _unit_beside(fact, near):
        asked = f"How many {of_units} do the notes give for {stems.named(name)}?"
    yield Draft(fact, "meaning", asked, Choice(described(said), why, fact), pool(near, meaning))
    yield from among_opposites(fact, asked, said, why)
    if not value and not re.search('[“”„"]', fact.meaning):
        named, terms = Choice(shown(undated(fact)), why, fact), pool(near, term)
        apart = told_apart(fact, near)
        loose = not fact.place.concept and form(apart) == "noun" and not says_of_what(apart)
        loose = loose or (not fact.place.concept and full_name(fact.term))  # a person means nothing
        whose = stems.whose(apart) if neutral or loose else stems.term_of(apart, stems.proper(name))
        if not fact.place.concept and len(words(apart)) < FEWEST and form(apart) == "noun":
            whose = stems.pair_of(apart)
        yield Draft(fact, "term", whose, named, terms)
        if not neutral:
            yield from named_thing(fact, named, terms)
    yield from among_its_list(fact, near, why)


def undated(fact: Definition) -> str:
    """A term as an option: in a learner's notes without the date in brackets behind it, by which it could be told from what is said."""
    return fact.term if fact.place.concept else DATED.sub("", fact.term)


def _unit_beside(fact: Definition, near: list[tuple[int, Fact]]) -> str:
    """The unit, a word in the plural, of a bare number in a list of which another number has one: `3` below `1 semitone`; else ""."""
    if not re.fullmatch(r"\d[\d,]*", fact.meaning.strip()) or date(fact.meaning):
        return ""
    beside = [ONE_OR_MANY.fullmatch(other.meaning.strip()) for nearness, other in near if nearness == 0 and isinstance(other, Definition)]
    found = {match["unit"] for match in beside if match}
    many = {unit for unit in found if plural(unit)}
    return many.pop() if len(many) == 1 and found <= many | {unit.removesuffix("s") for unit in many} else ""


def _is_pair(fact: Definition) -> bool:
    """Whether a definition is no more than two names side by side (`High bias: underfitting`)."""
    return (len(words(fact.meaning)) < 3 or form(fact.meaning) == "code") and numeric(fact.meaning) is None


def _attribute(fact: Attribute, corpus: Corpus) -> Iterator[Draft]:
    same = [(nearness, other) for nearness, other in corpus.near(fact, f"attribute {normal(fact.attribute)}") if nearness <= 2]
    if not fact.attribute:
        first = words(fact.subject)[0]
        same = [(nearness, other) for nearness, other in same if isinstance(other, Attribute) and words(other.subject)[0] == first]

    def value(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Attribute) or other.subject == fact.subject:
            return None
        what = f"“{other.attribute}” of “{other.subject}”" if other.attribute else f"“{other.subject}”"
        return Choice(cell(other.attribute, other.value), f"In the notes this is {what}.", other, nearness)

    def subject(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Attribute) or normal(other.attribute) != normal(fact.attribute) or corpus.same(other.value, fact.value):
            return None
        return Choice(shown(other.subject), f"Of “{other.subject}” the notes say: {other.attribute}: {other.value}", other, nearness)

    why = f"In the notes: {fact.subject}: {fact.attribute + ': ' if fact.attribute else ''}{fact.value}"
    key = Choice(cell(fact.attribute, fact.value), why, fact)
    stem = (
        stems_cells.value_of(fact.attribute, corpus.in_text(fact.subject), fact.about, re.fullmatch(r"\d[\d,]*", fact.value) is not None)
        if fact.attribute
        else stems_cells.slot(fact.subject)
    )
    setting = not (fact.place.concept or fact.about) and fact.attribute in SETTING and numeric(fact.value) is not None
    if setting and (topic := topic_of(fact)) and not bare(corpus.in_text(fact.subject)):
        stem = stems.about(topic, stem)
    if of_units := _counted(fact):
        stem = stems_cells.measured_in(of_units, corpus.in_text(fact.subject), fact.place.path[-1])
    choices = pool(same, value)
    if setting:
        choices = tuple(choice for choice in choices if alike_in_size(choice.text, fact.value))
    choices += swapped(fact, same)
    different = {normal(choice.text) for choice in choices} - {normal(key.text)}
    own = {choice.text for choice in choices if unit(choice.text) == unit(fact.value) and numeric(choice.text) is not None} - {key.text}
    if numeric(fact.value) is not None and (len(different) < ENOUGH or "." not in fact.value):
        made_up = (choice for choice in invented(fact, fact.value) if normal(choice.text) not in different)
        choices += tuple(replace(choice, near=LAST) if len(own) >= PLENTY else choice for choice in made_up)
    if not (headers.said(fact.attribute) and re.search(r"\d", fact.value)):  # a number in a remark is a reminder of something else
        yield Draft(fact, "property", stems_cells.of_kind(stem, fact.subject, fact.about), key, choices)
    if fact.attribute and numeric(fact.value) is None and not re.search('[“”„"]', fact.value):
        asked = stems_cells.owner_of(fact.attribute, fact.value, fact.about)
        if fact.place.concept and not echoes(fact.about, fact.subject):
            asked = stems_cells.in_its_table(asked, fact.about)
        yield Draft(fact, "owner", asked, Choice(shown(fact.subject), why, fact), pool(same, subject))
    if len(different) <= 2 and not headers.said(fact.attribute):
        yield from profile(fact, corpus)
    yield from square(fact, corpus)
    yield from two_cells(fact, corpus)
    if not headers.said(fact.attribute) and not setting:  # what is said in remarks may well hold for others too
        yield from listed(fact, corpus)
        yield from both(fact, corpus)


def _counted(fact: Attribute) -> str:
    """The unit, a word in the plural, of a number in a list whose heading names its property, or what the list is of: `5 semitones` under
    `Intervals`; "" for any other.
    """
    number = COUNTED.fullmatch(fact.value)
    headed = not fact.about and fact.place.path and plural(fact.place.path[-1]) and normal(fact.place.path[-1]) == normal(fact.attribute)
    return number["unit"] if number and headed else ""


def _code(fact: CodeLine, corpus: Corpus) -> Iterator[Draft]:
    def does(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, CodeLine):
            return None
        return Choice(shown(other.explanation), f"This is what `{other.code.strip('`')}` does.", other, nearness)

    def code(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, CodeLine):
            return None
        return Choice(f"`{other.code.strip('`')}`", f"The notes say of this line: {other.explanation}", other, nearness)

    near = corpus.near(fact, "code")
    why = f"In the notes: {fact.code}: {fact.explanation}"
    plain = fact.code.strip("`")
    tells = form(fact.explanation) == "does" or (fact.place.concept and re.match(r"[a-z]+s\b", fact.explanation) is not None)
    stem = f"What does the code `{plain}` do?" if tells else f"How is the code `{plain}` explained?"
    yield Draft(fact, "code", stem, Choice(shown(fact.explanation), why, fact), pool(near, does))
    if not re.search('[“”„"]', fact.explanation):
        said = fact.explanation.rstrip(".")
        asked = said if tells else f"is there to “{said}”" if form(said) == "to" else f"is explained by “{said}”"
        yield Draft(fact, "call", f"Which line of code {asked}?", Choice(f"`{plain}`", why, fact), pool(near, code))


def _printed(fact: Printed, corpus: Corpus) -> Iterator[Draft]:
    given = set(re.findall(r"\d+", fact.code))
    if not fact.code or (given and given >= set(re.findall(r"\d+", fact.output))):
        return  # nothing to ask, or the numbers stand in the question

    def output(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Printed):
            return None
        what = f"the value of `{other.code}`" if other.code else "the shape of something else"
        return Choice(other.output, f"In the notes this is {what}.", other, nearness)

    given_names = defined(fact, corpus)
    stem = f"What is the value of the expression `{fact.code}`?"
    stem = f"After {given_names}, w{stem[1:]}" if given_names else stem
    if given_names is None:  # what the code rests on is not all shown: the shape can be known from the notes only
        made = made_from(fact, corpus)
        if not made:
            return
        below = "" if fact.place.concept else shape_below(made, fact, corpus)
        asked = "What is" if below else "Which shape do the notes show for"
        stem = f"{asked} `{fact.code}`, where `{made}`{below and f' and {below}'}?"
    key = Choice(fact.output, f"In the notes `{fact.code}` gives {fact.output}", fact)
    choices = pool(corpus.near(fact, "printed"), output)
    number = NUMERAL.fullmatch(fact.output) is not None
    if number and not fact.place.concept:
        choices = tuple(choice for choice in choices if alike_in_size(choice.text, fact.output))
    own = (
        ()
        if fact.place.concept
        else (*recombined(fact, fact.output, stem), *few(fact, fact.output), *(invented(fact, fact.output) if number else ()))
    )
    yield Draft(fact, "printed", stem, key, reordered(fact, (*own, *choices, *permuted(fact, fact.output))))
