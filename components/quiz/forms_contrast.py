"""Forms that set the subjects of one property against each other: one of its values, one property of a subject, two subjects at once."""

from __future__ import annotations

from collections.abc import Iterator

from components.quiz import stems
from components.quiz.choices import Choice, Draft, pool, shown
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Fact
from components.quiz.grammar import numeric
from components.quiz.parser_labels import inline_list
from components.quiz.words import content, normal, words

LONGEST_VALUE = 11
MOST_PARTNERS = 3


def listed(fact: Attribute, corpus: Corpus) -> Iterator[Draft]:
    """Which of these is among the values of a property that lists several: `Commonly used for: a, b and c`."""
    members = inline_list(fact.value)
    if (
        not members
        or len(members) < 3
        or not fact.attribute
        or any(len(member.split()) > 4 or numeric(member) is not None for member in members)
    ):
        return
    choices: list[Choice] = []
    for nearness, other in corpus.near(fact, f"attribute {normal(fact.attribute)}"):
        if isinstance(other, Attribute) and nearness <= 2 and not corpus.same(other.subject, fact.subject):
            why = f"In the notes this belongs to “{other.subject}”: {other.attribute}: {other.value}"
            choices += [Choice(shown(member), why, other, nearness) for member in inline_list(other.value) or (other.value,)]
    ours = {normal(member) for member in members}
    wrong = tuple(choice for choice in choices if normal(choice.text) not in ours)
    why = f"In the notes: {fact.subject}: {fact.attribute}: {fact.value}"
    for member in members:
        stem = f"Which of these do the notes give for {stems.named(fact.subject)} under “{fact.attribute}”?"
        yield Draft(fact, "listed", stem, Choice(shown(member), why, fact), wrong)


def profile(fact: Attribute, corpus: Corpus) -> Iterator[Draft]:
    """Which property holds for a subject: the wrong ones are properties of the subjects beside it. For contrasts of two."""
    beside = [other for nearness, other in corpus.near(fact, "attribute") if nearness <= 1 and isinstance(other, Attribute)]
    own = {normal(other.attribute): other.value for other in [fact, *beside] if other.subject == fact.subject}

    def pair(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Attribute) or corpus.same(other.subject, fact.subject) or not other.attribute:
            return None
        if normal(other.attribute) not in own or corpus.same(own[normal(other.attribute)], other.value):
            return None
        why = f"This holds for “{other.subject}”; for “{fact.subject}” it is: {own[normal(other.attribute)]}"
        return Choice(shown(f"{other.attribute}: {other.value}"), why, other, 0 if other.attribute == fact.attribute else 1)

    if not fact.attribute or numeric(fact.value) is not None or len(own) < 2:
        return
    why = f"In the notes: {fact.subject}: {fact.attribute}: {fact.value}"
    key = Choice(shown(f"{fact.attribute}: {fact.value}"), why, fact)
    yield Draft(
        fact, "profile", f"Which of these holds for “{corpus.in_text(fact.subject)}”?", key, pool([(0, other) for other in beside], pair)
    )


def both(fact: Attribute, corpus: Corpus) -> Iterator[Draft]:
    """A property of two subjects at once: the options are the two values in both orders, and either value twice.

    Every value stands equally often in every place, so that the options themselves tell nothing.
    """
    if len(fact.value.split()) > LONGEST_VALUE or ";" in fact.value:
        return
    partners = 0
    for nearness, other in corpus.near(fact, f"attribute {normal(fact.attribute)}"):
        if partners == MOST_PARTNERS:
            break
        if nearness > 2 or not isinstance(other, Attribute) or not _differs(fact, other, corpus):
            continue
        if not fact.attribute and (nearness or words(fact.subject)[0] != words(other.subject)[0]):
            continue
        source = corpus.span(fact.place.source, other.place.source)
        if source is None:
            continue
        partners += 1
        subject, beside = corpus.in_text(fact.subject), corpus.in_text(other.subject)
        place = f" {stems.placed(fact.about)}" if fact.place.group == other.place.group else ""
        ours, theirs = shown(fact.value), shown(other.value)
        wrong = tuple(
            Choice(f"{first}; {second}", f"In the notes: {fact.subject}: {fact.value}; {other.subject}: {other.value}", other)
            for first, second in ((theirs, ours), (ours, ours), (theirs, theirs))
        )
        why = f"In the notes, {fact.attribute}: {fact.value} for “{fact.subject}”, {other.value} for “{other.subject}”"
        stem = stems.both_of(fact.attribute, subject, beside, place.strip())
        yield Draft(fact, "both", stem, Choice(f"{ours}; {theirs}", why, fact), wrong, source)


def _differs(fact: Attribute, other: Attribute, corpus: Corpus) -> bool:
    """Whether two subjects have values of a property that can be told apart, neither a part of the other."""
    if other.attribute != fact.attribute or corpus.same(other.subject, fact.subject) or corpus.same(other.value, fact.value):
        return False
    if len(other.value.split()) > LONGEST_VALUE or ";" in other.value or (numeric(other.value) is None) != (numeric(fact.value) is None):
        return False
    ours, theirs = content(fact.value), content(other.value)
    return numeric(fact.value) is not None or not ours or not theirs or not (ours <= theirs or theirs <= ours)
