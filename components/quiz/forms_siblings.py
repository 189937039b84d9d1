"""What is said of one of two things beside what is said of the other, where the notes go through both point by point.

    ## Arteries                      ## Veins
    - Carry blood from the heart     - Carry blood to the heart
    - The wall is thick              - The wall is thin

A point that begins with the same word as one of the other list is its counterpart: both speak of the same matter, and so does each wrong
option speak of something that the notes answer otherwise for what is asked.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from components.quiz.choices import Choice, Draft, shown
from components.quiz.compared import asked_of, of_siblings
from components.quiz.corpus import Corpus
from components.quiz.facts import Fact, Statement
from components.quiz.parser.hasty import WEIGHED
from components.quiz.question import Question
from components.quiz.stems import about
from components.quiz.topics import MOST, topic_of
from components.quiz.words import content, count, words

FEWEST = 3
"""So many points a list has at least."""
PAIRS = 2
"""So many points have a counterpart at least, and so have at least half of the shorter list."""
ARTICLES = frozenset(("the", "a", "an"))


def siblings(fact: Statement, corpus: Corpus) -> Iterator[Draft]:
    """Which of these is said of a thing: a point of its list beside points of a list under the next heading, its counterpart first."""
    place = fact.place
    if place.concept or WEIGHED.match(fact.subject) or corpus.language(place.source.file) != "en":
        return
    lists = _lists(fact, corpus)
    ours = lists.pop(place.path, [])
    choices: list[Choice] = []
    for theirs in lists.values():
        matched = counterparts(ours, theirs)
        if fact not in [one for one, _ in matched]:
            continue
        for one, other in matched:
            if not _named(other, fact) and not any(content(other.text) <= content(said.text) for said in ours):
                why = f"The notes say this of “{other.subject}”; of “{fact.subject}” they say: {one.text}"
                choices.append(Choice(shown(other.text), why, other, 0 if one is fact else 1))
    if not any(choice.near == 0 for choice in choices):
        return
    topic = topic_of(replace(fact, place=replace(place, path=place.path[:-1])))
    asked = asked_of(fact.subject)
    stem = about(topic, asked) if topic else asked
    stem = asked if count(stem) > MOST else stem
    yield Draft(fact, "contrast", stem, Choice(shown(fact.text), f"The notes say of {fact.subject}: {fact.text}", fact), tuple(choices))


def counterparts(ours: Sequence[Statement], theirs: Sequence[Statement]) -> list[tuple[Statement, Statement]]:
    """The points of two lists that speak of the same matter in other words; none if the lists do not run side by side."""
    if min(len(ours), len(theirs)) < FEWEST or any(WEIGHED.match(other.subject) for other in theirs):
        return []
    firsts = [Counter(_first(point.text) for point in points) for points in (ours, theirs)]
    matched = [
        (one, other)
        for one in ours
        for other in theirs
        if (first := _first(one.text)) == _first(other.text) and content(first) and all(found[first] == 1 for found in firsts)
    ]
    if len(matched) < max(PAIRS, min(len(ours), len(theirs)) / 2):
        return []
    return [
        (one, other) for one, other in matched if not (content(one.text) <= content(other.text) or content(other.text) <= content(one.text))
    ]


def without_counterpart(question: Question, corpus: Corpus) -> bool:
    """counterpart: of two things that the notes go through point by point, what they say of the other on the same matter is missing."""
    if not of_siblings(question) or question.fact.place.concept:
        return False
    first = _first(question.key.text)
    return not any(_first(option.text) == first for option in question.distractors)


def _lists(fact: Statement, corpus: Corpus) -> dict[tuple[str, ...], list[Statement]]:
    """The points under the heading of a fact and under those beside it, each heading's in their order."""
    found: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    near: list[Fact] = [fact, *(other for _, other in corpus.near(fact, "statement"))]
    for other in near:
        if isinstance(other, Statement) and _above(other) == _above(fact):
            found[other.place.path].append(other)
    return {path: points for path, points in found.items() if len({point.subject for point in points}) == 1}


def _above(fact: Fact) -> tuple[str, ...]:
    """The file of a fact, its headings but the last, and how many they are."""
    place = fact.place
    return (place.source.file, str(len(place.path)), *place.path[:-1])


def _first(text: str) -> str:
    """The first word of a point that is no article."""
    return next((word for word in words(text) if word not in ARTICLES), "")


def _named(other: Statement, fact: Statement) -> bool:
    """Whether a point says a word of the name of its own heading or of the other's."""
    return bool(content(other.text) & (content(other.subject) | content(fact.subject)))
