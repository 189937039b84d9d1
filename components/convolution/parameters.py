"""How many weights a layer needs for one picture: convolutional against fully connected."""

from __future__ import annotations

from dataclasses import dataclass

BYTES_PER_WEIGHT = 4  # float32


@dataclass(frozen=True)
class Weights:
    """Weights (without biases) that turn `inputs` numbers into `outputs` numbers.

    convolution: one kernel, shared by every output. dense: every output has a weight of its own for every input.
    """

    inputs: int
    outputs: int
    convolution: int
    dense: int

    @property
    def dense_bytes(self) -> int:
        return self.dense * BYTES_PER_WEIGHT


def weights(inputs: tuple[int, int], outputs: tuple[int, int], k: int, channels: int = 1) -> Weights:
    """The counts for a picture of `inputs` (H, W) whose feature map is `outputs` (H', W'), both with `channels` channels.

    100 x 100 to 100 x 100 with one channel: 10 000 * 10 000 = 100 million, against k * k = 9.
    """
    count_in = inputs[0] * inputs[1] * channels
    count_out = outputs[0] * outputs[1] * channels
    return Weights(count_in, count_out, k * k, count_in * count_out)


SCALES = (
    (10**18, "quintillion"),
    (10**15, "quadrillion"),
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
)


def in_words(count: int) -> str:
    """100000000 -> "100 million"; 74682 -> "74,682"; 68294400000 -> "68.3 billion"."""
    for scale, name in SCALES:
        if count >= scale:
            return f"{count / scale:.3g} {name}" if count < 1_000 * scale else f"{count / scale:,.0f} {name}"
    return f"{count:,}"


def number(value: float) -> str:
    """A value of a feature map in a sentence: two decimals, or powers of ten where they would be a long row of digits."""
    text = f"{value:.2e}" if abs(value) >= 1e7 else f"{round(value, 2) + 0.0:,.2f}".rstrip("0").rstrip(".")
    return text.replace("-", "−", 1) if value < 0 and text != "-0" else text.removeprefix("-")
