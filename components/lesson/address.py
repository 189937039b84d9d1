"""A lab's state in the address: reading it, checking it, changing it.

Every control is bound to a query parameter of its own name (`bind="query-params"`), so Streamlit writes the address. What this module adds
is the state *before* the widgets of a run exist, so that the formula, the presets and the scenes know it from the first run on.
"""

from __future__ import annotations

import math
from contextlib import suppress
from typing import Any
from urllib.parse import urlencode

import streamlit as st
from streamlit.errors import StreamlitAPIException

from components.lesson.fields import StateTable, Text, Whole

State = dict[str, Any]
KEPT = "kept"
"""Field -> its value when its control was last drawn on this page. Streamlit forgets a widget that a run does not draw."""
ENTERED = "entered"
"""A lab's fields -> how often `put` has set them all."""


def read(table: StateTable) -> State:
    """The present value of every field, cleaned: of its widget if there is one, else of the address, else the default."""
    return {name: field.clean(_raw(name, field.default)) for name, field in table.items()}


def _raw(name: str, default: Any) -> Any:
    if name in st.session_state:
        return st.session_state[name]
    return st.query_params.get(name, st.session_state.get(KEPT, {}).get(name, default))


def keep(name: str, value: Any) -> None:
    """Note the value of a control that was drawn, in case a later run leaves it out."""
    st.session_state.setdefault(KEPT, {})[name] = value


def recall(table: StateTable, name: str) -> None:
    """Before a control is drawn: give it the value that it had when it was last drawn, or that was set for it while it was away.

    Streamlit writes a value into the address only for a widget that the run before drew: what a preset sets for a control still to be
    drawn would be missing from a link.
    """
    kept = st.session_state.get(KEPT, {})
    if name in st.query_params:
        return
    if name not in st.session_state and name in kept:
        st.session_state[name] = kept[name]
    value = st.session_state.get(name)
    if value is not None and value != table[name].default:
        with suppress(StreamlitAPIException):  # it was drawn in the run before: Streamlit writes it, and lets nobody else
            st.query_params[name] = written(value)


def written(value: Any) -> str:
    """A value as it stands in the address."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def forget(table: StateTable) -> None:
    """Forget every field: the lab before may have had one of the same name."""
    st.session_state.pop(KEPT, None)
    for name in table:
        st.session_state.pop(name, None)


def defaults(table: StateTable) -> State:
    return {name: field.default for name, field in table.items()}


def put(table: StateTable, state: State) -> None:
    """Enter `state`: a preset's, a scene's, the start. Every field that it does not name gets its default, and `entered` counts up.

    Only before the widgets of a run are drawn.
    """
    restore(table, state)
    st.session_state.setdefault(ENTERED, {})[tuple(table)] = entered(table) + 1


def restore(table: StateTable, state: State) -> None:
    """Set the lab to the state in which it was left, like `put`, but as if it had never been away."""
    for name in table:
        change(table, name, state.get(name, table[name].default))


def change(table: StateTable, name: str, value: Any) -> None:
    """Set one field, cleaned. Only before the widgets of a run are drawn."""
    st.session_state[name] = table[name].clean(value)
    keep(name, st.session_state[name])


def entered(table: StateTable) -> int:
    """How often a whole state of this lab has been set in this session."""
    return int(st.session_state.get(ENTERED, {}).get(tuple(table), 0))


def same(table: StateTable, state: State, other: State) -> bool:
    """Whether two states, given whole or in part, are the same once the defaults are filled in."""
    whole = defaults(table)
    return whole | state == whole | other


def carried(table: StateTable) -> bool:
    """Whether the address itself carries a value for one of the lab's fields."""
    return any(name in st.query_params for name in table)


def refused(table: StateTable) -> list[str]:
    """What the address asks for and the lab cannot hold: sets those fields to what they can hold and says so, one sentence each."""
    sentences = []
    for name, field in table.items():
        asked = st.query_params.get(name)
        if asked is None or _means(asked, shown := field.clean(asked)):
            continue
        st.session_state[name] = shown  # Streamlit would take the default instead, and the sentence would be wrong
        st.query_params.pop(name)
        if isinstance(field, Text):
            sentences.append(f"The address gives {len(asked):,} characters for {name}: the first {field.longest:,} are used.")
        else:
            sentences.append(f"The address asks for {name} = {asked[:40]!r}, which is not possible here: {shown} is used instead.")
    return sentences


def endless(table: StateTable) -> bool:
    """Whether the address asks for an infinite number somewhere."""
    return any(isinstance(field, Whole) and _infinite(st.query_params.get(name, "")) for name, field in table.items())


def _infinite(text: str) -> bool:
    try:
        return math.isinf(float(text))
    except ValueError:
        return False


def _means(asked: str, shown: Any) -> bool:
    try:
        return asked.lower() == str(shown).lower() or float(asked) == shown
    except ValueError:
        return False


def link(page: str, table: StateTable, state: State) -> str:
    """The address that reproduces `state`, from the server's root; fields at their default are left out."""
    differing = {name: state[name] for name, field in table.items() if state[name] != field.default}
    return f"/{page}?{urlencode(differing)}" if differing else f"/{page}"


def presenting() -> bool:
    """Whether the page is shown in presentation mode (`?present=1`)."""
    return st.query_params.get("present") == "1"
