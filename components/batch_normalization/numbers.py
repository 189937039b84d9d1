"""The batch that is typed: a few values of one feature."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

import torch
from torch import Tensor

from components.batch_normalization.compute import Normalised, Running, evaluate, min_max, normalise

MOST = 16
LARGEST = 1e6
CATCHING_UP = 100
"""Steps of the chart of the running averages."""


class ValuesError(ValueError):
    """The values cannot be used; the message says what is wrong and what to do."""


def parse(text: str) -> tuple[float, ...]:
    """Read numbers with commas, semicolons or blanks between them.

    Raises:
        ValuesError: something is no number, too large, or there are none or too many.
    """
    pieces = [piece for piece in re.split(r"[,;\s]+", text.replace("−", "-")) if piece]
    if not pieces:
        raise ValuesError("There is no value yet: type some numbers with commas between them, such as 2, 4, 9.")
    if len(pieces) > MOST:
        raise ValuesError(f"There are {len(pieces)} values; at most {MOST} fit into the table: remove {len(pieces) - MOST}.")
    return tuple(_number(piece) for piece in pieces)


def _number(piece: str) -> float:
    shown = piece if len(piece) <= 20 else piece[:20] + "…"
    try:
        value = float(piece)
    except ValueError:
        raise ValuesError(f"“{shown}” is no number: write numbers with commas between them, such as 2, 4, 9.") from None
    if not math.isfinite(value) or abs(value) > LARGEST:
        raise ValuesError(f"“{shown}” is too large: use numbers between −1,000,000 and 1,000,000.")
    return value


@dataclass(frozen=True)
class Feature:
    """One feature of one batch: `x` (m, 1), what became of it, and the running averages after 0, 1, … CATCHING_UP steps on this batch.

    `found` is None if the batch cannot be normalised (a batch of one in training).
    """

    x: Tensor
    found: Normalised | None
    squeezed: Tensor
    running: tuple[Running, ...]


def work_out(values: tuple[float, ...], gamma: float, beta: float, steps: int, *, training: bool) -> Feature:
    """Normalise `values`. In evaluation the running averages are those after `steps` training steps on this very batch.

    A batch of one cannot train, so its running averages stay at 0 and 1.
    """
    x = torch.tensor(values, dtype=torch.float64)[:, None]
    scale, shift = torch.tensor([gamma], dtype=torch.float64), torch.tensor([beta], dtype=torch.float64)
    running = [Running(torch.zeros(1, dtype=torch.float64), torch.ones(1, dtype=torch.float64))]
    for _ in range(CATCHING_UP):
        running.append(running[-1].after(x) if len(values) > 1 else running[-1])
    found = None
    if not training:
        found = evaluate(x, running[steps], scale, shift)
    elif len(values) > 1:
        found = normalise(x, scale, shift)
    return Feature(x, found, min_max(x), tuple(running))
