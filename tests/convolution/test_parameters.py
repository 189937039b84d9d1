from __future__ import annotations

import torch

from components.convolution.parameters import in_words, weights


def test_the_notes_own_example() -> None:
    found = weights((100, 100), (100, 100), 3)
    assert (found.inputs, found.outputs, found.dense, found.convolution) == (10_000, 10_000, 100_000_000, 9)
    assert in_words(found.dense) == "100 million"
    assert found.dense_bytes == 400_000_000


def test_the_counts_are_pytorchs() -> None:
    found = weights((6, 7), (4, 5), 3, channels=2)
    dense = torch.nn.Linear(6 * 7 * 2, 4 * 5 * 2, bias=False)
    assert found.dense == dense.weight.numel()
    assert found.convolution == torch.nn.Conv2d(1, 1, 3, bias=False).weight.numel()


def test_large_counts_have_names() -> None:
    assert in_words(74_682) == "74,682"
    assert in_words(68_294_400_000) == "68.3 billion"
    assert in_words(1_600_000_000_000_000) == "1.6 quadrillion"
    assert in_words(999_999) == "999,999"
