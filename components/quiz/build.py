"""From a draft to a question: distractors chosen, every filter passed, or the reason why not."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from components.quiz import filters_form as shape
from components.quiz import filters_kind as sort
from components.quiz import filters_truth as truth
from components.quiz.choices import Choice, Draft
from components.quiz.corpus import Corpus
from components.quiz.costs import Costs, far, rivalry
from components.quiz.cues import says
from components.quiz.encoder import Encoder, Filler
from components.quiz.facts import CodeLine, Definition
from components.quiz.filters import PAIRWISE, STEM, WHOLE
from components.quiz.floor import Floor
from components.quiz.forms_gap import filled
from components.quiz.options import option_of, ordered, question_of
from components.quiz.pairs import Pairs
from components.quiz.question import Question
from components.quiz.strict import DOUBTS, SURE, Strictness, sound, without

__all__ = ["build", "ordered"]

NEAREST = 9
TRIES = 24
FEW = 40
STRAY = "stray"
"""What stands in the way of a question that the strict filters would refuse, where none else is wanted."""


def build(
    draft: Draft,
    corpus: Corpus,
    seed: int,
    encoder: Encoder | None = None,
    filler: Filler | None = None,
    most: int = 3,
    strict: bool = True,
    *,
    strictly: bool = False,
    doubtful: bool = False,
    but: frozenset[str] = DOUBTS,
) -> Question | str:
    """The best question that a draft allows, or the id of the invariant that stood in the way (most often).

    With an encoder, options from elsewhere that have nothing to do with the question are refused (`floor`). With a filler, a list's gap
    that lacks wrong options is given some (see `forms_gap.filled`). Both are for English notes, the language of the shipped model.
    `most`: how many wrong options there are at most. A question that keeps the strict filters too is better than one that does not, however
    near its options; `strictly`, one that does not is not made (`STRAY`), and only the nearest FEW options are looked at. Not `strict`: the
    nearest options, whether they keep those filters or not. In the course a term's own list comes before all others. `doubtful`: a question
    that breaks none of the strict filters but those that `but` names, or why there is none.
    """
    made = _ways(draft, corpus, seed, encoder, filler, most, FEW if strictly else None)
    if isinstance(made, str):
        return made
    if doubtful:
        found = made(None, False)
        return found if isinstance(found, str) or sound(found, corpus, doubtful=True, but=but) else made(without(but), False)
    if strict and draft.fact.place.concept and isinstance(draft.fact, Definition | CodeLine):
        home = made(None, True)
        if isinstance(home, Question) and sound(home, corpus):
            return home
    found = STRAY if strictly else made(None, False)
    if not strict or (isinstance(found, str) and not strictly) or (isinstance(found, Question) and sound(found, corpus)):
        return found
    better = made(SURE, False)
    return better if isinstance(better, Question) else found


def _ways(
    draft: Draft, corpus: Corpus, seed: int, encoder: Encoder | None, filler: Filler | None, most: int, few: int | None
) -> Callable[[Strictness | None, bool], Question | str] | str:
    """Makes the question with strict filters or without them (None), from the fact's own list (True) or from all choices; or the id of
    the invariant that stands in the way of all of these.
    """
    alone = question_of(draft, ())
    for name, broken in STEM.items():
        if broken(alone, corpus):
            return name
    chance = random.Random(f"{seed}/{draft.fact.id}/{draft.stem}")
    german = corpus.language(draft.fact.place.source.file) == "de"
    liked = [(choice.near + far(draft, choice) - rivalry(draft, choice, german) + chance.random(), choice) for choice in draft.pool]
    ranked = [choice for _, choice in sorted(liked, key=lambda pair: pair[0])]
    cues = shape.shared(alone)
    if cues:  # a word that stem and key share gives nothing away where every option has it (I12)
        ranked = [choice for choice in ranked if says(choice.text, cues)]
        if len(ranked) < 2:
            return "I12"
    floor = Floor(encoder if corpus.english else None, draft)
    if floor.below(draft.key) and draft.form == "outsider":
        return "floor"  # what is asked for would stand out
    pairs = Pairs(draft, corpus, floor)
    state = chance.getstate()

    def made(strict: Strictness | None, at_home: bool) -> Question | str:
        if strict and any(broken(alone, corpus) for broken in strict.pairwise.values()):
            return STRAY  # whatever stands beside the key
        chance.setstate(state)
        own = [choice for choice in ranked if choice.near == 0] if at_home else ranked
        return _build(pairs, own[:few], chance, filler, most, strict)

    return made


def _build(
    pairs: Pairs, ranked: list[Choice], chance: random.Random, filler: Filler | None, most: int, strict: Strictness | None
) -> Question | str:
    """See `build`."""
    draft, corpus = pairs.draft, pairs.corpus
    kept = chance, most, strict
    found = _best(pairs, ranked, *kept)
    if found == "I7":  # the nearest are too long or too short: those of like length only
        found = _best(pairs, _like_length(draft, ranked), *kept)
        found = found if isinstance(found, Question) else "I7"
    if found == "kind":  # the nearest are of other kinds: those of the key's kind first, however far off they stand
        ours = sort.of_kind(option_of(draft.key, True))
        kinds = [(choice, sort.of_kind(option_of(choice, False)) == ours) for choice in ranked]
        alike = [choice for choice, same in kinds if same]
        others = [choice for choice, same in kinds if choice.near <= 1 and not same]
        for choices in (alike, _like_length(draft, alike), [*alike, *others], _like_length(draft, [*alike, *others])):
            found = _best(pairs, choices, *kept)
            if isinstance(found, Question):
                break
        found = found if isinstance(found, Question) else "kind"
    if filler and isinstance(found, str) and corpus.english and (words := filled(draft, corpus, filler)):
        found = _best(pairs, [*ranked, *words], *kept)
    return found


def _like_length(draft: Draft, choices: list[Choice]) -> list[Choice]:
    return [choice for choice in choices if shape.like_length(draft.key.text, choice.text)]


def _best(pairs: Pairs, ranked: list[Choice], chance: random.Random, most: int, strict: Strictness | None) -> Question | str:
    """The set of the nearest choices that passes every filter at the least cost, or the id of the filter that refused most."""
    draft, corpus = pairs.draft, pairs.corpus
    refused: Counter[str] = Counter()
    good: list[Choice] = []
    for choice in ranked:
        if len(good) == NEAREST:
            break
        if why := pairs.refusal(choice, strict):
            refused[why] += 1
        else:
            good.append(choice)
    whole = WHOLE | strict.whole if strict else WHOLE
    every = PAIRWISE | strict.pairwise | whole if strict else PAIRWISE | whole
    german = corpus.language(draft.fact.place.source.file) == "de"
    for choices in _shelves(draft, good):
        costs = Costs(draft, choices, german)
        sets = [chosen for size in range(most, 1, -1) for chosen in itertools.combinations(range(len(choices)), size)]
        scored = sorted((costs.of(chosen) + 0.4 * chance.random(), chosen) for chosen in sets)
        for _, chosen in scored[:TRIES]:
            question = question_of(draft, tuple(choices[place] for place in chosen))
            why = next((name for name, broken in every.items() if broken(question, corpus)), None)
            if why is None:
                return replace(question, warning=truth.warning(question, corpus))
            refused[why] += 1
    of_all = [name for name in refused if name in whole]
    if len(good) < 2:
        return "floor" if refused["floor"] and len(good) + refused["floor"] >= 2 else "I1"
    return max(of_all or ["I1"], key=lambda name: (refused[name], name))


def _shelves(draft: Draft, good: list[Choice]) -> list[list[Choice]]:
    """The choices from which a set is tried, one after another: for a term those of its own list, its part, its note, then all of them;
    beside a number those of its column, then with made-up ones.
    """
    if not isinstance(draft.fact, Definition):
        beside = [choice for choice in good if choice.near <= 1]
        made_up = [choice for choice in good if choice.fact is draft.fact and choice not in beside]
        enough = 2 if made_up else 3
        return [beside, [*beside, *made_up]] if len(beside) >= enough and made_up else [beside if len(beside) >= enough else good]
    shelves: list[list[Choice]] = []
    for farthest in (0, 1, 2, 9):
        found = [choice for choice in good if choice.near <= farthest]
        if found not in shelves:
            shelves.append(found[:NEAREST])
        if farthest == 2 and len(found) >= 2:
            break  # the notes have enough of their own: where none of it will do, nothing from elsewhere is better
    return shelves
