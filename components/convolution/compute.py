"""The convolution of a picture with one kernel, as deep learning does it.

What deep learning calls convolution is cross-correlation: the kernel is laid on the picture as it is, not flipped.

    output[i, j] = sum over u, v of  kernel[u, v] * input[i * stride + u * dilation - margin, j * stride + v * dilation - margin]

Source: Dumoulin and Visin, "A guide to convolution arithmetic for deep learning", 2016; `torch.nn.Conv2d`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from components.threads import one_thread

PADDINGS = ("zeros", "reflect", "replicate", "circular", "none")
"""What lies outside the picture: nothing but zeros; its mirror image (the edge pixel itself not repeated); its edge pixel;
its other side; or no outputs are computed there ("valid")."""

STRIP = 2**17
"""Output values per strip: with its input one megabyte of float32, which a core's cache just holds while shifted copies are added up."""


class ConvolutionError(ValueError):
    """There is no output; the text is one sentence for the learner."""


@dataclass(frozen=True)
class Settings:
    """How a k x k kernel moves: `stride` pixels from output to output, every `dilation`-th pixel under it read."""

    stride: int = 1
    dilation: int = 1
    padding: str = "zeros"

    def margin(self, k: int) -> int:
        """Pixels added on each side, so that at stride 1 the output is as large as the input; 0 for "none"."""
        return 0 if self.padding == "none" else self.dilation * (k - 1) // 2


def output_size(n: int, k: int, settings: Settings) -> int:
    """floor((n + 2p - d(k - 1) - 1) / s) + 1: how many outputs a kernel of size k has along n pixels.

    Raises:
        ConvolutionError: the kernel does not fit in once.
    """
    reach = settings.dilation * (k - 1) + 1
    size = (n + 2 * settings.margin(k) - reach) // settings.stride + 1
    if size < 1:
        raise ConvolutionError(
            f"The window spans {reach} pixels and the picture has only {n} along one side: choose a padding, "
            "a smaller dilation or a smaller kernel."
        )
    return size


def source(positions: Tensor, n: int, padding: str) -> tuple[Tensor, Tensor]:
    """Where the pixel at each position, inside 0 .. n - 1 or not, is read from: indices, and which of them count."""
    inside = (positions >= 0) & (positions < n)
    if padding == "reflect":
        period = max(1, 2 * (n - 1))  # ... 2 1 | 0 1 2 ... n-1 | n-2 ...
        folded = positions.remainder(period)
        return torch.minimum(folded, period - folded).clamp(max=n - 1), torch.ones_like(inside)
    if padding == "replicate":
        return positions.clamp(0, n - 1), torch.ones_like(inside)
    if padding == "circular":
        return positions.remainder(n), torch.ones_like(inside)
    return positions.clamp(0, n - 1), inside


def _read_from(positions: list[int], n: int, padding: str) -> list[tuple[int, bool]]:
    """`source` as pairs of an index and whether it counts."""
    indices, counts = source(torch.tensor(positions, dtype=torch.long), n, padding)
    return list(zip(indices.tolist(), counts.tolist(), strict=True))


@torch.inference_mode()
def strips(image: Tensor, kernel: Tensor, settings: Settings) -> Iterator[tuple[int, Tensor]]:
    """The output in strips of rows, from the top: (first row, (C, rows, W')). Memory stays small whatever the picture's size.

    image: (C, H, W), whole numbers or floats. kernel: (k, k), k odd; the sums are taken in its dtype.

    Adding up k * k shifted copies of a strip reads each pixel from the cache, and is several times faster on a large picture
    than `F.conv2d`, which first copies every window. A strip with its margins lies in memory as one row of numbers, and so do its copies:
    each addition is one loop without a break at the rows' ends, and what it adds up in the margins is cut off. The strips share their
    memory: use one before asking for the next.
    """
    channels, height, width = image.shape
    k = kernel.shape[0]
    stride, dilation, margin = settings.stride, settings.dilation, settings.margin(k)
    out_height, out_width = output_size(height, k, settings), output_size(width, k, settings)
    wide = -(-(width + 2 * margin) // stride)  # outputs in a row, with those in the margins
    full = wide * stride  # pixels in a padded row
    rows_at_once = max(1, STRIP // wide)

    beyond = [*range(-margin, 0), *range(width, width + margin)]
    columns = _read_from(beyond, width, settings.padding)
    copies = [(u * dilation * full + v * dilation, float(kernel[u, v])) for u in range(k) for v in range(k)]
    (start, weight), *others = [(start, weight) for start, weight in copies if weight] or [(0, 0.0)]  # what is 0 adds nothing
    window_height = dilation * (k - 1) + 1
    memory = torch.zeros((rows_at_once - 1) * stride + window_height + 1, full, dtype=kernel.dtype)
    sums = torch.empty(channels, rows_at_once, wide, dtype=kernel.dtype)
    for top in range(0, out_height, rows_at_once):
        rows = min(rows_at_once, out_height - top)
        first = top * stride - margin  # the picture's row that the strip's first window begins in
        padded = memory[: (rows - 1) * stride + window_height]  # one row less than there is: the last row's copies reach beyond it
        upper, lower = max(0, -first), min(len(padded), height - first)  # between these the rows are the picture's own
        outside = [*range(upper), *range(lower, len(padded))]
        lines = _read_from([first + row for row in outside], height, settings.padding)
        for plane, added in zip(image, sums[:, :rows], strict=True):  # (H, W), (rows, wide)
            middle = padded[:, margin : margin + width]
            middle[upper:lower] = plane[first + upper : first + lower]
            for row, (line, counts) in zip(outside, lines, strict=True):
                middle[row] = plane[line] * counts
            for column, (line, counts) in zip(beyond, columns, strict=True):
                padded[:, margin + column] = padded[:, margin + line] * counts
            torch.mul(memory.as_strided((rows, wide), (stride * full, stride), start), weight, out=added)
            for shift, factor in others:
                added.add_(memory.as_strided((rows, wide), (stride * full, stride), shift), alpha=factor)
        yield top, sums[:, :rows, :out_width]


@torch.inference_mode()
def correlate(
    image: Tensor, kernel: Tensor, settings: Settings | None = None, progress: Callable[[float], None] | None = None
) -> Tensor:
    """The whole output: (H, W) -> (H', W'), or (C, H, W) -> (C, H', W') with the same kernel on each channel.

    `progress` is called with the share that is done after each strip.

    Raises:
        ConvolutionError: the kernel does not fit in once.
    """
    settings = settings or Settings()
    planes = image if image.ndim == 3 else image[None]
    k = kernel.shape[0]
    height, width = (output_size(n, k, settings) for n in planes.shape[1:])
    output = torch.empty(planes.shape[0], height, width, dtype=kernel.dtype)
    with one_thread():
        for top, strip in strips(planes, kernel, settings):
            output[:, top : top + strip.shape[1]] = strip
            if progress:
                progress((top + strip.shape[1]) / height)
    return output if image.ndim == 3 else output[0]


@dataclass(frozen=True)
class Window:
    """One output pixel taken apart: values and products are (k, k), `total` is the products' sum.

    rows, columns: (k,) where in the picture the window lies, before padding; some may be outside of it.
    """

    values: Tensor
    products: Tensor
    total: float
    rows: Tensor
    columns: Tensor


@torch.inference_mode()
def window(image: Tensor, kernel: Tensor, row: int, column: int, settings: Settings) -> Window:
    """The window of (H, W) `image` behind output pixel (row, column)."""
    k = kernel.shape[0]
    offsets = torch.arange(k) * settings.dilation - settings.margin(k)
    rows, columns = row * settings.stride + offsets, column * settings.stride + offsets
    lines, lines_count = source(rows, image.shape[0], settings.padding)
    across, across_count = source(columns, image.shape[1], settings.padding)
    values = image[lines][:, across].to(kernel.dtype) * lines_count[:, None] * across_count
    products = values * kernel
    return Window(values, products, float(products.sum()), rows, columns)
