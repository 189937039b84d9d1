"""The wording of stems about the cells of a table, and about slots that are filled in side by side."""

from __future__ import annotations

import re

from components.quiz.adjectives import adjective
from components.quiz.grammar import PREPOSITIONS, form, plural
from components.quiz.headers import (
    BASES,
    DEEDS,
    DOES,
    PARTICIPLE,
    QUESTION_WORDS,
    WITHOUT_ARTICLE,
    asking,
    base,
    blank,
    counts,
    deed_of,
    joined,
    made_by_somebody,
    nominal,
    of_things,
    past,
    persons,
    placed,
    said,
    small,
    unnamed,
)
from components.quiz.property_nouns import names_property
from components.quiz.stems import named

KIND = re.compile(r"[A-Z]?[a-z]{3,}")
KINDS = re.compile(r"[A-Za-z]{3,}(?: [a-z]+)?")
NO_KIND = frozenset(
    "who what where when which name names thing item example notes aspect greek latin english german french italian spanish russian".split()
)
"""Headings of a first column that say nothing of what stands below."""
AS_NAME = re.compile(r"(?:too|used|compared)\b")
AMOUNTS = ("number", "quantity", "amount", "share", "count")
SHORT = 3
SHORT_VALUE = 2
"""So many words say nothing of a thing, but stand beside it: `SSH` beside `Port 22`."""


def value_of(attribute: str, subject: str, about: str, number: bool = False) -> str:
    """A stem that asks for a property. `about` is what the table's first column says of its subjects; when it says more than their kind
    (`Setting for an input of 100 pixels`), that comes first. `number`: the value is one.
    """
    low = small(attribute)
    counted = number and counts(low)
    asked = f"How many {low} do the notes give for {named(subject)}?" if counted else _value_of(attribute, subject, about)
    return in_its_table(asked, about)


def in_its_table(asked: str, about: str) -> str:
    """A stem behind what a table's first column says beyond the kind of its subjects, if it says so (see `value_of`)."""
    inside, place = asked[0].lower() + asked[1:], placed(about)
    if place:
        return f"{place[0].upper()}{place[1:]}, {inside}"
    return f"In the table “{about[0].lower()}{about[1:]}”, {inside}" if len(about.split()) >= 4 else asked


def measured_in(unit: str, subject: str, heading: str) -> str:
    """A stem that asks how many of something a heading's list gives: `How many semitones …for “octave” under “Intervals”?`"""
    return f"How many {unit} do the notes give for {named(subject)} under “{heading}”?"


def both_of(attribute: str, subject: str, other: str, place: str = "", number: bool = False, about: str = "") -> str:
    """A stem that asks for a property of two subjects at once. Slots that begin alike are named once (`the map in PCA and in …`).
    `number`: the values are whole numbers. `about`: the table's first header.
    """
    if place:
        asked = both_of(attribute, subject, other, "", number, about)
        return f"{place[0].upper()}{place[1:]}, {asked[0].lower()}{asked[1:]}"
    low = small(attribute)
    if persons(attribute, about):
        return f"Who do the notes name for {named(subject)} and for {named(other)}, in this order?"
    if not attribute and (alike := _alike(subject, other)):
        return f"What {'are' if plural(alike[0]) else 'is'} the {small(alike[0])} {alike[1]} and {alike[2]}, in this order?"
    if not attribute:
        return f"What do the notes give for {named(subject)} and for {named(other)}, in this order?"
    clause = re.fullmatch(r"(what|where|how|when|why) (?:it|they) (\w+)(.*)", low) or re.fullmatch(r"(\w+) (?:it|they) (\w+)()", low)
    if clause and past(clause[2]):
        return f"What do the notes give under “{attribute}” for {named(subject)} and for {named(other)}, in this order?"
    if clause:
        asked = clause[1].capitalize() if clause[1] in QUESTION_WORDS else f"Which {clause[1]}"
        return (
            f"{asked} do {named(subject)} and {named(other)} {BASES.get(clause[2], clause[2].removesuffix('s'))}{clause[3]}, in this order?"
        )
    user = re.fullmatch(r"(\w+) that (\w+) (?:it|them)", low)
    if user:
        return f"Which {user[1]} {user[2]} {named(subject)}, and which {user[2]} {named(other)}, in this order?"
    if number and counts(low):
        return f"How many {low} do the notes give for {named(subject)} and for {named(other)}, in this order?"
    if blank(attribute):
        return f"What do the notes say of {named(subject)} and of {named(other)}, in this order?"
    if low == "for":
        return f"What are {named(subject)} and {named(other)} for, in this order?"
    quoted = unnamed(low) or of_things(low) or deed_of(low) or AS_NAME.match(low) or PARTICIPLE.fullmatch(low)
    if quoted or not names_property(low):
        return f"What do the notes give under “{attribute}” for {named(subject)} and for {named(other)}, in this order?"
    verb = "are" if plural(low) else "is"
    if " of " in low and not re.search(r"\s(?:on|in|for|from|between|with|by|to|as)\s", low):
        return f"For {named(subject)} and for {named(other)}, what {verb} the {low}, in this order?"
    of = joined(low)
    return f"{asking(low)} {verb} the {low} {of} {named(subject)} and {of} {named(other)}, in this order?"


def _alike(one: str, other: str) -> tuple[str, str, str] | None:
    """What two slots begin with, and how each goes on, if both go on with a preposition: (`map`, `in PCA`, `in a deep network`)."""
    ours, theirs = one.split(), other.split()
    if ours[0].lower() == theirs[0].lower():
        ours[0] = theirs[0] = min(ours[0], theirs[0], key=lambda word: word[0].isupper())
    same = next((place for place, (left, right) in enumerate(zip(ours, theirs, strict=False)) if left != right), 0)
    while same and not (ours[same] == theirs[same] and ours[same] in PREPOSITIONS):
        same -= 1
    return (" ".join(ours[:same]), " ".join(ours[same:]), " ".join(theirs[same:])) if same else None


def _value_of(attribute: str, subject: str, about: str = "") -> str:
    plain, subject = subject, named(subject)
    low = small(attribute)
    if persons(attribute, about):
        return f"Who do the notes name for {subject}?"
    if does := deed_of(low):
        one = KIND.fullmatch(about) and not plural(about) and not adjective(about) and about.lower() not in WITHOUT_ARTICLE
        kind = f"the {about.lower()} " if one else ""
        return f"What does {kind}{subject} {base(does['verb'])}{does['rest']}?"
    clause = re.fullmatch(r"(what|where|how|when|why) (?:it|they) (\w+)(.*)", low)
    if clause and past(clause[2]):
        return f"What do the notes give for {subject} under “{attribute}”?"
    if clause and clause[2] in ("is", "are"):
        return f"{clause[1].capitalize()} {clause[2]} {subject}{clause[3]}?"
    if clause:
        verb = BASES.get(clause[2], clause[2].removesuffix("s"))
        return f"{clause[1].capitalize()} does {subject} {verb}{clause[3]}?"
    needed = re.fullmatch(r"(\w+) (?:it|they) (\w+)", low)
    if needed and needed[1] not in QUESTION_WORDS:
        return f"Which {needed[1]} does {subject} {BASES.get(needed[2], needed[2].removesuffix('s'))}?"
    user = re.fullmatch(r"(\w+) that (\w+) (?:it|them)", low)
    if user:
        return f"Which {user[1]} {user[2]} {subject}?"
    if PARTICIPLE.fullmatch(low):
        if low.endswith("when"):
            return f"When is {subject} {low.removesuffix(' when')}?"
        if low.endswith((" by", " in", " with", " of", " as")):
            return f"What do the notes give for {subject} under “{attribute}”?"
        return f"What is {subject} {low}?"
    if re.match(r"too \w+$", low):
        return f"What happens when {'the ' + plain if plain[0].islower() else subject} is {low}?"
    if re.match(r"(?:when|if) \w+ ", low):
        return f"What holds for {subject} {low}?"
    if low in DOES:
        return f"What does {subject} do?"
    if said(attribute) or blank(attribute):
        return f"What do the notes say of {subject}?"
    if low == "for":
        return f"What is {subject} for?"
    if unnamed(low):
        return f"What do the notes give for {subject} under “{attribute}”?"
    if low.split()[-1].endswith(("ed", "en")) and plural(needs := low.rsplit(" ", 1)[0]) and names_property(needs):
        return f"What are the {low} for {subject}?"
    if low in AMOUNTS or low.endswith("name"):
        return f"Which {low} do the notes give for {subject}?"
    if of_things(low) or not names_property(low) or (asking(low) == "Who" and not made_by_somebody(about)):
        return f"What do the notes give for {subject} under “{attribute}”?"
    verb = "are" if plural(low) else "is"
    if re.search(r"\s(?:of|in|on|for|from|between|with|by|to|as)\s", low):
        return f"For {subject}, what {verb} the {low}?"
    return f"{asking(low)} {verb} the {low} {joined(low)} {subject}?"


def of_kind(stem: str, subject: str, about: str) -> str:
    """A stem in which a name too short to say what it is (`C`), or a phrase that is none (`a pair of vectors`), stands behind its kind
    (`vitamin “C”`, `the batch “a pair of vectors”`), if a table says it.
    """
    phrase = re.match(r"an?\s", subject) is not None
    return behind_kind(stem, subject, about) if phrase or len(subject) <= SHORT else stem


def behind_kind(stem: str, subject: str, about: str) -> str:
    """A stem in which a name stands behind its kind, if a table's first column names one and the name does not contain it."""
    name, kind = named(subject), kind_of(about)
    if not kind or kind.lower() in stem.partition(name)[0].lower().split("“")[-1] or kind.split()[-1].lower() in subject.lower():
        return stem
    the = "" if kind.split()[-1] in WITHOUT_ARTICLE else "the "
    return stem.replace(name, f"{the}{kind} {name}", 1)


def kind_of(about: str) -> str:
    """The kind of its subjects that a table's first column names, small but for an abbreviation (`vitamin`, `TLR`); "" if it names none, or
    several things.
    """
    several = plural(about) or about.lower().endswith(("men", "people", "children"))
    named_so = KINDS.fullmatch(about) and not adjective(about.split()[-1])  # `linear` beside `rotational` is no kind
    return small(about) if named_so and not several and about.lower() not in NO_KIND else ""


def owner_of(attribute: str, value: str, about: str) -> str:
    """A stem that asks to which subject a value belongs, by the kind of the subjects if a table's first column says it."""
    kind = kind_of(about) or "of these"
    if attribute.lower() in ("does", "what it does") and re.match(r"(?!less|plus|always|perhaps)[a-z]+s\s(?!of\b)", value):
        return f"Which {kind} {value[0].lower()}{value[1:].rstrip('.')}?"
    if said(attribute) or blank(attribute) or attribute.lower() in DOES:
        if len(value.split()) <= SHORT_VALUE:
            return f"With which {kind} do the notes pair “{value.rstrip('. ')}”?"
        return f"Of which {kind} do the notes say “{value.rstrip('. ')}”?"
    low, value = small(attribute), value.rstrip(". ,;")
    if persons(attribute, about):
        return f"For which {kind} do the notes name “{value}”?"
    if low == "for" or (
        PARTICIPLE.fullmatch(low) and not (low.endswith(" by") and value[:1].islower())
    ):  # `Which level is for “gender”?`, `Which plant is used for “tea”?`
        return f"Which {kind} is {low} “{value}”?"
    if deed_of(low) or (low in DEEDS and low.endswith("s")):
        return f"Which {kind} {low} “{value}”?"
    if nominal(low) and names_property(low):
        return f"Which {kind} has the {low} {named(value)}?"
    return f"For which {kind} do the notes give {named(value)} under “{attribute}”?"


def slot(subject: str) -> str:
    """A stem for a whole description whose value is asked: `fitting of PCA`."""
    head = re.match(r"(?!the )(\S+(?: \S+)?) of ", subject, re.I)
    if head and form(subject) == "noun" and not subject.startswith("`"):
        return f"What {'are' if plural(head[1]) else 'is'} the {subject[0].lower() if subject[1:2].islower() else subject[0]}{subject[1:]}?"
    return f"What do the notes give for {named(subject)}?"
