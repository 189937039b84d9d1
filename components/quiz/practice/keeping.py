"""A sitting in the store and back: what was answered is on the disk before it is said whether it is right.

With feedback at once every reply is an answer for good, recorded together with the fact's card. With feedback at the end the replies stand
in the sitting's settings until it is handed in; then they become answers. Each step may be repeated after a crash and does nothing twice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any, Final

from components import storage
from components.apart import BrokenOffError
from components.quiz.exports import QuizFileError, read, saved
from components.quiz.practice.due import Asked
from components.quiz.practice.mastery import Given
from components.quiz.practice.scheduling import CardError, due_day, grade
from components.quiz.question import Question
from components.quiz.sitting import AT_ONCE, AT_THE_END, Reply, Sitting
from components.storage import GoneError, RefusedError, StorageError, Store

EXAM: Final = "exam"
"""The preference that holds the exam's date."""
Troubles = (StorageError, RefusedError, BrokenOffError)
"""What may be in the way; the message is one sentence for the learner each."""


def begin(store: Store, learner: str, sitting: Sitting) -> None:
    """Keep a new sitting; it gets its id. Raises StorageError, RefusedError."""
    kept = store.begin_sitting(learner, sitting.title, saved(sitting.quiz).decode(), _settings(sitting))
    sitting.id = kept.id


def load(store: Store, learner: str, sitting_id: str) -> Sitting:
    """The kept sitting, where one would go on with it.

    Raises:
        StorageError: the database cannot do its work.
        RefusedError: the sitting is not kept for this learner, or what is kept cannot be read.
    """
    kept = store.sitting(learner, sitting_id)
    if kept is None:
        raise GoneError("This quiz is not kept any more: begin a new one.")
    try:
        quiz = read(kept.quiz.encode(), kept.title)
    except QuizFileError:
        raise RefusedError("What is kept of this quiz cannot be read: begin a new one.") from None
    if not quiz.questions:
        raise RefusedError("This quiz has no questions: begin a new one.")
    settings = kept.settings if isinstance(kept.settings, dict) else {}
    sitting = Sitting(
        quiz,
        kept.title,
        AT_THE_END if settings.get("feedback") == AT_THE_END else AT_ONCE,
        settings.get("certainty") is True,
        kept.id,
        kept.position,
        _replies(settings.get("replies"), quiz.questions),
        settings.get("handed_in") is True,
        kept.finished,
    )
    places = {question.id: index for index, question in enumerate(quiz.questions)}
    for answer in store.answers(learner, kept.id):
        index = places.get(answer.question_id)
        if index is not None and answer.chosen < len(quiz.questions[index].options):
            sitting.replies[index] = Reply(answer.chosen, answer.certainty)
    if sitting.handed_in and not sitting.finished:
        hand_in(store, learner, sitting)  # the server was killed while it was handing in
    sitting.resume()
    return sitting


def keep(store: Store, learner: str, sitting: Sitting, index: int, reply: Reply, exam: date | None) -> None:
    """Keep a reply, then note it in the sitting; with feedback at once the first reply ever given to the question counts, in any tab.

    Replies that could not be stored before are stored first. Raises StorageError, RefusedError; then the sitting is unchanged.
    """
    if sitting.feedback == AT_THE_END:
        _keep_for_later(store, learner, sitting, index, reply)
        return
    for earlier in list(sitting.unkept):
        _record(store, learner, sitting, earlier, sitting.replies[earlier], exam)
        sitting.unkept.remove(earlier)
    if index not in sitting.replies:
        sitting.reply(index, _record(store, learner, sitting, index, reply, exam))


def hand_in(store: Store, learner: str, sitting: Sitting, exam: date | None = None) -> None:
    """Make every reply an answer, and finish the sitting. Raises StorageError, RefusedError; it may then be called again."""
    if sitting.feedback == AT_THE_END and not sitting.handed_in:

        def handed_in(kept: storage.Sitting) -> storage.Sitting:
            return replace(kept, settings=_settings(sitting, _merged(kept, sitting)) | {"handed_in": True})

        sitting.replies = _replies(store.change_sitting(learner, sitting.id, handed_in).settings["replies"], sitting.questions)
        sitting.handed_in = True
    unkept = sitting.unkept if sitting.feedback == AT_ONCE else sorted(sitting.replies)
    for index in list(unkept):
        sitting.replies[index] = _record(store, learner, sitting, index, sitting.replies[index], exam)
    sitting.unkept.clear()
    store.move(learner, sitting.id, min(sitting.position, len(sitting.questions)), finished=True)
    sitting.finished = True


def exam_date(store: Store, learner: str) -> date | None:
    """The date of the learner's exam, if one is set."""
    try:
        return date.fromisoformat(str(store.preference(learner, EXAM)))
    except ValueError:
        return None


def cards_of(store: Store, learner: str) -> dict[str, str]:
    """Fact -> its card as `scheduling` reads it."""
    return {card.fact_id: card.fsrs for card in store.cards(learner)}


def answered(kept: storage.Summary) -> int:
    """How many questions have a reply: for good, or until the sitting is handed in."""
    replies = kept.settings.get("replies")
    return max(kept.answered, len(replies) if isinstance(replies, dict) else 0)


def given_of(answers: list[storage.Answer]) -> list[Given]:
    """The answers as they count for mastery and progress."""
    return [Given(one.fact_id, one.at.astimezone(UTC).date(), one.correct, one.certainty) for one in answers]


def asked_of(answers: list[storage.Answer]) -> dict[str, Asked]:
    """Fact -> how it was asked last."""
    return {one.fact_id: Asked(one.form, one.question_id) for one in answers}


def _record(store: Store, learner: str, sitting: Sitting, index: int, reply: Reply, exam: date | None) -> Reply:
    question = sitting.questions[index]
    right = question.options[reply.chosen].correct
    moment = storage.now()
    answer = storage.Answer(
        sitting.id, question.id, question.fact.id, question.form, question.section, reply.chosen, right, reply.certainty, moment
    )

    def review(before: storage.Card | None) -> storage.Card:
        return _reviewed(before, question, right, reply.certainty, moment, exam)

    counted = store.record(learner, answer, review)
    return Reply(counted.chosen, counted.certainty) if counted.chosen < len(question.options) else reply


def _reviewed(
    before: storage.Card | None, question: Question, right: bool, certainty: int | None, moment: datetime, exam: date | None
) -> storage.Card:
    day = moment.astimezone(UTC).date()
    try:
        card = grade(None if before is None else before.fsrs, question.fact.id, right, certainty, day, exam)
    except CardError:  # it came from a file that somebody changed: the fact is learnt anew
        card = grade(None, question.fact.id, right, certainty, day, exam)
    return storage.Card(
        question.fact.id,
        card,
        datetime.combine(due_day(card), time(), UTC),
        question.form,
        question.section,
        question.source.file,
        1 if before is None else before.reviews + 1,
        0 if before is None else before.lapses + (not right),
        moment,
    )


def _keep_for_later(store: Store, learner: str, sitting: Sitting, index: int, reply: Reply) -> None:
    """Put a reply that may still change among the sitting's settings, beside those that another tab put there."""

    def with_it(kept: storage.Sitting) -> storage.Sitting:
        if kept.settings.get("handed_in") is True:
            raise RefusedError("This quiz was handed in from another tab: open it among your quizzes.")
        replies = _merged(kept, sitting) | {index: reply}
        return replace(kept, settings=_settings(sitting, replies), position=min(index, len(sitting.questions)))

    sitting.replies = _replies(store.change_sitting(learner, sitting.id, with_it).settings["replies"], sitting.questions)
    sitting.unkept.clear()


def _merged(kept: storage.Sitting, sitting: Sitting) -> dict[int, Reply]:
    """What is kept, by whichever tab, and over it what this sitting could not keep before."""
    return _replies(kept.settings.get("replies"), sitting.questions) | {index: sitting.replies[index] for index in sitting.unkept}


def _settings(sitting: Sitting, replies: Mapping[int, Reply] | None = None) -> dict[str, Any]:
    settings: dict[str, Any] = {"feedback": sitting.feedback, "certainty": sitting.certainty, "asked": len(sitting.questions)}
    if sitting.feedback == AT_THE_END:
        kept = sitting.replies if replies is None else replies
        settings["replies"] = {str(index): [reply.chosen, reply.certainty] for index, reply in sorted(kept.items())}
        settings["handed_in"] = sitting.handed_in
    return settings


def _replies(data: Any, questions: tuple[Question, ...]) -> dict[int, Reply]:
    """The replies in a sitting's settings, which may have come from a file: what cannot be is left out."""
    found: dict[int, Reply] = {}
    for name, value in data.items() if isinstance(data, dict) else ():
        if not re.fullmatch(r"[0-9]{1,5}", str(name)) or not isinstance(value, list) or len(value) != 2:
            continue
        index, (chosen, certainty) = int(name), value
        if index < len(questions) and type(chosen) is int and 0 <= chosen < len(questions[index].options):
            found[index] = Reply(chosen, certainty if type(certainty) is int and certainty in (1, 2, 3) else None)
    return found
