"""A sitting: going on, the score, the missed ones."""

from __future__ import annotations

from components.quiz.generate import generate
from components.quiz.parser_decode import pasted
from components.quiz.sitting import Sitting
from tests.quiz.make import CELLS


def take(sitting: Sitting, *answers: bool) -> None:
    for right in answers:
        sitting.record(right)
        sitting.go_on()


def test_the_score_and_the_missed() -> None:
    sitting = Sitting.of(generate([pasted(CELLS)], 0, 4))
    take(sitting, True, False, True, False)
    assert sitting.done
    assert sitting.right == 2
    assert sitting.missed == (sitting.questions[1], sitting.questions[3])
    assert sum(asked for _, asked in sitting.by_section().values()) == 4
    assert sum(right for right, _ in sitting.by_section().values()) == 2


def test_the_first_answer_counts() -> None:
    sitting = Sitting.of(generate([pasted(CELLS)], 0, 2))
    sitting.record(False)
    sitting.record(True)
    assert sitting.right == 0


def test_again_asks_only_the_missed_under_another_key() -> None:
    sitting = Sitting.of(generate([pasted(CELLS)], 0, 3))
    take(sitting, False, True, False)
    again = sitting.again()
    assert again.questions == (sitting.questions[0], sitting.questions[2])
    assert again.key != sitting.key
    assert not again.done
    assert again.results == {}
