"""The output at full size: computed, judged, offered to save."""

from __future__ import annotations

from typing import Any

import streamlit as st
from torch import Tensor

from components.convolution.compute import Settings
from components.convolution.full import Survey, planes, rendered, survey
from components.convolution.kernel import text_of
from components.desk import Desk
from components.heavy import heavy
from components.images import Picture, to_png

LONG = 2e8  # multiplications; above, about a second is exceeded and progress is shown
KEPT = 40  # surveys per session
DESK = Desk(seats=1)
"""One large picture at a time: two would take as long and twice the memory."""


def at_full_size(picture: Picture, kernel: Tensor, settings: Settings, per_channel: bool) -> Survey:
    """Convolve the whole picture, once per state and session, with progress if it takes long.

    Raises:
        ConvolutionError: the kernel does not fit in once.
        CancelledError: the learner has cancelled it.
    """
    kept: dict[Any, Survey] = st.session_state.setdefault("convolution_surveys", {})
    key = (picture.digest, text_of(kernel), settings, per_channel)
    if key not in kept:
        work = picture.width * picture.height * kernel.numel() * (3 if per_channel else 1) / settings.stride**2
        if work < LONG:
            found = survey(planes(picture, per_channel), kernel, settings)
        else:
            with heavy(DESK, "Convolving the picture at full size", "full_size", key) as report:
                found = survey(planes(picture, per_channel), kernel, settings, report)
        while len(kept) >= KEPT:
            kept.pop(next(iter(kept)))
        kept[key] = found
    return kept[key]


def troubles(kernel: Tensor, found: Survey) -> list[str]:
    """What is wrong with an output that could be computed all the same: one sentence each."""
    if not bool(kernel.any()):
        return ["Every entry of this kernel is 0, so every product and every sum is 0: the output is 0 everywhere, whatever the picture."]
    if not found.finite:
        return [
            "Overflow: sums of this kernel's products go beyond the largest float32, 3.4e38, and become infinity: make the entries smaller."
        ]
    if found.limit > 65_504:
        return [
            f"The outputs reach {found.limit:.3g}: more than float16 can hold (65,504), in which many networks run, and the next layers "
            "multiply it again until float32 overflows (3.4e38). Make the entries smaller."
        ]
    return []


def formula(picture: Picture, k: int, settings: Settings, found: Survey) -> str:
    """The output's size, with the present numbers in it, as LaTeX."""
    general = r"n_\text{out} = \lfloor\, (n + 2p - d\,(k-1) - 1)\,/\,s \,\rfloor + 1"
    p, d, s = settings.margin(k), settings.dilation, settings.stride
    here = [
        rf"\lfloor ({n} + 2\cdot{p} - {d}({k}-1) - 1) / {s} \rfloor + 1 = {size}\text{{ {side}}}"
        for n, size, side in ((picture.width, found.width, "wide"), (picture.height, found.height, "high"))
    ]
    return r"\footnotesize\;\begin{gathered}" + r"\\".join([general, *here]) + r"\end{gathered}\;"


def full_size(picture: Picture, kernel: Tensor, settings: Settings, per_channel: bool, signed: bool, found: Survey) -> None:
    """What was computed at full size, and the result to save."""

    def png() -> bytes:
        with DESK.seat():
            return to_png(rendered(planes(picture, per_channel), kernel, settings, found.limit if signed else None))

    st.markdown(
        f"**At full size:** {picture.width} × {picture.height} pixels in, {found.width} × {found.height} out"
        f"{', three channels' if per_channel else ''}, convolved in {1_000 * found.seconds:,.0f} ms."
    )
    scale = f"mid-grey is 0, black and white are ∓{found.limit:,.4g}" if signed else "clipped to 0 to 255"
    st.download_button(
        "Save the full-size output (PNG)", png, "convolution.png", "image/png", key="save_output", on_click="ignore",
        help=f"In it, {scale}.",
    )
