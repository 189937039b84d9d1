"""A sitting: going on, skipping, looking back, the score, the missed ones."""

from __future__ import annotations

import pytest

from components.quiz.generate import generate
from components.quiz.parser.decode import pasted
from components.quiz.question import Question
from components.quiz.sitting import AT_THE_END, Reply, Sitting
from tests.quiz.make import CELLS


def begun(length: int, feedback: str = "at once", certainty: bool = False) -> Sitting:
    return Sitting(generate([pasted(CELLS)], 0, length), feedback=feedback, certainty=certainty)


def option(question: Question, right: bool) -> int:
    return next(index for index, one in enumerate(question.options) if one.correct == right)


def take(sitting: Sitting, *answers: bool, certainty: int | None = None) -> None:
    for right in answers:
        sitting.reply(sitting.position, Reply(option(sitting.question, right), certainty))
        sitting.go_on()


def test_the_score_and_the_missed() -> None:
    sitting = begun(4)
    take(sitting, True, False, True, False)
    assert sitting.at_the_end
    assert sitting.score == 2
    assert sitting.missed == [1, 3]
    assert sum(asked for _, asked in sitting.by_section().values()) == 4
    assert sum(right for right, _ in sitting.by_section().values()) == 2
    assert sitting.points() is None
    assert sitting.calibration() == []


def test_with_feedback_at_once_the_first_answer_counts() -> None:
    sitting = begun(2)
    first = Reply(option(sitting.question, False))
    assert sitting.reply(0, first) == first
    assert sitting.reply(0, Reply(option(sitting.question, True))) == first
    assert sitting.revealed(0)
    assert not sitting.revealed(1)
    assert sitting.score == 0


def test_with_feedback_at_the_end_the_last_answer_before_handing_in_counts() -> None:
    sitting = begun(2, AT_THE_END)
    sitting.reply(0, Reply(option(sitting.question, False)))
    changed = sitting.reply(0, Reply(option(sitting.question, True)))
    assert not sitting.revealed(0)
    sitting.handed_in = True
    assert sitting.reply(0, Reply(option(sitting.question, False))) == changed
    assert sitting.revealed(0)
    assert sitting.right(0)


def test_what_is_skipped_is_found_again_at_the_end() -> None:
    sitting = begun(4)
    take(sitting, True)
    sitting.go_on()  # skips the second
    assert sitting.position == 2
    take(sitting, True, True)
    assert sitting.at_the_end
    assert sitting.unanswered == [1]
    sitting.go_to(1)
    take(sitting, True)
    assert sitting.at_the_end
    assert sitting.unanswered == []
    assert sitting.score == 4


def test_looking_back_goes_through_what_was_answered_and_on_again() -> None:
    sitting = begun(4)
    take(sitting, True, False, True)
    sitting.back()
    sitting.back()
    assert (sitting.position, sitting.looking) == (1, True)
    sitting.go_on()
    assert (sitting.position, sitting.looking) == (2, True)
    sitting.go_on()
    assert (sitting.position, sitting.looking) == (3, False)
    for _ in range(9):
        sitting.back()
    assert sitting.position == 0


@pytest.mark.parametrize(("answered", "stood_at", "expected"), [({0, 1}, 1, 2), ({0, 2}, 3, 3), ({0, 2, 3}, 3, 1), ({0, 1, 2, 3}, 2, 4)])
def test_after_a_pause_one_goes_on_with_what_is_open(answered: set[int], stood_at: int, expected: int) -> None:
    sitting = begun(4)
    sitting.replies = {index: Reply(0) for index in answered}
    sitting.position = stood_at
    sitting.resume()
    assert sitting.position == expected


def test_again_asks_only_the_missed_in_a_sitting_of_its_own() -> None:
    sitting = begun(3, AT_THE_END, certainty=True)
    sitting.id = "kept"
    take(sitting, False, True, certainty=2)
    again = sitting.again()
    assert again.questions == (sitting.questions[0], sitting.questions[2])
    assert (again.id, again.replies, again.feedback, again.certainty) == ("", {}, AT_THE_END, True)


def test_sure_but_wrong_comes_first_and_certainty_gives_points() -> None:
    sitting = begun(4, certainty=True)
    take(sitting, False, certainty=1)
    take(sitting, True, False, certainty=3)
    take(sitting, True, certainty=2)
    assert sitting.missed == [2, 0]
    assert sitting.sure_but_wrong(2)
    assert sitting.points() == (0 + 3 - 6 + 2, 12)
    assert [(level.certainty, level.right, level.answered) for level in sitting.calibration()] == [(3, 1, 2), (2, 1, 1), (1, 0, 1)]
