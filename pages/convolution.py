"""The lab: one small kernel over a whole picture, the reader's own if they like."""

from __future__ import annotations

import streamlit as st
import torch

from components import lesson
from components.convolution import experiments, kernel_input, listing, result, sources
from components.convolution.compute import ConvolutionError
from components.convolution.kernel import is_signed, name_of
from components.convolution.parameters import number
from components.convolution.state import DETAIL, EXPERIMENTS, PER_CHANNEL, STATE, settings
from components.convolution.view import hovered
from components.convolution.widget import View, kernel_view
from components.heavy import CancelledError
from components.images import luminance

lab = lesson.begin("convolution", STATE)
first = st.container()  # in a presentation, where a scene is about an experiment, that is what the class should see
above = None if lab.presenting else st.container()
controls, right = lab.columns()
with above or st.container():  # in a presentation the choice of a picture stands below the pictures
    picture, name = sources.choose(lab)
with controls:
    kernel = kernel_input.choose(lab)
    kernel_input.moves(lab)

moves, per_channel = settings(lab.state), lab.state["channels"] == PER_CHANNEL
if kernel is None:
    with right:
        st.image(hovered(picture, False)[0], caption="Waiting for a kernel.", width="stretch")
        kernel_input.looks(lab)
    lab.end()
    st.stop()

signed = is_signed(kernel) if lab.state["shown"] == "automatic" else lab.state["shown"] == "signed"
k = kernel.shape[0]
pixels, caption = hovered(picture, lab.state["view"] == DETAIL, moves.dilation * (k - 1) + 1)
grey = luminance(pixels)
try:
    found = result.at_full_size(picture, kernel, moves, per_channel)
except ConvolutionError as error:
    with right:
        st.error(str(error))
        kernel_input.looks(lab)
    lab.end()
    st.stop()
except CancelledError:
    with right:
        kernel_input.looks(lab)
    lab.end()
    st.stop()

lab.formula(result.formula(picture, k, moves, found))
with right:
    for sentence in result.troubles(kernel, found):
        st.warning(sentence)
    if found.finite:
        kernel_view(View(pixels if per_channel else grey, kernel, moves, signed, name, caption), key="kernel_view")
        result.full_size(picture, kernel, moves, per_channel, signed, found)
    kernel_input.looks(lab)

lab.notice(
    "Move over the output: one output pixel is one window, multiplied by the kernel and added up, everywhere with the same few weights. "
    "Deep learning calls this convolution; strictly it is **cross-correlation**, since the kernel is not flipped."
)
if not found.finite:
    lab.end()
    st.stop()

kernel_name = name_of(kernel) or "your own"
lab.in_words(
    f"The {kernel_name} kernel, {k} × {k}, turns {name} of {picture.width} × {picture.height} pixels into an output of "
    f"{found.width} × {found.height}. Its values go from {number(found.lowest)} to {number(found.highest)}, with a mean of "
    f"{number(found.mean)}."
)

with first if experiments.come_first(lab) else st.container():
    experiment = lab.pills("experiment", "Experiment")
    if experiment == EXPERIMENTS[1]:
        experiments.count(picture, found, k)
    elif experiment == EXPERIMENTS[2]:
        experiments.learn(picture, kernel, lab.state["seed"])
    elif lab.revealed:
        experiments.shift(lab, torch.from_numpy(grey), f"{picture.digest} {caption}", kernel, moves)
    else:
        st.info("Commit to the prediction at the top, or skip it: the shift test is shown then.")

lab.code(listing.pytorch(lab.state))
lab.end()
