"""A measurement is made in turn, and kept."""

from __future__ import annotations

from typing import Any

import pytest

from components.bias_variance import experiment


def test_an_error_gives_the_turn_back_and_what_is_whole_is_kept() -> None:
    def breaks(report: Any) -> Any:
        raise ZeroDivisionError

    for _ in range(5):  # more often than there are seats
        with pytest.raises(ZeroDivisionError):
            experiment._kept("broken", breaks)
    assert experiment.KEPT.find("broken") is None
    whole: Any = object()
    assert experiment._kept("whole", lambda report: whole) is whole
    assert experiment._kept("whole", breaks) is whole
