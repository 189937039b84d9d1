"""What the labs' PyTorch code has in common: names in the lab -> lines of code."""

from __future__ import annotations

import inspect

from components.neural_network.data import GENERATED
from components.neural_network.network import NONE
from components.neural_network.optimisers import ADAM, MOMENTUM, SGD

ACTIVATIONS = {
    NONE: "nn.Identity()", "sigmoid": "nn.Sigmoid()", "tanh": "nn.Tanh()", "ReLU": "nn.ReLU()", "leaky ReLU": "nn.LeakyReLU(0.01)",
    "GELU": "nn.GELU()",
}  # fmt: skip


def optimiser(name: str, *, rate: str, parameters: str = "model.parameters()") -> str:
    """The optimiser `name`; `rate` and `parameters` are expressions of the code."""
    return {
        SGD: f"torch.optim.SGD({parameters}, lr={rate})",
        MOMENTUM: f"torch.optim.SGD({parameters}, lr={rate}, momentum=0.9)",
        ADAM: f"torch.optim.Adam({parameters}, lr={rate})",
    }[name]


def generated(data: str, n: int, noise: float) -> str:
    """The function that makes the lab's own data, and x and y made by it; the code knows math, torch, Tensor and SEED.

    Raises KeyError if there is no such data.
    """
    function = GENERATED[data][0]
    name = function.__name__.lstrip("_")
    source = inspect.getsource(function).replace(function.__name__, name)
    return f"{source}\n\nx, y = {name}({n}, {noise}, torch.Generator().manual_seed(SEED))"
