"""From many good questions to one quiz: one per fact, none giving away another, forms and sections mixed, no guessing rule paying off."""

from __future__ import annotations

import itertools
import random
from collections import Counter, defaultdict
from collections.abc import Collection

from components.quiz.chosen import Chosen
from components.quiz.evenness import unevenness
from components.quiz.exposure import elsewhere
from components.quiz.options import ordered
from components.quiz.question import Question
from components.quiz.spread import SHORT, Spread
from components.quiz.swaps import with_swaps

FORM_SHARE = 0.40
FEW = 150
"""From so many candidates at most TRIES quizzes are put together: those are short notes, where every question counts."""
TRIES = 4
FROM_ELSEWHERE = 1.0
"""What a question from a learner's notes loses in worth whose wrong options all come from another part of them."""
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
    doubtful: Collection[str] = (),
) -> tuple[Question, ...]:
    """Choose up to `length` questions (all that go together, if None) and put them and their options in order, all from the seed.

    `difficulty` is the level that comes first, `any` for none. What is left out because of the set, not of itself, is counted in `dropped`:
    I13 (gives away, same fact), I17 (too many of a form), `guess`. With `any_form` the forms need not be mixed: the candidates say which
    form each fact is to be asked in. From few candidates several quizzes are put together, and the fullest is taken, with what `with_swaps`
    finds besides.
    What is `spare` (ids) comes last, and `doubtful` only where all else has been tried.
    """
    questions: list[Question] = []
    left: Counter[str] = Counter()
    for number in range(TRIES if len(candidates) <= FEW else 1):
        counted: Counter[str] = Counter()
        found = _one_quiz(
            candidates, f"{seed}/assemble{f'/{number}' if number else ''}", length, counted, difficulty, any_form, spare, doubtful
        )
        if not number or len(found) > len(questions):
            questions, left = found, counted
        if len(questions) == length:
            break
    if len(candidates) <= FEW:
        share = 1.0 if any_form else _form_share(candidates)
        swapped = with_swaps(questions, candidates, lambda: Chosen(share, Spread(length), any_form), length)
        if len(swapped) > len(questions):
            questions = _mixed(swapped, random.Random(f"{seed}/swapped"))
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
    doubtful: Collection[str],
) -> list[Question]:
    """The questions of one quiz in their order; see `assemble`."""
    chance = random.Random(seed)
    sure: dict[tuple[str, ...], list[Question]] = defaultdict(list)
    rest: dict[tuple[str, ...], list[Question]] = defaultdict(list)
    worth = {
        question.id: WEIGHTS.get(question.form, 0.5) + 0.8 * chance.random() - FROM_ELSEWHERE * elsewhere(question)
        for question in candidates
    }
    if length is not None:
        worth = {question.id: worth[question.id] - unevenness(question) for question in candidates}
    if difficulty != "any":
        worth = {question.id: worth[question.id] + 2.0 * (question.difficulty == difficulty) for question in candidates}
    for question in sorted(candidates, key=lambda question: (question.id in spare, -worth[question.id], question.id)):
        place = question.fact.place
        queues = rest if question.id in doubtful else sure
        queues[place.home[:1] if place.section else (place.source.file, *place.path)].append(question)
    chosen = Chosen(1.0 if any_form else _form_share(candidates), Spread(length), any_form)
    wanted = len(candidates) if length is None else length
    few_forms = len({question.form for question in candidates}) < 5
    for queues in (sure, rest):
        homes = sorted(queues)
        chance.shuffle(homes)
        _take(queues, homes, chosen, wanted, length is not None or few_forms)
    if len(chosen.questions) < wanted:
        for question in [*chosen.refused, *(question for queues in (sure, rest) for left in queues.values() for question in left)]:
            why = chosen.conflict(question) or chosen.excess(question)
            if why and question.fact.id not in chosen.facts:
                dropped[why] += 1
    return _mixed(chosen.questions, chance)


def _take(queues: dict[tuple[str, ...], list[Question]], homes: list[tuple[str, ...]], chosen: Chosen, wanted: int, more: bool) -> None:
    """Take from the parts in turn until there are as many as wanted, or none is left that goes with those taken; see `_one_more`."""
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
        if not waiting and more:
            waiting = _one_more(queues, homes, chosen)


def _form_share(candidates: list[Question]) -> float:
    """The largest share that one form may have: FORM_SHARE, or more where the notes allow few forms only."""
    forms = Counter(form for form, *_ in {(one.form, one.fact.id, one.stem, one.key.text) for one in candidates})
    common = sum(count >= 0.15 * forms.total() for count in forms.values())
    return max(FORM_SHARE, 1.2 / common) if common else 1.0


def _one_more(queues: dict[tuple[str, ...], list[Question]], homes: list[tuple[str, ...]], chosen: Chosen) -> bool:
    """Where no question is left that keeps the forms mixed, take one that does not; then one about what is asked enough already, then
    one with options that two have; whether there was one.
    """
    share, chosen.form_share = chosen.form_share, 1.0
    taken = _first(queues, homes, chosen)
    for thrice, raised in itertools.product((False, True), range(1, SHORT) if chosen.spread.most else (0,)):
        chosen.thrice, chosen.spread.raised = thrice, raised
        taken = taken or _first(queues, homes, chosen)
    chosen.thrice, chosen.spread.raised = False, 0
    chosen.form_share = share
    if taken is not None:
        chosen.add(taken)
    return taken is not None


def _first(queues: dict[tuple[str, ...], list[Question]], homes: list[tuple[str, ...]], chosen: Chosen) -> Question | None:
    return next((question for home in homes if (question := _next(queues[home], chosen)) is not None), None)


def _next(queue: list[Question], chosen: Chosen) -> Question | None:
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
