"""A figure is met, missed or only reported, and says so in its row; rivals take turns."""

from __future__ import annotations

import pytest

from benchmarks.figure import Figure, row
from benchmarks.quiz import notes
from benchmarks.timing import percentile, race


@pytest.mark.parametrize(
    ("ours", "theirs", "kind", "bound", "met"),
    [
        (3.0, 2.0, "at most", 1.5, True),
        (3.1, 2.0, "at most", 1.5, False),
        (0.1, 17.0, "at least", 100, True),
        (0.2, 17.0, "at least", 100, False),
        (20.0, None, "at most", 16, False),
        (0.0, None, "at most", 0, True),
        (3.0, 2.0, "at most", None, None),
    ],
)
def test_an_aim_is_a_bound_of_a_ratio(ours: float, theirs: float | None, kind: str, bound: float | None, met: bool | None) -> None:
    figure = Figure("what", ours, "ms", "another", theirs, kind, bound)  # type: ignore[arg-type]
    assert figure.met is met
    assert ("**no**" in row(figure)) == (met is False)
    assert ("reported" in row(figure)) == (bound is None)


def test_rivals_take_turns() -> None:
    order: list[str] = []
    taken = race({"a": lambda: order.append("a"), "b": lambda: order.append("b")}, rounds=2)
    assert order == ["a", "b"] * 3
    assert set(taken) == {"a", "b"}


def test_percentiles_are_of_the_nearest_rank() -> None:
    values = [float(value) for value in range(100, 0, -1)]
    assert percentile(values, 0.5) == 51
    assert percentile(values, 0.95) == 96
    with pytest.raises(ValueError, match="no values"):
        percentile([], 0.5)


def test_made_up_notes_are_as_long_as_asked_and_the_same_each_time() -> None:
    assert len(notes(5000)) == 5000
    assert notes(5000) == notes(5000)
    assert notes(5000, seed=1) != notes(5000)
