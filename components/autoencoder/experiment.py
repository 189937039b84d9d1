"""What is trained."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from components.autoencoder.compute import PrincipalComponents, error, pca
from components.autoencoder.digits import PIXELS, digits
from components.neural_network.data import Data
from components.neural_network.jobs import Entry
from components.neural_network.losses import SQUARED
from components.neural_network.network import NONE, Architecture
from components.neural_network.training import Settings

BATCH = 64
SIZES = (1, 2, 3, 4, 6, 8, 12, 16)
SWEEP_EPOCHS = 15
"""So long the autoencoder of each size is trained for the comparison with PCA."""
SWEEP_FRAMES = 10

State = dict[str, Any]


def architecture(state: State, size: int) -> Architecture:
    """64 → neurons → size → neurons → 64, with a bare code. Without an activation the wide layers would add nothing: 64 → size → 64."""
    if state["activation"] == NONE:
        return Architecture(PIXELS, (size,), PIXELS, NONE)
    wide, bend = state["neurons"], state["activation"]
    return Architecture(PIXELS, (wide, size, wide), PIXELS, (bend, NONE, bend))


def entry(state: State, *, size: int = 0, epochs: int = 0, name: str = "") -> Entry:
    """The state's autoencoder; `size` and `epochs` replace the state's."""
    settings = Settings(
        loss=SQUARED,
        optimiser=state["optimiser"],
        rate=float(state["rate"]),
        batch=BATCH,
        epochs=epochs or state["epochs"],
        seed=state["seed"],
    )
    data = digits(state["noise"], state["seed"])
    return Entry(name or "autoencoder", architecture(state, size or state["size"]), settings, data)


def sweep(state: State) -> list[Entry]:
    """One autoencoder for each of SIZES."""
    return [entry(state, size=size, epochs=SWEEP_EPOCHS, name=f"code of {size}") for size in SIZES]


@lru_cache(maxsize=128)
def pca_error(data: Data, size: int) -> float:
    """The reconstruction error of PCA on the held-out digits, fitted to the training inputs."""
    found = _principal(data)
    return error(PrincipalComponents(found.mean, found.axes[:size]).reconstruct(data.x_test), data.y_test)


@lru_cache(maxsize=16)
def _principal(data: Data) -> PrincipalComponents:
    """All components, the first ones of which are PCA for any smaller code: one decomposition for all sizes."""
    return pca(data.x, PIXELS)
