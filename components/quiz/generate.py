"""The generator: notes in, quiz out. Same notes and same seed, same quiz, byte for byte."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from functools import lru_cache

from components.notes import Note, all_notes
from components.quiz.assemble import assemble
from components.quiz.build import build
from components.quiz.corpus import Corpus, read_corpus
from components.quiz.facts import Fact
from components.quiz.forms import drafts
from components.quiz.question import Question, Quiz
from components.quiz.sources import SourceText

Progress = Callable[[float], None]
MOST_FACTS = 1_200
"""From longer notes this many facts are drawn, from the seed; every other fact comes up with another seed."""
ENOUGH = 3
"""So many times the questions asked for are made before the best are chosen."""


def generate(notes: list[SourceText], seed: int, length: int | None, progress: Progress | None = None) -> Quiz:
    """A quiz from notes: at most `length` questions, or all that go together. `progress` is told the share done, 0 to 1.

    Far more questions are made than asked for; what breaks an invariant is dropped, never repaired, and counted in the quiz.
    """
    corpus = _corpus(tuple(notes))
    return _quiz(corpus, corpus.facts, notes, seed, length, progress)


def course_quiz(about: str | None, seed: int, length: int | None, progress: Progress | None = None) -> Quiz:
    """A quiz from the course's own notes: from all of them, or about one section or one concept (by name or title).

    Distractors may come from all notes, whatever it is about. Raises KeyError if `about` names none.
    """
    notes = course()
    about_these = [note for note in notes if about in (None, note.section, note.title, note.concept)]
    if not about_these:
        raise KeyError(about)
    corpus = _corpus(tuple(notes))
    concepts = {note.concept for note in about_these}
    facts = [fact for fact in corpus.facts if fact.place.concept in concepts]
    return _quiz(corpus, facts, about_these, seed, length, progress)


def for_note(name: str, count: int, seed: int) -> list[Question]:
    """`count` questions (fewer, if its note gives fewer) about one concept of the course; distractors may come from all notes.

    Raises:
        KeyError: the course has no such concept.
    """
    if name not in {note.name for note in all_notes()}:
        raise KeyError(name)
    return list(_for_note(name, count, seed))


def course(section: str | None = None) -> list[SourceText]:
    """The course's notes as sources, all or those of one section. Line numbers are those of the files."""
    return [source_of(note) for note in all_notes() if section in (None, note.section)]


def source_of(note: Note) -> SourceText:
    """One note of the course as a source."""
    return SourceText(note.source, note.body, note.first_line, note.title, note.section, note.name)


@lru_cache(maxsize=256)
def _for_note(name: str, count: int, seed: int) -> tuple[Question, ...]:
    corpus = _corpus(tuple(course()))
    facts = [fact for fact in corpus.facts if fact.place.concept == name]
    return _quiz(corpus, facts, [], seed, count).questions


@lru_cache(maxsize=8)
def _corpus(notes: tuple[SourceText, ...]) -> Corpus:
    return read_corpus(list(notes))


def _quiz(
    corpus: Corpus, facts: list[Fact], notes: list[SourceText], seed: int, length: int | None, progress: Progress | None = None
) -> Quiz:
    made = _Made(corpus, seed)
    drawn = _drawn(facts, seed)[:MOST_FACTS]
    enough = len(drawn) if length is None else ENOUGH * length + 6
    questions: tuple[Question, ...] = ()
    of_the_set: Counter[str] = Counter()
    for number, fact in enumerate(drawn, start=1):
        if progress and number % 20 == 1:
            progress(number / len(drawn))
        made.add(fact)
        if len(made.asked) >= enough or number == len(drawn):
            of_the_set.clear()
            questions = assemble(list(made.candidates.values()), seed, length, of_the_set)
            if length is not None and len(questions) >= length:
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
    )


class _Made:
    """The questions made so far, the facts they ask, and what was dropped."""

    def __init__(self, corpus: Corpus, seed: int) -> None:
        self.corpus = corpus
        self.seed = seed
        self.candidates: dict[str, Question] = {}
        self.asked: set[str] = set()
        self.dropped: Counter[str] = Counter()
        self.drafts = 0

    def add(self, fact: Fact) -> None:
        """Ask a fact in every form."""
        for draft in drafts(fact, self.corpus):
            self.drafts += 1
            built = build(draft, self.corpus, self.seed)
            if isinstance(built, str):
                self.dropped[built] += 1
            else:
                self.candidates[built.id] = built
                self.asked.add(fact.id)


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


def reason_for_none(corpus: Corpus, facts: list[Fact], made: int, dropped: Counter[str]) -> str:
    """One sentence that says why there is no question and what would give one."""
    aside: Counter[str] = Counter()
    for document in corpus.documents:
        aside.update(document.set_aside)
    if not corpus.documents or not any(document.source.text.strip() for document in corpus.documents):
        return "The notes are empty: add some lines such as “Kernel: the small grid of weights that slides over the picture”."
    if not facts and aside:
        common = {
            "open question": "questions without answers",
            "link": "links",
            "picture": "pictures",
            "task": "tasks",
            "example": "examples",
            "quotation": "quotations",
            "empty bullet": "empty bullets",
            "garbled": "garbled lines",
        }
        kinds = " and ".join(common.get(name, name) for name, _ in aside.most_common(2))
        return (
            f"These notes hold mostly {kinds}, and no statement that could be asked: add definitions, lists or answers under the questions."
        )
    if not facts:
        return (
            "No statement was recognised in these notes: definitions (“Term: meaning”), lists under a heading, tables and answers under "
            "questions can be asked."
        )
    if made and dropped.get("I1", 0) >= made / 2:
        return (
            f"{len(facts)} statements were found, but too few of one kind to make wrong options that are plausible: "
            "add more terms or parallel points, or choose several files together."
        )
    return (
        f"{len(facts)} statements were found, but no question about them passed the checks: add definitions or parallel lists, or choose "
        "more files."
    )
