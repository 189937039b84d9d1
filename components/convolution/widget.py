"""The two widgets that the browser answers by itself: the window over the picture, and the kernel's cells."""

from __future__ import annotations

import json
from dataclasses import dataclass

import streamlit as st
from torch import Tensor

from components.browser import said, widget
from components.convolution.compute import Settings
from components.images.picture import Pixels

_view = widget("kernel_view", __file__, before=("mounted", "kernel_maths", "kernel_paint"))
_grid = widget("kernel_grid", __file__)


@dataclass(frozen=True)
class View:
    """What the window moves over: `pixels` (H, W) or (H, W, 3), small enough to hover over; `caption` says what they are of the picture.

    signed: whether outputs are coloured by their sign; else they are grey from 0 to 255. `name` says what the picture shows.
    """

    pixels: Pixels
    kernel: Tensor
    settings: Settings
    signed: bool
    name: str
    caption: str


def kernel_view(view: View, *, key: str) -> None:
    """Input and output side by side. Hovering, tapping or the arrow keys show any output pixel's window, products and sum; the walk
    fills the output pixel by pixel. All of it is computed in the browser, from bytes that are sent once."""
    channels = 1 if view.pixels.ndim == 2 else 3
    head = json.dumps(
        {
            "height": view.pixels.shape[0],
            "width": view.pixels.shape[1],
            "channels": channels,
            "kernel": [float(entry) for entry in view.kernel.flatten()],
            "stride": view.settings.stride,
            "dilation": view.settings.dilation,
            "padding": view.settings.padding,
            "signed": view.signed,
            "name": view.name,
            "caption": view.caption,
        }
    ).encode()
    _view(key=key, data=len(head).to_bytes(4, "little") + head + view.pixels.tobytes())


def kernel_grid(entries: list[str], target: str, *, key: str) -> None:
    """The kernel's cells to type into. A changed cell is written into the session's `target`, a text field, as the whole kernel."""

    def changed() -> None:
        typed = said.text(key, "kernel")
        if typed is not None:
            st.session_state[target] = typed[:1_000]

    _grid(key=key, data={"entries": entries}, on_kernel_change=changed)
