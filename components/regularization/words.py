"""What the page says: the cost with its numbers, and what came out of the four runs, the two modes and the outlier."""

from __future__ import annotations

from components.neural_network.jobs import Job, Lane
from components.regularization.figures import norm
from components.regularization.modes import DRAWS, Modes
from components.regularization.outlier import Outlier
from components.regularization.setup import BOTH, DECAY, DROPOUT, NONE

COVERED = r"J(w) = \mathcal{L}(w) + \lambda\,\lVert w \rVert^2"
HELPS = 0.95
"""A held-out loss below this share of the plain network's counts as better, above its inverse as worse."""


def formula(job: Job, penalty: float) -> str:
    """The cost of the run with weight decay, with its present numbers."""
    lane = next((lane for lane in job.done if lane.entry.name == DECAY), None)
    if lane is None:
        return COVERED
    loss, size = lane.curve[-1].train_loss, norm(lane)
    return rf"J = {loss:.3f} + {penalty:g}\cdot {size:.2f}^2 = {loss + penalty * size**2:.3f}"


def together(job: Job, seed: int) -> str:
    """Is the note's claim borne out here, now, with this seed?"""
    lanes = {lane.entry.name: lane for lane in job.done}
    said = [f"Seed {seed}."]
    if NONE not in lanes:
        return f"{said[0]} The run without regularisation failed, so that there is nothing to compare with."
    plain = lanes[NONE].curve[-1]
    said.append(f"Without regularisation the training loss ends at {plain.train_loss:.3g} and the held-out loss at {plain.test_loss:.3g}.")
    for name in (DECAY, DROPOUT, BOTH):
        if name in lanes:
            last = lanes[name].curve[-1]
            said.append(
                f"{name.capitalize()}: {verdict(last.test_loss, plain.test_loss)}, a held-out loss of {last.test_loss:.3g} "
                f"({last.test_accuracy:.1%} right, against {plain.test_accuracy:.1%}); "
                f"‖w‖ is {norm(lanes[name]):.2f} instead of {norm(lanes[NONE]):.2f}."
            )
    return " ".join(said)


def verdict(loss: float, plain: float) -> str:
    """Whether it helped against overfitting."""
    if loss < HELPS * plain:
        return "it helped"
    return "it did harm" if loss > plain / HELPS else "no difference to speak of"


def table(job: Job) -> list[dict[str, object]]:
    """One row per run."""
    return [
        {
            "run": lane.entry.name,
            "λ": f"{lane.training.settings.weight_decay / 2:g}",
            "p": f"{lane.entry.architecture.dropout:g}",
            "training loss": f"{lane.curve[-1].train_loss:#.3g}",
            "held-out loss": f"{lane.curve[-1].test_loss:#.3g}",
            "held-out accuracy": f"{lane.curve[-1].test_accuracy:.1%}",
            "‖w‖": f"{norm(lane):#.3g}",
        }
        for lane in job.done
    ]


def notice(job: Job) -> str:
    """What to notice here: the first of these that is so."""
    lanes = {lane.entry.name: lane.curve[-1] for lane in job.done}
    if job.failed or NONE not in lanes:
        return "A run that failed stops where it was; the others go on."
    plain = lanes[NONE]
    if all(lanes[name].train_loss > 0.6 for name in (DECAY, BOTH)):
        return "The penalty has won: the weights are almost 0, the picture is pale all over, and training and held-out loss are both high."
    if plain.test_loss <= min(seen.test_loss for seen in lanes.values()):
        return (
            "Here there was little to overfit, and the network without regularisation is the best of the four. "
            "Regularisation buys nothing where data are plentiful; it only slows the fit."
        )
    if lanes[DROPOUT].test_loss > HELPS * plain.test_loss:
        return (
            "Dropout did not help here: it leaves the weights as large as the plain network's, and where it is wrong it can be as sure. "
            "Press “New seed” to see how much depends on chance."
        )
    return (
        "The first network bends round single points, with full colour (it is sure) up to the border. The others are smoother and paler: "
        "a higher training loss, a lower held-out loss. Only weight decay makes the weights small; dropout works without that."
    )


def modes(found: Modes, p: float) -> str:
    """Whether the mean activation is kept, and what dropout would do to a prediction."""
    mean, error = found.mean_in_training
    apart = abs(mean - found.mean) / max(error, 1e-9)
    low, high = found.answers.min().item(), found.answers.max().item()
    return (
        f"Mean activation of hidden layer 1 over all training points: {found.mean:.4f} in evaluation mode, {mean:.4f} in training mode "
        f"over {DRAWS} draws with p = {p:g}. They are {apart:.1f} standard errors ({error:.4f}) apart, so the mean is "
        f"{'kept' if apart < 3 else 'not kept'}; without the division by 1 − p it would be {(1 - p) * mean:.4f}. For the first training "
        f"point the probability of the last class is {found.answer:.3f} in evaluation mode; in training mode it is "
        f"anything from {low:.3f} to {high:.3f}, which is why dropout is turned off for predictions."
    )


def ridge(found: Outlier) -> str:
    """The closed form with the present λ, and what it does to the weights."""
    norm = rf"\lVert w \rVert = {found.norms[1]:#.3g}"
    return rf"\;\begin{{gathered}} w = (X^\top X + {found.penalty:g}\,I)^{{-1}} X^\top y \\ {norm} \end{{gathered}}\;"


def outlier(found: Outlier) -> str:
    """How far each fit follows."""
    return (
        f"The outlier at ({found.x[-1]:.2f}, {found.y[-1]:.1f}) moves the fit at its place by {found.moved[0]:.2f} without penalty and by "
        f"{found.moved[1]:.2f} with λ = {found.penalty:g}. Drag it one unit further, and the fits follow by {found.pulls[0]:.0%} and "
        f"{found.pulls[1]:.0%} of it. The norm of the weights is {found.norms[0]:.3g} without penalty and {found.norms[1]:.3g} with it."
    ).replace("(-", "(−").replace(", -", ", −").replace("by -", "by −")


def sweep(lanes: list[Lane], penalties: tuple[float, ...]) -> str:
    """The norm falls with λ, the held-out loss has its lowest point somewhere."""
    best = min(range(len(lanes)), key=lambda place: lanes[place].curve[-1].test_loss)
    return (
        f"From λ = {penalties[0]:g} to {penalties[-1]:g} the norm of the weights falls from {norm(lanes[0]):.2f} to {norm(lanes[-1]):.2f}. "
        f"The held-out loss is lowest, {lanes[best].curve[-1].test_loss:.3g}, at λ = {penalties[best]:g}."
    )
