"""Which model answers: the shipped one, or another that the learner asked for. Paints what is missing until it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components import language_model
from components.lesson import Lab
from components.lesson.literal import literal

if TYPE_CHECKING:  # importing it brings torch: this module must not, the page is painted first
    from components.language_model.masked import MaskedModel

ASKED = "model_asked_for"
LOADED_IN = 5.0  # seconds that loading takes on two cores, for the bar only


def in_use(lab: Lab) -> MaskedModel | None:
    """The model that the page's numbers come from; None while there is none, and then the page says why."""
    other = asked_for(lab)
    if other is not None and lab.state["swap"]:
        return other
    state = language_model.progress()
    if state.state == "ready":
        return language_model.shipped()
    if state.state == "failed":
        st.error(literal(state.problem))
        st.button("Look again", on_click=language_model.load_again, help="After the folder has been put right.")
        return other
    language_model.warm_up()
    _wait_for_shipped()
    return None


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
    if st.button("Load this model", disabled=not name, help="A hub name is downloaded now, and kept in the hub's usual cache."):
        language_model.request(name)
        st.session_state[ASKED] = name
    known = language_model.requested(name) if st.session_state.get(ASKED) == name else None
    if known is None:
        st.caption("Nothing is read or downloaded until the button is pressed. Only safetensors files are opened.")
    elif known.running:
        _wait_for_other(name)
    elif known.problem:
        st.warning(literal(known.problem))
    return known.model if known else None


@st.fragment(run_every=0.4)
def _wait_for_shipped() -> None:
    state = language_model.progress()
    if state.state in ("ready", "failed"):
        st.rerun()
    st.progress(min(0.95, state.seconds / LOADED_IN), text=f"The model is on its way: {state.step or 'starting'}.")


@st.fragment(run_every=0.4)
def _wait_for_other(name: str) -> None:
    known = language_model.requested(name)
    if known is None or not known.running:
        st.rerun()
    else:
        st.progress(known.fraction or 0.0, text=literal(f"{known.step}: {name}"))
        st.button("Stop", on_click=known.stop)
