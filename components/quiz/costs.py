"""How little one would like a set of wrong options that passes every filter: of several, the cheapest is taken."""

from __future__ import annotations

import re

from components.quiz import filters_kind as sort
from components.quiz.choices import Choice, Draft
from components.quiz.facts import Definition
from components.quiz.likeness import cosine
from components.quiz.options import option_of

ARTICLE = re.compile(r"(?:an?|the|one|each|every)\s", re.I)


class Costs:
    """How little one would like a set of distractors: far off, of odd length, or with a key that a blind guesser finds.

    Likenesses are worked out once per draft, since every set is made of the same few choices.
    """

    def __init__(self, draft: Draft, good: list[Choice]) -> None:
        self.good = good
        key, stem = draft.key.text, draft.stem
        texts = [choice.text for choice in good]
        self.key = len(key)
        self.lengths = [len(text) for text in texts]
        self.unlike = [ARTICLE.match(text) is None for text in texts]
        ours = sort.of_kind(option_of(draft.key, True))
        self.other_kind = [isinstance(draft.fact, Definition) and sort.of_kind(option_of(choice, False)) != ours for choice in good]
        self.article = ARTICLE.match(key) is None
        self.to_stem = [cosine(text, stem) for text in texts]
        self.key_to_stem = cosine(key, stem)
        self.to_key = [cosine(text, key) for text in texts]
        self.between = [[cosine(one, other) for other in texts] for one in texts]

    def of(self, chosen: tuple[int, ...]) -> float:
        """The cost of the set of these choices."""
        count = len(chosen)
        lengths = [self.lengths[place] for place in chosen]
        spread = sum(abs(length - self.key) for length in lengths) / (count * max(self.key, 12))
        guessed = (self.key > max(lengths)) + (self.key_to_stem > max(self.to_stem[place] for place in chosen))
        centre = sum(self.to_key[place] for place in chosen)
        others = [self.to_key[one] + sum(self.between[one][other] for other in chosen if other != one) for one in chosen]
        guessed += centre > max(others)
        unlike = sum(2.0 * (self.unlike[place] != self.article) + 3.0 * self.other_kind[place] for place in chosen)
        near = (sum(self.good[place].near for place in chosen) + unlike) / count
        return near + spread + 0.6 * guessed + 0.3 * (self.key < min(lengths)) - 0.5 * (count == 3)
