"""The lab: activation functions and their slopes, and one network trained with each of them, with none, and with one's own."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
import torch

from components import charts, lesson
from components.activation_functions import figures, words
from components.activation_functions.curves import curve, slope
from components.activation_functions.formula import KNOWN, Formula, FormulaError, read
from components.activation_functions.inside import gradient_sizes
from components.activation_functions.listing import pytorch
from components.activation_functions.measured import begun, measure_all
from components.activation_functions.setup import entries
from components.activation_functions.state import FUNCTIONS, GRADIENTS, OWN, START, STATE
from components.literal import literal
from components.neural_network import live, player
from components.neural_network.export import curve_csv
from components.neural_network.figures import per_layer
from components.neural_network.jobs import Job
from components.neural_network.look import looker
from components.neural_network.network import ACTIVATIONS

LOOK = looker()

lab = lesson.begin("activation-functions", STATE)
controls, picture = lab.columns()
own: Formula | None = None
problem = ""


def draw(job: Job) -> None:
    player.player(job, key="player", name="activation-functions")


with controls:
    top = lab.pills("top", "On top", help="What stands first beside the controls; good for a projector.")
    focus = lab.select("focus", "Function to look at", help="Drawn thick; shaded where it is flat.")
    at = lab.slider("at", "x", help="Where the formula above is worked out.")
    typed = lab.text("own", "Your own f(x)", placeholder="x * sigmoid(2*x)", help=f"x, numbers, + - * / **, brackets, e, pi, and {KNOWN}.")
    try:
        own = read(typed) if typed.strip() else None
    except FormulaError as error:
        problem = str(error)
    lab.select("data", "Data")
    lab.slider("noise", "Noise", help="How far the points are scattered.")
    lab.slider("layers", "Hidden layers")
    lab.slider("neurons", "Neurons in a hidden layer")
    lab.slider("epochs", "Epochs")
    with st.expander("Optimiser, learning rate, seed"):
        lab.pills("optimiser", "Optimiser")
        lab.select("rate", "Learning rate η")
        lab.number("seed", "Seed")

with picture:
    functions = dict(ACTIVATIONS) | ({OWN: own} if own else {})
    drawn = {name: curve(function) for name, function in functions.items()}
    if own and (bad := drawn[OWN].trouble) is not None:
        problem = words.trouble(bad)
    if problem:
        st.warning(literal(problem))
    elif focus == OWN and not own:
        st.info("Type a function of x into “Your own f(x)” to see it here.")
    said = words.curve(focus, drawn[focus]) if focus in drawn else "The six functions laid over each other."
    if top == FUNCTIONS:
        charts.draw(figures.curves(drawn, focus, at), alt=said, key="curves", download="activation-functions")
    if focus in functions:
        value, steepness = slope(functions[focus], torch.tensor([at], dtype=torch.float64))
        lab.formula(words.formula(focus, at, value.item()))
        if top == FUNCTIONS:
            st.caption(literal(said + words.here(at, steepness.item())) + words.closed(focus))
    else:
        lab.formula(words.COVERED)
    above = st.container()
    st.markdown("## The same network with each")
    if not lab.revealed:
        st.info("The training answers the question above: predict first, or skip.")
        lab.end()
        st.stop()
    runs = entries(lab.state, None if problem else own)
    job = live.train("activation-functions", runs, look=LOOK, draw=draw, state=lab.state, undo=lab.put)

with above if top == GRADIENTS else picture:
    st.markdown("## What reaches the first layer")
    moment = lab.pills("moment", "Size of each layer's gradient", help="Root mean square over a layer's weights, all training points.")
    insides = measure_all(job, job.steps) if job.over else None
    rows: dict[str, Sequence[float]] = {}
    for lane in job.done:
        name = lane.entry.name
        if insides:
            rows[name] = insides.lanes[name].start if moment == START else insides.lanes[name].end
        else:
            rows[name] = gradient_sizes(begun(lane.entry) if moment == START else lane.training.network.eval(), lane.entry.data)
    charts.draw(
        per_layer(rows, title="gradient of a weight"),
        alt=f"Gradient of each layer {moment}: " + "; ".join(f"{name} {sizes[0]:.1e} to {sizes[-1]:.1e}" for name, sizes in rows.items()),
        key="gradients",
        download="gradients",
    )

if not insides:
    lab.notice(player.UNDER_WAY)
else:
    lab.notice(words.notice(job, lab.state, insides.lanes))
    if insides.one_matrix:
        st.markdown(f"**One matrix.** {literal(words.one_matrix(insides.one_matrix, job.entries[0].architecture))}")
        st.markdown(words.collapse(insides.one_matrix, job.entries[0].architecture))
    lab.in_words(words.together(job, insides.lanes), words.table(job, insides.lanes))
    st.caption(words.TABLE)
    lab.download(lambda: curve_csv(job))
lab.code(pytorch(lab.state, None if problem else own))
lab.end()
