"""The numbers that the notes give as examples, computed again."""

from __future__ import annotations

import math
import re
import statistics

import pytest
import torch

from components.notes.note import note


def cell(name: str, row: str) -> str:
    """The last cell of the table row that begins with `row`."""
    match = re.search(rf"^\| {re.escape(row)} \|(?:[^\n]*\|)? ([^|\n]+) \|$", note(name).body, re.MULTILINE)
    assert match is not None, f"{name} has no row {row!r}"
    return match[1]


def number(text: str) -> int:
    return int(text.replace(",", ""))


@pytest.mark.parametrize(
    ("row", "padding", "stride", "dilation"),
    [
        ("Padding 0, stride 1", 0, 1, 1),
        ("Padding 1, stride 1", 1, 1, 1),
        ("Padding 0, stride 2", 0, 2, 1),
        ("Padding 0, stride 1, dilation 2", 0, 1, 2),
    ],
)
def test_output_sizes_of_a_convolution(row: str, padding: int, stride: int, dilation: int) -> None:
    layer = torch.nn.Conv2d(1, 1, 3, padding=padding, stride=stride, dilation=dilation)
    assert number(cell("convolution", row)) == layer(torch.zeros(1, 1, 100, 100)).shape[-1]


def test_weights_of_a_convolution() -> None:
    assert number(cell("convolution", "Fully connected, 10,000 outputs")) == (100 * 100) ** 2
    for size in (3, 5, 7):
        layer = torch.nn.Conv2d(1, 1, size, bias=False)
        assert number(cell("convolution", f"Convolution with a {size} × {size} kernel")) == layer.weight.numel()
    parameters = sum(p.numel() for p in torch.nn.Conv2d(3, 16, 3).parameters())
    assert f"3 to 16 channels with a 3 × 3 kernel make {parameters}." in note("convolution").body


def test_standardising_and_min_max_scaling() -> None:
    values = [2.0, 4.0, 9.0]
    mean, deviation = statistics.mean(values), statistics.pstdev(values)
    standardised = [(value - mean) / deviation for value in values]
    scaled = [(value - 2) / 7 for value in values]
    text = note("batch-normalization").body
    assert f"mean {mean:.0f} and standard deviation about {deviation:.2f}" in text
    assert "{:.2f}, {:.2f} and {:.2f}; ".format(*standardised).replace("-", "−") in text
    assert "{:.0f}, {:.2f} and {:.0f}.".format(*scaled) in text


def test_batch_normalisation_starts_as_said() -> None:
    layer = torch.nn.BatchNorm1d(64)
    assert (layer.weight == 1).all()
    assert (layer.bias == 0).all()
    assert (layer.weight.numel(), layer.bias.numel()) == (64, 64)
    assert (layer.eps, layer.momentum) == (1e-5, 0.1)
    with pytest.raises(ValueError, match="more than 1 value"):
        layer(torch.zeros(1, 64))


def test_derivatives_of_the_activations_at_zero() -> None:
    for row, function in (("Sigmoid", torch.sigmoid), ("Tanh", torch.tanh), ("GELU", torch.nn.functional.gelu)):
        x = torch.zeros((), requires_grad=True)
        function(x).backward()
        assert x.grad is not None
        match = re.search(rf"^\| {row} \|[^|]+\|[^|]+\| ([\d.]+) \|", note("activation-functions").body, re.MULTILINE)
        assert match is not None
        assert float(match[1]) == pytest.approx(x.grad.item())
    lowest = torch.nn.functional.gelu(torch.linspace(-3, 0, 3001)).min().item()
    assert f"about $[{lowest:.2f}," in note("activation-functions").body


def test_softmax_of_the_example() -> None:
    p = torch.softmax(torch.tensor([2.0, 1.0, 0.0]), 0).tolist()
    assert "logits 2, 1 and 0 give the probabilities {:.2f}, {:.2f} and {:.2f}.".format(*p) in note("masked-language-model").body


def test_trainable_numbers_of_lora() -> None:
    assert number(cell("fine-tuning", "full fine-tuning")) == 768 * 768
    for rank in (1, 8, 16):
        assert number(cell("fine-tuning", f"LoRA with rank {rank}")) == rank * (768 + 768)


def test_chunks_of_the_training_split() -> None:
    tokens = number(cell("mlm-data-pipeline", "Tokens with `[CLS]` and `[SEP]`"))
    chunks = number(cell("mlm-data-pipeline", "Chunks of 128 tokens"))
    assert (tokens // 128, math.ceil(chunks / 32)) == (
        chunks,
        number(cell("mlm-data-pipeline", "Batches of 32 chunks in one epoch")),
    )
    assert f"Joined all at once, they would leave {tokens % 128} tokens over." in note("mlm-data-pipeline").body
    assert (
        f"about {round(128 * 0.15)} are chosen, of which about {round(128 * 0.15 * 0.8)} become" in note("mlm-data-pipeline").body
    )


def test_preference_of_the_bradley_terry_model() -> None:
    assert f"a difference of 2 about {100 / (1 + math.exp(-2)):.0f} %" in note("rlhf").body


def test_steps_of_an_epoch() -> None:
    steps = math.ceil(1000 / 32)
    assert f"batches of 32 give {steps} steps per epoch, and 10 epochs give {10 * steps} updates" in note("hyperparameters").body
