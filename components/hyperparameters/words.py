"""What the page says about a training: the formula with its numbers, what to notice, and the result in a sentence."""

from __future__ import annotations

import math
from typing import Any

from components.neural_network.jobs import Job, Lane
from components.neural_network.network import NONE
from components.neural_network.optimisers import ADAM, MOMENTUM, SGD
from components.neural_network.training import Snapshot

OVERFIT = 1.15
"""A held-out loss so many times above its lowest is called a rise."""


def formula(lane: Lane) -> str:
    """One step of descent with the present numbers."""
    rate, batch = f"{lane.entry.settings.rate:g}", lane.training.batch
    step = {
        SGD: rf"{rate}\cdot\frac{{1}}{{{batch}}}\sum_{{i\in B}}\nabla_\theta\mathcal{{L}}(x_i, y_i)",
        MOMENTUM: rf"{rate}\,\big(0.9\,v + \tfrac{{1}}{{{batch}}}\sum_{{B}}\nabla\mathcal{{L}}\big)",
        ADAM: rf"{rate}\cdot\frac{{\hat m}}{{\sqrt{{\hat v}}+\varepsilon}}",
    }
    return rf"\theta \leftarrow \theta - {step[lane.entry.settings.optimiser]}"


MEANINGS = {
    SGD: "",
    MOMENTUM: " v: the velocity, nine tenths of the one before plus the batch's mean gradient.",
    ADAM: " m̂ and v̂: running means of the batch's gradient and of its square.",
}


def counts(lane: Lane) -> str:
    """How many numbers are trained, and in how many steps, as Markdown."""
    n, training, epochs = len(lane.entry.data.x), lane.training, lane.entry.settings.epochs
    per_epoch = training.steps_per_epoch
    return (
        f"{lane.entry.architecture.parameters:,} parameters. One epoch: ⌈{n} / {training.batch}⌉ = {per_epoch} steps. "
        f"{epochs} epochs: {epochs} · {per_epoch} = {epochs * per_epoch:,} steps."
        f"{MEANINGS[lane.entry.settings.optimiser]}"
    )


def best(lane: Lane) -> Snapshot:
    """The snapshot with the lowest held-out loss."""
    return min(lane.curve, key=lambda seen: seen.test_loss)


def result(lane: Lane) -> str:
    """What came out, in one or two sentences."""
    last = lane.curve[-1]
    if lane.failure:
        return f"It failed at step {lane.failure.step}, in epoch {math.floor(lane.failure.epoch) + 1}: {lane.failure.what}."
    said = f"After {last.epoch:.3g} epochs ({last.step:,} steps) the training loss is {last.train_loss:.3g}, "
    said += f"the held-out loss {last.test_loss:.3g}"
    if not math.isnan(last.train_accuracy):
        said += f"; {last.train_accuracy:.1%} of the training points are right, and {last.test_accuracy:.1%} of those held out"
    said += "."
    lowest = best(lane)
    if lane.training.stopped_early:
        said += (
            f" Training stopped early: the held-out loss was lowest after epoch {lane.training.best_epoch} "
            f"({lane.training.best_loss:.3g}), and {lane.entry.settings.patience} epochs passed without a lower one."
        )
    elif last.test_loss > OVERFIT * lowest.test_loss:
        said += f" The held-out loss was lower before: {lowest.test_loss:.3g} at epoch {lowest.epoch:.3g}."
    return said


def together(job: Job) -> str:
    """The result of every lane, and of a race who is ahead."""
    if len(job.lanes) == 1:
        return result(job.lanes[0])
    said = [f"With {lane.entry.name}. {result(lane)}" for lane in job.lanes]
    if len(job.done) == len(job.lanes):
        first, second = sorted(job.done, key=lambda lane: lane.curve[-1].test_loss)[:2]
        lead = second.curve[-1].test_loss - first.curve[-1].test_loss
        said.append(f"The lower held-out loss is that of {first.entry.name}, by {lead:.3g}.")
    return " ".join(said)


def table(job: Job) -> list[dict[str, object]]:
    """One row per lane of a race."""
    return [
        {
            "network": lane.entry.name,
            "steps": lane.training.step,
            "loss": f"{lane.curve[-1].train_loss:.3g}",
            "held out": f"{lane.curve[-1].test_loss:.3g}",
            "right": _percent(lane.curve[-1].test_accuracy),
        }
        for lane in job.lanes
    ]


def notice(job: Job, state: dict[str, Any]) -> str:
    """What to notice here: the first of these that is so."""
    lane = job.lanes[0]
    last, lowest = lane.curve[-1], best(lane)
    hidden = lane.entry.architecture.hidden
    if job.failed:
        return "The curve leaves the picture within a few steps: each step is longer than the valley is wide. Step through them one by one."
    if len(job.lanes) > 1:
        return (
            "Both networks see the same points in the same order and start from the same seed. Move the slider back to where the curves "
            "part: everything from there on is due to the one setting in which they differ."
        )
    if not lane.entry.data.regression and (not hidden or state["activation"] == NONE):
        return "However long it trains, the border stays straight: without a hidden layer that bends, a line is all that it can draw."
    if last.test_loss > OVERFIT * lowest.test_loss and last.train_loss < lowest.train_loss:
        return (
            "The full line goes on falling while the dashed one rises: the network learns the noise of its training points. "
            "Scrub back to the lowest point of the dashed line and compare the borders."
        )
    if lane.entry.data.regression:
        return "Scrub back to the start: the first curve is chance. Click a neuron to see its bend; the curve is a weighted sum of these."
    return (
        "Scrub back to the start: the first border is chance, and the large mistakes go first. Click a neuron to see what it responds to; "
        "the border is put together from these."
    )


def _percent(share: float) -> str:
    return "–" if math.isnan(share) else f"{share:.1%}"
