"""The four parts of the lab. Each draws its picture and says what there is to be said below it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components import charts
from components.batch_normalization import experiment, figures, measure, numbers, words
from components.batch_normalization.state import AVERAGES, FEATURE, RACE, RATES, TRAINING
from components.lesson import Lab
from components.lesson.said import Said
from components.literal import literal
from components.neural_network import live, player
from components.neural_network.export import curve_csv
from components.neural_network.jobs import Entry, Job, Look
from components.neural_network.look import nothing

TIMED = experiment.timed()


def _train(lab: Lab, key: str, entries: list[Entry], look: Look, draw: Callable[[Job], None], frames: int = 60) -> Job:
    return live.train(
        f"batch-normalization-{key}",
        entries,
        look=look,
        draw=draw,
        state=lab.state,
        undo=lab.put,
        frames=frames,
    )


def race(lab: Lab) -> Said:
    """Two networks from one seed, by epochs and by the clock."""
    if not lab.revealed:
        st.info("The race answers the question above: predict first, or skip.")
        return Said(words.GENERAL)
    target = lab.state["target"] / 100

    def draw(job: Job) -> None:
        if job.entries[0].data.inputs == 2:
            player.player(job, key="player", name="batch-normalization")
        charts.draw(figures.race(job, target), alt=words.race_words(job, target), key="race", download="race")

    job = _train(lab, "race", experiment.race(lab.state), TIMED, draw)
    formula = words.neuron_formula(job.lanes[1])
    if not job.over:
        return Said(formula, "Training is under way; the dotted line is the accuracy to reach.")
    said = words.race_words(job, target)
    return Said(formula, words.race_notice(job), said, words.race_table(job, target), lambda: curve_csv(job, {"seconds": measure.seconds}))


def rates(lab: Lab) -> Said:
    """Both networks at six learning rates."""
    if not lab.revealed:
        st.info("This comparison gives the answer to the question above away: predict first, or skip.")
        return Said(words.GENERAL)

    def draw(job: Job) -> None:
        charts.draw(figures.rates(job), alt=words.rates_words(job), key="rates", download="learning-rates")

    job = _train(lab, "rates", experiment.sweep(lab.state), nothing, draw, experiment.SWEEP_FRAMES)
    if not job.over:
        return Said(words.GENERAL, "Twelve networks are being trained side by side: six learning rates, without and with.")
    return Said(words.GENERAL, words.RATES_NOTICE, words.rates_words(job), words.rates_table(job), lambda: curve_csv(job))


def feature(lab: Lab) -> Said:
    """A batch of a few numbers, worked out."""
    state = lab.state
    try:
        values = numbers.parse(state["values"])
    except numbers.ValuesError as problem:
        st.warning(literal(str(problem)))
        return Said(words.GENERAL)
    training = state["mode"] == TRAINING
    worked = numbers.work_out(values, state["gamma"], state["beta"], state["steps"], training=training)
    said = words.feature_words(worked, state["steps"], training=training)
    if worked.found is None:
        st.warning("Batch normalisation cannot train on a batch of one: type a second value, or switch to evaluation.")
    charts.draw(figures.feature(worked, training=training), alt=said, key="feature", download="one-feature")
    if not training:
        alt = f"Running mean and variance over {numbers.CATCHING_UP} steps, with a mark at step {state['steps']}."
        charts.draw(figures.catching_up(worked, state["steps"]), alt=alt, key="catching_up", download="running-averages")
    formula = words.feature_formula(worked, state["gamma"], state["beta"], state["steps"], training=training)
    return Said(formula, words.FEATURE_NOTICE, said, words.feature_table(worked))


def averages(lab: Lab) -> Said:
    """The running averages of a real network in its first steps."""

    def draw(job: Job) -> None:
        lane = job.lanes[0]
        charts.draw(figures.averages(lane), alt=words.averages_words(lane), key="averages", download="running-averages")

    job = _train(lab, "averages", experiment.first_steps(lab.state), experiment.averages, draw, experiment.FIRST_STEPS)
    if not job.over:
        return Said(words.neuron_formula(job.lanes[0]), words.AVERAGES_NOTICE)
    return Said(words.neuron_formula(job.lanes[0]), words.AVERAGES_NOTICE, words.averages_words(job.lanes[0]), csv=lambda: curve_csv(job))


PARTS: dict[str, Callable[[Lab], Said]] = {RACE: race, RATES: rates, FEATURE: feature, AVERAGES: averages}
