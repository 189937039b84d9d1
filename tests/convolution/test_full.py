"""The whole picture at full size: numbers, pixels, memory."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import torch

from components.convolution.compute import Settings, correlate
from components.convolution.full import planes, rendered, survey
from components.convolution.kernel import named
from components.images import Picture, luminance

PIXELS = np.random.default_rng(0).integers(0, 256, (83, 61, 3), dtype=np.uint8)
PICTURE = Picture(PIXELS, "digest", "PNG", "RGB")


def test_the_survey_is_the_outputs() -> None:
    for per_channel in (False, True):
        image = planes(PICTURE, per_channel)
        assert image.shape == ((3 if per_channel else 1), 83, 61)
        found = survey(image, named("Sobel x", 5), Settings(2, 1, "reflect"))
        output = correlate(image, named("Sobel x", 5), Settings(2, 1, "reflect"))
        assert (found.channels, found.height, found.width) == output.shape
        assert (found.lowest, found.highest) == (float(output.min()), float(output.max()))
        assert abs(found.mean - float(output.double().mean())) < 1e-6
        assert found.finite
    np.testing.assert_array_equal(planes(PICTURE, True).permute(1, 2, 0).numpy(), PIXELS)
    np.testing.assert_array_equal(planes(PICTURE, False)[0].numpy(), luminance(PIXELS))


def test_an_overflow_is_noticed() -> None:
    assert survey(planes(PICTURE, False), torch.full((3, 3), 1e30), Settings()).finite
    assert not survey(planes(PICTURE, False), torch.full((3, 3), 1e38), Settings()).finite
    mixed = torch.full((3, 3), 1e38)
    mixed[1] = -1e38  # inf - inf: not a number
    assert not survey(planes(PICTURE, False), mixed, Settings()).finite


def test_rendered_is_clipped_or_centred_on_mid_grey() -> None:
    image = planes(PICTURE, False)
    clipped = rendered(image, named("identity", 3), Settings(), None)
    np.testing.assert_array_equal(clipped, luminance(PIXELS))
    output = correlate(image[0], named("Laplacian", 3), Settings())
    limit = float(output.abs().max())
    signed = rendered(image, named("Laplacian", 3), Settings(), limit)
    np.testing.assert_allclose(signed, 128 + output.numpy() * 127 / limit, atol=0.5001)
    assert (signed[output.numpy() == 0] == 128).all()
    assert rendered(planes(PICTURE, True), named("box blur", 3), Settings(padding="none"), None).shape == (81, 59, 3)


def test_forty_megapixels_fit_in_little_memory() -> None:
    """In a process of its own, whose peak is measured: the picture's 120 MB, its grey of 40 MB, and strips."""
    script = """
import resource, numpy as np
from components.convolution.compute import Settings
from components.convolution.full import planes, survey
from components.convolution.kernel import named
from components.images import Picture
pixels = np.zeros((5_000, 8_000, 3), dtype=np.uint8); pixels[:, 4_000:] = 200
image = planes(Picture(pixels, "", "PNG", "RGB"), False)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
found = survey(image, named("Sobel x", 3), Settings(padding="replicate"))
print(found.highest, found.lowest, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
    out = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert (float(out[0]), float(out[1])) == (800.0, 0.0)
    assert int(out[2]) * (1 if sys.platform == "darwin" else 1024) < 60e6
