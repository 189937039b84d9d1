"""A measurement is made in turn."""

from __future__ import annotations

from typing import Any

import pytest

from components.bias_variance import experiment


def test_an_error_gives_the_turn_back() -> None:
    def breaks() -> Any:
        raise ZeroDivisionError

    for _ in range(5):  # more often than there are turns
        with pytest.raises(ZeroDivisionError):
            experiment.compute("broken", breaks)
    assert experiment.KEPT.find("broken") is None
    whole: Any = object()
    assert experiment.compute("whole", lambda: whole) is whole
    assert experiment.KEPT.find("whole") is whole
