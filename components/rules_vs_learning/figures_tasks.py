"""The charts of the three tasks: a boundary, a line, clusters."""

from __future__ import annotations

import numpy as np
import plotly.graph_objects as go
import torch

from components.charts.palette import BLUE, GREEN, GREY, ORANGE, PURPLE, RED, SYMBOLS
from components.rules_vs_learning.tasks import KINDS, Boundary, Clusters, Line

COLOURS = (BLUE, ORANGE, GREEN, PURPLE, RED)
LEAVES = {"petals": "petal", "sepals": "sepal"}


def boundary(found: Boundary, flowers: str) -> go.Figure:
    """Both species in two colours and shapes, open if kept back, crossed if judged wrongly; the line at a probability of one half."""
    figure = go.Figure()
    x, right = found.x.numpy(), found.right.numpy()
    for place, kind in enumerate(KINDS):
        for held_out in (False, True):
            chosen = (found.positive.numpy() == bool(place)) & (found.held_out.numpy() == held_out)
            symbol = SYMBOLS[place] + ("-open" if held_out else "")
            figure.add_scatter(
                x=x[chosen, 0],
                y=x[chosen, 1],
                name=f"{kind}, held out" if held_out else kind,
                mode="markers",
                marker={"symbol": symbol, "size": 8, "color": COLOURS[place], "line": {"width": 1.5, "color": COLOURS[place]}},
                hovertemplate=f"{kind}: %{{x}} × %{{y}} cm<extra></extra>",
            )
    wrong = x[~right]
    figure.add_scatter(
        x=wrong[:, 0],
        y=wrong[:, 1],
        name="judged wrongly",
        mode="markers",
        marker={"symbol": "x-thin-open", "size": 13, "color": RED, "line": {"width": 2, "color": RED}},
        hoverinfo="skip",
    )
    ends = np.array([x[:, 0].min() - 0.2, x[:, 0].max() + 0.2])
    low, high = x[:, 1].min() - 0.2, x[:, 1].max() + 0.2
    first, second = found.w.tolist()
    figure.add_scatter(
        x=ends,
        y=-(found.b + first * ends) / second,
        name="boundary",
        mode="lines",
        line={"color": GREY, "width": 3, "dash": "dash"},
        hoverinfo="skip",
    )
    leaf = LEAVES[flowers]
    figure.update_xaxes(title=f"{leaf} length (cm)", range=[float(ends[0]), float(ends[1])])
    figure.update_yaxes(title=f"{leaf} width (cm)", range=[float(low), float(high)])
    figure.update_layout(height=400)
    return figure


def regression(found: Line, slope: float) -> go.Figure:
    """The patients, the least squares line, and the learner's line through the point of the means."""
    x = found.x.numpy()
    ends = np.array([x.min(), x.max()])
    figure = go.Figure()
    figure.add_scatter(
        x=x,
        y=found.y.numpy(),
        name="patients",
        mode="markers",
        marker={"size": 5, "color": GREY, "opacity": 0.6},
        hovertemplate="BMI %{x:.1f}<br>progression %{y:.0f}<extra></extra>",
    )
    for name, m, b, colour, dash in (
        ("least squares", found.slope, found.intercept, BLUE, "solid"),
        ("your line", slope, found.through_the_mean(slope), ORANGE, "dash"),
    ):
        figure.add_scatter(x=ends, y=m * ends + b, name=name, mode="lines", line={"color": colour, "width": 3, "dash": dash})
    figure.update_xaxes(title="body mass index (kg/m²)")
    figure.update_yaxes(title="progression after a year")
    figure.update_layout(height=400)
    return figure


def clusters(x: torch.Tensor, moment: Clusters, before: Clusters | None) -> go.Figure:
    """The flowers in the colour and shape of their centre, the centres large, and from where they came."""
    figure = go.Figure()
    points = x.numpy()
    assigned = moment.assigned.numpy()
    loose = assigned < 0
    if loose.any():
        figure.add_scatter(x=points[:, 0], y=points[:, 1], name="not assigned yet", mode="markers", marker={"size": 6, "color": GREY})
    for j, centre in enumerate(moment.centres.tolist()):
        mine = assigned == j
        figure.add_scatter(
            x=points[mine, 0],
            y=points[mine, 1],
            name=f"cluster {j + 1}",
            mode="markers",
            marker={"symbol": SYMBOLS[j], "size": 7, "color": COLOURS[j]},
            hovertemplate=f"cluster {j + 1}: %{{x}} × %{{y}} cm<extra></extra>",
        )
        if before is not None:
            start = before.centres[j].tolist()
            figure.add_scatter(
                x=[start[0], centre[0]],
                y=[start[1], centre[1]],
                mode="lines",
                line={"color": COLOURS[j], "width": 2, "dash": "dot"},
                showlegend=False,
                hoverinfo="skip",
            )
        figure.add_scatter(
            x=[centre[0]],
            y=[centre[1]],
            mode="markers",
            marker={"symbol": SYMBOLS[j], "size": 18, "color": COLOURS[j], "line": {"width": 3, "color": GREY}},
            showlegend=False,
            hovertemplate=f"centre {j + 1}: %{{x:.2f}} × %{{y:.2f}} cm<extra></extra>",
        )
    figure.update_xaxes(title="petal length (cm)")
    figure.update_yaxes(title="petal width (cm)")
    figure.update_layout(height=400)
    return figure


def inertia(moments: tuple[Clusters, ...], now: int) -> go.Figure:
    """The inertia after each half step up to now."""
    done = moments[1 : now + 1]
    figure = go.Figure(
        go.Scatter(
            x=list(range(1, len(done) + 1)),
            y=[moment.inertia for moment in done],
            mode="lines+markers",
            line={"color": BLUE, "width": 3},
            marker={"symbol": [SYMBOLS[place % 2] for place in range(len(done))], "size": 9},
            hovertemplate="half step %{x}: inertia %{y:.2f}<extra></extra>",
        )
    )
    figure.update_xaxes(title="half step", range=[0, len(moments)], dtick=max(1, len(moments) // 8))
    figure.update_yaxes(title="inertia (cm²)", rangemode="tozero")
    figure.update_layout(height=220)
    return figure
