"""What comes directly after a member of a chain: the wrong options are its other members."""

from __future__ import annotations

from collections.abc import Iterator

from components.quiz import stems
from components.quiz.choices import Choice, Draft, shown
from components.quiz.corpus import Corpus
from components.quiz.facts import Chain
from components.quiz.topics import topic_of
from components.quiz.words import count, normal

MOST = 25
"""So many words a stem may have (I11)."""


def chained(fact: Chain, corpus: Corpus) -> Iterator[Draft]:
    """Of each member but the last, what follows it. A chain without a label needs the topic above it; beside another that has the same
    member nobody knows which of them is meant.
    """
    topic = topic_of(fact)
    foreign = corpus.language(fact.place.source.file) == "en" and not corpus.english
    if foreign or (not fact.head and not topic):
        return
    beside = [other for _, other in corpus.near(fact, "chain") if isinstance(other, Chain) and normal(other.head) == normal(fact.head)]
    elsewhere = {normal(member) for other in beside for member in other.members}
    why = f"In the notes the order is: {', '.join(fact.members)}."
    for place, (member, after) in enumerate(zip(fact.members, fact.members[1:], strict=False), start=1):
        if normal(member) in elsewhere:
            continue
        others = tuple(
            Choice(shown(other), why, fact, abs(number - place))
            for number, other in enumerate(fact.members)
            if other not in (member, after)
        )
        asked = f"What comes directly after {stems.named(member)}{f' in the {stems.named(fact.head)}' if fact.head else ''}?"
        framed = stems.about(topic, asked) if topic else asked
        if count(framed) <= MOST:
            yield Draft(fact, "order", framed, Choice(shown(after), why, fact), others)
