"""What comes directly after a member of a chain: the wrong options are its other members."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.quiz import stems
from components.quiz.choices import Choice, Draft, shown
from components.quiz.corpus import Corpus
from components.quiz.facts import Chain
from components.quiz.grammar import form
from components.quiz.lists import names_nothing, torn
from components.quiz.topics import MOST, topic_of
from components.quiz.words import count, normal

LONGEST = 8
"""So many words of a line are a title."""

SEQUENCE = re.compile(
    r"\b(?:path|way|route|order|sequence|chain|cycle|cascade|flow|series|course|progression|pathway|process|hierarchy|ranks?|steps?|stages?|phases?|"
    r"timeline|procedure|life|circulation|succession|journey|transport|method|routine|pipeline|levels?)\b|(?:path|cycle|flow|line|chain)s?\b",
    re.I,
)
"""What a name of things that follow one another has."""


def _title(fact: Chain) -> str:
    """The short line in front of a chain, if it is a name: the title of a callout."""
    intro = fact.place.intro
    return intro if form(intro) == "noun" and len(intro.split()) <= LONGEST else ""


def chained(fact: Chain, corpus: Corpus) -> Iterator[Draft]:
    """Of each member but the last, what follows it. A chain without a label needs the topic above it; beside another that has the same
    member nobody knows which of them is meant.
    """
    topic, head = topic_of(fact), fact.head or _title(fact)
    foreign = corpus.language(fact.place.source.file) == "en" and not corpus.english
    if foreign or (not head and not topic) or (head and names_nothing(head)) or torn(fact.members):
        return
    unnamed = not head and SEQUENCE.search(topic) is None
    beside = [other for _, other in corpus.near(fact, "chain") if isinstance(other, Chain) and normal(other.head) == normal(fact.head)]
    elsewhere = {normal(member) for other in beside for member in other.members}
    why = f"In the notes the order is: {', '.join(fact.members)}."
    for place, (member, after) in enumerate(zip(fact.members, fact.members[1:], strict=False), start=1):
        if normal(member) in elsewhere:
            continue
        others = tuple(
            Choice(shown(other), why, fact, abs(number - place))
            for number, other in enumerate(fact.members)
            if other not in (member, after) and not (unnamed and number == 0)
        )
        asked = f"What comes directly after {stems.named(member)}"
        if unnamed and place == 1:
            asked = f"What comes second in the sequence that begins with {stems.named(member)}"
        elif unnamed:
            asked = f"{asked} in the sequence that begins with {stems.named(fact.members[0])}"
        elif head:
            asked = f"{asked} in the {'' if SEQUENCE.search(head) else 'sequence '}{stems.named(head)}"
        asked = f"{asked}?"
        framed = stems.about(topic, asked) if topic else asked
        if count(framed) <= MOST:
            yield Draft(fact, "order", framed, Choice(shown(after), why, fact), others)
