"""What a race came to: seconds per epoch, epochs and seconds to an accuracy."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from components.batch_normalization.experiment import Timed
from components.neural_network.jobs import Job, Lane

LEARNS = 0.5
"""A network that gets less than half of the held-out examples right within a few epochs has not begun to learn: ten classes."""


@dataclass(frozen=True)
class Arrival:
    """The first snapshot at which the accuracy on held-out examples was reached."""

    epoch: float
    seconds: float


@dataclass(frozen=True)
class Outcome:
    """One network of the race. `seconds_per_epoch` is the median over the stretches between two snapshots, so that an interruption by
    something else does not count; NaN if there was none. `arrival` is None if it never had `target` of the held-out examples right."""

    seconds_per_epoch: float
    best: float
    last: float
    arrival: Arrival | None


def seconds(lane: Lane) -> list[float]:
    """The seconds that all steps before each snapshot took."""
    seen: list[Timed] = lane.frames
    return [frame.seconds for frame in seen]


def outcome(lane: Lane, target: float) -> Outcome:
    """What a lane came to; `target` is a share from 0 to 1."""
    clock = seconds(lane)
    accuracies = [seen.test_accuracy for seen in lane.curve]
    arrived = next((place for place, reached in enumerate(accuracies) if reached >= target), None)
    stretches = [(after - before) / (b.epoch - a.epoch) for (before, a), (after, b) in pairwise(zip(clock, lane.curve, strict=True))]
    return Outcome(
        median(stretches) if stretches else math.nan,
        max(accuracies),
        accuracies[-1],
        None if arrived is None else Arrival(lane.curve[arrived].epoch, clock[arrived]),
    )


def by_rate(job: Job) -> dict[float, tuple[Lane, Lane]]:
    """Learning rate -> its lanes without and with batch normalisation."""
    pairs = zip(job.lanes[::2], job.lanes[1::2], strict=True)
    return {plain.entry.settings.rate: (plain, normalised) for plain, normalised in pairs}


def learnt(lane: Lane) -> float:
    """The accuracy at the end; 0 if training failed."""
    return 0.0 if lane.failure else lane.curve[-1].test_accuracy


def range_of(job: Job, which: int) -> tuple[float, float] | None:
    """The lowest and the highest learning rate at which the network without (0) or with (1) batch normalisation learns; None if at none."""
    rates = [rate for rate, lanes in by_rate(job).items() if learnt(lanes[which]) >= LEARNS]
    return (min(rates), max(rates)) if rates else None
