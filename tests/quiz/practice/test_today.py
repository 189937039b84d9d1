"""Due today: counted, asked in another form, from the course and from notes of one's own; what the notes lost is not asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import URL

from components.quiz.generate import course_quiz, facts_of, generate
from components.quiz.practice import keeping, scheduling, today
from components.quiz.question import Quiz
from components.quiz.sitting import Reply, Sitting
from components.storage import Store
from tests.quiz.make import CELLS

LEARNER = "0" * 64
NOW = scheduling.today()


@pytest.fixture
def kept(tmp_path: Path) -> Store:
    return Store(URL.create("sqlite+pysqlite", database=str(tmp_path / "kept.sqlite3")))


@contextmanager
def later(days: int) -> Iterator[date]:
    """As if it were so many days later."""
    day = NOW + timedelta(days=days)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(today, "today", lambda: day)
        yield day


def due_now(kept: Store, length: int | None = None) -> Quiz:
    return today.practice(kept, LEARNER, (), 0, length).make()


def answered(kept: Store, quiz: Quiz, right: bool = False) -> None:
    sitting = Sitting(quiz)
    keeping.begin(kept, LEARNER, sitting)
    for index, question in enumerate(quiz.questions):
        chosen = next(number for number, option in enumerate(question.options) if option.correct == right)
        keeping.keep(kept, LEARNER, sitting, index, Reply(chosen), None)


def test_nothing_is_due_on_the_day_itself_and_all_that_was_missed_on_the_next(kept: Store) -> None:
    answered(kept, course_quiz("Vision", 1, 6))
    assert today.due_facts(kept, LEARNER) == []
    assert "Nothing is due today" in str(due_now(kept).reason_for_none)
    with later(1):
        assert len(today.due_facts(kept, LEARNER)) == 6
        assert len(today.due_facts(kept, LEARNER, ["Vision"])) == 6
        assert today.due_facts(kept, LEARNER, ["Language"]) == []


def test_what_is_due_is_asked_in_another_form(kept: Store) -> None:
    first = course_quiz(None, 1, 12)
    answered(kept, first)
    with later(1):
        again = due_now(kept)
    before = {question.fact.id: question for question in first.questions}
    assert {question.fact.id for question in again.questions} <= set(before)
    assert len(again.questions) >= 10
    other = [question for question in again.questions if question.form != before[question.fact.id].form]
    assert len(other) >= 0.5 * len(again.questions)
    assert all(question.id != before[question.fact.id].id for question in other)
    assert set(again.notes) == {question.source.file for question in again.questions}
    with later(1):
        assert due_now(kept) == again
        assert len(due_now(kept, 5).questions) <= 5


def test_own_notes_come_back_until_the_fact_is_gone_from_them(kept: Store) -> None:
    kept.keep_notes(LEARNER, "cells.md", CELLS)
    quiz = generate(today.own_sources(kept.notes(LEARNER)), 0, 5)
    answered(kept, quiz)
    with later(1):
        due = set(today.due_facts(kept, LEARNER))
        assert due == {question.fact.id for question in quiz.questions}
        asked = due_now(kept).questions
        assert {question.source.file for question in asked} == {"cells.md"}
        lost = next(question.fact for question in quiz.questions if question.fact.kind == "definition")
        line = lost.place.source.text
        replaced = CELLS.replace(line, "").replace("# Cells", "# Cells\n\nA line more, above all.")
        kept.keep_notes(LEARNER, "cells.md", replaced)
        stays = {fact.id for fact in facts_of(today.own_sources(kept.notes(LEARNER)))}
        assert lost.id not in stays
        assert set(today.due_facts(kept, LEARNER)) == due & stays
        coming = today.coming(kept, LEARNER)
        assert set(coming.days) == due & stays
        assert coming.due == len(due & stays)
        assert len(due & stays) >= 3  # what did not change keeps its history, though every line has moved
    assert len(kept.answers(LEARNER)) == 5
    assert len(kept.cards(LEARNER)) == 5


def test_notes_called_otherwise_keep_their_history(kept: Store) -> None:
    notes = kept.keep_notes(LEARNER, "cells.md", CELLS)
    answered(kept, generate(today.own_sources([notes]), 0, 5))
    before = today.coming(kept, LEARNER).days
    assert len(before) == 5
    kept.rename_notes(LEARNER, notes.id, "biology.md")
    assert today.coming(kept, LEARNER).days == before
    with later(1):
        assert {question.source.file for question in due_now(kept).questions} == {"biology.md"}
    sitting = kept.sittings(LEARNER)[0]
    assert {question.fact.id for question in keeping.load(kept, LEARNER, sitting.id).questions} == set(before)


def test_what_comes_back_next(kept: Store) -> None:
    assert today.coming(kept, LEARNER) == today.Coming(NOW, {}, None)
    answered(kept, course_quiz("Vision", 1, 3), right=True)
    coming = today.coming(kept, LEARNER)
    assert (coming.due, coming.next) == (0, (NOW + timedelta(days=2), 3))
    kept.prefer(LEARNER, keeping.EXAM, (NOW + timedelta(days=2)).isoformat())
    coming = today.coming(kept, LEARNER)
    assert (coming.exam, coming.next) == (NOW + timedelta(days=2), (NOW + timedelta(days=1), 3))  # on its eve
    with later(1):
        assert (today.coming(kept, LEARNER).due, today.coming(kept, LEARNER).next) == (3, None)


def test_due_today_is_0_where_the_database_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:////proc/nowhere/kept.sqlite3")
    assert today.due_today(LEARNER) == 0
    monkeypatch.setenv("DATABASE_URL", "nonsense")
    assert today.due_today(LEARNER) == 0
