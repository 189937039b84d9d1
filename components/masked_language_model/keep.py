"""Controls that are drawn only while their panel is open: they keep their value, and the address carries it.

Streamlit forgets a widget that a run does not draw, and it writes a value into the address only for a widget that was there in the run
before: what a preset or a press on a token sets for a control still to be drawn would be missing from a link.
"""

from __future__ import annotations

import streamlit as st

from components.lesson import Lab


def recall(lab: Lab, name: str) -> None:
    """Call before the control `name` is drawn: it gets the value that it had, or that was set for it meanwhile."""
    if name in st.query_params:
        return
    if name not in st.session_state and _key(name) in st.session_state:
        st.session_state[name] = st.session_state[_key(name)]
    value = st.session_state.get(name)
    if value is not None and value != lab.table[name].default:
        st.query_params[name] = str(value)


def keep(lab: Lab, name: str) -> None:
    """Call after the control `name` was drawn."""
    st.session_state[_key(name)] = lab.state[name]


def _key(name: str) -> str:
    return f"kept_{name}"
