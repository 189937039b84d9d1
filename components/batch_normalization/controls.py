"""The controls: which part, and what that part needs."""

from __future__ import annotations

import streamlit as st

from components.batch_normalization.state import EVALUATION, FEATURE, RACE, RATES
from components.lesson import Lab


def draw(lab: Lab) -> None:
    """All controls of the part that is chosen."""
    part = lab.pills("part", "Look at")
    if part == FEATURE:
        _feature(lab)
    else:
        _network(lab, part)
    with st.expander("Seed"):
        lab.number("seed", "Seed")


def _feature(lab: Lab) -> None:
    lab.text("values", "One feature of the batch", help="One number for each example of the batch, with commas between them.")
    mode = lab.pills("mode", "Mode")
    if mode == EVALUATION:
        lab.slider("steps", "Training steps before", help="So many steps, each on this very batch, have fed the running averages.")
    lab.slider("gamma", "Scale γ")
    lab.slider("beta", "Shift β")


def _network(lab: Lab, part: str) -> None:
    lab.pills("data", "Data")
    lab.slider("layers", "Hidden layers")
    lab.slider("neurons", "Neurons in a hidden layer")
    lab.select("activation", "Activation")
    lab.pills("batch", "Batch size")
    if part != RATES:
        lab.select("rate", "Learning rate η")
    if part == RACE:
        lab.slider("epochs", "Epochs")
        lab.slider("target", "Accuracy to reach", format="%d %%", help="On examples held back from training.")
    lab.pills("optimiser", "Optimiser")
