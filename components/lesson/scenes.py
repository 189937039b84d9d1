"""Scenes: the steps of a page's tour and of its presentation. `?scene=3` is the third."""

from __future__ import annotations

import streamlit as st

from components.browser import said, widget
from components.lesson import address
from components.lesson.fields import StateTable
from components.notes import Note

SCENE = "scene"
KEYS = "scene_keys"
TOUR = "tour"

_keys = widget("arrow_keys", __file__)


def number(note: Note) -> int | None:
    """The scene (counted from 1) that is shown: the address's, held within the scenes there are, or the tour's; None if none is."""
    asked = st.query_params.get(SCENE)
    if asked is None or not note.scenes:
        concept, scene = st.session_state.get(TOUR, ("", None))
        return scene if concept == note.name else None
    try:
        return max(1, min(len(note.scenes), int(asked)))
    except ValueError:
        return 1


def refused(note: Note) -> list[str]:
    """A sentence if the address asks for a scene that the note does not have."""
    asked = st.query_params.get(SCENE)
    if asked is None or not note.scenes or asked in {str(known) for known in range(1, len(note.scenes) + 1)}:
        return []
    return [f"The address asks for scene {asked[:40]!r}, and there are {len(note.scenes)}: scene {number(note)} is shown instead."]


def follow(note: Note, table: StateTable, *, arriving: bool) -> None:
    """Set the lab to the scene that the address asks for, on arrival at the page and when a link leads to another scene of it.

    What the address carries for a single field wins over the scene.
    """
    if arriving:
        st.session_state.pop(TOUR, None)
    scene = number(note)
    if SCENE in st.query_params and scene is not None and st.session_state.get(TOUR) != (note.name, scene):
        carried = {name: st.query_params[name] for name in table if name in st.query_params}
        _enter(note, table, scene, carried)


def present(note: Note, table: StateTable) -> None:
    """Callback: into presentation mode, at the tour's scene or the first."""
    st.query_params["present"] = "1"
    go(note, table, number(note) or 1)


def go(note: Note, table: StateTable, scene: int) -> None:
    """Callback: step to a scene, held within the scenes there are, and set the lab to its state."""
    _enter(note, table, max(1, min(len(note.scenes), scene)), {})


def leave() -> None:
    """Callback: back from the tour or the presentation to the page."""
    st.session_state.pop(TOUR, None)
    for parameter in (SCENE, "present"):
        st.query_params.pop(parameter, None)


def let_go(note: Note, table: StateTable, state: address.State) -> None:
    """Take the scene out of the address once the lab has left its state, so that the address says what is seen. The tour goes on."""
    scene = number(note)
    if scene and SCENE in st.query_params and not address.presenting() and not address.same(table, note.scenes[scene - 1].state, state):
        st.query_params.pop(SCENE)


def _enter(note: Note, table: StateTable, scene: int, carried: address.State) -> None:
    st.query_params[SCENE] = str(scene)
    st.session_state[TOUR] = (note.name, scene)
    address.put(table, note.scenes[scene - 1].state | carried)


def show(note: Note, table: StateTable) -> None:
    """The scene's title and words, with the buttons to step; in presentation mode the arrow keys step too."""
    scene = number(note)
    if scene is None:
        return
    here, last = note.scenes[scene - 1], len(note.scenes)
    with st.container(border=True, key="scene"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"### {here.title}", width="stretch")
            st.button("Back", key="scene_back", disabled=scene == 1, on_click=go, args=(note, table, scene - 1))
            st.markdown(f"Scene {scene} of {last}")
            st.button("Next", key="scene_next", disabled=scene == last, on_click=go, args=(note, table, scene + 1))
            st.button("Leave", key="scene_leave", type="tertiary", on_click=leave)
        st.markdown(here.say)
    if address.presenting():
        _listen(note, table, scene)


def _listen(note: Note, table: StateTable, scene: int) -> None:
    def pressed() -> None:
        if said.anything(KEYS, "leave"):
            leave()
        elif step := said.whole(KEYS, "step"):
            go(note, table, scene + (1 if step > 0 else -1))

    _keys(key=KEYS, data={"scene": scene}, on_step_change=pressed, on_leave_change=pressed)
