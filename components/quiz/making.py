"""From facts to a quiz: every fact asked in every form wanted, until there is enough to choose from."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Literal

from components.quiz import strict
from components.quiz.assemble import assemble
from components.quiz.build import STRAY, build
from components.quiz.choices import Draft
from components.quiz.corpus import Corpus
from components.quiz.encoder import Encoder, Filler
from components.quiz.facts import Attribute, Fact
from components.quiz.filters_doubtful import always
from components.quiz.forms import drafts
from components.quiz.question import Question, Quiz
from components.quiz.reasons import reason_for_doubtful, reason_for_few, reason_for_none
from components.quiz.sources import SourceText
from components.quiz.spread import uneven

Progress = Callable[[float], None]
Difficulty = Literal["any", "easy", "hard"]
MOST_FACTS = 1_200
"""From longer notes this many facts are drawn, from the seed; every other fact comes up with another seed."""
ENOUGH = 3
"""So many times the questions asked for are made before the best are chosen."""
FARTHER = 24
"""So many times the questions asked for are made at most before a quiz is taken of which one list has more than its share."""
SHORT = 60
SPARES = 2
"""Where all questions of at most SHORT facts are wanted, each has spares: the same with the nearest wrong options, and with two others
only, in case its own stand in another question's way.
"""
APART = 1_000_003
"""How far the seeds of a question and of its spares lie apart."""
UNASKED = frozenset(("one kind", "small table"))
"""Doubts for which a question is asked all the same where there are no others: of 120 about a term with nothing else against it a blind
reader found 89 % valid, of all doubtful ones 82 %.
"""
FEW = 3
"""So many doubtful questions at most are asked unasked, where there are no others."""
SEVERAL, THIN = 3, 3
"""Of a table of SEVERAL facts or more of which not one in THIN gives a sure question, none is sure: of 632 questions from 112 files that
nobody here had seen blind readers found 65 % sound in such tables, 76 to 92 % in the others.
"""
STRAYS = 100
RARE = 20
"""Where so many facts of a kind have given questions that break the strict filters, and fewer than one in RARE a sound one, a quiz of some
length takes the others of that kind that give no sound one, from the options nearest to them, for the same, and makes no question of them
that it would not ask.
"""
NO_ENCODER = "No model was used: wrong options were not compared with the question by meaning."
NOT_ENGLISH = "The notes are not in English, which the model knows: wrong options were not compared with the question by meaning."
DOUBT = "Doubtful: of these options one may be out at sight, or another right as well."
DOUBT_DE = "Zweifelhaft: Von diesen Antworten scheidet vielleicht eine sofort aus, oder eine zweite stimmt auch."
FARTHEST: dict[Difficulty, str] = {"any": "", "easy": "hard", "hard": "easy"}
"""The level that a difficulty leaves out; of the two that remain, its own comes first."""


@dataclass(frozen=True)
class Wanted:
    """What a learner wants to be asked. `sections` are those of `Question.section`, `forms` those of FORM_NAMES; None is all.

    `difficulty`: `easy` gives easy questions and, where those do not suffice, medium ones; `hard` hard ones and medium ones. `doubtful`:
    questions that break only DOUBTS (those of `doubts`), or are of a table of which hardly anything can be asked, fill up what is missing,
    with a warning.
    """

    sections: Collection[str] | None = None
    forms: Collection[str] | None = None
    difficulty: Difficulty = "any"
    doubtful: bool = False
    doubts: frozenset[str] = strict.DOUBTS

    def fact(self, fact: Fact) -> bool:
        """Whether a fact may be asked."""
        return self.sections is None or fact.place.part in self.sections

    def form(self, form: str) -> bool:
        """Whether a form may be used."""
        return self.forms is None or form in self.forms

    def level(self, question: Question) -> bool:
        """Whether a question is not of the level that is left out."""
        return self.difficulty == "any" or question.difficulty != FARTHEST[self.difficulty]


def make(
    corpus: Corpus,
    facts: list[Fact],
    notes: list[SourceText],
    seed: int,
    length: int | None,
    progress: Progress | None = None,
    wanted: Wanted = Wanted(),
    encoder: Encoder | None = None,
    filler: Filler | None = None,
) -> Quiz:
    """A quiz about these facts of the corpus. `notes` are those that it is said to be made from.

    Where no question is certain to be sound, a few doubtful ones are asked (see Wanted).
    """
    quiz = _made(corpus, facts, notes, seed, length, progress, wanted, encoder, filler)
    if quiz.questions or wanted.doubtful or not quiz.dropped.get("stray"):
        return quiz
    told = [fact for fact in facts if wanted.fact(fact)]
    some = _drawn(told, seed)[:SHORT]  # enough for a few, and no second reading of long notes
    doubtful = _made(
        corpus, some, notes, seed, min(length or FEW, FEW), None, replace(wanted, doubtful=True, doubts=UNASKED), encoder, filler
    )
    if not doubtful.questions:
        return quiz
    asked = tuple(replace(one, warning=one.warning or doubt(one, corpus)) for one in doubtful.questions)
    why = reason_for_doubtful(told, len(asked), _german(corpus, told))
    return replace(quiz, questions=asked, reason_for_none=None, reason_for_few=why)


def doubt(question: Question, corpus: Corpus) -> str:
    """The warning of a doubtful question, in the language of its notes."""
    return DOUBT_DE if corpus.language(question.source.file) == "de" else DOUBT


def _made(
    corpus: Corpus,
    facts: list[Fact],
    notes: list[SourceText],
    seed: int,
    length: int | None,
    progress: Progress | None,
    wanted: Wanted,
    encoder: Encoder | None,
    filler: Filler | None,
) -> Quiz:
    """See `make`."""
    facts = [fact for fact in facts if wanted.fact(fact)]
    drawn = _drawn(facts, seed)[:MOST_FACTS]
    made = _Made(corpus, seed, wanted, encoder, filler, SPARES if length is None and len(drawn) <= SHORT else 0, length is not None)
    enough = len(drawn) if length is None else ENOUGH * length + 6
    questions: tuple[Question, ...] = ()
    of_the_set: Counter[str] = Counter()
    for number, fact in enumerate(drawn, start=1):
        if progress and number % 20 == 1:
            progress(number / len(drawn))
        made.add(fact)
        if len(made.asked) >= enough or number == len(drawn):
            of_the_set.clear()
            questions = _sound_ones(made, seed, length, of_the_set, wanted.difficulty)
            full = length is not None and len(questions) >= length
            if full and (enough > FARTHER * (length or 0) or not uneven(questions, length)):
                break
            enough *= 2
    dropped = made.dropped + of_the_set
    return Quiz(
        seed,
        tuple(note.name for note in notes),
        questions,
        dict(sorted(dropped.items())),
        dict(sorted(Counter(fact.kind for fact in facts).items())),
        made.drafts,
        None if questions else reason_for_none(corpus, facts, made.drafts, dropped),
        () if encoder and corpus.english else (NOT_ENGLISH if encoder else NO_ENCODER,),
        reason_for_few(
            facts, len(questions), length, not any(fact.place.concept for fact in facts), _german(corpus, facts), wanted.doubtful
        ),
    )


def _sound_ones(made: _Made, seed: int, length: int | None, left: Counter[str], difficulty: Difficulty) -> tuple[Question, ...]:
    """A quiz of those questions that keep the strict filters too (`strict.sound`), or, if all are wanted, break only a lesser one."""
    sound = [one for question in made.candidates.values() if question.id in made.sound and (one := made.sure_or_doubtful(question))]
    questions = assemble(sound, seed, length, left, difficulty, spare=made.spare, doubtful=made.doubtful)
    if strays := made.asked - {question.fact.id for question in sound}:
        left["stray"] += len(strays)
    return questions


class _Made:
    """The questions made so far, the facts they ask, and what was dropped."""

    def __init__(
        self, corpus: Corpus, seed: int, wanted: Wanted, encoder: Encoder | None, filler: Filler | None, spares: int, short: bool
    ) -> None:
        self.spares = spares
        self.short = short
        self.sound: set[str] = set()
        self.counts: Counter[tuple[str, bool]] = Counter()
        self.spare: set[str] = set()
        self.doubtful: set[str] = set()
        self.encoder = encoder
        self.filler = filler
        self.wanted = wanted
        self.corpus = corpus
        self.seed = seed
        self.candidates: dict[str, Question] = {}
        self.asked: set[str] = set()
        self.dropped: Counter[str] = Counter()
        self.drafts = 0
        self.lists: Counter[tuple[str, str]] = Counter()
        self.sure_of_lists: Counter[tuple[str, str]] = Counter()

    def add(self, fact: Fact) -> None:
        """Ask a fact in every form wanted."""
        strictly = self._hopeless(fact.kind)
        sound: dict[str, bool] = {}
        sure = False
        for draft in drafts(fact, self.corpus):
            if not self.wanted.form(draft.form) or (draft.last and sound.get(draft.form)):
                continue
            self.drafts += 1
            if (doubtful := always(draft)) and not self.wanted.doubtful:
                self.asked.add(fact.id)
                continue
            built = STRAY if doubtful else build(draft, self.corpus, self.seed, self.encoder, self.filler, strictly=strictly)
            good = isinstance(built, Question) and strict.sound(built, self.corpus, lesser=self.short)
            sure = sure or good
            if not good and self.wanted.doubtful and (found := self._doubtful(draft)):
                built, good = found, True
            if built == STRAY:
                self.asked.add(fact.id)
                continue
            if isinstance(built, str):
                self.dropped[built] += 1
                continue
            if not self.wanted.level(built):
                self.dropped["level"] += 1
            elif draft.last and draft.form in sound and not good:
                self.dropped["stray"] += 1
            else:
                sound[draft.form] = sound.get(draft.form, False) or good
                self.candidates[built.id] = built
                self.asked.add(fact.id)
                (self.sound.add if good else self.sound.discard)(built.id)
                self._add_spares(draft)
        if fact.id in self.asked:
            self.counts[fact.kind, any(sound.values())] += 1
        self.lists[fact.kind, fact.place.group] += 1
        self.sure_of_lists[fact.kind, fact.place.group] += sure

    def sure_or_doubtful(self, question: Question) -> Question | None:
        """A question; of a learner's table of which hardly anything can be asked, a doubtful one: with its warning if it is wanted, else
        None.
        """
        fact = question.fact
        listed = fact.kind, fact.place.group
        judged = isinstance(fact, Attribute) and not fact.subject.startswith("`") and not fact.place.concept and self.wanted.forms is None
        judged = judged and question.form == "property"
        thin = judged and self.lists[listed] >= SEVERAL and THIN * self.sure_of_lists[listed] < self.lists[listed]
        if not thin:
            return question
        wanted = self.wanted.doubtful and self.wanted.doubts == strict.DOUBTS
        return self._with_warning(question) if wanted else None

    def _doubtful(self, draft: Draft) -> Question | None:
        """A question of which it is not known whether it is sound, with the warning that says so."""
        if draft.fact.place.concept:
            return None
        found = build(draft, self.corpus, self.seed, self.encoder, self.filler, doubtful=True, but=self.wanted.doubts)
        return None if isinstance(found, str) else self._with_warning(found)

    def _with_warning(self, question: Question) -> Question:
        self.doubtful.add(question.id)
        return replace(question, warning=question.warning or doubt(question, self.corpus))

    def _hopeless(self, kind: str) -> bool:
        """Whether facts of a kind hardly ever give a sound question in these notes."""
        strays = self.counts[kind, False]
        return strays >= STRAYS and self.counts[kind, True] * RARE < strays

    def _add_spares(self, draft: Draft) -> None:
        for number in range(self.spares + 1 if self.spares else 0):  # first with the nearest options, then with two only
            seed, most = self.seed + number * APART, 2 if number else 3
            built = build(draft, self.corpus, seed, self.encoder, self.filler, most, strict=number > 0)
            if isinstance(built, Question) and built.id not in self.candidates and self.wanted.level(built):
                if strict.sound(built, self.corpus, lesser=self.short):
                    self.sound.add(built.id)
                self.candidates[built.id] = built
                self.spare.add(built.id)


def _german(corpus: Corpus, facts: list[Fact]) -> bool:
    """Whether all notes that state something are in German."""
    return all(corpus.language(file) == "de" for file in {fact.place.source.file for fact in facts})


def _drawn(facts: list[Fact], seed: int) -> list[Fact]:
    """The facts in a seeded order that takes the parts of the notes in turn."""
    chance = random.Random(f"{seed}/facts")
    parts: dict[tuple[str, ...], list[Fact]] = {}
    for fact in facts:
        parts.setdefault(fact.place.home, []).append(fact)
    shuffled = list(parts.values())
    chance.shuffle(shuffled)
    for part in shuffled:
        chance.shuffle(part)
    longest = max(map(len, shuffled), default=0)
    return [part[turn] for turn in range(longest) for part in shuffled if turn < len(part)]
