"""The lab: four runs from one seed with and without weight decay and dropout, what they do to the weights, and one outlier to drag."""

from __future__ import annotations

import streamlit as st

from components import lesson
from components.neural_network import live, player
from components.neural_network.export import curve_csv
from components.neural_network.jobs import Job
from components.neural_network.look import looker
from components.regularization import parts, words
from components.regularization.listing import pytorch
from components.regularization.setup import DROPOUT, entries
from components.regularization.state import OUTLIER, STATE

LOOK = looker()
KEY = "regularization"

lab = lesson.begin("regularization", STATE)
controls, picture = lab.columns()


def draw(job: Job) -> None:
    player.player(job, key="player", name="regularization")


with controls:
    part = lab.pills("part", "Look at")
if part == OUTLIER:
    parts.one_outlier(lab, controls, picture)
    lab.end()
    st.stop()

with controls:
    lab.slider("penalty", "Penalty λ", format="%.3f", help="The price of the squared weights. A change trains on.")
    lab.slider("p", "Drop probability p", help="The share of hidden neurons that is switched off in a training step, as in PyTorch.")
    lab.select("data", "Data")
    lab.slider("n", "Training points", help="200 more are held back.")
    lab.slider("noise", "Noise", help="How far the points are scattered.")
    lab.slider("epochs", "Epochs")
    with st.expander("Network, learning rate, seed"):
        lab.slider("layers", "Hidden layers")
        lab.slider("neurons", "Neurons in a hidden layer")
        lab.select("rate", "Learning rate η")
        lab.number("seed", "Seed")
    st.button("Train anew from the seed", on_click=live.restart, args=(KEY,), help="Forget the present weights.")

with picture:
    if not lab.revealed:
        lab.formula(words.COVERED)
        st.info("The four runs answer the question above: predict first, or skip.")
    else:
        job = live.train(
            KEY,
            entries(lab.state),
            look=LOOK,
            draw=draw,
            state=lab.state,
            undo=lab.put,
            goes_on=True,
            entered=lab.entered,  # what a preset or a scene says holds for a fresh start
        )

if lab.revealed:
    lab.formula(words.formula(job, lab.state["penalty"]))
    if not job.over:
        lab.notice(player.UNDER_WAY)
    else:
        if job.runs > 1:
            st.caption("The runs went on from the weights that they had: what is said here and the code below differ until you train anew.")
        lab.notice(words.notice(job))
        lab.in_words(words.together(job, lab.state["seed"]), words.table(job))
        lab.download(lambda: curve_csv(job))
        st.markdown("## The weights")
        parts.weights(job.done, words.together(job, lab.state["seed"]))
        parts.against_penalty(lab)
        for lane in job.done:
            if lane.entry.name == DROPOUT and lab.state["p"] > 0:
                parts.two_modes(lab, lane)
lab.code(pytorch(lab.state))
lab.end()
