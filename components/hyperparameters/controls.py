"""The controls of the page, in three groups: the data, the five of the notes and the learning rate, the others, the race."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components.hyperparameters.state import FILE, NOBODY, OWN, PETALS, RIVALS
from components.lesson import Lab
from components.literal import literal
from components.neural_network.own_data import CONTRACT

KEPT_FILE = "hyperparameters_file"


def data(lab: Lab) -> tuple[str, bytes] | None:
    """Which data; for an own file the field to choose it. Returns the file as (name, content), once there is one."""
    chosen = lab.select("data", "Data")
    if chosen == FILE:
        return _file()
    if chosen == OWN:
        lab.text("points", "Points", help="x, y, class; from -2 to 2 and from A to E.", placeholder="x, y, class; …")
    elif chosen != PETALS:
        lab.slider("noise", "Noise", help="How far the points are scattered.")
    return None


def main(lab: Lab) -> None:
    """The five hyperparameters of the notes, and the learning rate."""
    lab.slider("layers", "Hidden layers")
    lab.slider("neurons", "Neurons in a hidden layer")
    lab.slider("epochs", "Epochs")
    lab.pills("batch", "Batch size", help="Examples that share one update of the weights.")
    lab.pills("loss", "Loss function")
    lab.select("rate", "Learning rate η")


def more(lab: Lab) -> None:
    """Optimiser, dropout, activation, early stopping, seed."""
    with st.expander("Optimiser, dropout, early stopping, seed"):
        lab.pills("optimiser", "Optimiser")
        lab.slider("dropout", "Dropout p", help="The probability with which a hidden neuron is switched off in a step.")
        lab.select("activation", "Activation")
        lab.number("patience", "Early stopping: patience", help="Epochs without a lower held-out loss; 0: never stop early.")
        lab.number("seed", "Seed")


def race(lab: Lab) -> None:
    """What a second network has otherwise, from the same seed."""
    with st.expander("Race against another setting", expanded=lab.state["race"] != NOBODY):
        differs = lab.select("race", "The rival differs in", help="Same points, same start, same order of examples.")
        if differs == NOBODY:
            return
        name = f"{RIVALS[differs]}2"
        label = f"The rival's {differs}"
        draw: dict[str, Any] = {"neurons2": lab.slider, "layers2": lab.slider, "dropout2": lab.slider}
        draw.get(name, lab.select)(name, label)


def _file() -> tuple[str, bytes] | None:
    st.caption(CONTRACT)
    found = st.file_uploader("CSV file", type=["csv", "txt", "tsv"], key="hyperparameters_upload", max_upload_size=1)
    if found is not None:
        st.session_state[KEPT_FILE] = (found.name, found.getvalue())
    kept: tuple[str, bytes] | None = st.session_state.get(KEPT_FILE)
    if kept and found is None:
        st.caption(f"In use: {literal(kept[0])}")
    return kept
