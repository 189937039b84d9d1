"""The one place where a Plotly figure is put on a page."""

from __future__ import annotations

from threading import Lock
from typing import Any, Literal

import plotly.graph_objects as go
import streamlit as st

from components.browser import widget

_save_svg = widget("save_svg", __file__, before=("mounted", "elements", "saved"))

CONFIG = {
    "displaylogo": False,
    "displayModeBar": "hover",
    "modeBarButtonsToRemove": ["lasso2d", "select2d", "autoScale2d"],
    "scrollZoom": False,
}

LEGEND = {"orientation": "h", "yref": "container", "y": 0, "yanchor": "bottom"}
"""Below the chart, where it keeps clear of the axis and its title."""

_fitting = Lock()


def fit(figure: go.Figure) -> None:
    """Give a figure the app's margins and legend, once: one that is kept may be drawn by several learners at the same moment.

    What is sent of it is taken down with that: a figure that was drawn does not change any more, and Plotly would copy it in every run.
    """
    with _fitting:
        if "to_dict" not in vars(figure):
            if figure.layout.legend.yref is None:
                figure.layout.update(margin={"l": 8, "r": 8, "t": 32, "b": 8}, legend=LEGEND)
            sent = figure.to_dict()
            figure.to_dict = lambda: sent


def draw(
    figure: go.Figure,
    *,
    alt: str,
    key: str,
    download: str = "chart",
    on_select: Literal["ignore", "rerun"] = "ignore",
) -> Any:
    """Draw a figure in the app's theme.

    `alt` says in a sentence what the chart shows, with its numbers; screen readers read it. `download` is the file name
    (without its ending) under which the chart's camera button saves a PNG, and the button below the chart an SVG. With
    `on_select="rerun"` the points that were clicked are returned: draw the answer in another chart, since a figure that changes
    forgets its zoom and selection.
    """
    config = CONFIG | {"toImageButtonOptions": {"format": "png", "filename": download, "scale": 2}}
    fit(figure)
    with st.container(gap="xxsmall"):
        selected = st.plotly_chart(
            figure, key=key, alt=alt, config=config, on_select=on_select, selection_mode=("points",), theme="streamlit"
        )
        _save_svg(key=f"{key}_save_svg", data={"chart": key, "download": download})
    return selected
