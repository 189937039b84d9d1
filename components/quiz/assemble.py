"""From many good questions to one quiz: one per fact, none giving away another, forms and sections mixed, no guessing rule paying off."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Collection

from components.quiz.exposure import described, elsewhere, facts_in, given_away, loose, mirrored, normal_stem, options_of, value_of
from components.quiz.grammar import date
from components.quiz.guessers import GUESSERS, LIMITS
from components.quiz.options import ordered
from components.quiz.question import Question
from components.quiz.spread import Spread
from components.quiz.words import normal

NOT_SHARE = 0.15
GAP_SHARE = 0.30
FORM_SHARE = 0.40
BOTH_SHARE = 0.15
FEW = 150
"""From so many candidates at most TRIES quizzes are put together: those are short notes, where every question counts."""
TRIES = 4
FROM_ELSEWHERE = 1.0
"""What a question from a learner's notes loses in worth whose wrong options all come from another part of them."""
TWICE = 2
"""So many questions of a quiz may have the same options, or nearly the same, while there are others."""
SHARED = 3
OWN_SETS = ("both", "order")
"""Forms whose options are made from one fact or two: no other question has the same."""
NEGATIVE = ("outsider", "mistake")
"""Forms that ask for what is not so: hard to read, so that a quiz holds few of them."""
JUDGING = ("correction", "mistake")
"""Forms that ask which of several statements is right, or is wrong."""
WEIGHTS = {
    "meaning": 1.0,
    "question": 1.0,
    "property": 0.95,
    "correction": 0.95,
    "code": 0.95,
    "printed": 0.9,
    "term": 0.9,
    "gap": 0.75,
    "contrast": 0.85,
    "reason": 0.85,
    "owner": 0.8,
    "both": 0.45,
    "opposite": 0.85,
    "asked": 0.7,
    "mistake": 0.7,
    "profile": 0.8,
    "member": 0.8,
    "listed": 0.8,
    "order": 0.9,
    "together": 0.75,
    "call": 0.8,
    "outsider": 0.7,
    "pair": 0.6,
}


def assemble(
    candidates: list[Question],
    seed: int,
    length: int | None,
    dropped: Counter[str],
    difficulty: str = "any",
    *,
    any_form: bool = False,
    spare: Collection[str] = (),
) -> tuple[Question, ...]:
    """Choose up to `length` questions (all that go together, if None) and put them and their options in order, all from the seed.

    `difficulty` is the level that comes first, `any` for none. What is left out because of the set, not of itself, is counted in `dropped`:
    I13 (gives away, same fact), I17 (too many of a form), `guess`. With `any_form` the forms need not be mixed: the candidates say which
    form each fact is to be asked in. From few candidates several quizzes are put together, and the fullest is taken.
    What is `spare` (ids) comes last.
    """
    questions: list[Question] = []
    left: Counter[str] = Counter()
    for number in range(TRIES if len(candidates) <= FEW else 1):
        counted: Counter[str] = Counter()
        found = _one_quiz(candidates, f"{seed}/assemble{f'/{number}' if number else ''}", length, counted, difficulty, any_form, spare)
        if not number or len(found) > len(questions):
            questions, left = found, counted
        if len(questions) == length:
            break
    dropped.update(left)
    return tuple(ordered(question, seed) for question in questions)


def _one_quiz(
    candidates: list[Question],
    seed: str,
    length: int | None,
    dropped: Counter[str],
    difficulty: str,
    any_form: bool,
    spare: Collection[str],
) -> list[Question]:
    """The questions of one quiz in their order; see `assemble`."""
    chance = random.Random(seed)
    queues: dict[tuple[str, ...], list[Question]] = defaultdict(list)
    worth = {
        question.id: WEIGHTS.get(question.form, 0.5) + 0.8 * chance.random() - FROM_ELSEWHERE * elsewhere(question)
        for question in candidates
    }
    if difficulty != "any":
        worth = {question.id: worth[question.id] + 2.0 * (question.difficulty == difficulty) for question in candidates}
    for question in sorted(candidates, key=lambda question: (question.id in spare, -worth[question.id], question.id)):
        place = question.fact.place
        queues[place.home[:1] if place.section else (place.source.file, *place.path)].append(question)
    homes = sorted(queues)
    chance.shuffle(homes)
    chosen = _Chosen(1.0 if any_form else _form_share(candidates), Spread(length), any_form)
    wanted = len(candidates) if length is None else length
    few_forms = len({question.form for question in candidates}) < 5
    waiting = True
    while waiting and len(chosen.questions) < wanted:
        waiting = False
        for home in homes:
            if len(chosen.questions) >= wanted:
                break
            taken = _next(queues[home], chosen)
            if taken is not None:
                chosen.add(taken)
                waiting = True
        if not waiting and (length is not None or few_forms):
            waiting = _one_more(queues, homes, chosen)
    if len(chosen.questions) < wanted:
        for question in [*chosen.refused, *(question for home in homes for question in queues[home])]:
            why = chosen.conflict(question) or chosen.excess(question)
            if why and question.fact.id not in chosen.facts:
                dropped[why] += 1
    return _mixed(chosen.questions, chance)


def _form_share(candidates: list[Question]) -> float:
    """The largest share that one form may have: FORM_SHARE, or more where the notes allow few forms only."""
    forms = Counter(form for form, *_ in {(one.form, one.fact.id, one.stem, one.key.text) for one in candidates})
    common = sum(count >= 0.15 * forms.total() for count in forms.values())
    return max(FORM_SHARE, 1.2 / common) if common else 1.0


def _one_more(queues: dict[tuple[str, ...], list[Question]], homes: list[tuple[str, ...]], chosen: _Chosen) -> bool:
    """Where no question is left that keeps the forms mixed, take one that does not; then one about what is asked enough already, then
    one with options that two have; whether there was one.
    """
    share, chosen.form_share = chosen.form_share, 1.0
    taken = next((question for home in homes if (question := _next(queues[home], chosen)) is not None), None)
    for chosen.thrice in (False, True):
        if taken is None:
            chosen.spread.open = True
            taken = next((question for home in homes if (question := _next(queues[home], chosen)) is not None), None)
            chosen.spread.open = False
    chosen.thrice = False
    chosen.form_share = share
    if taken is not None:
        chosen.add(taken)
    return taken is not None


def _next(queue: list[Question], chosen: _Chosen) -> Question | None:
    """Take the best question of a queue that goes with those chosen. What can never go with them leaves the queue for good."""
    place = 0
    while place < len(queue):
        question = queue[place]
        if chosen.conflict(question):
            chosen.refused.append(queue.pop(place))
        elif chosen.excess(question):
            place += 1
        else:
            return queue.pop(place)
    return None


class _Chosen:
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
        self.mirrors: set[frozenset[str]] = set()
        self.contrasts: list[frozenset[str]] = []
        self.dates = 0
        self.forms: Counter[str] = Counter()
        self.guessed: Counter[str] = Counter()

    def add(self, question: Question) -> None:
        self.questions.append(question)
        self.spread.add(question)
        self.facts |= facts_in(question)
        self.stems.append(f" {normal_stem(question)} ")
        self.stem_set.add(question.stem)
        self.offered |= {normal(option.text) for option in question.options}
        self.option_sets.add(options_of(question))
        self.sets += [options_of(question)] if question.form not in OWN_SETS else []
        self.mirrors |= mirrored(question)
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
        if self.spread.most is not None and mirrored(question) & self.mirrors:
            return "I13"  # the same terms again, asked the other way round
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
        if apart and self._alike(question) >= TWICE:
            return "I21"  # nearly the same options a third time: only where the notes give nothing else
        if number > 4 and self.forms[question.form] + 1 > self.form_share * number:
            return "I21"
        if number > 4 and self.dates + 1 > self.form_share * number and date(question.key.text):
            return "I21"
        for name, guess in GUESSERS.items():
            if guess(question) and self.guessed[name] + 1 > LIMITS[name] * max(number, 3.4):
                return "guess"
        return None


def _mixed(questions: list[Question], chance: random.Random) -> list[Question]:
    """A seeded order in which neighbours differ in form and in part of the notes where that can be had (I21)."""
    left = list(questions)
    chance.shuffle(left)
    done: list[Question] = []
    while left:
        window = left[:12]
        best = min(range(len(window)), key=lambda place: (_alike(window[place], done[-1]) if done else 0, place))
        done.append(left.pop(best))
    return done


def _alike(one: Question, other: Question) -> int:
    return (one.form == other.form) + (one.fact.place.home == other.fact.place.home) + (one.section == other.section)
