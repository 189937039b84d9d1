"""The lab: a small network that trains while one watches; every hyperparameter, alone or raced against another value from the same seed."""

from __future__ import annotations

import streamlit as st

from components import lesson
from components.hyperparameters import controls, words
from components.hyperparameters.listing import pytorch
from components.hyperparameters.setup import data_of, entries, rival
from components.hyperparameters.state import NOBODY, OWN, STATE
from components.literal import literal
from components.neural_network import live, player
from components.neural_network.export import curve_csv
from components.neural_network.jobs import Job
from components.neural_network.look import looker
from components.neural_network.losses import SQUARED
from components.neural_network.own_data import DataError, Point, parse

LOOK = looker(neurons=True)
EMPTY = r"\theta \leftarrow \theta - \eta\,\frac{1}{|B|}\sum_{i\in B}\nabla_\theta\,\mathcal{L}\big(f_\theta(x_i),\, y_i\big)"

lab = lesson.begin("hyperparameters", STATE)
left, right = lab.columns()
points: tuple[Point, ...] | None = None


def drawn(text: str) -> None:
    """What was clicked, from the browser."""
    lab.set("points", text)
    live.whole_page("hyperparameters")


def clear() -> None:
    drawn("")


def draw(job: Job) -> None:
    player.player(job, key="player", name="hyperparameters", points=points, on_drawn=drawn)


with left:
    file = controls.data(lab)
    controls.main(lab)
    controls.more(lab)
    controls.race(lab)

with right:
    try:
        points = parse(lab.state["points"]) if lab.state["data"] == OWN else None
        data = data_of(lab.state, file)
    except DataError as problem:
        st.warning(literal(str(problem)))
        if lab.state["data"] == OWN:
            if points is None:
                st.button("Start with an empty field", on_click=clear)
            else:
                player.blank(points, key="player", on_drawn=drawn)
        lab.formula(EMPTY)
        lab.end()
        st.stop()
    if not lab.revealed and lab.state["race"] == "batch size":
        lab.formula(EMPTY)
        st.info("This race answers the question above: predict first, or skip.")
        lab.end()
        st.stop()
    if data.regression and lab.state["loss"] != SQUARED:
        st.caption("The targets are numbers here, so the loss is the mean squared error.")
    if lab.state["race"] != NOBODY and rival(lab.state) is None:
        st.caption("The rival has the same value, so there is nothing to race.")
    job = live.train(
        "hyperparameters",
        entries(lab.state, data),
        look=LOOK,
        draw=draw,
        state=lab.state,
        undo=lab.put,
    )

lab.formula(words.formula(job.lanes[0]))
right.caption(words.counts(job.lanes[0]))
if job.over:
    lab.notice(words.notice(job, lab.state))
    lab.in_words(words.together(job), words.table(job) if len(job.lanes) > 1 else None)
    lab.download(lambda: curve_csv(job))
else:
    lab.notice(player.UNDER_WAY)
lab.code(pytorch(lab.state, data))
lab.end()
