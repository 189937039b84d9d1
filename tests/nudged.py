"""Whether what the notes claim holds on other machines too: every start and every draw is nudged by a last digit.

Processors add up in different orders, so that sums differ in their last digits; a long training turns that into another course. A claim
that holds under each of some nudges holds on other processors. `make nudge` runs the tests of the claims with this plugin
(`pytest -p tests.nudged`), once for each of some numbers.
"""

from __future__ import annotations

import os
from typing import Any

import torch
from torch import Tensor

from components.neural_network.network import Network

SIZE = 3e-7
"""Relative: about three units in the last place of a float32."""

_randn, _start = torch.randn, Network.__init__


def _nudge(values: Tensor) -> Tensor:
    """Factors about 1 of the same shape and type; the same ones in the whole run, since the same seed has to give the same result."""
    dice = torch.Generator().manual_seed(1000 + int(os.environ["NUDGE"]))
    return (1 + SIZE * _randn(values.shape, generator=dice)).to(values.dtype)


def randn(*sizes: Any, **options: Any) -> Tensor:
    drawn = _randn(*sizes, **options)
    return drawn * _nudge(drawn)


def start(self: Network, *given: Any, **options: Any) -> None:
    _start(self, *given, **options)
    with torch.no_grad():
        for parameter in self.parameters():
            parameter.mul_(_nudge(parameter))


torch.randn = randn
Network.__init__ = start  # type: ignore[method-assign]
