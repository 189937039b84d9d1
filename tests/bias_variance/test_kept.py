"""Results are kept, and not too many of them."""

from __future__ import annotations

from functools import partial

from components.bias_variance import kept


def test_a_result_is_kept_and_the_longest_unused_go() -> None:
    for number in range(kept.MOST):
        kept.compute(("test", number), partial(int, number))
    assert kept.find(("test", 0)) == 0  # used just now, so not the next to go
    kept.compute(("test", "one more"), lambda: "one more")
    assert kept.find(("test", 0)) == 0
    assert kept.find(("test", 1)) is None
    assert kept.find(("test", "one more")) == "one more"


def test_an_error_gives_the_turn_back() -> None:
    for _ in range(5):
        try:
            kept.compute("broken", lambda: 1 / 0)
        except ZeroDivisionError:
            continue
    assert kept.find("broken") is None
    assert kept.compute("whole", lambda: 1) == 1
