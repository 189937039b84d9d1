"""Certainty-based marking: the points, the score, when which certainty pays."""

from __future__ import annotations

import pytest

from components.quiz.practice.certainty import POINTS, calibration, points, score, sure_but_wrong


def test_the_points_are_those_of_moodle() -> None:
    assert [points(True, level) for level in (1, 2, 3)] == [1, 2, 3]
    assert [points(False, level) for level in (1, 2, 3)] == [0, -2, -6]
    with pytest.raises(KeyError):
        points(True, 4)


@pytest.mark.parametrize(("probability", "best"), [(0.0, 1), (0.5, 1), (0.66, 1), (0.67, 2), (0.79, 2), (0.81, 3), (1.0, 3)])
def test_saying_what_one_believes_pays_best(probability: float, best: int) -> None:
    expected = {level: probability * right + (1 - probability) * wrong for level, (right, wrong) in POINTS.items()}
    assert max(expected, key=lambda level: expected[level]) == best


def test_the_score_of_a_sitting() -> None:
    answers = [(True, 3), (False, 3), (True, 1), (False, 2), (False, 1), (True, 2)]
    assert score(answers) == (3 - 6 + 1 - 2 + 0 + 2, 18)
    assert score([]) == (0, 0)


def test_calibration_has_the_surest_first_and_nothing_that_was_not_given() -> None:
    levels = calibration([(True, 3), (False, 3), (True, 3), (False, 1)])
    assert [(level.certainty, level.answered, level.right) for level in levels] == [(3, 3, 2), (1, 1, 0)]
    assert calibration([]) == []


def test_sure_but_wrong() -> None:
    assert sure_but_wrong(False, 3)
    assert not sure_but_wrong(True, 3)
    assert not sure_but_wrong(False, 2)
    assert not sure_but_wrong(False, None)
