"""What the front matter says of the presets, the scenes and the prediction is what is measured."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pytest

from components.batch_normalization import experiment, measure, numbers
from components.batch_normalization.measure import Outcome
from components.batch_normalization.state import STATE
from components.neural_network.jobs import Job
from components.notes import note

NOTE = note("batch-normalization")
LOOK = experiment.timed()


def state_of(name: str, **change: Any) -> dict[str, Any]:
    preset = next(preset.state for preset in NOTE.presets if preset.name == name)
    return {name: field.default for name, field in STATE.items()} | preset | change


@lru_cache
def raced(name: str, seed: int = 0) -> Job:
    return Job(experiment.race(state_of(name, seed=seed)), LOOK).finish()


def outcomes(job: Job, target: float) -> tuple[Outcome, Outcome]:
    plain, normalised = (measure.outcome(lane, target) for lane in job.lanes)
    return plain, normalised


@pytest.mark.parametrize("seed", [0, 1])
def test_four_layers_and_the_prediction(seed: int) -> None:
    plain, normalised = outcomes(raced("Four layers", seed), 0.9)
    assert plain.arrival
    assert normalised.arrival
    assert plain.arrival.epoch > 10
    assert normalised.arrival.epoch < 2.5
    assert normalised.seconds_per_epoch > 1.1 * plain.seconds_per_epoch
    # by the median epoch: another program may interrupt a single one
    assert normalised.arrival.epoch * normalised.seconds_per_epoch < 0.6 * plain.arrival.epoch * plain.seconds_per_epoch


def test_three_spirals() -> None:
    plain, normalised = outcomes(raced("Three spirals"), 0.95)
    assert plain.arrival
    assert normalised.arrival
    assert normalised.arrival.epoch < plain.arrival.epoch


def test_rates_that_learn() -> None:
    job = Job(experiment.sweep(state_of("Rates that learn")), LOOK, experiment.SWEEP_FRAMES).finish()
    plain, normalised = measure.range_of(job, 0), measure.range_of(job, 1)
    assert normalised
    assert normalised[0] == 0.03
    assert normalised[1] >= 1
    assert plain is None or plain[0] >= 0.3


@pytest.mark.parametrize("seed", [0, 1, 4])
def test_too_high_a_rate(seed: int) -> None:
    """Whether a loss that jumps about ends as no number is a matter of the last digits, which differ from machine to machine."""
    job = raced("Learning rate too high", seed)
    plain, normalised = outcomes(job, 0.9)
    assert job.lanes[0].failure or plain.last < 0.5
    assert not plain.arrival
    assert normalised.arrival
    assert normalised.arrival.epoch < 5


def test_a_batch_of_one() -> None:
    job = raced("A batch of one")
    assert job.lanes[1].failure
    assert job.lanes[1].failure.step == 0
    assert not job.lanes[0].failure


def test_a_batch_of_two() -> None:
    plain, normalised = outcomes(raced("A batch of two"), 0.9)
    assert normalised.best < 0.7
    assert plain.last > 0.9


def test_evaluated_too_early() -> None:
    state = state_of("Evaluated too early")
    assert 0.9 ** state["steps"] == pytest.approx(0.59, abs=0.005)
    for steps, near in ((5, False), (40, True)):
        worked = numbers.work_out((2, 4, 9), 1, 0, steps, training=False)
        assert worked.found
        standardised = worked.found.standardised
        spread = standardised.var(correction=0).item() * 1.5  # the running variance is the unbiased one: 3 / 2 of the other
        assert (abs(standardised.mean().item()) < 0.05 and abs(spread - 1) < 0.05) == near


@pytest.mark.parametrize("seed", [0, 1])
def test_one_layer_no_gain(seed: int) -> None:
    plain, normalised = outcomes(raced("One layer, no gain", seed), 0.95)
    assert plain.arrival
    assert normalised.arrival
    assert normalised.arrival.epoch > plain.arrival.epoch - 0.5
    assert max(plain.arrival.epoch, normalised.arrival.epoch) < 6
    assert normalised.seconds_per_epoch > plain.seconds_per_epoch


def test_sigmoids() -> None:
    plain, normalised = outcomes(raced("Sigmoids come alive"), 0.9)
    assert plain.best < 0.2
    assert normalised.last > 0.9


@pytest.mark.parametrize("seed", [0, 1])
def test_two_left_over(seed: int) -> None:
    for name, dips in (("Two left over", True), ("Four layers", False)):  # batches of 128, of 30
        later = [seen.test_accuracy for seen in raced(name, seed).lanes[1].curve if seen.epoch > 5]
        assert (max(later) - min(later) > 0.1) == dips


def test_the_scene_about_the_averages() -> None:
    state = state_of("Four layers")
    lane = Job(experiment.first_steps(state), experiment.averages, experiment.FIRST_STEPS).finish().lanes[0]
    early = [place for place, seen in enumerate(lane.curve) if 3 <= seen.step <= 12]
    assert max(lane.frames[place].own_statistics - lane.curve[place].test_accuracy for place in early) > 0.2
    assert abs(lane.frames[-1].own_statistics - lane.curve[-1].test_accuracy) < 0.05


def test_the_scene_about_one_large_value() -> None:
    worked = numbers.work_out((2, 4, 9, 30), 1, 0, 0, training=True)
    assert worked.found
    standardised = worked.found.standardised[:, 0].tolist()
    assert standardised[3] == pytest.approx(1.7, abs=0.05)
    assert max(standardised[:3]) < 0
    assert max(worked.squeezed[:3, 0].tolist()) < 0.3
