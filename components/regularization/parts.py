"""The parts of the page below the four runs: the sweep over λ, the two modes, the outlier."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components import charts
from components.lesson import Lab
from components.literal import literal
from components.neural_network import live
from components.neural_network.jobs import Job, Lane
from components.neural_network.look import nothing
from components.regularization import figures, listing, modes, outlier, words
from components.regularization.setup import SWEEP, sweep
from components.regularization.widget import outlier_field


def weights(lanes: list[Lane], alt: str) -> None:
    """Histogram and norm, side by side."""
    left, right = st.columns(2)
    with left:
        charts.draw(figures.histogram(lanes), alt=f"Histogram of the weights. {alt}", key="histogram", download="weights")
    with right:
        charts.draw(figures.norms(lanes), alt=f"Norm of the weights over the epochs. {alt}", key="norms", download="norms")


def against_penalty(lab: Lab) -> None:
    """The network with weight decay alone, trained anew for every λ; on request, since it takes a while."""
    fold = st.expander("The norm of the weights against λ", key="sweep", on_change="rerun")
    if not fold.open:
        return

    def draw(job: Job) -> None:
        if not job.finished or job.failed:
            return
        said = words.sweep(job.lanes, SWEEP)
        charts.draw(figures.against_penalty(job.lanes, SWEEP), alt=said, key="against", download="norm-against-penalty")
        st.caption(literal(said))

    with fold:
        st.markdown("One network for each λ, with weight decay alone.")
        live.train("regularization-sweep", sweep(lab.state), look=nothing, draw=draw, state=lab.state, undo=lab.put, frames=2)


def two_modes(lab: Lab, lane: Lane) -> None:
    """The network with dropout, looked at in both modes."""
    st.markdown("## Train and evaluation mode")
    p = lane.entry.architecture.dropout
    lab.number("mask", "Draw", help="Which random mask is shown: another number, other neurons off.")
    found = modes.look(lane.training, lab.state["mask"])
    off = int(found.silent.sum())
    alt = f"One training point in hidden layer 1: in this draw {off} active neurons are switched off, the others divided by {1 - p:g}."
    charts.draw(figures.modes(found), alt=alt, key="modes", download="modes")
    st.caption(literal(alt))
    st.markdown(literal(words.modes(found, p)))


def one_outlier(lab: Lab, controls: Any, picture: Any) -> None:
    """The line fit with the point that the learner drags; closes with what is said of it."""

    def moved(x: float, y: float) -> None:
        lab.set("ox", x)
        lab.set("oy", y)

    with controls:
        lab.select("ridge", "Penalty λ of the fit", help="The loss is a sum over points here, not a mean: λ is larger.")
        lab.slider("ox", "Outlier: x")
        lab.slider("oy", "Outlier: y")
        lab.number("seed", "Seed")
    found = outlier.fit(lab.state["seed"], lab.state["ox"], lab.state["oy"], float(lab.state["ridge"]))
    lab.formula(words.ridge(found))
    with picture:
        st.markdown("A polynomial of degree 9 through 20 points on a sine, and one outlier. Drag it; the fits follow when you let go.")
        outlier_field(outlier.payload(found), key="outlier_field", on_moved=moved)
    lab.notice(
        "Without penalty the curve turns towards the outlier and swings out where no points hold it. With the penalty the weights are "
        "small, and one point cannot pull the curve as far. A large λ is paid for: the curve no longer follows the other points either."
    )
    lab.in_words(words.outlier(found))
    first, last = found.path[0].norm().item(), found.path[-1].norm().item()
    alt = f"The nine weights shrink as λ grows: their norm is {first:.3g} at λ = 0.0001 and {last:.3g} at λ = 100."
    charts.draw(figures.path(found), alt=alt, key="path", download="path")
    st.caption(literal(alt))
    lab.code(listing.ridge(lab.state))
