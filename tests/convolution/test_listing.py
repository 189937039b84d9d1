"""The code beside the lab is run as it stands, and must give what the lab computes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch

from components.convolution.compute import correlate
from components.convolution.full import planes
from components.convolution.kernel import KERNELS, named, parse, text_of
from components.convolution.listing import pytorch
from components.convolution.state import OWN, PER_CHANNEL, STATE, settings
from components.images import Picture, sample
from components.notes import note
from tests.listings import run

DEFAULTS = {name: field.default for name, field in STATE.items()}
STATES = [
    *({"kernel": text_of(named(name, 3)), "picture": "cat"} for name in KERNELS),
    *({"padding": padding, "kernel": text_of(named("emboss", 5)), "dilation": 3} for padding in STATE["padding"].options),
    {"picture": OWN, "stride": 3, "kernel": text_of(named("Gaussian blur", 7))},
    {"picture": "flower", "channels": PER_CHANNEL, "stride": 2, "padding": "circular"},
    {"picture": OWN, "channels": PER_CHANNEL, "padding": "none"},
    *(preset.state for preset in note("convolution").presets),
]


@pytest.mark.parametrize("changes", STATES, ids=range(len(STATES)))
def test_the_listing_computes_the_labs_output(
    changes: dict[str, Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    state = DEFAULTS | changes
    monkeypatch.chdir(Path(__file__).resolve().parents[2])
    names = run(pytorch(state))
    if state["picture"] == OWN:
        picture = Picture(names["picture"].numpy(), "", "PNG", "RGB")
    else:
        picture = sample(state["picture"])
        torch.testing.assert_close(names["picture"], torch.from_numpy(picture.pixels))
    ours = correlate(planes(picture, state["channels"] == PER_CHANNEL), parse(state["kernel"]), settings(state)).squeeze()
    torch.testing.assert_close(names["output"], ours, rtol=1e-4, atol=2e-3)
    assert str(tuple(ours.shape)) in capsys.readouterr().out
