"""What a failed training says: at which step, through which setting, and the one click that undoes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from components.literal import literal
from components.neural_network.jobs import Job, Lane
from components.neural_network.training import BatchOfOne


def explain(lane: Lane, others: list[Lane]) -> str:
    """Two or three sentences: when, what and why. `others` are the lanes that did not fail, beside which blame can be found. Plain text."""
    failed = lane.failure
    if failed is None:
        return ""
    if isinstance(failed, BatchOfOne):
        return (
            "Batch normalisation cannot train on a batch of one example: its variance is 0, and nothing is left to divide by. "
            "Set a batch size of 2 or more."
        )
    if lane.entry.formula and failed.step == 0:
        return f"Before the first step {failed.what}: f(x) = {lane.entry.formula} grows too fast from layer to layer. Try a flatter one."
    losses = [snapshot.train_loss for snapshot in lane.curve]
    grew = ""
    if losses[-1:] > losses[:1]:
        grew = f" The loss grew from {losses[0]:.3g} to {losses[-1]:.3g} and on, past what a number can hold."
    return f"Training diverged at step {failed.step} (epoch {failed.epoch:.3g}): {failed.what}. {_blame(lane, others)}{grew}"


def _blame(lane: Lane, others: list[Lane]) -> str:
    """Which setting it was. A lane that differs in one thing alone and goes on acquits all the rest."""
    settings, entry = lane.entry.settings, lane.entry
    rate = f"the learning rate η = {settings.rate:g}"
    if entry.formula and any(other.entry.settings == settings for other in others):
        return f"With the same settings other activations go on, so it is f(x) = {entry.formula} that grows too fast. Try a flatter one."
    if settings.weight_decay:
        free = replace(settings, weight_decay=0.0)
        if any((other.entry.settings, other.entry.architecture) == (free, entry.architecture) for other in others):
            return (
                f"The same network without weight decay goes on, so it is λ = {settings.weight_decay / 2:g}, which is too large "
                f"for {rate}: a step takes 2ηλ = {settings.weight_decay * settings.rate:.3g} times each weight away, past 0 and further "
                "out each time."
            )
    return (
        f"{rate[0].upper()}{rate[1:]} is too large for this network, loss and optimiser ({settings.optimiser}), so that "
        "every step overshoots by more than the step before."
    )


def show(key: str, job: Job, undo: Callable[[], None]) -> None:
    """The explanations, if something failed, and the button that calls `undo`."""
    if not job.failed:
        return
    several = len(job.lanes) > 1
    sentences = [(f"{lane.entry.name}: " if several else "") + explain(lane, job.done) for lane in job.failed]
    with st.container(key=f"{key}_failure"):
        st.warning(literal("\n\n".join(sentences)))
        st.button("Undo: back to the last settings that worked", key=f"{key}_undo", on_click=undo)
