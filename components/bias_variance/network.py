"""A small neural network: one hidden layer of H tanh units. All networks of one width train at once, one per training set.

Simplified against practice: one input, one output, full batches up to 32 points, a fixed number of steps, no regularisation.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

STEPS = 500
RATE = 0.03
BATCH = 32
BETA1, BETA2, EPSILON = 0.9, 0.999, 1e-8

Report = Callable[[float], None]


def start(networks: int, hidden: int, generator: torch.Generator) -> Tensor:
    """(networks, 3H + 1), float32: input weights, hidden biases, output weights, output bias.

    The input weights are wide (standard deviation 3) and the biases put each unit's bend at a random place between -1 and 1: with the
    usual small weights, a few hundred steps would not be enough to bend the units.
    """
    inward = 3 * torch.randn((networks, hidden), generator=generator)
    bends = 2 * torch.rand((networks, hidden), generator=generator) - 1
    outward = torch.randn((networks, hidden), generator=generator) * (0.5 / hidden**0.5)
    return torch.cat([inward, -inward * bends, outward, torch.zeros(networks, 1)], dim=1)


def forward(parameters: Tensor, x: Tensor) -> tuple[Tensor, Tensor]:
    """x: (R, n). Returns the outputs (R, n) and the hidden activations (R, n, H)."""
    hidden = (parameters.shape[1] - 1) // 3
    inward, bias, outward = (part[:, None] for part in parameters[:, :-1].split(hidden, dim=1))  # (R, 1, H) each
    activation = torch.tanh(x[:, :, None] * inward + bias)
    return torch.bmm(activation, outward.mT)[:, :, 0] + parameters[:, -1:], activation


def gradient(parameters: Tensor, x: Tensor, y: Tensor) -> Tensor:
    """(R, 3H + 1): the gradient of each network's mean squared error, by the chain rule written out (a test holds it to autograd)."""
    hidden = (parameters.shape[1] - 1) // 3
    output, activation = forward(parameters, x)
    error = (output - y) * (2 / x.shape[1])  # (R, n)
    slope = 1 - activation.square()  # tanh' = 1 - tanh²
    outward = parameters[:, 2 * hidden : 3 * hidden]
    to_inward = torch.bmm((error * x)[:, None], slope)[:, 0] * outward
    to_bias = torch.bmm(error[:, None], slope)[:, 0] * outward
    to_outward = torch.bmm(error[:, None], activation)[:, 0]
    return torch.cat([to_inward, to_bias, to_outward, error.sum(dim=1, keepdim=True)], dim=1)


def fit(x: Tensor, y: Tensor, t: Tensor, hidden: int, seed: int, report: Report | None = None) -> tuple[Tensor, Tensor]:
    """Train one network of `hidden` units per training set with Adam (Kingma and Ba, 2015, arXiv:1412.6980).

    x, y: (R, n). t: (J,) or (R, J). Returns the predictions (R, J) and the mean squared training errors (R,), both float64. The networks
    differ in their training set and in their start. `report` is called now and then with the fraction done.
    """
    generator = torch.Generator().manual_seed(seed)
    x, y, t = x.float(), y.float(), t.float().expand(len(x), -1)
    parameters = start(len(x), hidden, generator)
    mean, square = torch.zeros_like(parameters), torch.zeros_like(parameters)
    for step in range(1, STEPS + 1):
        batch_x, batch_y = x, y
        if x.shape[1] > BATCH:
            chosen = torch.randint(x.shape[1], (BATCH,), generator=generator)
            batch_x, batch_y = x[:, chosen], y[:, chosen]
        slope = gradient(parameters, batch_x, batch_y)
        mean.lerp_(slope, 1 - BETA1)
        square.lerp_(slope.square(), 1 - BETA2)
        scale = (square / (1 - BETA2**step)).sqrt_().add_(EPSILON)
        parameters.addcdiv_(mean, scale, value=-RATE / (1 - BETA1**step))
        if report and step % 25 == 0:
            report(step / STEPS)
    train = (forward(parameters, x)[0] - y).square().mean(dim=1)
    return forward(parameters, t)[0].double(), train.double()
