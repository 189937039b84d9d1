"""The controls of a lab, drawn from its state table.

Each is bound to the query parameter of its name and returns the *cleaned* value: on the server, Streamlit enforces no widget's limits.
"""

from __future__ import annotations

from typing import Any, Final

import streamlit as st

from components.lesson import address
from components.lesson.fields import Choice, Field, Real, StateTable, Switch, Text, Whole

BIND: Final = "query-params"


class Controls:
    """Draws one widget per field of the table. `state` is kept up to date with what the widgets return."""

    def __init__(self, table: StateTable, state: dict[str, Any]) -> None:
        self.table = table
        self.state = state

    def slider(self, name: str, label: str, *, help: str | None = None, format: str | None = None) -> Any:
        """A Whole or a Real as a slider."""
        field = self._field(name, Whole, Real)
        step = 1 if isinstance(field, Whole) else field.step
        value = st.slider(label, field.low, field.high, field.default, step, key=name, bind=BIND, help=help, format=format)
        return self._take(name, value)

    def number(self, name: str, label: str, *, help: str | None = None, format: str | None = None) -> Any:
        """A Whole or a Real as a box to type into."""
        field = self._field(name, Whole, Real)
        step = 1 if isinstance(field, Whole) else field.step
        value = st.number_input(label, field.low, field.high, field.default, step, key=name, bind=BIND, help=help, format=format)
        return self._take(name, value)

    def pills(self, name: str, label: str, *, help: str | None = None) -> str:
        """A Choice of few options. What is shown is what stands in the address: Streamlit binds the label, not the option behind it."""
        field = self._field(name, Choice)
        value = st.pills(label, field.options, default=field.default, required=True, key=name, bind=BIND, wrap=True, help=help)
        return str(self._take(name, value))

    def select(self, name: str, label: str, *, help: str | None = None) -> str:
        """A Choice of many options."""
        field = self._field(name, Choice)
        index = field.options.index(field.default)
        value = st.selectbox(label, field.options, index, key=name, bind=BIND, help=help)
        return str(self._take(name, value))

    def toggle(self, name: str, label: str, *, help: str | None = None) -> bool:
        """A Switch."""
        field = self._field(name, Switch)
        return bool(self._take(name, st.toggle(label, field.default, key=name, bind=BIND, help=help)))

    def text(
        self, name: str, label: str, *, live: bool = False, help: str | None = None, placeholder: str | None = None
    ) -> str:
        """A Text on one line; with `live` the lab answers while it is being typed."""
        field = self._field(name, Text)
        value = st.text_input(
            label, field.default, key=name, bind=BIND, live="200ms" if live else False, help=help, placeholder=placeholder
        )
        return str(self._take(name, value))

    def area(self, name: str, label: str, *, help: str | None = None, height: int = 120, placeholder: str | None = None) -> str:
        """A Text of many lines."""
        field = self._field(name, Text)
        value = st.text_area(label, field.default, height, key=name, bind=BIND, help=help, placeholder=placeholder)
        return str(self._take(name, value))

    def _field(self, name: str, *kinds: type) -> Any:
        """The field behind a control that is about to be drawn; a control that was away comes back with the value that it had."""
        field: Field = self.table[name]
        if not isinstance(field, kinds):
            drawn = " or ".join(kind.__name__ for kind in kinds)
            raise TypeError(f"{name!r} is a {type(field).__name__}; this control draws {drawn}")
        address.recall(self.table, name)
        return field

    def _take(self, name: str, value: Any) -> Any:
        self.state[name] = self.table[name].clean(value)
        address.keep(name, self.state[name])
        return self.state[name]
