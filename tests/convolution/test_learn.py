from __future__ import annotations

import pytest
import torch

from components.convolution.kernel import named
from components.convolution.learn import RATE, STEPS, learn_kernel, thinned
from components.images import SAMPLES, luminance, sample
from components.threads import one_thread


def picked(name: str) -> torch.Tensor:
    return torch.from_numpy(luminance(thinned(sample(name).pixels)))


@pytest.mark.parametrize("name", list(SAMPLES))
@pytest.mark.parametrize("kernel", ["Sobel x", "Sobel y", "Laplacian", "box blur"])
def test_gradient_descent_recovers_the_kernel(name: str, kernel: str) -> None:
    image = picked(name)
    assert max(image.shape) <= 64
    with one_thread():
        steps = list(learn_kernel(image, named(kernel, 3), seed=0))
    assert steps[0].step == 0
    assert steps[-1].step == STEPS
    assert steps[0].error > 0.3 * float(named(kernel, 3).abs().max())
    assert steps[-1].error < 1e-2
    assert steps[-1].loss < 1e-4 * steps[0].loss
    assert float((steps[-1].kernel - named(kernel, 3)).abs().max()) == pytest.approx(steps[-1].error)


def test_a_flat_picture_teaches_nothing() -> None:
    last = list(learn_kernel(torch.full((32, 32), 90.0), named("Sobel x", 3), seed=0))[-1]
    assert last.loss < 1e-9
    assert last.error > 0.5


def test_the_start_comes_from_the_seed() -> None:
    image = picked("cat")
    first, again, other = (next(learn_kernel(image, named("Sobel x", 3), seed)).kernel for seed in (3, 3, 4))
    torch.testing.assert_close(first, again, rtol=0, atol=0)
    assert not torch.equal(first, other)


def test_the_steps_are_torchs_adam() -> None:
    image, target = picked("flower"), named("sharpen", 3)
    ours = list(learn_kernel(image, target, seed=1, steps=20, every=1))
    x = image.float()
    x = ((x - x.mean()) / (x.std(correction=0) + 1e-6))[None, None]
    y = torch.nn.functional.conv2d(x, target[None, None] / 5)
    kernel = (ours[0].kernel / 5).requires_grad_()
    adam = torch.optim.Adam([kernel], lr=RATE)
    cosine = torch.optim.lr_scheduler.CosineAnnealingLR(adam, 20)
    for step in ours:
        torch.testing.assert_close(step.kernel, kernel.detach() * 5, rtol=1e-3, atol=1e-4)
        adam.zero_grad()
        torch.nn.functional.mse_loss(torch.nn.functional.conv2d(x, kernel[None, None]), y).backward()
        adam.step()
        cosine.step()
