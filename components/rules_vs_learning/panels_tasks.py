"""The view of the three tasks: one small example of each, computed on the spot."""

from __future__ import annotations

from typing import Any

import streamlit as st
from torch import Tensor

from components import charts
from components.lesson import Lab
from components.rules_vs_learning import figures_tasks, tasks
from components.rules_vs_learning.state import CLASSIFICATION, CLUSTERING, REGRESSION
from components.threads import one_thread

NOTICE = {
    CLASSIFICATION: (
        "The answer is one of two names. The line is where the model thinks both equally likely; it was learned from 70 flowers with their "
        "names and judged on 30 others (open marks)."
    ),
    REGRESSION: (
        "The answer is a number. Your line turns round the point of the means; the cost is the mean squared distance from the points, up "
        "and down. No slope makes it smaller than that of least squares."
    ),
    CLUSTERING: (
        "Nobody gives an answer: the species are not used. Each half step makes the inertia smaller or leaves it: first the flowers go to "
        "their nearest centre, then each centre goes to the mean of its flowers."
    ),
}
"""What to notice, by task."""


def show(lab: Lab) -> str:
    """Draw the chosen task with its controls; its content in words."""
    controls, picture = lab.columns()
    with controls:
        task = lab.pills("task", "Task")
    draw = {CLASSIFICATION: _classification, REGRESSION: _regression, CLUSTERING: _clustering}[task]
    return draw(lab, controls, picture)


@st.cache_data(max_entries=32, show_spinner=False)
def _boundary(flowers: str, seed: int) -> tasks.Boundary:
    with one_thread():
        return tasks.classify(flowers, seed)


@st.cache_data(max_entries=32, show_spinner=False)
def _moments(k: int, seed: int) -> tuple[tasks.Clusters, ...]:
    with one_thread():
        return tasks.cluster(_petals(), k, seed)


def _petals() -> Tensor:
    return tasks.iris()[0][:, tasks.FEATURES["petals"]]


def _classification(lab: Lab, controls: Any, picture: Any) -> str:
    with controls:
        flowers = lab.pills("flowers", "Features", help="Length and width of the iris's inner or outer leaves.")
    found = _boundary(flowers, lab.state["seed"])
    wrong = int((~found.right[found.held_out]).sum())
    first, second = found.w.tolist()
    lab.formula(rf"p(\text{{virginica}}) = \sigma({first:.2f}\,x_1 {second:+.2f}\,x_2 {found.b:+.2f})")
    sentence = (
        f"By length and width of the {flowers}, the boundary gets {tasks.HELD_OUT - wrong} of {tasks.HELD_OUT} held-out flowers right "
        f"({found.accuracy:.1%})."
    )
    with picture:
        charts.draw(figures_tasks.boundary(found, flowers), alt=sentence, key="boundary", download="classification")
    return sentence


def _regression(lab: Lab, controls: Any, picture: Any) -> str:
    with controls:
        slope = lab.slider("slope", "Slope of your line", help="Progression per kg/m². Your line passes through the point of the means.")
    found = tasks.regress()
    best, mine = found.error(found.slope), found.error(slope)
    lab.formula(
        rf"\begin{{gathered}} \hat y = {found.slope:.2f}\,x {found.intercept:+.1f} \\[0.4em] "
        rf"\frac{{1}}{{N}} \sum (\hat y - y)^2 = {best:.0f} \le \underset{{\text{{yours}}}}{{{mine:.0f}}} \end{{gathered}}\,"
    )
    sentence = (
        f"For {len(found.x)} patients, least squares finds a slope of {found.slope:.2f} with a mean squared error of {best:,.0f}. "
        f"Your line of slope {slope:g} has {mine:,.0f}, {mine / best - 1:.0%} more."
    )
    with picture:
        charts.draw(figures_tasks.regression(found, slope), alt=sentence, key="regression", download="regression")
    return sentence


def _clustering(lab: Lab, controls: Any, picture: Any) -> str:
    with controls:
        k = lab.slider("k", "Number of clusters k")
        found = _moments(k, lab.state["seed"])
        last = len(found) - 1
        now = min(lab.slider("half_steps", "Half steps done"), last)
    with controls, st.container(horizontal=True):
        st.button("Step", key="step", on_click=lab.set, args=("half_steps", now + 1), disabled=now >= last, help="The next half step.")
        st.button("To the end", key="to_the_end", on_click=lab.set, args=("half_steps", last), disabled=now >= last)
        st.button("Start again", key="start_again", on_click=lab.set, args=("half_steps", 0), disabled=now == 0)
    moment = found[now]
    before = found[now - 1] if now and now % 2 == 0 else None
    if now:
        lab.formula(rf"J = \sum_i \lVert x_i - \mu_{{c(i)}} \rVert^2 = {moment.inertia:.2f}")
    else:
        lab.formula(r"J = \sum_i \lVert x_i - \mu_{c(i)} \rVert^2")
    sentence = _said(k, found, now)
    with picture:
        charts.draw(figures_tasks.clusters(_petals(), moment, before), alt=sentence, key="clusters", download="clustering")
    if now:
        falls = ", ".join(f"{step.inertia:.1f}" for step in found[1 : now + 1])
        with picture:
            charts.draw(figures_tasks.inertia(found, now), alt=f"Inertia after each half step: {falls}.", key="inertia", download="inertia")
    return sentence


def _said(k: int, found: tuple[tasks.Clusters, ...], now: int) -> str:
    if now == 0:
        return f"{k} of the flowers are drawn as centres; no flower belongs to a centre yet."
    sizes = ", ".join(str(int((found[now].assigned == j).sum())) for j in range(k))
    what = "each flower has been given to its nearest centre" if now % 2 else "each centre has moved to the mean of its flowers"
    done = " Nothing changes any more." if now == len(found) - 1 else ""
    return f"After {now} half step{'s' if now > 1 else ''} {what}: inertia {found[now].inertia:.2f} cm², clusters of {sizes} flowers.{done}"
