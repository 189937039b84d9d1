"""A sitting in the store and back: killed at any moment, in two tabs, from a file that somebody changed."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL

from components import storage
from components.quiz.generate import course_quiz
from components.quiz.practice import keeping
from components.quiz.practice.scheduling import due_day, today
from components.quiz.question import Question, Quiz
from components.quiz.sitting import AT_THE_END, Reply, Sitting
from components.storage import GoneError, RefusedError, StorageError, Store
from tests.storage.make import drop, put

LEARNER = "0" * 64
QUIZ = course_quiz("Vision", 4, 4)


@pytest.fixture
def kept(tmp_path: Path) -> Store:
    return Store(URL.create("sqlite+pysqlite", database=str(tmp_path / "kept.sqlite3")))


def begun(kept: Store, feedback: str = "at once", certainty: bool = False, quiz: Quiz = QUIZ) -> Sitting:
    sitting = Sitting(quiz, "Vision", feedback, certainty)
    keeping.begin(kept, LEARNER, sitting)
    return sitting


def reply(question: Question, right: bool, certainty: int | None = None) -> Reply:
    return Reply(next(index for index, one in enumerate(question.options) if one.correct == right), certainty)


def answer(kept: Store, sitting: Sitting, right: bool = True, exam: date | None = None) -> None:
    keeping.keep(kept, LEARNER, sitting, sitting.position, reply(sitting.question, right), exam)
    sitting.go_on()


def test_a_sitting_comes_back_where_it_was_left(kept: Store) -> None:
    sitting = begun(kept)
    answer(kept, sitting)
    answer(kept, sitting, right=False)
    again = keeping.load(kept, LEARNER, sitting.id)  # nothing but the database is left of the first
    assert again.quiz == QUIZ
    assert again.replies == sitting.replies
    assert (again.position, again.title, again.feedback) == (2, "Vision", "at once")
    assert [again.right(index) for index in (0, 1)] == [True, False]


def test_an_answer_and_its_card_are_kept_together(kept: Store) -> None:
    sitting = begun(kept, certainty=True)
    asked = sitting.question
    keeping.keep(kept, LEARNER, sitting, 0, reply(asked, True, 3), None)
    (given,) = kept.answers(LEARNER)
    assert (given.fact_id, given.form, given.section, given.correct, given.certainty) == (asked.fact.id, asked.form, "Vision", True, 3)
    (card,) = kept.cards(LEARNER)
    assert card.fact_id == asked.fact.id
    assert card.due.date() == due_day(card.fsrs) == today() + timedelta(days=2)
    assert (card.last_form, card.source, card.reviews, card.lapses) == (asked.form, asked.source.file, 1, 0)


def test_a_fact_missed_again_is_counted_and_comes_back_tomorrow(kept: Store) -> None:
    for right in (True, False):
        answer(kept, begun(kept), right)
    (card,) = kept.cards(LEARNER)
    assert (card.reviews, card.lapses) == (2, 1)
    assert due_day(card.fsrs) == today() + timedelta(days=1)


def test_the_exam_limits_the_interval(kept: Store) -> None:
    answer(kept, begun(kept), exam=today() + timedelta(days=1))
    assert due_day(kept.cards(LEARNER)[0].fsrs) == today() + timedelta(days=1)
    assert keeping.exam_date(kept, LEARNER) is None
    kept.prefer(LEARNER, keeping.EXAM, "2026-12-03")
    assert keeping.exam_date(kept, LEARNER) == date(2026, 12, 3)
    for nonsense in ("soon", 5, ["2026-12-03"], {}):
        kept.prefer(LEARNER, keeping.EXAM, nonsense)
        assert keeping.exam_date(kept, LEARNER) is None


def test_in_two_tabs_the_first_answer_counts_for_both(kept: Store) -> None:
    one = begun(kept)
    other = keeping.load(kept, LEARNER, one.id)
    answer(kept, one, right=False)
    keeping.keep(kept, LEARNER, other, 0, reply(QUIZ.questions[0], True), None)
    assert other.replies[0] == one.replies[0]
    assert not other.right(0)
    assert len(kept.answers(LEARNER)) == 1
    assert kept.cards(LEARNER)[0].reviews == 1


def test_at_the_end_nothing_is_an_answer_before_handing_in(kept: Store) -> None:
    sitting = begun(kept, AT_THE_END)
    keeping.keep(kept, LEARNER, sitting, 0, reply(QUIZ.questions[0], False), None)
    keeping.keep(kept, LEARNER, sitting, 0, reply(QUIZ.questions[0], True), None)
    keeping.keep(kept, LEARNER, sitting, 2, reply(QUIZ.questions[2], False), None)
    assert kept.answers(LEARNER) == []
    assert kept.cards(LEARNER) == []
    again = keeping.load(kept, LEARNER, sitting.id)
    assert again.replies == sitting.replies
    assert not again.revealed(0)
    keeping.hand_in(kept, LEARNER, again)
    assert again.finished
    assert {one.question_id: one.correct for one in kept.answers(LEARNER)} == {QUIZ.questions[0].id: True, QUIZ.questions[2].id: False}
    (summary,) = kept.sittings(LEARNER)
    assert (summary.finished, summary.right, summary.answered) == (True, 1, 2)
    assert keeping.load(kept, LEARNER, sitting.id).finished


def test_at_the_end_two_tabs_do_not_lose_each_others_answers(kept: Store) -> None:
    one = begun(kept, AT_THE_END)
    other = keeping.load(kept, LEARNER, one.id)
    keeping.keep(kept, LEARNER, one, 0, reply(QUIZ.questions[0], True), None)
    keeping.keep(kept, LEARNER, other, 1, reply(QUIZ.questions[1], True), None)
    assert set(other.replies) == {0, 1}
    keeping.hand_in(kept, LEARNER, one)
    assert set(one.replies) == {0, 1}
    with pytest.raises(RefusedError, match="handed in from another tab"):
        keeping.keep(kept, LEARNER, other, 2, reply(QUIZ.questions[2], True), None)


@pytest.mark.parametrize("killed_after", range(7))
def test_killed_while_handing_in_nothing_is_lost_or_doubled(kept: Store, killed_after: int) -> None:
    sitting = begun(kept, AT_THE_END)
    for index, question in enumerate(QUIZ.questions):
        keeping.keep(kept, LEARNER, sitting, index, reply(question, index % 2 == 0), None)
    if killed_after < 6:  # it writes six times: that it is handed in, four answers, that it is finished
        with pytest.raises(Killed):
            keeping.hand_in(Dying(kept, killed_after), LEARNER, sitting)  # type: ignore[arg-type]
    else:
        keeping.hand_in(kept, LEARNER, sitting)
    again = keeping.load(kept, LEARNER, sitting.id)
    if not again.finished:  # it was killed before it said that it is handed in
        assert killed_after == 0
        keeping.hand_in(kept, LEARNER, again)
    assert again.score == 2
    assert len(kept.answers(LEARNER)) == 4
    assert [card.reviews for card in kept.cards(LEARNER)] == [1, 1, 1, 1]
    assert kept.sittings(LEARNER)[0].finished


class Killed(Exception):  # noqa: N818
    pass


class Dying:
    """A store whose process is killed before its next write but `left`."""

    def __init__(self, behind: Store, left: int) -> None:
        self.behind, self.left = behind, left

    def __getattr__(self, name: str) -> Callable[..., Any]:
        method: Callable[..., Any] = getattr(self.behind, name)
        if name not in ("record", "move", "change_sitting", "begin_sitting"):
            return method

        def write(*args: Any, **kwargs: Any) -> Any:
            if self.left == 0:
                raise Killed
            self.left -= 1
            return method(*args, **kwargs)

        return write


def test_what_could_not_be_kept_goes_along_with_the_next_answer(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    sitting = begun(kept)
    broken = pytest.MonkeyPatch()
    broken.setattr(Store, "record", _fails)
    with pytest.raises(StorageError):
        answer(kept, sitting)
    broken.undo()
    assert sitting.replies == {}
    sitting.reply(0, reply(QUIZ.questions[0], True))  # the learner goes on without keeping it
    sitting.unkept.append(0)
    sitting.go_on()
    answer(kept, sitting)
    assert sitting.unkept == []
    assert len(kept.answers(LEARNER)) == 2


def _fails(*_: object) -> None:
    raise StorageError("The disk that holds the database is full.")


def test_what_is_not_kept_or_not_ones_own_is_not_found(kept: Store) -> None:
    sitting = begun(kept)
    for learner, name in ((LEARNER, "A" * 22), (LEARNER, "../etc"), ("1" * 64, sitting.id)):
        with pytest.raises(GoneError):
            keeping.load(kept, learner, name)
    drop(kept, LEARNER, sitting.id)
    with pytest.raises(GoneError):
        answer(kept, sitting)
    with pytest.raises(GoneError):
        keeping.hand_in(kept, LEARNER, Sitting(QUIZ, "x", AT_THE_END, id=sitting.id))


@pytest.mark.parametrize(
    "replies",
    [None, [], "x", {"0": [99, None]}, {"99": [0, None]}, {"-1": [0, None]}, {"0": [True, None]}, {"0": 1}, {"0": [0]}, {"²": [0, None]}],
)
def test_settings_from_a_changed_file_give_no_answer(kept: Store, replies: object) -> None:
    sitting = begun(kept, AT_THE_END)
    stored = kept.sitting(LEARNER, sitting.id)
    assert stored is not None
    put(kept, LEARNER, dataclasses.replace(stored, settings=dict(stored.settings) | {"replies": replies}))
    assert keeping.load(kept, LEARNER, sitting.id).replies == {}


def test_a_quiz_that_cannot_be_read_is_said_so(kept: Store) -> None:
    sitting = begun(kept)
    stored = kept.sitting(LEARNER, sitting.id)
    assert stored is not None
    for text in ("", "{}", json.dumps({"version": 1})):
        put(kept, LEARNER, dataclasses.replace(stored, quiz=text))
        with pytest.raises(RefusedError, match="cannot be read"):
            keeping.load(kept, LEARNER, sitting.id)


def test_a_quiz_without_questions_is_refused(kept: Store) -> None:
    sitting = begun(kept, quiz=dataclasses.replace(QUIZ, questions=()))
    with pytest.raises(RefusedError, match="has no questions"):
        keeping.load(kept, LEARNER, sitting.id)


def test_replies_until_handing_in_are_counted_as_answered(kept: Store) -> None:
    sitting = begun(kept, AT_THE_END)
    for index in (0, 2):
        keeping.keep(kept, LEARNER, sitting, index, reply(QUIZ.questions[index], True), None)
    (summary,) = kept.sittings(LEARNER)
    assert (summary.answered, keeping.answered(summary)) == (0, 2)
    answer(kept, begun(kept))
    assert [keeping.answered(one) for one in kept.sittings(LEARNER)] == [1, 2]


def test_a_broken_card_is_learnt_anew(kept: Store) -> None:
    asked = QUIZ.questions[0]
    moment = storage.now()
    kept.begin_sitting(LEARNER, "x", "{}")
    put(kept, LEARNER, storage.Card(asked.fact.id, "{}", moment, "meaning", "Vision", "x", 3, 1, moment))
    answer(kept, begun(kept))
    (card,) = kept.cards(LEARNER)
    assert card.reviews == 4
    assert due_day(card.fsrs) == today() + timedelta(days=2)
