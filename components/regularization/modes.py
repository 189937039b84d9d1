"""Train and evaluation mode of one and the same network: what dropout does to the activations and to the answer."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from components.neural_network.network import Layer, Network
from components.neural_network.training import Training

DRAWS = 400


@dataclass(frozen=True)
class Modes:
    """Of the first hidden layer's neurons (H,), averaged over all training points: `evaluation`, and `draws` (DRAWS, H) in training mode.

    `one` (H,) and `silent` (H,) are a single point's activations in one draw, and which of them were switched off. `answers` (DRAWS,) are
    that point's probabilities of the last class in training mode, `answer` the one in evaluation mode.
    """

    evaluation: Tensor
    draws: Tensor
    at_point: Tensor
    one: Tensor
    silent: Tensor
    answer: float
    answers: Tensor

    @property
    def mean(self) -> float:
        """The mean activation in evaluation mode."""
        return self.evaluation.mean().item()

    @property
    def mean_in_training(self) -> tuple[float, float]:
        """The mean activation in training mode, and its standard error over the draws."""
        each = self.draws.mean(dim=1)
        return each.mean().item(), (each.std() / len(each) ** 0.5).item()


def twin(training: Training, mask: int) -> Network:
    """A copy whose dice are its own: looking at the network must not change how it trains on."""
    copy = Network(training.architecture, training.settings.seed, training.function)
    copy.load_state_dict(training.network.state_dict())
    dice = torch.Generator().manual_seed(mask)
    for layer in copy.layers:
        assert isinstance(layer, Layer)
        layer.generator = dice
    return copy


@torch.inference_mode()
def look(training: Training, mask: int) -> Modes:
    """Measure both modes; `mask` seeds the draws, the first of which is the one that is shown."""
    network, x = twin(training, mask), training.data.x
    first = network.layers[0]
    point = x[:1]
    network.train()
    one = first(point)[0]
    draws = torch.stack([first(x).mean(dim=0) for _ in range(DRAWS)])
    answers = network(point.expand(DRAWS, -1)).softmax(dim=1)[:, -1]  # every row its own mask
    network.eval()
    at_point = first(point)[0]
    silent = (one == 0) & (at_point > 0)
    answer = network(point).softmax(dim=1)[0, -1].item()
    return Modes(first(x).mean(dim=0), draws, at_point, one, silent, answer, answers)
