"""Registering a widget from the `.js` and `.css` beside its Python module."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

from components.browser.stamp import stamped


def widget(
    name: str, module_file: str, *, before: tuple[str, ...] = (), html: str = "", isolate_styles: bool = True
) -> Callable[..., Any]:
    """Register `<name>.js` (and `<name>.css`, if there is one) beside `module_file`; call once, when the module is imported.

    The script has a function `widget({ data, parentElement, ... })`, called as Streamlit calls a default export, but never with data that
    is older than what it was called with before. A widget's script cannot import another: those named in `before` are put in front of it,
    as they stand. They lie beside `module_file` or, what all widgets may use, beside this module (`mounted`, `elements`).

    Returns the function that mounts the widget: `mount(data=..., key=..., on_<event>_change=...)`. See `st.components.v2.component`.
    `data` is bytes or what JSON can say.
    """
    folder = Path(module_file).parent
    style = folder / f"{name}.css"
    component = st.components.v2.component(
        f"chalklab_{name}",
        html=html,
        css=style.read_text(encoding="utf-8") if style.is_file() else None,
        js="\n".join(script_of(folder, script) for script in (*before, name, "widget")),
        isolate_styles=isolate_styles,
    )

    def mount(*, key: str, data: Any = None, **events: Any) -> None:
        component(key=key, data=stamped(key, data), **events)

    return mount


def script_of(folder: Path, name: str) -> str:
    """A script by its name: beside the module in `folder`, or among those that all widgets may use."""
    own = folder / f"{name}.js"
    return (own if own.is_file() else Path(__file__).parent / f"{name}.js").read_text(encoding="utf-8")
