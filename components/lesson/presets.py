"""Presets as pills: states of the lab with a name and a reason."""

from __future__ import annotations

import streamlit as st

from components.lesson import address
from components.lesson.fields import StateTable
from components.notes import Note, Preset

MARKS = {"works": "works", "fails": "fails on purpose", "surprises": "surprises"}
COLOURS = {"works": "green", "fails": "red", "surprises": "violet"}
PRESET = "preset"
LIT = "preset/lit"
"""The pill that was lit when the page was last drawn."""


def matching(note: Note, table: StateTable, state: address.State) -> Preset | None:
    """The preset that the lab stands at just now, if any."""
    return next((preset for preset in note.presets if address.same(table, preset.state, state)), None)


def pills(note: Note, table: StateTable, state: address.State) -> None:
    """The row of presets; the one that the lab stands at is lit."""
    by_name = {preset.name: preset for preset in note.presets}

    def choose() -> None:
        chosen = by_name.get(st.session_state[PRESET])
        address.put(table, chosen.state if chosen else {})

    present = matching(note, table, state)
    lit = present.name if present else None
    pressed, before = st.session_state.get(PRESET), st.session_state.get(LIT)
    if pressed in by_name and pressed not in (lit, before):
        st.session_state[LIT] = pressed  # once only, even if the lab cannot come to stand there
        choose()  # on a busy server Streamlit may bring a press along without calling back, when the lab trains at the same time
        st.rerun()
    st.session_state[LIT] = lit
    if pressed != lit:  # set anew in every run, it would undo a press that arrives while the lab trains
        st.session_state[PRESET] = lit
    hint = "Each sets every control. Press it again for the start."
    st.pills("Presets", list(by_name), key=PRESET, on_change=choose, wrap=True, help=hint)


def reason(note: Note, table: StateTable, state: address.State) -> None:
    """What to see in the preset that the lab stands at, or why it fails."""
    if present := matching(note, table, state):
        st.markdown(f":{COLOURS[present.kind]}-badge[{MARKS[present.kind]}] {present.why}")
