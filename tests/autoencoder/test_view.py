"""What is sent to the browser decodes to what torch decodes."""

from __future__ import annotations

import base64

import numpy as np
import pytest
import torch

from components.autoencoder.compute import decode, encode
from components.autoencoder.digits import EXAMPLE, classes, digits, parse
from components.autoencoder.view import payload
from components.neural_network.network import Architecture, Network

BEND = {"none": lambda z: z, "ReLU": lambda z: np.maximum(z, 0), "tanh": np.tanh, "sigmoid": lambda z: 1 / (1 + np.exp(-z))}


@pytest.mark.parametrize("bend", ["ReLU", "tanh", "sigmoid"])
@pytest.mark.parametrize("k", [1, 2, 5])
def test_the_decoder_is_sent_whole(bend: str, k: int) -> None:
    network = Network(Architecture(64, (12, k, 12), 64, (bend, "none", bend)), seed=3)
    sent = payload(network, digits().x_test, classes(), (0.3, -0.2))
    point = np.array([0.7, -0.4])
    code = np.array(sent["origin"]) + point[0] * np.array(sent["right"]) + point[1] * np.array(sent["upwards"])
    x = code
    for layer in sent["layers"]:
        bias = np.frombuffer(base64.b64decode(layer["bias"]), np.float32)
        weights = np.frombuffer(base64.b64decode(layer["weights"]), np.float32).reshape(len(bias), -1)
        x = BEND[layer["activation"]](weights @ x + bias)
    np.testing.assert_allclose(x, decode(network, torch.tensor(code, dtype=torch.float32)[None])[0].numpy(), atol=1e-5)
    assert len(sent["places"]) == len(sent["labels"]) == 539


def test_the_points_and_an_own_digit_lie_where_their_codes_are() -> None:
    network = Network(Architecture(64, (2,), 64, "none"), seed=0)
    drawn = parse(EXAMPLE)
    assert drawn is not None
    data = digits()
    sent = payload(network, data.x_test, classes(), (0, 0), drawn)
    np.testing.assert_allclose(sent["places"], encode(network, data.x_test).numpy(), rtol=1e-3, atol=1e-6)
    assert sent["own"] == pytest.approx(encode(network, drawn[None])[0].tolist(), rel=1e-3)
    assert sent["at"] == [0, 0]
    assert payload(network, data.x_test, classes(), None, drawn)["at"] == sent["own"]
