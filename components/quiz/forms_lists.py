"""Forms for lists: one member, the member that is missing, what is no member, the order of steps, what all of them are together."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from components.quiz.choices import Choice, Draft, shown
from components.quiz.corpus import Corpus
from components.quiz.facts import Collection, Definition
from components.quiz.forms_gap import last_of_list
from components.quiz.instances import instance
from components.quiz.known_errors import unless_wrong
from components.quiz.lists import in_a_sentence, in_order, names_nothing, the, torn
from components.quiz.parser.hasty import WEIGHED
from components.quiz.words import GENERIC, content, normal, shared_root, words

SORTS = tuple(
    frozenset(line.split())
    for line in """steps stages phases
ways methods techniques strategies approaches tools algorithms families measures
uses applications examples tasks purposes
parts components ingredients elements vectors layers members settings
failures faults problems signs symptoms effects causes consequences
kinds types levels forms classes
advantages benefits strengths merits pros disadvantages drawbacks weaknesses limitations cons""".splitlines()
)
"""Words for what lists are lists of, by sorts: what belongs to one sort may well be called another of the same."""
EXAMPLES = re.compile(r"(?:examples?|beispiele?)\b", re.I)
"""A list of examples is never all of them: what stands elsewhere may be one too."""
MOST_ORDERED = 6
"""Longer lists are too long to be read four times."""


def collections(fact: Collection, corpus: Corpus) -> Iterator[Draft]:
    """Every form in which a list can be asked."""
    own = not fact.place.concept
    if own and (names_nothing(fact.head) or torn(fact.members)):
        return
    called = in_a_sentence(fact.head) if own else the(fact.head)
    listed = f"The notes list as {fact.head}: {', '.join(fact.members)}."
    yield from _together(fact, listed, corpus)
    if EXAMPLES.match(fact.head):
        return
    near: list[Choice] = []
    for nearness, other in corpus.near(fact, "collection"):
        if isinstance(other, Collection) and other.head != fact.head:
            near += [Choice(shown(member), f"In the notes this is one of {the(other.head)}.", other, nearness) for member in other.members]
    for nearness, other in corpus.near(fact, "definition"):
        if isinstance(other, Definition) and nearness >= 1:
            near.append(Choice(shown(other.term), f"Of “{other.term}” the notes say: {other.meaning}", other, nearness))
    near.sort(key=lambda choice: choice.near)
    for member in fact.members:
        yield Draft(fact, "member", f"Which of these is one of {called}?", Choice(shown(member), listed, fact), tuple(near))
    gaps = fact.members[-1:] if in_order(fact) else fact.members  # what comes last stands last
    for member in gaps if len(fact.members) >= 3 and content(fact.head) - GENERIC else ():
        yield last_of_list(fact, member, listed, tuple(near))
    inside = tuple(Choice(shown(member), f"The notes list this among {the(fact.head)}.", fact, 0) for member in fact.members)
    if len(inside) >= 3:
        outside = [choice for choice in near if choice.fact.place.home != fact.place.home]  # a neighbour may well be one too (I3)
        for outsider in outside[:12]:
            stem = f"Which of these is NOT one of {called}?"
            yield Draft(fact, "outsider", stem, Choice(outsider.text, f"{outsider.why} {listed}", outsider.fact), inside)
    yield from _order(fact, listed, called)


def _order(fact: Collection, listed: str, called: str) -> Iterator[Draft]:
    """The order of steps, which are `called` so in a sentence: the wrong options are other orders, drawn from the fact alone."""
    if not 3 <= len(fact.members) <= MOST_ORDERED or not in_order(fact) or any("," in member for member in fact.members):
        return
    chance = random.Random(f"{fact.id}/order")
    orders = {fact.members}
    for _ in range(60):
        other = list(fact.members)
        one, two = chance.sample(range(len(other)), 2)
        other[one], other[two] = other[two], other[one]
        orders.add(tuple(other))
    wrong = sorted(orders - {fact.members})
    chance.shuffle(wrong)
    pool = tuple(Choice(shown(", ".join(order)), f"The steps are right, their order is not. {listed}", fact) for order in wrong[:5])
    key = Choice(shown(", ".join(fact.members)), listed, fact)
    yield Draft(fact, "order", f"In which order do {called} follow one another?", key, pool)


def _together(fact: Collection, listed: str, corpus: Corpus) -> Iterator[Draft]:
    """What the members are together: the wrong options are what other lists of the same part of the course, or of the same sort, are
    lists of.
    """
    if len(fact.members) < 3 or len(fact.members) > MOST_ORDERED:
        return
    ours = {normal(member) for member in fact.members}
    together = f"{', '.join(fact.members[:-1])} and {fact.members[-1]}"
    choices = [
        Choice(shown(other.head), _listed(other), other, 0 if alike(fact.head, other.head) else nearness + 1)
        for nearness, other in corpus.near(fact, "collection")
        if isinstance(other, Collection)
        and not EXAMPLES.match(other.head)
        and (other.place.concept or not names_nothing(other.head))
        and (nearness <= 3 or alike(fact.head, other.head))
        and not ours & {normal(member) for member in other.members}
        and not shared_root(content(other.head), content(together))
    ]
    choices += _heads_beside(fact, corpus)
    yield Draft(fact, "together", f"What do the notes call “{together}” together?", Choice(shown(fact.head), listed, fact), tuple(choices))


def alike(one: str, other: str) -> bool:
    """Whether two lists are of one sort by their heads: `uses of …` and `applications of …`."""
    ours, theirs = one.lower().split(" of ")[0].split(), other.lower().split(" of ")[0].split()
    return any(sort.intersection(ours) and sort.intersection(theirs) for sort in SORTS)


def _listed(fact: Collection) -> str:
    return unless_wrong(f"The notes list as {fact.head}: {', '.join(fact.members)}.", f"The notes list other things as {fact.head}.")


def _heads_beside(fact: Collection, corpus: Corpus) -> list[Choice]:
    """`Advantages of Y` beside `advantages of X`, where the notes define X and Y in one list under the same heading."""
    head, of, owner = fact.head.partition(" of ")
    if not of or not WEIGHED.fullmatch(head):
        return []
    near = [one for _, one in corpus.near(fact, "definition") if isinstance(one, Definition) and one.place.path == fact.place.path]
    known = next((one for one in near if _abbreviates(one.term, owner)), None)
    return [
        Choice(shown(f"{head} of {corpus.in_text(other.term)}"), f"The notes name no {head} of “{other.term}” here.", other, 1)
        for other in near
        if known and other is not known and other.place.group == known.place.group
        if not instance(other, known, corpus) and not instance(known, other, corpus)
    ]


def _abbreviates(one: str, other: str) -> bool:
    """Whether two names are one, word by word, each word whole or cut short: `temp-controlled store`, `temperature controlled store`."""
    ours, theirs = words(one.replace("-", " ")), words(other.replace("-", " "))
    return len(ours) == len(theirs) and all(a.startswith(b) or b.startswith(a) for a, b in zip(ours, theirs, strict=True))
