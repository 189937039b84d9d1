"""What the page says: the formula with its numbers, the curves in words, and what came out of the training."""

from __future__ import annotations

import math
from typing import Any

from components.activation_functions.curves import FLAT, FORMULAS, REACH, Curve
from components.activation_functions.measured import Collapsed, Measured
from components.neural_network.jobs import Job
from components.neural_network.network import NONE, Architecture

RELU = "ReLU"
COVERED = r"W_2\,f(W_1 x + b_1) + b_2"
Found = dict[str, Measured]


def formula(name: str, at: float, f: float) -> str:
    """f at the place that is marked, with its number in the formula."""
    shown = f"{at:g}" if at >= 0 else f"({at:g})"
    shape = f"{FORMULAS[name][0].format(x=shown)} = " if name in FORMULAS else ""
    return f"f({at:g}) = {shape}{f:.3g}".replace("nan", r"\text{undefined}").replace("inf", r"\infty")


def closed(name: str) -> str:
    """The function and its slope in closed form, as Markdown; empty for the learner's own."""
    if name not in FORMULAS:
        return ""
    shape, slope = FORMULAS[name]
    return f" $f(x) = {shape.format(x='x')}$ and ${slope}$."


def here(at: float, slope: float) -> str:
    """The slope at the place that is marked."""
    return f" At x = {_number(at)} the slope is {_number(slope)}."


def curve(name: str, curve: Curve) -> str:
    """A sentence for the chart of the functions."""
    steepest = int(curve.slope.abs().nan_to_num(0).argmax())
    said = f"{name} has its steepest slope, {_number(curve.slope[steepest].item())}, at x = {_number(curve.x[steepest].item())}"
    stretches = [f"from {_number(low)} to {_number(high)}" for low, high in curve.flat_stretches if high > low]
    if not stretches:
        return f"{said}, and is nowhere flat between {_number(-REACH)} and {_number(REACH)}."
    return f"{said}; it is flat (a slope of at most {FLAT:g}) {' and '.join(stretches)}, which is shaded."


def trouble(bad: float) -> str:
    """Why an own function is not trained."""
    return (
        f"At x = {_number(bad)} f(x) or its slope is no finite number. Both have to be finite from {_number(-REACH)} to {_number(REACH)} "
        "for a network to use it, so it is drawn and not trained. Try abs(x) + 1 inside of log or sqrt, or a smaller power."
    )


def collapse(found: Collapsed, deep: Architecture) -> str:
    """The matrix and the bias with their numbers, as Markdown."""
    rows = r"\\".join(" & ".join(f"{value:.3f}" for value in row) for row in found.weight.tolist())
    bias = r"\\".join(f"{value:.3f}" for value in found.bias.tolist())
    depth = len(deep.hidden) + 1
    product = rf"W_{{{depth}}}\cdots W_1" if depth > 2 else "W_2 W_1"
    return rf"$W = {product} = \begin{{pmatrix}}{rows}\end{{pmatrix}}$ and $b = \begin{{pmatrix}}{bias}\end{{pmatrix}}$"


def one_matrix(found: Collapsed, deep: Architecture) -> str:
    """How well the one matrix replaces the deep network."""
    return (
        f"The network without activation has {len(deep.hidden) + 1} layers and {deep.parameters:,} parameters. "
        f"Multiplied out, they are one matrix and one bias, {found.weight.numel() + len(found.bias)} numbers. At {found.places:,} places "
        f"the deep network and this one matrix differ by at most {found.off:.1e}, with scores up to {found.top:.3g}: "
        "rounding, nothing else."
    )


def together(job: Job, found: Found) -> str:
    """What came out, here and now."""
    done = job.done
    said = [f"Seed {job.entries[0].settings.seed}."]
    linear = next((lane for lane in done if lane.entry.name == NONE), None)
    bent = [lane for lane in done if lane.entry.name != NONE]
    if linear and bent:
        best = max(bent, key=lambda lane: lane.curve[-1].test_accuracy)
        here, there = linear.curve[-1].test_accuracy, best.curve[-1].test_accuracy
        end = f"no worse than the best of the others ({there:.1%})" if here >= there - 0.01 else f"with {best.entry.name} {there:.1%}"
        said.append(f"Without activation {here:.1%} of the held-out points are right, {end}.")
    smallest = min((name for name in found if name != NONE), key=lambda name: _low(found[name].first_to_last), default=None)
    if smallest and found[smallest].first_to_last < 0.1:
        said.append(
            f"Before training the gradient shrinks most on its way down with {smallest}: "
            f"what reaches layer 1 is {found[smallest].first_to_last:.2g} times what the last layer gets."
        )
    if RELU in found:
        said.append(dead(found[RELU]))
    return " ".join(said)


def dead(found: Measured) -> str:
    """How many ReLUs are dead, and where."""
    before, after, all_ = sum(found.slopes_before.dead), sum(found.slopes.dead), sum(found.slopes.neurons)
    said = f"Dead ReLUs: {before} of {all_} before training, {after} after"
    if after and len(found.slopes.dead) > 1:
        said += " (" + ", ".join(f"layer {place}: {count}" for place, count in enumerate(found.slopes.dead, 1) if count) + ")"
    return said + "."


def table(job: Job, found: Found) -> list[dict[str, object]]:
    """One row per activation."""
    rows: list[dict[str, object]] = []
    for lane in job.lanes:
        last, inner = (lane.curve[-1] if lane.curve else None), found.get(lane.entry.name)
        rows.append(
            {
                "activation": lane.entry.name,
                "held-out accuracy": f"{last.test_accuracy:.1%}" if last and not lane.failure else "failed",
                "held-out loss": f"{last.test_loss:.3g}" if last and not lane.failure else "–",
                "gradient, layer 1 : last (start)": f"{inner.first_to_last:.2g}" if inner else "–",
                "flat": f"{sum(inner.slopes.flat) / len(inner.slopes.flat):.0%}" if inner else "–",
                "without slope": f"{sum(inner.slopes.dead)} of {sum(inner.slopes.neurons)}" if inner else "–",
                "off one matrix": f"{inner.off_one_matrix:.2g}" if inner else "–",
            }
        )
    return rows


TABLE = (
    f"Flat: the share of hidden answers at a slope of at most {FLAT:g}, after training. Without slope: neurons whose slope is 0 for every "
    "training point; for ReLU they are the dead ones. Off one matrix: the largest difference to the nearest single matrix."
)


def notice(job: Job, state: dict[str, Any], found: Found) -> str:
    """What to notice here: the first of these that is so."""
    right = {lane.entry.name: lane.curve[-1].test_accuracy for lane in job.done}
    if job.failed:
        return "A network that failed stops where it was; the others go on. Step back to see how its border looked just before."
    if NONE in right and right[NONE] >= max(right.values()) - 0.01:
        return (
            "Here straight lines are all that is needed, and the network without activation is as good as any. The bend pays only where a "
            "border has to bend."
        )
    if RELU in found and sum(found[RELU].slopes.dead) > sum(found[RELU].slopes.neurons) / 2:
        return (
            "More than half of the ReLU neurons are dead: large steps have pushed their weighted sums below 0 for every training point, "
            "and with a slope of 0 nothing brings them back. Leaky ReLU went through the same steps and has none."
        )
    if "sigmoid" in found and found["sigmoid"].first_to_last < 1e-4:
        return (
            "The gradient of sigmoid falls by about the same factor in every layer (a straight line on the logarithmic axis), so that the "
            "first layers stand still. ReLU and GELU lose far less."
        )
    return (
        "Each network starts from the same weights. Without activation the border stays a straight line from the first step to the last; "
        "with ReLU it is put together from straight pieces, with tanh and GELU it is round."
    )


def _number(value: float) -> str:
    return f"{value:.3g}".replace("-", "−")


def _low(value: float) -> float:
    return math.inf if math.isnan(value) else value
