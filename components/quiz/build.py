"""From a draft to a question: distractors chosen, every filter passed, or the reason why not."""

from __future__ import annotations

import hashlib
import itertools
import random
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from components.quiz import filters_form as shape
from components.quiz import filters_kind as sort
from components.quiz import filters_truth as truth
from components.quiz.choices import Choice, Draft
from components.quiz.corpus import Corpus
from components.quiz.encoder import Encoder, Filler, implausible
from components.quiz.facts import Attribute, Definition, Statement
from components.quiz.forms_gap import filled
from components.quiz.grammar import numeric
from components.quiz.likeness import cosine
from components.quiz.question import Option, Question
from components.quiz.words import content

Filter = Callable[[Question, Corpus], bool]
PAIRWISE: dict[str, Filter] = {
    "I4": shape.i4,
    "I6": shape.i6,
    "I5": shape.i5,
    "I10": shape.i10,
    "dangling": shape.dangling,
    "named": shape.named_in_stem,
    "I15": shape.i15,
    "I16": shape.i16,
    "I18": truth.i18,
    "I22 (options)": truth.wrong_elsewhere,
    "instance": sort.instance_of,
    "example": sort.own_example,
    "list": sort.unlisted,
    "reason": sort.unrelated,
    "alone": sort.leaning,
    "unit": sort.unlike_number,
    "undefined": sort.undefined,
    "effect": sort.side_effect,
    "I2": truth.i2,
}
"""Filters that a question breaks whenever it breaks them with one of its distractors alone."""
WHOLE: dict[str, Filter] = {
    "I1": truth.i1,
    "I12": shape.i12,
    "I7": shape.i7,
    "I23": shape.i23,
    "I24": truth.i24,
    "kind": sort.alone,
    "spelt": sort.spelt,
    "I9": shape.i9,
    "I19": truth.i19,
}
STEM: dict[str, Filter] = {
    "I11": shape.i11,
    "dangling": shape.dangling,
    "I15": shape.i15,
    "I16": shape.i16,
    "I18": truth.i18,
    "I22": truth.i22,
    "example": sort.own_example,
    "I14": truth.i14,
    "I3": truth.i3,
}
ALL: dict[str, Filter] = STEM | PAIRWISE | WHOLE
MEANINGS = {
    "I1": "too few distractors",
    "I2": "a distractor may be true",
    "I3": "the outsider may be a member",
    "I4": "options alike",
    "I5": "one option contains another",
    "I6": "unlike grammatical forms",
    "I7": "the key's length gives it away",
    "I9": "numbers out of order",
    "I10": "a catch-all option",
    "I11": "the stem is not a whole question",
    "dangling": "an option without its subject",
    "named": "a wrong name stands in the stem",
    "I12": "the stem gives the key away",
    "I13": "gives away another question",
    "I14": "not traceable",
    "I15": "residue of markup or a formula",
    "I16": "a misspelt word",
    "I17": "too many of this form",
    "I21": "forms and sections not mixed",
    "I18": "an example or aside",
    "I19": "no explanation",
    "I22": "the notes are wrong here",
    "I22 (options)": "a wrong option from a line where the notes are wrong",
    "I23": "an absolute or vague word is a cue",
    "I24": "all distractors from one other section",
    "instance": "a wrong option is a kind of the key",
    "example": "a description points to the notes' own example",
    "list": "a wrong option from a list of another kind",
    "reason": "a wrong reason that has nothing to do with the question",
    "alone": "a statement that does not stand alone",
    "unit": "numbers of unlike units or size",
    "undefined": "a symbol that nothing defines",
    "effect": "an effect that another cause may have too",
    "kind": "the key is the only option of its kind",
    "spelt": "the key alone is spelt like the question",
    "floor": "a wrong option that has nothing to do with the question",
    "level": "not of the difficulty wanted",
    "guess": "a blind guesser would find too many",
}
ARTICLE = re.compile(r"(?:an?|the|one|each|every)\s", re.I)
NO_FLOOR = ("both", "printed", "call", "asked", "profile")
"""Forms whose options are no phrases, or name the question's own things."""
NEAREST = 9
TRIES = 24


def build(draft: Draft, corpus: Corpus, seed: int, encoder: Encoder | None = None, filler: Filler | None = None) -> Question | str:
    """The best question that a draft allows, or the id of the invariant that stood in the way (most often).

    With an encoder, options from elsewhere that have nothing to do with the question are refused (`floor`). With a filler, a list's gap
    that lacks wrong options is given some (see `forms_gap.filled`). Both are for English notes, the language of the shipped model.
    """
    alone = _question(draft, ())
    for name, broken in STEM.items():
        if broken(alone, corpus):
            return name
    chance = random.Random(f"{seed}/{draft.fact.id}/{draft.stem}")
    ranked = sorted(draft.pool, key=lambda choice: choice.near + chance.random())
    cues = shape.shared(alone)
    if cues:  # a word that stem and key share gives nothing away where every option has it (I12)
        ranked = [choice for choice in ranked if cues <= content(choice.text)]
        if len(ranked) < 2:
            return "I12"
    floor = _Floor(encoder if corpus.english else None, draft)
    if floor.below(draft.key) and draft.form == "outsider":
        return "floor"  # what is asked for would stand out
    found = _best(draft, corpus, ranked, chance, floor)
    if found == "I7":  # the nearest are too long or too short: those of like length only
        found = _best(draft, corpus, _like_length(draft, ranked), chance, floor)
        found = found if isinstance(found, Question) else "I7"
    if found == "kind":  # the nearest are of other kinds: those of the key's kind first, however far off they stand
        ours = sort.of_kind(_option(draft.key, True))
        alike = [choice for choice in ranked if sort.of_kind(_option(choice, False)) == ours]
        others = [choice for choice in ranked if choice.near <= 1 and choice not in alike]
        for choices in (alike, _like_length(draft, alike), [*alike, *others], _like_length(draft, [*alike, *others])):
            found = _best(draft, corpus, choices, chance, floor)
            if isinstance(found, Question):
                break
        found = found if isinstance(found, Question) else "kind"
    if filler and isinstance(found, str) and corpus.english and (words := filled(draft, corpus, filler)):
        found = _best(draft, corpus, [*ranked, *words], chance, floor)
    return found


def _like_length(draft: Draft, choices: list[Choice]) -> list[Choice]:
    return [choice for choice in choices if shape.like_length(draft.key.text, choice.text)]


def _best(draft: Draft, corpus: Corpus, ranked: list[Choice], chance: random.Random, floor: _Floor) -> Question | str:
    """The set of the nearest choices that passes every filter at the least cost, or the id of the filter that refused most."""
    refused: Counter[str] = Counter()
    good: list[Choice] = []
    ours = sort.of_kind(_option(draft.key, True))
    for choice in ranked:
        if len(good) == NEAREST:
            break
        pair = _question(draft, (choice,))
        why = next((name for name, broken in PAIRWISE.items() if broken(pair, corpus)), None)
        if why is None and floor.below(choice):
            why = "floor"
        if why:
            refused[why] += 1
        else:
            good.append(choice)
    beside = [choice for choice in good if choice.near <= 1]
    whole_kind = not isinstance(draft.fact, Definition) or sum(sort.of_kind(_option(choice, False)) == ours for choice in beside) >= 2
    good = beside if len(beside) >= 3 and whole_kind else good
    costs = _Costs(draft, good)
    sets = [chosen for size in (3, 2) for chosen in itertools.combinations(range(len(good)), size)]
    scored = sorted((costs.of(chosen) + 0.4 * chance.random(), chosen) for chosen in sets)
    for _, chosen in scored[:TRIES]:
        question = _question(draft, tuple(good[place] for place in chosen))
        why = next((name for name, broken in (PAIRWISE | WHOLE).items() if broken(question, corpus)), None)
        if why is None:
            return replace(question, warning=truth.warning(question, corpus))
        refused[why] += 1
    whole = [name for name in refused if name in WHOLE]
    if not sets:
        return "floor" if refused["floor"] and len(good) + refused["floor"] >= 2 else "I1"
    return max(whole or ["I1"], key=lambda name: (refused[name], name))


class _Floor:
    """Tells which choices of a draft have nothing to do with it; none, without an encoder."""

    def __init__(self, encoder: Encoder | None, draft: Draft) -> None:
        self.encoder = None if draft.form in NO_FLOOR or numeric(draft.key.text) is not None else encoder
        self.draft = draft

    def _beside(self, choice: Choice) -> bool:
        """Whether a choice is plausible by its place: from the same part of the notes, or the same slot of a sibling in the same file."""
        ours, theirs = self.draft.fact, choice.fact
        if choice.near > 2:
            return False
        slot = isinstance(ours, Attribute) and isinstance(theirs, Attribute) and ours.attribute == theirs.attribute
        return ours.place.home == theirs.place.home or slot or isinstance(theirs, Statement)

    def below(self, choice: Choice) -> bool:
        """Whether a choice from elsewhere is below the encoder's floor; the outsider that is asked for is compared with the members."""
        if self.encoder is None or (choice is not self.draft.key and self._beside(choice)):
            return False
        compared = " ".join(other.text for other in self.draft.pool) if choice is self.draft.key else self.draft.key.text
        return implausible(choice.text, self.draft.stem, compared, self.encoder)


def ordered(question: Question, seed: int) -> Question:
    """The question with its options in the order in which they are shown: ascending numbers (I9), else shuffled from the seed (I8)."""
    if all(numeric(option.text) is not None for option in question.options):
        return question
    options = list(question.options)
    random.Random(f"{seed}/{question.id}/order").shuffle(options)
    return replace(question, options=tuple(options))


class _Costs:
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
        ours = sort.of_kind(_option(draft.key, True))
        self.other_kind = [isinstance(draft.fact, Definition) and sort.of_kind(_option(choice, False)) != ours for choice in good]
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
        unlike = sum(2.0 * (self.unlike[place] != self.article) + 1.5 * self.other_kind[place] for place in chosen)
        near = (sum(self.good[place].near for place in chosen) + unlike) / count
        return near + spread + 0.6 * guessed + 0.3 * (self.key < min(lengths)) - 0.5 * (count == 3)


def _option(choice: Choice, correct: bool) -> Option:
    return Option(choice.text, correct, choice.why, choice.fact.place.source, choice.fact)


def _question(draft: Draft, chosen: tuple[Choice, ...]) -> Question:
    place = draft.fact.place
    options = [Option(draft.key.text, True, draft.key.why, draft.source or draft.key.fact.place.source, draft.key.fact)]
    options += [_option(choice, False) for choice in chosen]
    numbers = [numeric(option.text) for option in options]
    if all(number is not None for number in numbers):
        options = [option for _, option in sorted(zip(numbers, options, strict=True), key=lambda pair: (pair[0], pair[1].text))]
    name = "\x1f".join((draft.fact.id, draft.form, draft.stem, *sorted(option.text for option in options)))
    return Question(
        hashlib.sha256(name.encode()).hexdigest()[:12],
        draft.fact,
        draft.form,
        place.part,
        draft.stem,
        tuple(options),
        draft.source or place.source,
    )
