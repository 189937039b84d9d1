"""The digits, and one that the learner draws.

scikit-learn's digits were bitmaps of 32 × 32, reduced to 8 × 8 by counting the black cells of each block of 4 × 4 (E. Alpaydin and
C. Kaynak, Optical Recognition of Handwritten Digits, UCI, 1998). The field in the browser does the same, so a drawn digit is of one kind
with them.
"""

from __future__ import annotations

import string
from functools import lru_cache

import torch
from torch import Tensor

from components.neural_network.data import Data, split

SIDE = 8
PIXELS = SIDE * SIDE
MOST = 16
"""Black cells of a block of 4 × 4: a pixel is a count from 0 to 16, divided by 16."""
SHARE = 0.7
"""For training."""
LETTERS = string.ascii_lowercase[: MOST + 1]
"""A drawn digit as text: one letter for each pixel, a for 0 and q for 16."""
NAMES = tuple(f"pixel {row}, {column}" for row in range(1, SIDE + 1) for column in range(1, SIDE + 1))


class DigitError(ValueError):
    """The drawn digit cannot be read; the message says what is wrong and what to do."""


@lru_cache(maxsize=1)
def _all() -> tuple[Tensor, Tensor]:
    from sklearn.datasets import load_digits  # takes a second, and most pages never need it

    found = load_digits()
    return torch.from_numpy(found.data).to(torch.float32) / MOST, torch.from_numpy(found.target)


@lru_cache(maxsize=16)
def digits(noise: float = 0.0, seed: int = 0) -> Data:
    """1,797 digits, 70 % of them to learn from: x (N, 64) the input, y (N, 64) what is to come out, pixels from 0 to 1.

    With `noise`, x is y plus normally distributed noise of that standard deviation, drawn once for each pixel of each digit.
    """
    clean, _ = _all()
    dirty = clean
    if noise:
        dirty = clean + noise * torch.randn(clean.shape, generator=torch.Generator().manual_seed(seed + 2))
    return split("digits", dirty, clean, seed, columns=NAMES, share=SHARE, standardise=False)


@lru_cache(maxsize=16)
def classes(seed: int = 0) -> Tensor:
    """Which digit each held-out picture of `digits` shows: (N,). Training never sees it."""
    clean, labels = _all()
    return split("classes", clean, labels, seed, columns=NAMES, labels=tuple("0123456789"), share=SHARE, standardise=False).y_test


def parse(text: str) -> Tensor | None:
    """The drawn digit as pixels (64,), None if nothing is drawn.

    Raises:
        DigitError: the text is no drawn digit.
    """
    if not text.strip("a "):
        return None
    if len(text) != PIXELS or set(text) - set(LETTERS):
        letters = f"{PIXELS} letters from a to {LETTERS[-1]}"
        raise DigitError(f"This is no drawn digit: it takes {letters}, one for each pixel. Draw one in the field.")
    return torch.tensor([LETTERS.index(letter) / MOST for letter in text])


EXAMPLE = "aahmqgaa" "adqhgqda" "ahqaamka" "aigaaifa" "aifaaiga" "aegabqda" "aadqknaa" "aaajqeaa"
"""A zero, for the button."""
