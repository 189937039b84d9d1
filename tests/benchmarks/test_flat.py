"""That the soak tells memory that grows from memory that goes up and down."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from benchmarks.flat import JUDGED, WITHIN, Sample, growth, told, wrong


def samples(server: Callable[[float], float], quiz: float = 150.0, seconds: float = JUDGED) -> list[Sample]:
    """One every two seconds, with forty megabytes that come and go."""
    chance = random.Random(0)
    return [Sample(at, server(at) + chance.uniform(-20, 20), (quiz, 25.0)) for at in range(0, int(seconds) + 2, 2)]


def test_what_is_loaded_at_the_start_is_no_growth() -> None:
    flat = samples(lambda at: 700 + min(at, 150) * 2)
    assert abs(growth(flat[100:])) < 20
    assert list(wrong(flat)) == []


@pytest.mark.parametrize("each_second", [0.7, 5.0])
def test_growth_that_goes_on_is_wrong(each_second: float) -> None:
    (said,) = wrong(samples(lambda at: 800 + each_second * at))
    assert "over the last third" in said
    assert list(wrong(samples(lambda at: 800 + each_second * at, seconds=60))) == []  # too short to be judged


def test_a_process_that_is_never_replaced_is_wrong() -> None:
    (said,) = wrong(samples(lambda at: 900, quiz=WITHIN + 1, seconds=10))
    assert "makes quizzes" in said


def test_both_are_told() -> None:
    said = "\n".join(told(samples(lambda at: 900)))
    assert "175 MB" in said
    assert f"allowed: {WITHIN:.0f} MB" in said
    assert "over the last third" in said
