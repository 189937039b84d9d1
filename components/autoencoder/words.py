"""What the page says, made from the numbers."""

from __future__ import annotations

from collections.abc import Sequence

from components.autoencoder.experiment import SWEEP_EPOCHS
from components.neural_network.jobs import Lane

GENERAL = r"X' = h\big(g(X)\big), \qquad \mathcal{L} = \tfrac{1}{64}\,\lVert X - X' \rVert^2\,"


def formula(lane: Lane) -> str:
    """The way through the network, and the present error."""
    architecture = lane.entry.architecture
    sizes = (architecture.inputs, *architecture.hidden, architecture.outputs)
    way = r" \to ".join(str(size) for size in sizes)
    if not lane.curve:
        return rf"{way}\,"
    found = lane.curve[-1].test_loss
    return (
        rf"\begin{{gathered}} {way} \\[0.3em] \tfrac{{1}}{{64}}\,\lVert X - X' \rVert^2 = {found:.4f} \ \text{{(held out)}} "
        rf"\end{{gathered}}\,"
    )


def compared(found: float, principal: float, size: int) -> str:
    """The autoencoder's error beside PCA's."""
    numbers = "one number" if size == 1 else f"{size} numbers"
    ratio = found / principal
    if abs(ratio - 1) < 0.01:
        return f"PCA with {numbers} reaches {principal:.4f}, the same within 1 %."
    side = "lower" if ratio < 1 else "higher"
    return f"PCA with {numbers} reaches {principal:.4f}: the autoencoder's error is {abs(ratio - 1):.0%} {side}."


def reconstruction(lane: Lane, principal: float | None, disturbed: float | None) -> str:
    """The result; `disturbed` is the error of the noisy input itself."""
    if lane.failure:
        return f"Training failed at step {lane.failure.step}: {lane.failure.what}."
    last, data, architecture = lane.curve[-1], lane.entry.data, lane.entry.architecture
    size = min(architecture.hidden)
    said = (
        f"Seed {lane.entry.settings.seed}: after {last.epoch:.3g} epochs on {len(data.x):,} digits, {len(data.x_test)} others are "
        f"reconstructed with a mean squared error of {last.test_loss:.4f} per pixel (pixels go from 0 to 1); those learnt from with "
        f"{last.train_loss:.4f}. The network has {architecture.parameters:,} parameters and sends each digit through "
        f"{'one number' if size == 1 else f'{size} numbers'}."
    )
    if disturbed:
        said += (
            f" Before denoising the error of the disturbed digits is {disturbed:.4f}: {disturbed / last.test_loss:.1f} times the one after."
            if last.test_loss < disturbed
            else f" The disturbed digits themselves have an error of {disturbed:.4f}: nothing is gained."
        )
    return said if principal is None else f"{said} {compared(last.test_loss, principal, size)}"


def against(sizes: Sequence[int], autoencoder: Sequence[float | None], principal: Sequence[float], seed: int) -> str:
    """Where the autoencoder is ahead, and where PCA."""
    known = [(size, found, other) for size, found, other in zip(sizes, autoencoder, principal, strict=True) if found is not None]
    ahead = [size for size, found, other in known if found < other]
    behind = [size for size, found, other in known if found >= other]
    said = f"After {SWEEP_EPOCHS} epochs each, seed {seed}: "
    if not known:
        return said + "no size could be trained."
    if not behind:
        said += "the autoencoder has the lower error at every size."
    elif not ahead:
        said += "PCA has the lower error at every size."
    else:
        said += f"the autoencoder has the lower error with {_listed(ahead)} numbers, PCA with {_listed(behind)}."
    first, last = known[0], known[-1]
    return (
        f"{said} From {first[0]} to {last[0]} numbers the autoencoder's error goes from {first[1]:.4f} to {last[1]:.4f}, "
        f"PCA's from {first[2]:.4f} to {last[2]:.4f}."
    )


def _listed(sizes: Sequence[int]) -> str:
    return ", ".join(map(str, sizes[:-1])) + (" and " if len(sizes) > 1 else "") + str(sizes[-1])


def own(code: Sequence[float], error: float, usual: float) -> str:
    """A drawn digit through the network."""
    numbers = ", ".join(f"{value:.2f}".replace("-", "−") for value in code)
    said = f"Your digit becomes the code ({numbers}). Its reconstruction has an error of {error:.4f} per pixel; "
    said += f"digits held out have {usual:.4f}."
    if error > 2.5 * usual:
        return said + " That is far more: the picture is unlike those that the network learnt from."
    return said


NOTICE = {
    "reconstruction": (
        "The target is the input itself, so no labels are needed. What the code cannot hold comes out blurred: the mean of all digits that "
        "share the code."
    ),
    "latent plane": (
        "Each digit stands where its code lies; the network has never been told which digit is which. Drag the ring: between two groups "
        "the picture changes from one to the other, and in a gap it is often no digit at all."
    ),
    "own digit": (
        "The encoder gives your digit a place among those that it knows, and the decoder draws what it knows from there. Draw something "
        "that is no digit: what comes out still looks like one."
    ),
    "against PCA": (
        "PCA is the best that a linear code of this size can do on the digits it was fitted to. A network that bends can be better with "
        "few numbers; with many, PCA's closed form may be ahead of gradient descent."
    ),
    "denoising": (
        "The network gets the disturbed digits and is compared with the clean ones. Noise has no place in a short code, so most of it is "
        "left behind. These digits, and this noise, it has never seen."
    ),
}
"""What to notice, by part."""
