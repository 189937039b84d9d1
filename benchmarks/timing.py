"""Rivals timed in turn, so that whatever else the machine does meanwhile falls on each of them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping

Rival = Callable[[], object]


def race(rivals: Mapping[str, Rival], rounds: int = 7) -> dict[str, float]:
    """The median of each rival's seconds over `rounds` rounds, in each of which every rival runs once; one round before is not counted."""
    seconds: dict[str, list[float]] = {name: [] for name in rivals}
    for lap in range(rounds + 1):
        for name, run in rivals.items():
            start = time.perf_counter()
            run()
            if lap:
                seconds[name].append(time.perf_counter() - start)
    return {name: statistics.median(taken) for name, taken in seconds.items()}


def percentile(values: list[float], share: float) -> float:
    """The value below which `share` of the sorted values lie, by the nearest rank. Raises ValueError for none."""
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
