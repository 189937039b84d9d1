"""What stands against a wrong option by itself: asked once per draft, however many sets of options are tried."""

from __future__ import annotations

from components.quiz.choices import Choice, Draft
from components.quiz.corpus import Corpus
from components.quiz.filters import PAIRWISE, Filter
from components.quiz.filters_form import i4
from components.quiz.floor import Floor
from components.quiz.options import pair_of
from components.quiz.question import Question
from components.quiz.strict import Strictness


class Pairs:
    """The draft with each of its choices alone, and the filter that refuses it there.

    A draft is built up to ten times over (with the strict filters and without them, from choices of like length, of the key's kind), each
    time from much the same choices. Which of several filters refuses a choice makes no difference, so that the one that refused the last
    is asked first: in notes that give no question they are all refused for one reason.
    """

    def __init__(self, draft: Draft, corpus: Corpus, floor: Floor) -> None:
        self.draft = draft
        self.corpus = corpus
        self.floor = floor
        self.asked: dict[int, tuple[Choice, Question, bool]] = {}
        self.plain = _Refusals(PAIRWISE, corpus)
        self.strict: dict[Strictness, _Refusals] = {}

    def refusal(self, choice: Choice, strict: Strictness | None) -> str | None:
        """The name of a filter that refuses the choice, None if all let it through; `floor` if none but the floor does.

        An option without a word is not shown to the others; then come the strict filters, which few choices of hasty notes pass.
        """
        if id(choice) not in self.asked:
            pair = pair_of(self.draft, choice)
            self.asked[id(choice)] = choice, pair, i4(pair, self.corpus)
        _, pair, alike = self.asked[id(choice)]
        if alike:
            return "I4"
        if strict:
            if strict not in self.strict:
                self.strict[strict] = _Refusals(strict.pairwise, self.corpus)
            if why := self.strict[strict].first(id(choice), pair):
                return why
        return self.plain.first(id(choice), pair) or ("floor" if self.floor.below(choice) else None)


class _Refusals:
    """The filter that refuses each pair, by a number for the pair; the one that refused the last pair is asked first."""

    def __init__(self, filters: dict[str, Filter], corpus: Corpus) -> None:
        self.corpus = corpus
        self.order = list(filters.items())
        self.known: dict[int, str | None] = {}

    def first(self, number: int, pair: Question) -> str | None:
        """The name of a filter that refuses the pair; None if all let it through."""
        if number not in self.known:
            place = next((place for place, (_, broken) in enumerate(self.order) if broken(pair, self.corpus)), None)
            if place is not None:
                self.order.insert(0, self.order.pop(place))
            self.known[number] = None if place is None else self.order[0][0]
        return self.known[number]
