"""The four parts of the lab. Each draws its pictures and says what there is to be said below them."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import charts
from components.autoencoder import experiment, figures, view, words
from components.autoencoder.compute import decode, encode, error
from components.autoencoder.digits import EXAMPLE, DigitError, classes, parse
from components.autoencoder.state import AGAINST, OWN, PLANE, RECONSTRUCTION
from components.autoencoder.widget import digit_pad, latent_plane
from components.lesson import Lab
from components.lesson.said import Said
from components.literal import literal
from components.neural_network import live
from components.neural_network.export import curve_csv
from components.neural_network.jobs import Entry, Job, Lane
from components.neural_network.look import nothing

SHOWN = 8
"""Digits in the row of pictures."""


def _train(lab: Lab, key: str, entries: list[Entry], draw: Callable[[Job], None], frames: int = 60) -> Job:
    return live.train(
        f"autoencoder-{key}",
        entries,
        look=nothing,
        draw=draw,
        state=lab.state,
        undo=lab.put,
        frames=frames,
    )


def _pca(lab: Lab, lane: Lane) -> float | None:
    """PCA's error, once the learner has said what to expect of it."""
    return experiment.pca_error(lane.entry.data, lab.state["size"]) if lab.revealed else None


def _disturbed(lane: Lane) -> float | None:
    data = lane.entry.data
    return error(data.x_test, data.y_test) or None


def _strip(lane: Lane) -> None:
    data = lane.entry.data
    rows = [("X", data.y_test[:SHOWN]), ("X′", lane.training.predict(data.x_test[:SHOWN]).clamp(-9, 9))]
    if _disturbed(lane):
        rows.insert(1, ("noisy", data.x_test[:SHOWN]))
    alt = f"{SHOWN} held-out digits: {'clean, disturbed and' if len(rows) > 2 else 'the input and'} what the network makes of them."
    charts.draw(figures.strip(rows), alt=alt, key="strip", download="reconstruction")


def _main(lab: Lab, draw: Callable[[Job], None]) -> tuple[Job, Said]:
    """Train the state's autoencoder; the same job for three parts of the lab."""
    job = _train(lab, "main", [experiment.entry(lab.state)], draw)
    lane = job.lanes[0]
    notice = words.NOTICE["denoising" if lab.state["part"] == RECONSTRUCTION and lab.state["noise"] else lab.state["part"]]
    if not job.over or not lane.curve:
        return job, Said(words.formula(lane), notice)
    text = words.reconstruction(lane, _pca(lab, lane), _disturbed(lane))
    return job, Said(words.formula(lane), notice, text, csv=lambda: curve_csv(job))


def reconstruction(lab: Lab) -> Said:
    """Input beside reconstruction, and the error over the epochs."""

    def draw(job: Job) -> None:
        lane = job.lanes[0]
        _strip(lane)
        alt = words.reconstruction(lane, _pca(lab, lane), _disturbed(lane))
        charts.draw(figures.losses(lane, _pca(lab, lane)), alt=alt, key="losses", download="error")

    return _main(lab, draw)[1]


def plane(lab: Lab) -> Said:
    """The codes of the held-out digits; a point in their plane is decoded in the browser."""

    def data_of(lane: Lane) -> dict[str, object]:
        at = (lab.state["across"], lab.state["up"])
        return view.payload(lane.training.network, lane.entry.data.x_test, classes(lab.state["seed"]), at)

    def draw(job: Job) -> None:
        if not job.over:
            latent_plane(data_of(job.lanes[0]), key="plane_growing")

    def moved(across: float, up: float) -> None:
        lab.set("across", across)
        lab.set("up", up)

    job, said = _main(lab, draw)
    if job.over and not job.failed:
        if lab.state["size"] > 2:
            st.caption("The code has more than two numbers: drawn is the plane in which the codes spread most.")
        latent_plane(data_of(job.lanes[0]), key="plane", on_moved=moved)
    return said


def own(lab: Lab) -> Said:
    """A drawn digit, what comes back, and its place."""

    def draw(job: Job) -> None:
        if not job.over:
            _strip(job.lanes[0])

    job, said = _main(lab, draw)
    digit_pad(lab.state["drawn"], EXAMPLE, key="pad", on_drawn=lambda text: lab.set("drawn", text))
    try:
        drawn = parse(lab.state["drawn"])
    except DigitError as problem:
        st.warning(literal(str(problem)))
        return said
    if drawn is None or not job.over or job.failed:
        st.caption("Draw a digit in the field." if drawn is None else "Your digit goes through the network when it is trained.")
        return said
    lane = job.lanes[0]
    network, data = lane.training.network, lane.entry.data
    code = encode(network, drawn[None])
    back = decode(network, code)
    text = words.own(code[0].tolist(), error(back, drawn[None]), lane.curve[-1].test_loss)
    charts.draw(figures.strip([("drawn", drawn[None]), ("X′", back.clamp(-9, 9))]), alt=text, key="own", download="own-digit")
    shown = view.payload(network, data.x_test, classes(lab.state["seed"]), None, drawn)
    latent_plane(shown, key="own_plane")
    return Said(said.formula, said.notice, text, csv=said.csv)


def against(lab: Lab) -> Said:
    """The held-out error against the size of the code, beside PCA's."""
    if not lab.revealed:
        st.info("This comparison answers the question above: predict first, or skip.")
        return Said(words.GENERAL)
    entries = experiment.sweep(lab.state)
    principal = [experiment.pca_error(entries[0].data, size) for size in experiment.SIZES]

    def found(job: Job) -> list[float | None]:
        return [None if lane.failure or not lane.curve else lane.curve[-1].test_loss for lane in job.lanes]

    def draw(job: Job) -> None:
        figure = figures.against_pca(experiment.SIZES, found(job), principal)
        alt = words.against(experiment.SIZES, found(job), principal, lab.state["seed"])
        charts.draw(figure, alt=alt, key="against", download="autoencoder-and-pca")

    job = _train(lab, "sizes", entries, draw, experiment.SWEEP_FRAMES)
    if not job.over:
        return Said(words.GENERAL, "Eight autoencoders are being trained side by side; PCA needs no training.")
    table: list[dict[str, object]] = [
        {"numbers in the code": size, "autoencoder": "failed" if mine is None else f"{mine:.4f}", "PCA": f"{other:.4f}"}
        for size, mine, other in zip(experiment.SIZES, found(job), principal, strict=True)
    ]
    text = words.against(experiment.SIZES, found(job), principal, lab.state["seed"])
    return Said(words.GENERAL, words.NOTICE[AGAINST], text, table, lambda: curve_csv(job))


PARTS: dict[str, Callable[[Lab], Said]] = {RECONSTRUCTION: reconstruction, PLANE: plane, OWN: own, AGAINST: against}
