"""The latent plane as the widget wants it: the decoder's weights once, and where the held-out digits lie."""

from __future__ import annotations

import base64
from typing import Any, cast

import torch
from torch import Tensor

from components.autoencoder.compute import depth, encode, plane
from components.autoencoder.digits import SIDE
from components.neural_network.network import Layer, Network

MARGIN = 0.08
MOST_POINTS = 540


def payload(network: Network, x: Tensor, labels: Tensor, at: tuple[float, float] | None, own: Tensor | None = None) -> dict[str, Any]:
    """The widget's data. x (N, 64) are held-out inputs and `labels` (N,) what they show; `own` (64,) is a drawn digit.

    `at` is the point that is decoded; without one it is the drawn digit's place.
    """
    codes = encode(network, x[:MOST_POINTS])
    drawn = plane(codes)
    places = drawn.place(codes)
    low, high = places.amin(dim=0), places.amax(dim=0)
    room = MARGIN * (high - low).clamp(min=1e-3)
    low, high = low - room, high + room
    placed = None if own is None else [short(value) for value in drawn.place(encode(network, own[None]))[0].tolist()]
    first = depth(network)
    hidden = network.architecture.activations
    layers = cast(list[Layer], list(network.layers)[first:])
    return {
        "side": SIDE,
        "size": codes.shape[1],
        "places": [[short(value) for value in row] for row in places.tolist()],
        "labels": "".join(str(label) for label in labels[:MOST_POINTS].tolist()),
        "low": low.tolist(),
        "high": high.tolist(),
        "origin": drawn.origin.tolist(),
        "right": drawn.right.tolist(),
        "upwards": drawn.upwards.tolist(),
        "layers": [
            {
                "weights": text_of(layer.weight),
                "bias": text_of(layer.bias),
                "activation": hidden[first + number] if first + number < len(hidden) else "none",
            }
            for number, layer in enumerate(layers)
        ],
        "at": placed if at is None else list(at),
        "own": placed,
    }


def text_of(tensor: Tensor) -> str:
    """A tensor as base64 of its float32 bytes."""
    return base64.b64encode(tensor.detach().to(torch.float32).contiguous().numpy().tobytes()).decode()


def short(value: float) -> float:
    """Four significant digits: the plane is drawn with a few hundred pixels."""
    return float(f"{value:.4g}")
