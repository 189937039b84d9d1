"""Scenes: the steps of a page's tour and of its presentation. `?scene=3` is the third."""

from __future__ import annotations

import streamlit as st

from components.browser import widget
from components.lesson import address
from components.lesson.fields import StateTable
from components.notes import Note

SCENE = "scene"
KEYS = "scene_keys"

_keys = widget("arrow_keys", __file__)


def number(note: Note) -> int | None:
    """The scene (counted from 1) that the address asks for, held within the scenes there are; None if it asks for none."""
    asked = st.query_params.get(SCENE)
    if asked is None or not note.scenes:
        return None
    try:
        return max(1, min(len(note.scenes), int(asked)))
    except ValueError:
        return 1


def enter(note: Note, table: StateTable) -> None:
    """Set the lab to the address's scene, once: a control changed afterwards stays changed.

    What the address carries for a single field wins over the scene.
    """
    scene = number(note)
    arrived = (note.name, scene)
    if scene is None or st.session_state.get("scene_entered") == arrived:
        return
    st.session_state["scene_entered"] = arrived
    st.query_params[SCENE] = str(scene)
    carried = {name: st.query_params[name] for name in table if name in st.query_params}
    address.put(table, note.scenes[scene - 1].state | carried)


def go(note: Note, table: StateTable, scene: int) -> None:
    """Callback: step to a scene (held within the scenes there are) and set the lab to its state."""
    scene = max(1, min(len(note.scenes), scene))
    st.query_params[SCENE] = str(scene)
    st.session_state["scene_entered"] = (note.name, scene)
    address.put(table, note.scenes[scene - 1].state)


def leave() -> None:
    """Callback: back from the tour or the presentation to the page."""
    for parameter in (SCENE, "present"):
        st.query_params.pop(parameter, None)
    st.session_state.pop("scene_entered", None)


def show(note: Note, table: StateTable) -> None:
    """The scene's title and words, with the buttons to step; in presentation mode the arrow keys step too."""
    scene = number(note)
    if scene is None:
        return
    here, last = note.scenes[scene - 1], len(note.scenes)
    with st.container(border=True, key="scene"):
        st.markdown(f"### {here.title}")
        st.markdown(here.say)
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button("Back", key="scene_back", disabled=scene == 1, on_click=go, args=(note, table, scene - 1))
            st.markdown(f"Scene {scene} of {last}")
            st.button("Next", key="scene_next", disabled=scene == last, on_click=go, args=(note, table, scene + 1))
            st.button("Leave", key="scene_leave", type="tertiary", on_click=leave)
    if address.presenting():
        _listen(note, table, scene)


def _listen(note: Note, table: StateTable, scene: int) -> None:
    def pressed() -> None:
        event = st.session_state[KEYS]
        if event.get("leave"):
            leave()
        elif event.get("step"):
            go(note, table, scene + (1 if event["step"] > 0 else -1))

    _keys(key=KEYS, data={"scene": scene}, on_step_change=pressed, on_leave_change=pressed)
