"""Which model answers: the shipped one, or another that the learner asked for. Paints what is missing until it is there."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import streamlit as st

from components import language_model
from components.lesson import Lab
from components.literal import literal

if TYPE_CHECKING:  # importing it brings torch: this module must not, the page is painted first
    from components.language_model.masked import MaskedModel

ASKED = "model_asked_for"
TICK = 0.2  # seconds between two looks
LOADED_IN = 5.0  # seconds that loading takes on two cores, for the bar only


def in_use(lab: Lab) -> MaskedModel | None:
    """The model that the page's numbers come from; waits for the shipped one.

    None if that is not whole: then the page says why, and another can be asked for.
    """
    other = asked_for(lab)
    if other is not None and lab.state["swap"]:
        return other
    language_model.warm_up()
    state = _wait_for_shipped()
    if state.state == "ready":
        return language_model.shipped()
    st.error(literal(state.problem))
    st.button("Look again", on_click=language_model.load_again, help="After the folder has been put right.")
    if other is None and choose(lab) is not None:
        st.rerun()
    return other


def shipped() -> MaskedModel | None:
    """The shipped model if it is in memory; waits for nothing."""
    return language_model.shipped() if language_model.progress().state == "ready" else None


def asked_for(lab: Lab) -> MaskedModel | None:
    """The other model, if this learner pressed the button for the name in the box and it has been loaded. Starts nothing."""
    name = lab.state["model"].strip()
    known = language_model.requested(name) if name and st.session_state.get(ASKED) == name else None
    return known.model if known else None


def choose(lab: Lab) -> MaskedModel | None:
    """The box and the button for another model, and how far it is. Nothing is read or downloaded before the button is pressed."""
    name = lab.text(
        "model",
        "Folder or hub name",
        placeholder="distilbert-base-uncased",
        help="A folder with config.json and model.safetensors on the machine that runs this app, or a masked model's hub name.",
    ).strip()
    offered = bool(name) and language_model.offered()
    if st.button("Load this model", disabled=not offered, help="A hub name is downloaded now, and kept in the hub's usual cache."):
        language_model.request(name)
        st.session_state[ASKED] = name
    known = language_model.requested(name) if st.session_state.get(ASKED) == name else None
    if known is None:
        on_request = "Nothing is read or downloaded until the button is pressed. Only safetensors files are opened."
        st.caption(on_request if language_model.offered() else language_model.NOT_OFFERED)
        return None
    _wait_for_other(known)
    if known.problem:
        st.warning(literal(known.problem))
    return known.model


def _wait_for_shipped() -> language_model.Progress:
    """Show how far the model is until it is there or has failed.

    One run waits: a fragment that ran twice a second would slow the loading down, since Streamlit collects garbage after every run and
    that stops every thread. Whatever the learner does meanwhile interrupts the wait at its next `st` call.
    """
    place = st.empty()
    while (state := language_model.progress()).state == "loading":
        place.progress(min(0.95, state.seconds / LOADED_IN), text=f"The model is on its way: {state.step}.")
        time.sleep(TICK)
    place.empty()
    return state


def _wait_for_other(known: language_model.Request) -> None:
    """Show how far a request is until it is done; the button ends a download."""
    stop, place = st.empty(), st.empty()
    if known.running:
        stop.button("Stop", on_click=known.stop)
    while known.running:
        place.progress(known.fraction or 0.0, text=literal(f"{known.step}: {known.name}"))
        time.sleep(TICK)
    place.empty()
    stop.empty()
