"""Charts that two or more labs draw."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from components.charts.palette import BLUE, DASHES, GREEN, ORANGE, PURPLE, RED, SYMBOLS, YELLOW

LANES = (BLUE, ORANGE, GREEN, PURPLE, RED, YELLOW)
"""A colour for each lane, the same as in the player."""


def per_layer(rows: dict[str, Sequence[float]], *, title: str) -> go.Figure:
    """One number per layer on a logarithmic axis, one line per name: gradient or weight norms."""
    figure = go.Figure()
    for place, (name, values) in enumerate(rows.items()):
        figure.add_scatter(
            x=[f"layer {number}" for number in range(1, len(values) + 1)],
            y=np.where(np.array(values) > 0, values, np.nan).astype(np.float32),
            name=name,
            mode="lines+markers",
            line={"color": LANES[place % len(LANES)], "dash": DASHES[place % len(DASHES)]},
            marker={"symbol": SYMBOLS[place % len(SYMBOLS)], "size": 8},
        )
    figure.update_yaxes(type="log", title=title, exponentformat="power")
    figure.update_layout(height=320)
    return figure
