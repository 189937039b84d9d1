"""The questions of a quiz chosen so far: whether one more goes with them, and whether it would be too much of a kind."""

from __future__ import annotations

from collections import Counter

from components.quiz.exposure import described, facts_in, given_away, loose, mirrored, normal_stem, options_of, value_of
from components.quiz.grammar import date
from components.quiz.guessers import GUESSERS, LIMITS
from components.quiz.question import Question
from components.quiz.spread import Spread
from components.quiz.words import normal

NOT_SHARE = 0.15
GAP_SHARE = 0.30
BOTH_SHARE = 0.15
TWICE = 2
"""So many questions of a quiz may have the same options, or nearly the same, while there are others."""
SHARED = 3
OWN_SETS = ("both", "order")
"""Forms whose options are made from one fact or two: no other question has the same."""
NEGATIVE = ("outsider", "mistake")
"""Forms that ask for what is not so: hard to read, so that a quiz holds few of them."""
JUDGING = ("correction", "mistake")
"""Forms that ask which of several statements is right, or is wrong."""


class Chosen:
    """The questions chosen so far, with what is needed to judge the next one."""

    def __init__(self, form_share: float, spread: Spread, any_form: bool) -> None:
        self.form_share = form_share
        self.any_form = any_form
        self.spread = spread
        self.questions: list[Question] = []
        self.refused: list[Question] = []
        self.facts: set[str] = set()
        self.stems: list[str] = []
        self.keys: list[str] = []
        self.stem_set: set[str] = set()
        self.key_set: set[str] = set()
        self.pairs: set[str] = set()
        self.offered: set[str] = set()
        self.described: set[str] = set()
        self.values: set[tuple[str, str, str]] = set()
        self.option_sets: set[frozenset[str]] = set()
        self.judged: set[str] = set()
        self.judged_keys: set[str] = set()
        self.thrice = False
        self.sets: list[frozenset[str]] = []
        self.mirrors: Counter[frozenset[str]] = Counter()
        self.turned: set[tuple[frozenset[str], bool]] = set()
        self.contrasts: list[frozenset[str]] = []
        self.dates = 0
        self.forms: Counter[str] = Counter()
        self.guessed: Counter[str] = Counter()

    def add(self, question: Question) -> None:
        """Choose a question."""
        self.questions.append(question)
        self.spread.add(question)
        self.facts |= facts_in(question)
        self.stems.append(f" {normal_stem(question)} ")
        self.stem_set.add(question.stem)
        self.offered |= {normal(option.text) for option in question.options}
        self.option_sets.add(options_of(question))
        self.sets += [options_of(question)] if question.form not in OWN_SETS else []
        self.mirrors.update(mirrored(question))
        self.turned |= {(terms, question.form != "meaning") for terms in mirrored(question)}
        self.described |= described(question)
        self.values |= {value for value in [value_of(question)] if value}
        if question.form == "both":
            self.pairs.add(question.source.label)
        self.key_set.add(f"{normal(question.key.text)}")
        if given_away(question):
            self.keys.append(f" {loose(question.key.text)} ")
        self.forms[question.form] += 1
        self.dates += date(question.key.text) is not None
        if question.form == "contrast":
            self.contrasts.append(options_of(question))
        if question.form in JUDGING:
            self.judged |= {option.fact.id for option in question.options}
            self.judged_keys.add(question.fact.id)
        for name, guess in GUESSERS.items():
            self.guessed[name] += guess(question)

    def conflict(self, question: Question) -> str | None:
        """I13: one question per fact, per stem and per value of a table; no stem contains another question's key.

        Nor does what one stem describes stand among another question's options: who reads both knows more of either.
        """
        if question.fact.id in self.facts or question.stem in self.stem_set or (not self.any_form and facts_in(question) & self.facts):
            return "I13"
        if question.form == "both" and question.source.label in self.pairs:
            return "I13"  # the same two subjects in the other order
        if date(question.key.text) and options_of(question) in self.option_sets:
            return "I13"  # the same dates again
        if value_of(question) in self.values:
            return "I13"  # the same number or word of the same column, for another row
        if described(question) & self.offered or self.described & {normal(option.text) for option in question.options}:
            return "I13"
        if self.spread.most is not None and any(self._turned(terms, question) for terms in mirrored(question)):
            return "I13"  # the same terms again, asked the other way round, or a third time
        judged = {option.fact.id for option in question.options} if question.form in JUDGING and not self.spread.every else set()
        if judged and (question.fact.id in self.judged or judged & self.judged_keys):
            return "I13"  # that a statement is right is told by the question which one is wrong
        if question.form == "contrast" and any(len(options_of(question) & other) >= 2 for other in self.contrasts):
            return "I13"  # what is said of one thing is not said of the other: the second is known from the first
        if question.form == "pair" and len(question.options) == 3 and options_of(question) in self.option_sets:
            return "I13"  # the other one of two pairs
        key, stem = f" {loose(question.key.text)} ", f" {normal_stem(question)} "
        if given_away(question) and (normal(question.key.text) in self.key_set or any(key in other for other in self.stems)):
            return "I13"
        return "I13" if any(other in stem for other in self.keys) else None

    def _turned(self, terms: frozenset[str], question: Question) -> bool:
        return self.mirrors[terms] >= TWICE or (terms, question.form == "meaning") in self.turned

    def _alike(self, question: Question) -> int:
        """How many of the questions chosen have the same options, or all but one of four the same."""
        return sum(len(options_of(question) & other) >= max(SHARED, len(options_of(question)) - 1) for other in self.sets)

    def excess(self, question: Question) -> str | None:
        """I17, I21 (twins included) and the guessers' limits, as they would stand with this question added; the first few are free."""
        number = len(self.questions) + 1
        if self.spread.full(question):
            return "I21"
        if question.form in NEGATIVE and sum(self.forms[form] for form in NEGATIVE) + 1 > NOT_SHARE * max(number, 7):
            return "I17"
        if question.stem.endswith("____") and sum(stem.strip().endswith("____") for stem in self.stem_set) + 1 > GAP_SHARE * max(number, 4):
            return "I17"
        if question.form == "both" and not self.any_form and self.forms["both"] + 1 > BOTH_SHARE * max(number, 7):
            return "I21"
        if question.form not in OWN_SETS and self.form_share < 1 and options_of(question) in self.option_sets:
            return "I21"  # the same options again: who has answered the first knows more of the second
        apart = not self.spread.every and not self.thrice and question.form not in OWN_SETS
        if apart and (self._alike(question) >= TWICE or (self.spread.most is not None and mirrored(question) & set(self.mirrors))):
            return "I21"  # nearly the same options a third time, or the same three again: only where the notes give nothing else
        if number > 4 and self.forms[question.form] + 1 > self.form_share * number:
            return "I21"
        if number > 4 and self.dates + 1 > self.form_share * number and date(question.key.text):
            return "I21"
        for name, guess in GUESSERS.items():
            if guess(question) and self.guessed[name] + 1 > LIMITS[name] * max(number, 3.4):
                return "guess"
        return None
