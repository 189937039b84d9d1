"""The topic in front of a stem whose term alone could mean many things: `In the notes on “RLHF”, what is meant by “policy”?`"""

from __future__ import annotations

import re
from dataclasses import replace

from components.quiz.asides import MISTAKES, is_task
from components.quiz.choices import Draft
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Collection, Definition
from components.quiz.grammar import form
from components.quiz.words import content, shared_root, words

LISTS = ("member", "outsider")
NAMING = ("meaning", "property", "profile", "pair", "both")
"""Forms whose stem is about a term, and not about its description."""
NUMBERED = re.compile(r"(?:session|lecture|chapter|unit|week|lesson|part|day|module|topic)\s*[\dIVX]*\s*[:.–-]\s*", re.I)
SHEET = re.compile(r"\s+(?:cheat sheet|notes|summary|overview|basics|in one page|revision)$", re.I)
NO_TOPIC = re.compile(r"(?:notes?|summary|overview|definitions?|terms?|glossary|vocabulary|introduction|basics|revision)$", re.I)
BARE = re.compile(r"[a-zß-ÿ]+(?:-[a-z]+)*|\W?\w{1,2}\W?|[^\W\d_]{1,2}[\d′'’]?")
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th) ")


def bare(term: str) -> bool:
    """Whether a term says too little alone: one word that is written small, a symbol, or a number in a list (`3rd law`)."""
    plain = re.sub(r"\s*\([^)]*\)", "", term).strip()
    if plain.startswith("`"):
        return False
    return bool(BARE.fullmatch(plain) or ORDINAL.match(plain))


def with_topic(draft: Draft, corpus: Corpus) -> Draft:
    """The draft with its topic in front where its term needs it and the headings name one that does not give the key away."""
    fact = draft.fact
    term = fact.term if isinstance(fact, Definition) else fact.subject if isinstance(fact, Attribute) else ""
    slot = isinstance(fact, Attribute) and " under “" in draft.stem and term.isalpha()  # `Speed` in a table of one thing's properties
    if draft.form in LISTS and isinstance(fact, Collection) and re.search(r" of the \w+$", fact.head):
        term, slot = fact.head, True  # `steps of the pipeline`: of which
    elif draft.form == "term" and ORDINAL.match(term):
        slot = True  # `1st law` says nothing as an option either
    elif draft.form not in NAMING:
        return draft
    if not term or not (slot or bare(corpus.in_text(term))):
        return draft
    above = [_plain(title) for title in fact.place.path if not MISTAKES.search(title) and not is_task(title)]
    found = [corpus.in_text(title) for title in above if _names(title)]
    if draft.form not in LISTS and any(shared_root(content(title), content(draft.stem)) for title in found[:1]):
        return draft  # the term says itself what the notes are about
    topic = found[0] if found else ""
    if not topic:
        return draft
    opening = draft.stem[0].lower() if draft.stem[:2].strip("“").isalpha() else draft.stem[0]
    return replace(draft, stem=f"In the notes on “{topic}”, {opening}{draft.stem[1:]}")


def _plain(title: str) -> str:
    return SHEET.sub("", NUMBERED.sub("", title.strip())).strip()


def _names(title: str) -> bool:
    """Whether a heading is a noun phrase that names a topic."""
    found = words(title)
    return 0 < len(found) <= 7 and not title.endswith("?") and form(title) in ("noun", "ing") and not NO_TOPIC.fullmatch(title)
