"""Training, a few steps at a time, so that it can be watched, stopped and gone on with.

    training = Training(Architecture(hidden=(8,)), points("moons", seed=0), Settings(rate=0.1))
    for snapshot in training.run():
        if snapshot:
            print(snapshot.step, snapshot.test_loss)

Same seed, same curve, bit for bit: the order of the batches and dropout's dice come from the training's own generators, and how the
steps are cut into slices does not touch them.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import torch
from torch import Tensor

from components.neural_network.data import Data
from components.neural_network.losses import CROSS_ENTROPY, LOSSES
from components.neural_network.network import Architecture, Function, Network
from components.neural_network.optimisers import OPTIMISERS, SGD

BREATH = 20
"""After so many steps `run` yields, snapshot or not, so that it can be stopped."""
FRAMES = 60
EVERY_STEP = 5
"""The first steps are shown one by one."""


@dataclass(frozen=True)
class Settings:
    """What is set before training.

    `batch` = 0 stands for all examples at once. `patience` is the number of epochs without a lower test loss after which training stops
    early (0: never). `weight_decay` times the weights is added to their gradient, as torch.optim does: 2λ for the penalty λ‖w‖². Biases
    are left out of it.
    """

    loss: str = CROSS_ENTROPY
    optimiser: str = SGD
    rate: float = 0.1
    batch: int = 16
    epochs: int = 30
    weight_decay: float = 0.0
    patience: int = 0
    seed: int = 0


@dataclass(frozen=True)
class Snapshot:
    """Where training stands after `step` updates; losses without the penalty, in evaluation mode. Accuracies are NaN for regression.

    `weight_norms` are the Euclidean norm of each layer's weights (W, without b).
    """

    step: int
    epoch: float
    train_loss: float
    test_loss: float
    train_accuracy: float
    test_accuracy: float
    weight_norms: tuple[float, ...] = ()


class TrainingFailed(Exception):  # noqa: N818 - what happened, not a fault of the program
    """Training cannot go on after `step` updates; `what` says which number is at fault, as the middle of a sentence."""

    def __init__(self, step: int, epoch: float, what: str) -> None:
        super().__init__(f"step {step}: {what}")
        self.step, self.epoch, self.what = step, epoch, what


class Diverged(TrainingFailed):
    """The loss or a weight has become infinite or NaN."""


class BatchOfOne(TrainingFailed):
    """Batch normalisation has no variance to divide by."""


@dataclass
class Training:
    """One network on its way.

    Between two steps `settings` may be replaced by one with another rate, weight decay, patience or number of epochs: training goes on
    from the present weights.
    """

    architecture: Architecture
    data: Data
    settings: Settings
    function: Function | None = None
    step: int = 0
    network: Network = field(init=False)
    best_loss: float = field(init=False, default=math.inf)
    best_epoch: int = field(init=False, default=0)
    stopped_early: bool = field(init=False, default=False)
    seconds: float = field(init=False, default=0.0)
    """Spent in `run` on steps alone, without what is measured and drawn between them."""
    _place: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        self.network = Network(self.architecture, self.settings.seed, self.function)
        self.parameters = list(self.network.parameters())
        self.decayed = [parameter.dim() == 2 for parameter in self.parameters]  # weights, not biases, γ or β
        self.optimiser = OPTIMISERS[self.settings.optimiser]()
        self.batches = torch.Generator().manual_seed(self.settings.seed + 1)  # not the start's: a deeper network sees the same batches
        self.epochs_done = 0
        self._order = torch.empty(0, dtype=torch.long)

    @property
    def batch(self) -> int:
        """Examples per step."""
        return batch_of(self.settings, len(self.data.x))

    @property
    def steps_per_epoch(self) -> int:
        """How many steps make one epoch."""
        return steps_per_epoch(len(self.data.x), self.batch, batch_norm=self.architecture.batch_norm)

    @property
    def epoch(self) -> float:
        """How often the network has seen the training set."""
        return self.epochs_done + self._place / self.steps_per_epoch

    def next_batch(self) -> Tensor:
        """The places of the next batch's examples; every epoch has an order of its own."""
        if self._place == 0:
            self._order = torch.randperm(len(self.data.x), generator=self.batches)
        chosen = self._order[self._place * self.batch : (self._place + 1) * self.batch]
        self._place += 1
        if self._place >= self.steps_per_epoch:
            self._place, self.epochs_done = 0, self.epochs_done + 1
        return chosen

    def advance(self) -> None:
        """One step of gradient descent on one batch.

        Raises:
            Diverged: the loss is not finite; the weights are those that gave it.
            BatchOfOne: batch normalisation in training, and the batch is one example.
        """
        settings, epoch = self.settings, self.epoch
        chosen = self.next_batch()
        if self.architecture.batch_norm and len(chosen) == 1:
            raise BatchOfOne(self.step, epoch, "the batch is one example, whose variance is 0")
        self.network.train()
        loss = LOSSES[settings.loss](self.network(self.data.x[chosen]), self.data.y[chosen])
        if not math.isfinite(loss.item()):
            raise Diverged(self.step, epoch, f"the loss is {_spoken(loss.item())}")
        gradients = list(torch.autograd.grad(loss, self.parameters))
        if settings.weight_decay:
            gradients = [
                gradient + settings.weight_decay * parameter.detach() if decayed else gradient
                for gradient, parameter, decayed in zip(gradients, self.parameters, self.decayed, strict=True)
            ]
        self.optimiser.step(self.parameters, gradients, settings.rate)
        self.step += 1

    def run(self, frames: int = FRAMES) -> Iterator[Snapshot | None]:
        """Train until `settings.epochs` epochs are done (or early stopping ends it), from wherever the training stands.

        Yields a snapshot of the start, of the first few steps, and about `frames` in all; None now and then between them, where one may
        stop. Raises what `advance` raises.
        """
        per_epoch = self.steps_per_epoch
        first, last = self.step, self.step + max(0, self.settings.epochs - self.epochs_done) * per_epoch - self._place
        shown = marks(first, last, frames)
        yield self.snapshot()
        breath = 0
        while self.step < last and not self.stopped_early:
            started = time.perf_counter()
            self.advance()
            self.seconds += time.perf_counter() - started
            if self._place == 0:
                self._watch()
            breath += 1
            if self.step in shown or self.stopped_early:
                yield self.snapshot()
                breath = 0
            elif breath >= BREATH:
                yield None
                breath = 0

    @torch.inference_mode()
    def predict(self, x: Tensor) -> Tensor:
        """The network's output in evaluation mode: (B, outputs)."""
        self.network.eval()
        found: Tensor = self.network(x)
        return found

    @torch.inference_mode()
    def snapshot(self) -> Snapshot:
        """Measure where training stands.

        Raises:
            Diverged: a weight or a loss is not finite.
        """
        for name, parameter in self.network.named_parameters():
            if not parameter.isfinite().all():
                layer = int(name.split(".")[1]) + 1
                raise Diverged(self.step, self.epoch, f"a weight of layer {layer} is no longer a finite number")
        train, test = self.predict(self.data.x), self.predict(self.data.x_test)
        loss = LOSSES[self.settings.loss]
        train_loss, test_loss = loss(train, self.data.y).item(), loss(test, self.data.y_test).item()
        if not (math.isfinite(train_loss) and math.isfinite(test_loss)):
            raise Diverged(self.step, self.epoch, f"the loss is {_spoken(train_loss + test_loss)}")
        return Snapshot(
            self.step,
            self.epoch,
            train_loss,
            test_loss,
            accuracy(train, self.data.y),
            accuracy(test, self.data.y_test),
            tuple(parameter.norm().item() for parameter in self.parameters if parameter.dim() == 2),
        )

    def _watch(self) -> None:
        """At the end of an epoch: has the test loss been lower before, and for how long?"""
        if not self.settings.patience:
            return
        with torch.inference_mode():
            loss = LOSSES[self.settings.loss](self.predict(self.data.x_test), self.data.y_test).item()
        if loss < self.best_loss:
            self.best_loss, self.best_epoch = loss, self.epochs_done
        self.stopped_early = self.epochs_done - self.best_epoch >= self.settings.patience


def batch_of(settings: Settings, n: int) -> int:
    """How many of n examples make one batch."""
    return min(settings.batch, n) or n


def steps_per_epoch(n: int, batch: int, *, batch_norm: bool) -> int:
    """⌈n / batch⌉; with batch normalisation a last batch of a single example is left out. `batch`: 1 to n."""
    lonely = batch_norm and n % batch == 1 and n > 1
    return -(-n // batch) - (1 if lonely and batch > 1 else 0)


def marks(first: int, last: int, frames: int) -> frozenset[int]:
    """The steps that are shown: the first few after `first` one by one, then evenly, and the last. About `frames` in all."""
    early = range(first + 1, min(first + EVERY_STEP, last) + 1)
    every = max(1, math.ceil((last - first) / max(1, frames - EVERY_STEP)))
    return frozenset((*early, *range(last, first, -every)))


def accuracy(output: Tensor, y: Tensor) -> float:
    """The share of examples whose highest score is that of their class; NaN if `y` holds numbers, not classes."""
    return math.nan if y.is_floating_point() else (output.argmax(dim=1) == y).float().mean().item()


def _spoken(value: float) -> str:
    return "not a number (NaN)" if math.isnan(value) else "infinite"
