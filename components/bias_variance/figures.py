"""The charts beside the widget: every curve on a logarithmic axis, and whether the sum of the parts agrees with the measured error."""

from __future__ import annotations

import numpy as np
import plotly.graph_objects as go

from components.bias_variance.decompose import Decomposition
from components.bias_variance.families import Family
from components.bias_variance.measurement import Array, Measurement
from components.charts.palette import BLUE, GREEN, GREY, ORANGE, PURPLE, SYMBOLS


def curves(measured: Measurement, family: Family) -> go.Figure:
    """All error curves over capacity, nothing cut off: the axis is logarithmic."""
    figure = go.Figure()
    labels = [str(capacity) for capacity in measured.capacities]
    lines: list[tuple[str, Array, str, str, str]] = [("training error", measured.train, PURPLE, "dash", SYMBOLS[1])]
    if isinstance(measured, Decomposition):
        lines += [
            ("bias²", measured.bias2, BLUE, "solid", SYMBOLS[2]),
            ("variance", measured.variance, ORANGE, "solid", SYMBOLS[3]),
            ("noise", np.full_like(measured.bias2, measured.noise), GREY, "dot", SYMBOLS[4]),
            ("measured test error", measured.measured, GREEN, "solid", SYMBOLS[0]),
        ]
    else:
        lines += [
            ("bootstrap variance", measured.variance, ORANGE, "solid", SYMBOLS[3]),
            ("leave-one-out error", measured.measured, GREEN, "solid", SYMBOLS[0]),
        ]
    for name, values, colour, dash, symbol in lines:
        positive = np.where(values > 0, values, np.nan).astype(np.float32)
        figure.add_scatter(
            x=labels,
            y=positive,
            name=name,
            mode="lines+markers",
            line={"color": colour, "dash": dash, "width": 4 if colour == GREEN else 2},
            marker={"symbol": symbol, "size": 7},
            hovertemplate=f"{family.capacity} %{{x}}<br>{name} %{{y:.3g}}<extra></extra>",
        )
    lowest = float(np.log10(max(measured.measured.min() / 2000, 1e-22)))
    highest = float(np.log10(max(measured.measured.max(), measured.variance.max(), 1e-20)))
    figure.update_yaxes(type="log", range=[lowest, highest + 0.3], exponentformat="power", title="mean squared error")
    figure.update_xaxes(type="category", title=family.capacity)
    figure.update_layout(height=380)
    return figure


def agreement(measured: Decomposition, family: Family) -> go.Figure:
    """The gap in units of its own standard error. If the identity holds, 95 % of the marks lie between the dashed lines."""
    labels = [str(capacity) for capacity in measured.capacities]
    score = (measured.gap / np.maximum(measured.gap_se, 1e-300)).astype(np.float32)
    figure = go.Figure(
        go.Scatter(
            x=labels,
            y=score,
            mode="markers",
            marker={"size": 9, "color": BLUE},
            name="gap",
            customdata=np.stack([measured.gap, measured.gap_se], axis=1).astype(np.float32),
            hovertemplate=f"{family.capacity} %{{x}}<br>gap %{{customdata[0]:.3g}}<br>standard error %{{customdata[1]:.3g}}<extra></extra>",
        )
    )
    for height, dash in ((-2, "dash"), (0, "solid"), (2, "dash")):
        figure.add_hline(y=height, line={"dash": dash, "width": 1, "color": GREY})
    reach = max(3.0, float(np.abs(score).max()) + 0.5)
    figure.update_yaxes(range=[-reach, reach], title="gap / standard error")
    figure.update_xaxes(type="category", title=family.capacity)
    figure.update_layout(height=260, showlegend=False)
    return figure
