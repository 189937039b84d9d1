"""What a failed training says: at which step, through which setting, and the one click that undoes it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components.literal import literal
from components.neural_network.jobs import Job, Lane
from components.neural_network.training import BatchOfOne


def explain(lane: Lane) -> str:
    """Two or three sentences: when, what, why, and what to set instead. Plain text."""
    failed, settings = lane.failure, lane.entry.settings
    if failed is None:
        return ""
    if isinstance(failed, BatchOfOne):
        return (
            "Batch normalisation cannot train on a batch of one example: its variance is 0, and nothing is left to divide by. "
            "Set a batch size of 2 or more, or turn batch normalisation off."
        )
    losses = [snapshot.train_loss for snapshot in lane.curve]
    grew = ""
    if losses[-1:] > losses[:1]:
        grew = f" The loss grew from {losses[0]:.3g} to {losses[-1]:.3g} and on, past what a number can hold."
    if lane.entry.formula and failed.step == 0:
        return f"Before the first step {failed.what}: f(x) = {lane.entry.formula} grows too fast from layer to layer. Try a flatter one."
    return (
        f"Training diverged at step {failed.step} (epoch {failed.epoch:.3g}): {failed.what}. "
        f"The learning rate η = {settings.rate:g} is too large for this network, loss and optimiser ({settings.optimiser}), so that "
        f"every step overshoots by more than the step before.{grew} Try η = {settings.rate / 10:g}."
    )


def show(key: str, job: Job, undo: Callable[[], None]) -> None:
    """The explanations, if something failed, and the button that calls `undo`."""
    if not job.failed:
        return
    several = len(job.lanes) > 1
    sentences = [(f"{lane.entry.name}: " if several else "") + explain(lane) for lane in job.failed]
    with st.container(key=f"{key}_failure"):
        st.warning(literal("\n\n".join(sentences)))
        st.button("Undo: back to the last settings that worked", key=f"{key}_undo", on_click=undo)
