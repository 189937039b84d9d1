"""How little one would like a set of wrong options that passes every filter: of several, the cheapest is taken."""

from __future__ import annotations

import re

from components.quiz import filters_kind as sort
from components.quiz.choices import Choice, Draft
from components.quiz.facts import Attribute, Definition
from components.quiz.filters_names import span
from components.quiz.grammar import date, numeric
from components.quiz.likeness import cosine
from components.quiz.options import option_of
from components.quiz.rivals import worth
from components.quiz.sight import described

ARTICLE = re.compile(r"(?:an?|the|one|each|every)\s", re.I)

LINE = 0.3
"""What a line costs that a wrong option stands farther off in the list of a learner's notes than BESIDE lines."""
BESIDE = 3
LINES = 12
AGES = 3.0
UNLIKE = 0.6
MOST = 3
"""So many wrong options share what rivals are worth: one that is none takes nothing from the others."""


def far(draft: Draft, choice: Choice) -> float:
    """How far off a choice stands in the same list or table of a learner's notes: in lines, or, from date to date, in years."""
    ours, theirs = draft.fact, choice.fact
    if ours.place.concept or theirs is ours or not isinstance(ours, Definition | Attribute):
        return 0.0
    when, then = date(draft.key.text), date(choice.text)
    if when and then:
        return min(abs(when[0] - then[0]) / span(when[0]), AGES)
    if ours.place.group != theirs.place.group:
        return 0.0
    lines = abs(ours.place.source.first - theirs.place.source.first)
    return LINE * min(max(lines - BESIDE, 0), LINES)


def rivalry(draft: Draft, choice: Choice, german: bool = False) -> float:
    """How much a choice is worth beside the right one as its natural rival, where names of a learner's notes are asked for or described."""
    ours, theirs = draft.fact, choice.fact
    asked = isinstance(ours, Definition) or (isinstance(ours, Attribute) and draft.form == "owner")
    if ours.place.concept or not asked or numeric(draft.key.text) is not None:
        return 0.0
    return worth(ours, theirs, german)


class Costs:
    """How little one would like a set of distractors: far off, of odd length, or with a key that a blind guesser finds.

    Likenesses are worked out once per draft, since every set is made of the same few choices.
    """

    def __init__(self, draft: Draft, good: list[Choice], german: bool = False) -> None:
        key, stem = draft.key.text, draft.stem
        texts = [choice.text for choice in good]
        self.key = len(key)
        self.lengths = [len(text) for text in texts]
        self.away = [choice.near + self._unlike(draft, choice) + far(draft, choice) for choice in good]
        self.rivals = [rivalry(draft, choice, german) for choice in good]
        self.to_stem = [cosine(text, stem) for text in texts]
        self.key_to_stem = cosine(key, stem)
        self.to_key = [cosine(text, key) for text in texts]
        self.between = [[cosine(one, other) for other in texts] for one in texts]

    def _unlike(self, draft: Draft, choice: Choice) -> float:
        """What it costs that a choice does not look like the key: without its article, of another kind, or said in another form."""
        article = (ARTICLE.match(choice.text) is None) != (ARTICLE.match(draft.key.text) is None)
        ours, theirs = option_of(draft.key, True), option_of(choice, False)
        shape = 0.0
        if isinstance(draft.fact, Definition) and isinstance(choice.fact, Definition) and not draft.fact.place.concept:
            shape = UNLIKE * (described(draft.fact.meaning) != described(choice.fact.meaning))
        return shape + 2.0 * article + 3.0 * (isinstance(draft.fact, Definition) and sort.of_kind(theirs) != sort.of_kind(ours))

    def of(self, chosen: tuple[int, ...]) -> float:
        """The cost of the set of these choices."""
        count = len(chosen)
        lengths = [self.lengths[place] for place in chosen]
        spread = sum([abs(length - self.key) for length in lengths]) / (count * max(self.key, 12))
        guessed = (self.key > max(lengths)) + (self.key_to_stem > max([self.to_stem[place] for place in chosen]))
        guessed += self._central(chosen)
        near = sum([self.away[place] for place in chosen]) / count - sum([self.rivals[place] for place in chosen]) / MOST
        return near + spread + 0.6 * guessed + 0.3 * (self.key < min(lengths)) - 0.5 * (count == 3)

    def _central(self, chosen: tuple[int, ...]) -> bool:
        """Whether the key is more like the choices than each of them is like the others and the key."""
        centre = sum([self.to_key[place] for place in chosen])
        for one in chosen:
            like = self.between[one]
            if self.to_key[one] + sum([like[other] for other in chosen if other != one]) >= centre:
                return False
        return True
