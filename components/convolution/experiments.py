"""The three experiments below the pictures."""

from __future__ import annotations

from collections.abc import Callable

import plotly.graph_objects as go
import streamlit as st
import torch
from torch import Tensor

from components import charts
from components.convolution import figures
from components.convolution.compute import Settings
from components.convolution.full import Survey
from components.convolution.kernel import text_of
from components.convolution.learn import STEPS, Step, learn_kernel, thinned
from components.convolution.parameters import Weights, in_words, weights
from components.convolution.shift import PATCH, ShiftTest, shift_test
from components.images import Picture, luminance
from components.lesson import Lab, scenes
from components.lesson.controls import Controls
from components.threads import one_thread


def come_first(lab: Lab) -> bool:
    """Whether the class is shown a scene about an experiment: then that belongs at the top of the page."""
    scene = scenes.number(lab.note) if lab.presenting else None
    return scene is not None and "experiment" in lab.note.scenes[scene - 1].state


@st.cache_resource(max_entries=16, show_spinner=False)
def _shift_tests(digest: str, _image: Tensor, text: str, _kernel: Tensor, settings: Settings, seed: int) -> dict[int, ShiftTest]:
    with one_thread():
        return {pixels: shift_test(_image, _kernel, settings, pixels, seed) for pixels in range(1, 6)}


@st.cache_resource(max_entries=32, show_spinner=False)
def _shift_figures(
    digest: str, text: str, settings: Settings, seed: int, pixels: int, _tests: dict[int, ShiftTest]
) -> tuple[go.Figure, go.Figure, go.Figure]:
    """The two feature maps and the bars. Making them takes longer than all else on the page."""
    found = _tests[pixels]
    before = figures.feature_map(found.before, "picture → feature map")
    after = figures.feature_map(found.after, f"picture moved by {pixels} → feature map")
    return before, after, figures.shifts(_tests)


def shift(lab: Controls, image: Tensor, digest: str, kernel: Tensor, settings: Settings) -> None:
    """Move the picture: the feature map moves along, the output of a dense layer does not. `digest` stands for `image`, (H, W)."""
    pixels = lab.slider("shift", "Move the picture to the right by (pixels)")
    text, seed = text_of(kernel), lab.state["seed"]
    tests = _shift_tests(digest, image, text, kernel, settings, seed)
    before, after, bars = _shift_figures(digest, text, settings, seed, pixels, tests)
    found = tests[pixels]
    moved = f"{found.moved:g} output pixel{'s' if found.moved != 1 else ''}"
    left, right = st.columns(2)
    with left:
        shape = f"{found.before.shape[1]} by {found.before.shape[0]}"
        charts.draw(before, alt=f"Feature map, {shape}.", key="map_before")
    with right:
        charts.draw(
            after, alt=f"Feature map of the picture moved by {pixels} pixels: moved by {moved}.", key="map_after",
        )  # fmt: skip
    charts.draw(
        bars, key="shifts", download="shift-test",
        alt="Difference after a shift, as a share of the output: "
        + "; ".join(f"{by} px: convolution {test.convolution:.0%}, dense layer {test.dense:.0%}" for by, test in tests.items()),
    )  # fmt: skip
    if found.largest == 0:
        verdict = f"the feature map moved by exactly {moved}: the largest difference inside the border is 0"
    elif found.moved != round(found.moved):
        verdict = (
            f"with a stride of {settings.stride} the feature map would have to move by {moved}, which it cannot: "
            f"it differs by {found.convolution:.0%}. Only shifts by multiples of the stride come through"
        )
    else:
        verdict = f"the feature map moved by {moved}, with a difference of at most {found.largest:.3g}"
    st.markdown(
        f"Moved by {pixels} px, {verdict}. A dense layer of {PATCH**2:,} × {PATCH**2:,} random weights (seed {lab.state['seed']}), on the "
        f"picture reduced to at most {PATCH} × {PATCH}, gives an output that differs by **{found.dense:.0%}** from its old one moved along."
    )


def count(picture: Picture, found: Survey, k: int) -> None:
    """Weights of a convolutional and of a fully connected layer, for this picture and for the notes' own example."""
    here = weights((picture.height, picture.width), (found.height, found.width), k, found.channels)
    example = weights((100, 100), (100, 100), 3)
    named = {"this picture": here, "100 × 100": example}
    charts.draw(
        figures.weights(named), key="weights", download="weights",
        alt="; ".join(f"{name}: {in_words(c.dense)} weights fully connected, {c.convolution} convolutional" for name, c in named.items()),
    )  # fmt: skip
    quantities: dict[str, Callable[[Weights], str]] = {
        "inputs": lambda counted: f"{counted.inputs:,}",
        "outputs": lambda counted: f"{counted.outputs:,}",
        "weights, fully connected": lambda counted: in_words(counted.dense),
        "as float32": lambda counted: _bytes(counted.dense_bytes),
        "weights, convolution": lambda counted: str(counted.convolution),
    }
    st.table([{"": quantity} | {name: show(counted) for name, counted in named.items()} for quantity, show in quantities.items()])
    st.caption(
        f"This picture: {picture.width} × {picture.height}. 100 × 100, one channel: the notes' example. Without biases. "
        "In a convolutional layer the kernel is shared by all positions"
        + (" and here by the three channels" if found.channels == 3 else "")
        + "; in a fully connected one each output has a weight of its own for each input."
    )


def _bytes(count: int) -> str:
    for scale, unit in ((10**18, "EB"), (10**15, "PB"), (10**12, "TB"), (10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if count >= scale:
            return f"{count / scale:,.3g} {unit}"
    return f"{count} bytes"


@st.cache_data(max_entries=64, show_spinner=False)
def _learned(digest: str, _image: Tensor, text: str, _kernel: Tensor, seed: int) -> list[Step]:
    with one_thread():
        return list(learn_kernel(_image, _kernel, seed))


@st.cache_resource(max_entries=16, show_spinner=False)
def _film(digest: str, text: str, seed: int, _steps: list[Step], _kernel: Tensor) -> go.Figure:
    return figures.learning(_steps, _kernel)


def learn(picture: Picture, kernel: Tensor, seed: int) -> None:
    """Gradient descent finds the present kernel again from input and output alone."""
    pixels = torch.from_numpy(luminance(thinned(picture.pixels)))  # (H, W)
    k = kernel.shape[0]
    if min(pixels.shape) < 2 * k:
        st.info(f"This picture is too small to learn a {k} × {k} kernel from: choose one of at least {2 * k} pixels along each side.")
        return
    with st.spinner("Learning"):
        steps = _learned(picture.digest, pixels, text_of(kernel), kernel, seed)
    last = steps[-1]
    charts.draw(
        _film(picture.digest, text_of(kernel), seed, steps, kernel), key="learning", download="learned-kernel",
        alt=f"The learned kernel and its loss over {STEPS} steps: the loss falls from {steps[0].loss:.3g} to {last.loss:.3g}.",
    )  # fmt: skip
    relative = last.error / (float(kernel.abs().max()) or 1.0)
    verdict = (
        "It has found the kernel."
        if relative < 1e-2
        else "It has not found the kernel: in this picture many kernels give nearly the same output, as neighbouring pixels are so alike."
    )
    st.markdown(
        f"{STEPS} steps of gradient descent (Adam) from random entries (seed {seed}), on {pixels.shape[1]} × {pixels.shape[0]} pixels "
        "picked from the picture. It is shown the input and the output, never the kernel. The largest error of an entry is now "
        f"**{last.error:.2g}**, {relative:.1%} of the largest entry. {verdict}"
    )
