"""Gaps: a sentence of the notes with its blank at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.quiz.brackets import without_asides
from components.quiz.choices import Choice, Draft, shown
from components.quiz.corpus import Corpus
from components.quiz.encoder import Filler
from components.quiz.facts import Collection, Definition
from components.quiz.grammar import form, plural
from components.quiz.kinds import head
from components.quiz.lists import the
from components.quiz.words import content, shared_root

BLANK = "____"
OF_WHAT = re.compile(
    r"\s(?:that|which|who|whose|whom|where|when|you|we)\s(?!(?:one|it|they|he|she|this|these)\b)|\sin which\s|"
    r"\s(?:of|between|for|by|from) (?:an?|any|each|every|two|all|one's|somebody|someone)\s"
)
"""What says of what a description is."""
ASKED = 30
"""So many words are asked of the masked model for one gap."""


def named_thing(fact: Definition, key: Choice, terms: tuple[Choice, ...]) -> Iterator[Draft]:
    """`The small grid of weights that slides over the picture is called ____`, for a meaning that is a noun phrase with its article."""
    meaning = without_asides(fact.meaning.strip().rstrip("."))
    whole = fact.place.concept or says_of_what(meaning)
    if whole and re.match(r"(?:an?|the|one)\s", meaning, re.I) and form(meaning) == "noun" and not re.search('[“”„":;,]', meaning):
        verb = "are" if plural(head(meaning)) and not re.match(r"(?:an?|one)\s", meaning, re.I) else "is"
        yield Draft(fact, "gap", f"{meaning[0].upper()}{meaning[1:]} {verb} called {BLANK}", key, terms)


def says_of_what(meaning: str) -> bool:
    """Whether a learner's description of a thing by what it is to another stands alone: `the position of a gene`, `the organ that pumps`;
    `the back wall` does not.
    """
    if re.match(r"(?:the )?ones?\b", meaning, re.I):
        return False
    return not re.match(r"the\s", meaning, re.I) or OF_WHAT.search(meaning) is not None


def last_of_list(fact: Collection, member: str, why: str, outside: tuple[Choice, ...]) -> Draft:
    """`The parts of an autoencoder are encoder, bottleneck and ____`: the others of the list are named."""
    others = [other for other in fact.members if other != member]
    asked = the(fact.head)
    return Draft(
        fact, "gap", f"{asked[0].upper()}{asked[1:]} are {', '.join(others)} and {BLANK}", Choice(shown(member), why, fact), outside
    )


def filled(draft: Draft, corpus: Corpus, filler: Filler) -> tuple[Choice, ...]:
    """Words that a masked model finds fitting for the gap at the end of a list, for want of others in the notes.

    The list is complete, so that a word which stands nowhere in this part of the notes is no member of it.
    """
    fact = draft.fact
    if draft.form != "gap" or not isinstance(fact, Collection) or not draft.key.text.isalpha():
        return ()
    near = content(draft.stem) | content(draft.key.text)
    found = []
    for word in filler.fill(draft.stem.removesuffix(BLANK), ASKED):
        root = content(word)
        fits = word.isalpha() and len(word) > 2 and root and not shared_root(root, near)
        if fits and not corpus.stands_in(root, fact.place.home, fact.place.source):
            found.append(Choice(shown(word), "This word fits the sentence, but the notes do not name it here.", fact, 5))
    return tuple(found)
