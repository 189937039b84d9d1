"""Learning a kernel: gradient descent finds it from a picture and the picture that it made."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import torch
import torch.nn.functional as F  # noqa: N812 - its usual name
from torch import Tensor

from components.images.picture import Pixels

STEPS = 400
EVERY = 10
RATE = 0.1
LONGEST = 64


@dataclass(frozen=True)
class Step:
    """Where gradient descent stands: the (k, k) kernel, the mean squared error, and the largest error of an entry."""

    step: int
    kernel: Tensor
    loss: float
    error: float


def thinned(pixels: Pixels) -> Pixels:
    """Every n-th pixel of (H, W, 3) `pixels`, so that at most LONGEST remain along a side.

    Picked, not averaged: neighbours in a photograph are so alike that a pair of them says hardly more than one, which makes
    gradient descent slow. Pixels further apart differ more.
    """
    step = -(-max(pixels.shape) // LONGEST)
    return pixels[::step, ::step]


def learn_kernel(image: Tensor, target: Tensor, seed: int, steps: int = STEPS, every: int = EVERY) -> Iterator[Step]:
    """Start from random entries and descend the gradient of the mean squared error between what the kernel makes of `image` and
    what `target` makes of it; yields the start and then every few steps.

    image: (H, W) grey, at least k along each side. target: (k, k); the descent never sees it, only the input and the output.

    The picture is brought to mean 0 and variance 1 and the output to the scale of `target`, as inputs of networks usually are.
    The steps are Adam's (Kingma and Ba, 2015), their size decaying to 0 along a half cosine. Written out, since importing
    `torch.optim` takes seconds.
    """
    x = image.to(torch.float32)
    x = ((x - x.mean()) / (x.std(correction=0) + 1e-6))[None, None]  # (1, 1, H, W)
    scale = float(target.abs().max()) or 1.0
    y = F.conv2d(x, target[None, None] / scale)

    kernel = (0.3 * torch.randn(target.shape, generator=torch.Generator().manual_seed(seed))).requires_grad_()
    mean, square = torch.zeros_like(target), torch.zeros_like(target)  # running averages of the gradient and of its square
    for step in range(steps + 1):
        loss = (F.conv2d(x, kernel[None, None]) - y).square().mean()
        if step % every == 0:
            found = kernel.detach() * scale
            yield Step(step, found.clone(), float(loss.detach()) * scale**2, float((found - target).abs().max()))
        (gradient,) = torch.autograd.grad(loss, kernel)
        with torch.no_grad():
            mean = 0.9 * mean + 0.1 * gradient
            square = 0.999 * square + 0.001 * gradient**2
            unbiased_mean, unbiased_square = mean / (1 - 0.9 ** (step + 1)), square / (1 - 0.999 ** (step + 1))
            rate = RATE * (1 + math.cos(math.pi * step / steps)) / 2
            kernel -= rate * unbiased_mean / (unbiased_square.sqrt() + 1e-8)
