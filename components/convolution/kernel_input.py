"""Choosing a kernel: by name, cell by cell, or as text. The text is the state; the other two write into it."""

from __future__ import annotations

import streamlit as st
from torch import Tensor

from components.convolution.kernel import KERNELS, SIZES, KernelError, cells, name_of, named, parse, text_of
from components.convolution.widget import kernel_grid
from components.lesson.controls import Controls
from components.literal import literal

NAME, SIZE = "kernel_name", "kernel_size"


def _put_named() -> None:
    name, size = st.session_state[NAME], st.session_state[SIZE]
    if name in KERNELS:  # the server does not check which option comes
        st.session_state["kernel"] = text_of(named(name, size if size in SIZES else SIZES[0]))


def choose(lab: Controls) -> Tensor | None:
    """The controls for the kernel; the kernel, or None, with the reason shown, if what is typed is none."""
    text = lab.state["kernel"]
    try:
        kernel: Tensor | None = parse(text)
        problem = ""
    except KernelError as error:
        kernel, problem = None, str(error)
    if kernel is not None:  # the name and the size follow the numbers, wherever those come from
        st.session_state[NAME] = name_of(kernel)
        st.session_state[SIZE] = kernel.shape[0]
    st.selectbox("Kernel", list(KERNELS), key=NAME, on_change=_put_named, index=None, placeholder="your own")
    st.pills("Size", list(SIZES), key=SIZE, on_change=_put_named, required=True, wrap=True, format_func=lambda k: f"{k} × {k}")
    entries = cells(text)
    if len(entries) in {k * k for k in SIZES}:
        kernel_grid([entry[:40] for entry in entries], "kernel", key="kernel_cells")
    lab.text("kernel", "The kernel's numbers, row by row", help="9, 25 or 49 numbers between blanks or commas; it is part of the address.")
    if problem:
        st.error(literal(problem))
    return kernel


def moves(lab: Controls) -> None:
    """How the kernel moves, and what it meets outside the picture."""
    lab.slider("stride", "Stride", help="Pixels from one window to the next.")
    lab.slider("dilation", "Dilation", help="Every how many-th pixel under the kernel is read.")
    lab.select("padding", "Padding", help="Outside the picture: zeros, its mirror image, its edge, its other side. None: no outputs there.")


def looks(lab: Controls) -> None:
    """Which numbers of the picture are convolved, and how they are shown."""
    left, right = st.columns([13, 10])
    with left:
        lab.pills("shown", "Output shown", help="Signed: coloured round 0. Clipped: grey, 0 to 255. Automatic: signed if entries cancel.")
        lab.pills("view", "Window over", help="The whole picture, reduced; or its centre at full size.")
    with right:
        lab.pills("channels", "Channels", help="Grey is Rec. 709 luma: 0.2126 red + 0.7152 green + 0.0722 blue.")
