"""The controls: which part, and the network."""

from __future__ import annotations

import streamlit as st

from components.autoencoder.state import AGAINST, OWN, PLANE
from components.lesson import Lab
from components.neural_network.network import NONE


def draw(lab: Lab) -> None:
    """All controls of the part that is chosen."""
    part = lab.pills("part", "Look at")
    if part != AGAINST:
        lab.slider("size", "Numbers in the code", help="The bottleneck: as many numbers have to describe 64 pixels.")
    if lab.pills("activation", "Activation", help="“none” makes a linear autoencoder of one layer each way.") != NONE:
        lab.slider("neurons", "Neurons before and after")
    lab.slider("noise", "Noise on the input", help="Standard deviation, in the full range of a pixel. What is to come out stays clean.")
    with st.expander("Training, seed"):
        if part != AGAINST:
            lab.slider("epochs", "Epochs")
        lab.select("rate", "Learning rate η")
        lab.pills("optimiser", "Optimiser")
        lab.number("seed", "Seed")
    if part == PLANE:
        with st.expander("The point in the plane"):
            lab.number("across", "To the right", format="%.3f")
            if lab.state["size"] > 1:
                lab.number("up", "Upwards", format="%.3f")
    if part == OWN:
        with st.expander("Own digit as text"):
            lab.text("drawn", "Pixels", help="One letter for each of 64 pixels, from a (white) to q (black).")
