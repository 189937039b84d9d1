"""The wording of stems: whole questions, in English that holds for any term."""

from __future__ import annotations

import re

from components.quiz.defining import defines
from components.quiz.grammar import form, plural
from components.quiz.kinds import head, kind
from components.quiz.spans import span
from components.quiz.words import words

PAST = re.compile(r"\b(?:was|were|had|[a-z]{3,}ed|from \d{3,4}|until \d{3,4}|in \d{3,4})\b")
JOINED = re.compile(r"[\w-]+ (?:or|and|&|\+|through) [\w-]+")
"""Two things, and no description of one: `muscle or tendon`."""
INITIALS = re.compile(r"\b[A-Z]\.(?:[A-Z]\.)+$")
"""What ends in a full stop of its own: `patient H.M.`"""
STANDING = frozenset("contains consists has means belongs stands lies comes remains equals includes needs requires".split())
"""Verbs of what is so, and is no deed."""


def named(text: str) -> str:
    """A name in quotation marks; code has its own."""
    return text if text.startswith("`") and text.endswith("`") else f"“{text}”"


def meaning_of(term: str, meaning: str, article: bool = False) -> str:
    """A stem that asks what a term means, or which date or number goes with it. `article`: the notes write the term with `the`."""
    if form(meaning) == "date" and span(meaning):
        return f"Which dates do the notes give for {named(term)}?"
    if form(meaning) in ("date", "number"):
        return f"Which {'date' if form(meaning) == 'date' else 'value'} do the notes give for {named(term)}?"
    if form(meaning) == "does" and words(meaning)[0] not in STANDING:
        described = re.fullmatch(r"[a-z-]+ [a-z-]*[a-rt-z]", term) is not None  # `right ventricle`
        return f"What does the {term} do?" if (article or described) and not term.startswith("`") else f"What does {named(term)} do?"
    if form(meaning) == "to" and plural(term) and not meaning.lower().startswith("to "):
        return f"What do {named(term)} do?"
    if form(meaning) in ("clause", "to", "does") and not meaning.lower().startswith(("to ", "get ")):
        return f"How do the notes describe {named(term)}?"
    if proper(term) and kind(meaning) == "person":
        return f"Who was {term}, by the notes?" if PAST.search(meaning) else f"Which description fits {named(term)}?"
    if proper(term) and kind(meaning) == "place":
        return f"Which description fits {named(term)}?"
    return f"What is meant by {named(term)}?"


def says_only(said: str) -> bool:
    """Whether what is said of a term does not say what it is, nor what it does: a property, a part, a list (see `defining`)."""
    if form(said) in ("date", "number", "does", "code") or kind(said) in ("person", "place"):
        return False
    return not defines(said) or JOINED.fullmatch(said.strip(" .")) is not None


def said_of(term: str) -> str:
    """A stem that fits whatever is said of a term."""
    return f"What do the notes say of {named(term)}?"


def whose(said: str) -> str:
    """A stem that asks of which term something is said, whatever it is."""
    return f"Of which of these do the notes say “{said.rstrip('. ')}”?"


def about(topic: str, stem: str) -> str:
    """A stem with its topic in front, which names the notes already."""
    asked = re.sub(r"^What do the notes say of (.*)\?$", r"What is said of \1?", stem)
    asked = re.sub(r"^Of which ((?:of these|[\w ]+?)) do the notes say (“.*)\?$", r"Of which \1 is it said: \2?", asked)
    asked = re.sub(
        r"^For which ((?:of these|[\w ]+?)) do the notes give ([“`].*) under (“[^”]*”)\?$", r"For which \1 is \2 given under \3?", asked
    )
    asked = re.sub(r"^For which ((?:of these|[\w ]+?)) do the notes name (“.*)\?$", r"For which \1 is \2 named?", asked)
    asked = re.sub(r"^(Who|Which of these) do the notes name for ", r"\1 is named for ", asked)
    asked = re.sub(r"^What do the notes call (“.*”) together\?$", r"What are \1 called together?", asked)
    asked = re.sub(r"^How do the notes describe (.*)\?$", r"How is \1 described?", asked)
    asked = re.sub(r"^With which ((?:of these|[\w ]+?)) do the notes pair (.*)\?$", r"With which \1 is \2 paired?", asked)
    asked = re.sub(r"^(What|Which [\w ]+?) do the notes give (?=for [\w ]*[“`]|under “)", r"\1 is given ", asked)
    return f"In the notes on “{topic}”, {_inside(asked)}"


def by_the_notes(stem: str) -> str:
    """A stem that says that it asks what the notes say."""
    return f"According to the notes, {_inside(stem)}"


def _inside(stem: str) -> str:
    """A stem as it stands behind a comma: with a small letter, unless it begins with an abbreviation."""
    first = stem.split()[0].strip("“")
    return f"{stem[0].lower() if first.isalpha() and (first == 'A' or not first.isupper()) else stem[0]}{stem[1:]}"


def proper(term: str) -> bool:
    """Whether a term, as it stands inside a sentence, is written like a proper name."""
    return term[:1].isupper() and not term.isupper()


def term_of(meaning: str, person: bool = False) -> str:
    """A stem that asks which term a meaning belongs to. `person`: the term is written like a proper name."""
    meaning = meaning[0].lower() + meaning[1:] if re.match(r"(?:An?|The) (?![A-Z](?:\s|$))", meaning) else meaning  # `A B A` is no article
    if form(meaning) == "does":
        return f"Which of these {meaning[0].lower()}{meaning[1:].rstrip('.')}?"
    if person and kind(meaning) == "person":
        return f"Who is described as “{meaning}”?"
    if form(meaning) in ("clause", "to"):
        return f"Which of these do the notes describe with “{meaning}”?"
    if meaning.lower().startswith(("a ", "an ", "the ", "one ")):
        many = meaning.lower().startswith("the ") and plural(head(meaning))
        return f"Which of these {'are' if many else 'is'} “{meaning}”?"
    return f"Which term means “{meaning}”?"


def pair_of(label: str) -> str:
    """A stem for a bare pair such as `High bias: underfitting`."""
    return f"With which of these do the notes pair “{label}”?"


def question(text: str) -> str:
    """A question of the notes as a stem: its own words, with a capital and a question mark."""
    text = text.strip().rstrip("?!: ").strip()
    text = text if INITIALS.search(text) else text.rstrip("?!.: ")
    return f"{text[0].upper()}{text[1:]}?"
