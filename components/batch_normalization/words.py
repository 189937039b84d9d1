"""What the page says, made from the numbers."""

from __future__ import annotations

import torch

from components.batch_normalization.compute import EPSILON, MOMENTUM
from components.batch_normalization.experiment import SWEEP_EPOCHS, Averages, last_norm, statistics
from components.batch_normalization.measure import Outcome, by_rate, learnt, outcome, range_of
from components.batch_normalization.numbers import Feature
from components.neural_network.jobs import Job, Lane

GENERAL = r"\hat x_i = \frac{x_i - \mu}{\sqrt{\sigma^2 + \varepsilon}}, \qquad y_i = \gamma\,\hat x_i + \beta\,"
FITS = 36
"""A sum of more characters than these is too wide for a phone and is written with its sign."""

Table = list[dict[str, object]]


def short(value: float) -> str:
    """Four significant digits, with a proper minus; next to nothing is 0."""
    return "0" if abs(value) < 1e-12 else f"{value:.4g}".replace("-", "−")


def feature_formula(worked: Feature, gamma: float, beta: float, steps: int, *, training: bool) -> str:
    """Mean, variance, and the first value's way through the layer."""
    x = worked.x[:, 0].tolist()
    if worked.found is None:
        return rf"\mu = {short(x[0])}, \quad \sigma^2 = ({short(x[0])} - {_bracketed(x[0])})^2 = 0\,"
    mean, variance = worked.found.mean.item(), worked.found.variance.item()
    if training:
        total = " + ".join(_bracketed(value) for value in x)
        squares = " + ".join(f"({short(value)} - {_bracketed(mean)})^2" for value in x)
        total = total if len(total) <= FITS else r"\sum_i x_i"
        squares = squares if len(squares) <= FITS else r"\sum_i (x_i - \mu)^2"
        share = rf"\tfrac{{1}}{{{len(x)}}}"
        rows = [rf"\mu = {share}\big({total}\big) = {short(mean)}", rf"\sigma^2 = {share}\big({squares}\big) = {short(variance)}"]
    else:
        rows = [rf"\text{{running averages after {steps} steps:}}", rf"\mu = {short(mean)}, \quad \sigma^2 = {short(variance)}"]
    standardised, output = worked.found.standardised[0].item(), worked.found.output[0].item()
    below = rf"\sqrt{{{short(variance)} + 10^{{-5}}}}"
    rows.append(rf"\hat x_1 = \frac{{{short(x[0])} - {_bracketed(mean)}}}{{{below}}} = {short(standardised)}")
    rows.append(rf"y_1 = {short(gamma)} \cdot {_bracketed(standardised)} + {_bracketed(beta)} = {short(output)}")
    return r"\begin{gathered} " + r" \\[0.4em] ".join(rows) + r" \end{gathered}\,"


def neuron_formula(lane: Lane) -> str:
    """Neuron 1 of the last hidden layer as evaluation computes it now."""
    norm = last_norm(lane.training)
    running = statistics(norm)
    mean, variance = running.mean[0].item(), running.variance[0].item()
    gamma, beta = norm.weight[0].item(), norm.bias[0].item()
    if not torch.isfinite(torch.tensor([mean, variance, gamma, beta])).all():
        return GENERAL
    return (
        rf"\;\begin{{gathered}} \text{{one neuron, evaluated}} \\ y = {short(gamma)} \cdot \frac{{z - {_bracketed(mean)}}}"
        rf"{{\sqrt{{{short(variance)} + 10^{{-5}}}}}} + {_bracketed(beta)} \end{{gathered}}\;"
    )


def feature_words(worked: Feature, steps: int, *, training: bool) -> str:
    """The batch in words; what standardising is and squeezing is not."""
    squeezed = worked.squeezed
    x = worked.x
    if worked.found is None:
        return (
            "A batch of one: the only value is its own mean, so the variance is 0 and x̂ = 0 / √ε = 0, whatever the value is. "
            "Nothing of the input is left. PyTorch raises an error in training mode; in evaluation mode a single example is no problem."
        )
    standardised = worked.found.standardised
    outside = int(((standardised < 0) | (standardised > 1)).sum())
    said = (
        f"Standardised, the values go from {short(standardised.min().item())} to {short(standardised.max().item())}; "
        f"{outside} of {len(x)} lie outside 0 to 1. Min-max scaled they go from {short(squeezed.min().item())} to "
        f"{short(squeezed.max().item())}. "
    )
    mean, spread = standardised.mean().item(), standardised.square().mean().item() - standardised.mean().item() ** 2
    if training:
        return said + f"The standardised values have mean {short(round(mean, 9))} and variance {spread:.5f}."
    said += f"By the running averages after {steps} steps the values come out with mean {short(mean)} and variance {short(spread)}"
    if len(x) == 1:
        return said + ". A batch of one cannot train, so these averages are still 0 and 1, where they start."
    return said + f", not 0 and 1: {0.9**steps:.1%} of each average is still its start, 0 and 1."


def feature_table(worked: Feature) -> Table:
    """One row per value."""
    found, squeezed = worked.found, worked.squeezed[:, 0]
    rows: Table = []
    for place, x in enumerate(worked.x[:, 0].tolist()):
        row: dict[str, object] = {"x": short(x)}
        if found is not None:
            row["x − μ"] = short(x - found.mean.item())
            row["x̂"] = short(found.standardised[place].item())
            row["y = γ x̂ + β"] = short(found.output[place].item())
        rows.append(row | {"min-max scaled": short(squeezed[place].item())})
    return rows


def race_words(job: Job, target: float) -> str:
    """Who was where when, and whether what the notes say holds here."""
    data = job.lanes[0].entry.data
    found = [outcome(lane, target) for lane in job.lanes]
    said = [f"Seed {job.entries[0].settings.seed}, {len(data.x)} examples to learn from, {len(data.x_test)} held out."]
    for lane, each in zip(job.lanes, found, strict=True):
        if lane.failure:
            said.append(f"The network {lane.entry.name} failed at step {lane.failure.step}: {lane.failure.what}.")
        elif each.arrival is None:
            said.append(f"The network {lane.entry.name} never has {target:.0%} right; its best is {each.best:.1%}.")
        else:
            arrival = each.arrival
            said.append(
                f"The network {lane.entry.name} first has {target:.0%} right in epoch {arrival.epoch:.3g}, after {arrival.seconds:.2f} s."
            )
    return " ".join([*said, _verdict(job, found)])


def _verdict(job: Job, found: list[Outcome]) -> str:
    if any(lane.failure for lane in job.lanes):
        return ""
    plain, normalised = found
    ratio = normalised.seconds_per_epoch / plain.seconds_per_epoch
    said = f"Slower per epoch: {'yes' if ratio > 1 else 'no'}, {ratio:.2f} times the time. Faster to the same accuracy: "
    if plain.arrival is None or normalised.arrival is None:
        if normalised.arrival is not None:
            return said + "yes, since the plain network does not get there at all."
        return said + ("no, the normalised network does not get there at all." if plain.arrival else "cannot be said, neither gets there.")
    faster = plain.arrival.seconds / max(normalised.arrival.seconds, 1e-9)
    if faster > 1:
        return said + f"yes, by a factor of {faster:.2g} on the clock."
    return said + f"no, here it takes {1 / max(faster, 1e-9):.2f} times as long on the clock: what each step costs more is not won back."


def race_table(job: Job, target: float) -> Table:
    """One row per network."""
    rows: Table = []
    for lane in job.lanes:
        found = outcome(lane, target)
        arrival = found.arrival
        rows.append(
            {
                "network": lane.entry.name,
                "ms per epoch": f"{1000 * found.seconds_per_epoch:.0f}" if found.seconds_per_epoch == found.seconds_per_epoch else "–",
                f"epochs to {target:.0%}": f"{arrival.epoch:.3g}" if arrival else "–",
                f"seconds to {target:.0%}": f"{arrival.seconds:.2f}" if arrival else "–",
                "best": f"{found.best:.1%}",
                "at the end": f"{found.last:.1%}",
            }
        )
    return rows


def race_notice(job: Job) -> str:
    """What to notice in a race: the first of these that is so."""
    training = job.lanes[1].training
    n, batch = len(training.data.x), training.batch
    left = n % batch
    if batch == 2:
        return (
            "Of two values, standardising leaves only which was larger: they become −1 and +1, however far apart they were. What the "
            "network learns in training mode has little to do with what it then computes from the running averages."
        )
    if left == 2:
        return (
            f"{n} = {n // batch} × {batch} + 2: every epoch ends with a batch of two. Its variance is a guess, yet it enters every running "
            "average with a weight of 10 %, and the accuracy drops at the ends of epochs. PyTorch's data loader has `drop_last=True` for "
            "this."
        )
    return (
        "The upper chart counts epochs, the lower one seconds: the normalised curve is stretched from one to the other, since each of its "
        "steps costs more. Both networks start from the same weights and see the same batches in the same order."
    )


def rates_words(job: Job) -> str:
    """From which to which learning rate each network learns."""
    said = [f"After {SWEEP_EPOCHS} epochs, seed {job.entries[0].settings.seed}."]
    for which, name in enumerate(("without", "with batch normalisation")):
        found = range_of(job, which)
        if found is None:
            said.append(f"The network {name} learns at none of these rates.")
        elif found[0] == found[1]:
            said.append(f"The network {name} learns at η = {found[0]:g} alone.")
        else:
            said.append(f"The network {name} learns from η = {found[0]:g} to {found[1]:g}.")
    if job.failed:
        said.append("Diverged: " + "; ".join(f"{lane.entry.name} at step {lane.failure.step}" for lane in job.failed if lane.failure) + ".")
    return " ".join([*said, "“Learns” means: more than half of the held-out examples are right."])


def rates_table(job: Job) -> Table:
    """One row per learning rate."""

    def shown(lane: Lane) -> str:
        return f"diverged at step {lane.failure.step}" if lane.failure else f"{learnt(lane):.1%}"

    return [
        {"η": f"{rate:g}", "without": shown(plain), "with batch normalisation": shown(normalised)}
        for rate, (plain, normalised) in by_rate(job).items()
    ]


def averages_words(lane: Lane) -> str:
    """How far the running averages are at the start, and at the end."""
    seen: list[Averages] = lane.frames
    gaps = [each.own_statistics - curve.test_accuracy for each, curve in zip(seen, lane.curve, strict=True)]
    widest = max(range(len(gaps)), key=lambda place: gaps[place])
    last = seen[-1]
    return (
        f"The running variance starts at 1, the neuron's own is {short(seen[0].variance)}; after {lane.curve[-1].step} steps they are "
        f"{short(last.running_variance)} and {short(last.variance)}. The gap in accuracy is widest at step {lane.curve[widest].step}: "
        f"{lane.curve[widest].test_accuracy:.1%} by the running averages, {seen[widest].own_statistics:.1%} by the held-out examples' own "
        f"statistics. At the end it is {lane.curve[-1].test_accuracy:.1%} against {last.own_statistics:.1%}."
    )


AVERAGES_NOTICE = (
    f"In each step the running averages move by {MOMENTUM:.0%} towards the batch's mean and variance. For the first steps they are still "
    "near their start, 0 and 1, and evaluation answers worse than the very same network with the statistics of the batch at hand."
)
FEATURE_NOTICE = (
    "Standardising gives mean 0 and variance 1: some values are negative, some may exceed 1. Squeezing into 0 to 1 is another operation, "
    "min-max scaling. Batch normalisation standardises, and then γ and β move the values to wherever the loss is lower."
)
RATES_NOTICE = (
    "Without normalising, the signal shrinks or grows from layer to layer, and only a narrow range of learning rates suits all of them. "
    "Normalised, every layer gets inputs of the same size; that is where most of the speed comes from."
)


def _bracketed(value: float) -> str:
    return f"({short(value)})" if value < 0 and short(value) != "0" else short(value)


assert EPSILON == 1e-5  # the formulas say so
