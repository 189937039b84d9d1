"""What a learner should be asked today: counted, and made into a quiz."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from components.quiz.assemble import assemble
from components.quiz.encoder import encoder_if_there
from components.quiz.generate import course, questions_for
from components.quiz.making import Progress
from components.quiz.parser.decode import NotesError, pasted
from components.quiz.parts import parts_of
from components.quiz.practice.due import Asked, days, due, in_another_form, interleaved
from components.quiz.practice.keeping import Troubles, asked_of, cards_of, exam_date
from components.quiz.practice.scheduling import today
from components.quiz.question import Question, Quiz
from components.quiz.sources import SourceText
from components.storage import Notes, Store, store

NOTHING = "Nothing is due today: ask new questions, or come back tomorrow."
GONE = "None of the facts due can be asked any more, as the notes stand now: begin a new quiz."


@dataclass(frozen=True)
class Coming:
    """As seen on `day`: the day on which each fact comes back that was asked and stands in the notes, and the exam's date, if set."""

    day: date
    days: dict[str, date]
    exam: date | None

    @property
    def due(self) -> int:
        """How many facts are to be asked today."""
        return sum(day <= self.day for day in self.days.values())

    @property
    def next(self) -> tuple[date, int] | None:
        """The first later day on which facts come back, and how many; None if none does."""
        later = [day for day in self.days.values() if day > self.day]
        return (min(later), later.count(min(later))) if later else None


def due_today(learner: str) -> int:
    """How many facts the learner (`components.learner.current()`) should be asked today; 0 also where the database does not answer."""
    try:
        return len(due_facts(store(), learner))
    except Troubles:
        return 0


def coming(kept: Store, learner: str, read: Callable[[list[SourceText]], None] | None = None) -> Coming:
    """What comes back when, each thing read once. `read` is given the learner's notes before they are needed. Raises Troubles."""
    cards, exam = cards_of(kept, learner), exam_date(kept, learner)
    own = own_sources(kept.notes(learner)) if cards else []
    if own and read:
        read(own)
    where = standing(own) if cards else {}
    return Coming(today(), days(cards, where, today(), exam), exam)


def due_facts(kept: Store, learner: str, sections: Collection[str] = ()) -> list[str]:
    """The facts due today that stand in the course's or the learner's notes, the least known first. Raises Troubles."""
    cards = cards_of(kept, learner)
    if not cards:
        return []  # before any notes are read
    where = standing(own_sources(kept.notes(learner)))
    if sections:
        where = {fact: section for fact, section in where.items() if section in sections}
    return due(cards, where, today(), exam_date(kept, learner))


def own_sources(notes: Sequence[Notes]) -> list[SourceText]:
    """The learner's notes as sources; notes without text are left out."""
    found = []
    for one in notes:
        try:
            found.append(pasted(one.text, one.name))
        except NotesError:
            continue
    return found


def standing(own: list[SourceText]) -> dict[str, str]:
    """Every fact that the course's notes and the learner's state -> its section."""
    return parts_of() | (parts_of(own) if own else {})


@dataclass(frozen=True)
class Due:
    """The order for a quiz of what is due: the facts, the least known first, the learner's notes, how each fact was asked last."""

    facts: tuple[str, ...]
    own: tuple[SourceText, ...]
    last: Mapping[str, Asked]
    seed: int
    length: int | None

    def make(self, report: Progress | None = None) -> Quiz:
        """A quiz about the first of these facts (at most `length`), each in another form than last time where there is one, interleaved.

        Without a question it says why. `report` is told the share done, 0 to 1.

        No question gives away another's answer. A fact whose other forms would is asked as last time rather than not at all; one that still
        does not go with the others stays self.
        """
        every: list[Question] = []
        chosen: list[Question] = []
        asked: set[str] = set()
        own, encoder = list(self.own), encoder_if_there()
        for fact in self.facts:
            if self.length is not None and len(asked) >= self.length:
                break
            found = questions_for([fact], None, self.seed, encoder) or (questions_for([fact], own, self.seed, encoder) if own else [])
            every += found
            chosen += in_another_form(found, self.last)
            asked.update(question.fact.id for question in found)
            if report:
                report(len(asked) / min(len(self.facts), self.length or len(self.facts)))
        questions = assemble(chosen, self.seed, len(asked), Counter(), any_form=True)
        there = {question.fact.id for question in questions}
        if there < asked:
            with_more = [*questions, *(question for question in every if question.fact.id not in there)]
            questions = max(questions, assemble(with_more, self.seed, len(asked), Counter(), any_form=True), key=len)
        names = [source.name for source in [*course(), *own] if any(source.name == question.source.file for question in questions)]
        reason = None if questions else (GONE if self.facts else NOTHING)
        return Quiz(self.seed, tuple(names), tuple(interleaved(questions, self.seed)), {}, {}, len(chosen), reason)


def practice(kept: Store, learner: str, sections: Collection[str], seed: int, length: int | None) -> Due:
    """The order for what is due for the learner today. Raises Troubles."""
    facts = due_facts(kept, learner, sections)
    own, last = (own_sources(kept.notes(learner)), asked_of(kept.answers(learner))) if facts else ((), {})
    return Due(tuple(facts), tuple(own), last, seed_of(today(), seed), length)


def seed_of(day: date, seed: int) -> int:
    """The seed of a day's practice: other questions on another day."""
    return (day.toordinal() * 7 + seed) % 10_000
