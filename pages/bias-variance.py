"""The lab: many refits of one model at every capacity; what of the test error is bias, what variance, what noise."""

from __future__ import annotations

import streamlit as st

from components import charts, lesson
from components.bias_variance import experiment, figures, guess, own_points, table, view, words
from components.bias_variance.decompose import Decomposition
from components.bias_variance.families import FAMILIES, NETWORK, nearest
from components.bias_variance.listing import pytorch
from components.bias_variance.state import OWN, STATE
from components.bias_variance.truths import FORMULAS
from components.bias_variance.widget import capacity_view, point_canvas
from components.heavy import CancelledError
from components.literal import literal

lab = lesson.begin("bias-variance", STATE)
controls, picture = lab.columns()
points: own_points.Points = ()
problem = ""


def put(name: str, value: object) -> None:
    st.session_state[name] = STATE[name].clean(value)


def new_sample() -> None:
    put("seed", (lab.state["seed"] + 1) % 10_000)


with controls:
    family = FAMILIES[lab.select("family", "Model family")]
    truth = lab.select("truth", "True function")
    if truth == OWN:
        text = lab.text("points", "Points", help="x from -1 to 1, y from -2 to 2, a semicolon between points.", placeholder="x, y; x, y; …")
        try:
            points = own_points.parse(text)
            point_canvas(points, key="point_canvas", on_drawn=lambda drawn: put("points", drawn))
        except own_points.PointsError as found:
            problem = str(found)
            st.button("Start with an empty field", on_click=put, args=("points", ""))
    else:
        st.caption(FORMULAS[truth])
        lab.slider("n", "Sample size n", help="Training points in each sample.")
        lab.slider("noise", "Noise σ", help="Standard deviation of the noise on every target.")
    if truth == OWN:
        st.button("New resamples", on_click=new_sample, help="The next seed: your points drawn again, in other resamples.")
    else:
        st.button("New sample", on_click=new_sample, help="The next seed: other points from the same function.")
    lab.toggle("ghosts", "Show 30 single fits")
    with st.expander(f"{family.capacity}, refits, seed"):
        lab.number(family.field, family.capacity, help="The slider in the picture changes it as well.")
        lab.pills("refits", "Refits", help="Training sets that measure the parts of the error. As many others measure the error itself.")
        lab.number("seed", "Seed")

with picture:
    if problem:
        st.warning(literal(problem))
    if truth == OWN and len(points) < own_points.FEWEST:
        if not problem:
            st.info(f"Click in the field to draw points: {len(points)} so far, {own_points.FEWEST} at least.")
        lab.formula(r"\text{test error} = \text{bias}^2 + \text{variance} + \text{noise}")
        lab.end()
        st.stop()
    try:
        measured = experiment.measure_own(lab.state, points) if truth == OWN else experiment.measure(lab.state)
    except CancelledError:
        lab.end()
        st.stop()
    grid = measured.capacities
    place = nearest(grid, lab.state[family.field])
    if grid[place] != lab.state[family.field]:
        st.caption(f"{family.label(lab.state[family.field])} is not measured; shown is the nearest that is: {family.label(grid[place])}.")
    expected = guess.expected(lab.state, family, grid, lab.note.prediction)
    covered = not lab.revealed and expected is None
    capacity_view(
        view.payload(measured, family, place, ghosts=lab.state["ghosts"], covered=covered, expected=expected),
        key="capacity_view",
        on_release=lambda released: put(family.field, grid[max(0, min(len(grid) - 1, released))]),
        on_guess=lambda chosen: guess.commit(lab.state, family, grid, lab.note.prediction, chosen),
    )

if covered:
    lab.formula(words.covered_formula(lab.state["noise"] ** 2))
    lab.notice("The curve of the test error is covered until you say where you expect its lowest point.")
    lab.end()
    st.stop()

if isinstance(measured, Decomposition):
    lab.formula(words.formula(measured, place))
else:
    lab.formula(words.own_formula(measured, place))
if family.name == NETWORK:
    st.caption("One hidden layer, one input, 500 steps of Adam, no regularisation: a small network, not a practical one.")

sentences = [words.here(measured, place, family), words.best(measured, family)]
if expected:
    sentences.append(words.guess(measured, family, expected))
if isinstance(measured, Decomposition):
    setting, best = experiment.setting(lab.state), grid[measured.best]
    if (before := experiment.before(setting, best)) and (move := words.moved(before, setting, best, family)):
        sentences.append(move)
lab.notice(words.NOTICE[isinstance(measured, Decomposition)])
lab.in_words(" ".join(sentences))

details = st.expander("Every number, and whether the sum holds", key="details", on_change="rerun")
if details.open:
    with details:
        charts.draw(figures.curves(measured, family), alt=words.best(measured, family), key="curves", download="bias-variance")
        if isinstance(measured, Decomposition):
            st.markdown("The gap between sum and measurement, in standard errors: 19 of 20 marks should lie between the dashed lines.")
            charts.draw(figures.agreement(measured, family), alt=words.agreement(measured), key="agreement", download="gap")
        rows = table.rows(measured, family)
        st.dataframe(rows, hide_index=True)
        lab.download(lambda: table.csv(rows))
lab.code(pytorch(lab.state))
lab.end()
