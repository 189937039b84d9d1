"""The charts about rules and model."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from components.charts.palette import BLUE, GREEN, GREY, ORANGE, SEQUENTIAL, SYMBOLS
from components.rules_vs_learning.measure import Confusion

RULES_COLOUR, MODEL_COLOUR = ORANGE, BLUE
PERCENT = {"tickformat": ".0%", "title": "accuracy, held-out reviews"}


def curve(measured: dict[int, list[float]], rules: float, n: int, now: float) -> go.Figure:
    """The model's accuracy over the number of training reviews, mean and standard deviation of several draws; the rules as a line."""
    sizes = list(measured)
    means = [float(np.mean(values)) for values in measured.values()]
    spread = [float(np.std(values, ddof=1)) if len(values) > 1 else 0.0 for values in measured.values()]
    figure = go.Figure()
    figure.add_scatter(
        x=[0, sizes[-1] + 10],
        y=[rules, rules],
        name="your rules",
        mode="lines",
        line={"color": RULES_COLOUR, "width": 3, "dash": "dash"},
        hovertemplate="your rules %{y:.1%}<extra></extra>",
    )
    figure.add_scatter(
        x=sizes,
        y=means,
        error_y={"type": "data", "array": spread, "thickness": 1.5, "width": 4},
        name="model, mean of several draws",
        mode="lines+markers",
        line={"color": MODEL_COLOUR, "width": 3},
        marker={"symbol": SYMBOLS[0], "size": 7},
        hovertemplate="%{x} reviews<br>model %{y:.1%}<extra></extra>",
    )
    figure.add_scatter(
        x=[n],
        y=[now],
        name="the model shown",
        mode="markers",
        marker={"symbol": SYMBOLS[2], "size": 14, "color": GREEN, "line": {"width": 1, "color": GREY}},
        hovertemplate="%{x} reviews<br>this draw %{y:.1%}<extra></extra>",
    )
    figure.add_hline(y=0.5, line={"dash": "dot", "width": 1, "color": GREY})
    lowest = min([*np.subtract(means, spread), rules, now, 0.5])
    highest = max([*np.add(means, spread), rules, now, 0.8])
    figure.update_yaxes(range=[lowest - 0.03, highest + 0.03], **PERCENT)
    figure.update_xaxes(title="film reviews learned from", range=[0, sizes[-1] + 10])
    figure.update_layout(height=360)
    return figure


def confusions(sides: dict[str, Confusion]) -> go.Figure:
    """A confusion matrix for each side: what was true, and what was said."""
    figure = make_subplots(cols=len(sides), subplot_titles=[f"{name}: {found.accuracy:.1%}" for name, found in sides.items()])
    most = max(found.total for found in sides.values()) / 2
    pale = 3 * most  # only the pale third of the scale is used: figures can be read on it in both themes
    for column, found in enumerate(sides.values(), 1):
        figure.add_heatmap(
            z=[[found.false_positive, found.true_negative], [found.true_positive, found.false_negative]],
            x=["positive", "negative"],
            y=["negative", "positive"],
            texttemplate="%{z}",
            textfont={"size": 20},
            colorscale=SEQUENTIAL,
            zmin=0,
            zmax=pale,
            showscale=False,
            xgap=3,
            ygap=3,
            hovertemplate="truly %{y}, judged %{x}: %{z}<extra></extra>",
            row=1,
            col=column,
        )
    figure.update_xaxes(title="verdict", side="bottom")
    figure.update_yaxes(title="truth", col=1)
    if len(sides) > 1:
        figure.update_yaxes(showticklabels=False, col=2)
    figure.update_layout(height=260)
    return figure


def votes(words: Sequence[str], by_rules: Sequence[float], by_model: Sequence[float]) -> go.Figure:
    """What each word of one review adds to the score: the rules' votes above, the model's below."""
    places = list(range(len(words)))
    figure = make_subplots(rows=2, shared_xaxes=True, vertical_spacing=0.08)
    for row, (name, values, colour) in enumerate((("rules", by_rules, RULES_COLOUR), ("model", by_model, MODEL_COLOUR)), 1):
        figure.add_bar(
            x=places,
            y=list(values),
            name=name,
            marker={"color": colour, "pattern": {"shape": ["" if value >= 0 else "/" for value in values]}},
            customdata=list(words),
            hovertemplate=f"%{{customdata}}: %{{y:+.2f}}<extra>{name}</extra>",
            row=row,
            col=1,
        )
        figure.add_hline(y=0, line={"width": 1, "color": GREY}, row=row, col=1)
        reach = 1.15 * max([abs(value) for value in values] + [0.1])
        figure.update_yaxes(title=name, range=[-reach, reach], row=row, col=1)
    figure.update_xaxes(tickvals=places, ticktext=[word[:14] for word in words], tickangle=-45, row=2, col=1)
    figure.update_layout(height=360, showlegend=False)
    return figure


def weights(found: list[tuple[str, float]]) -> go.Figure:
    """Trained weights as bars, the strongest for and against."""
    values = [weight for _, weight in found]
    figure = go.Figure(
        go.Bar(
            x=values,
            y=[term[:24] for term, _ in found],
            orientation="h",
            marker={"color": MODEL_COLOUR, "pattern": {"shape": ["" if value >= 0 else "/" for value in values]}},
            hovertemplate="%{y}: %{x:+.2f}<extra></extra>",
        )
    )
    figure.update_xaxes(title="trained weight: what one occurrence adds to the score", zeroline=True)
    figure.update_yaxes(type="category", autorange="reversed", dtick=1)
    figure.update_layout(height=90 + 19 * len(found), bargap=0.25)
    return figure


def loss(losses: Sequence[float], cost: str) -> go.Figure:
    """The cost over the steps of training."""
    figure = go.Figure(
        go.Scatter(
            x=list(range(len(losses))),
            y=list(losses),
            mode="lines+markers",
            line={"color": MODEL_COLOUR, "width": 3},
            hovertemplate="step %{x}: %{y:.4f}<extra></extra>",
        )
    )
    figure.update_xaxes(title="step of Newton's method", dtick=max(1, len(losses) // 10))
    figure.update_yaxes(title=f"mean {cost} + penalty", rangemode="tozero")
    figure.update_layout(height=260)
    return figure


def drift(rows: dict[str, tuple[float, float]], errors: dict[str, tuple[float, float]]) -> go.Figure:
    """Accuracy before and after the drift, for the rules, the model and the retrained model; the bars' errors are one standard error."""
    figure = go.Figure()
    for place, (name, colour, shape) in enumerate((("usual wording", GREY, ""), ("new slang", GREEN, "/"))):
        figure.add_bar(
            x=list(rows),
            y=[values[place] for values in rows.values()],
            error_y={"type": "data", "array": [values[place] for values in errors.values()]},
            name=name,
            marker={"color": colour, "pattern": {"shape": shape, "fillmode": "overlay", "solidity": 0.15}},
            texttemplate="%{y:.0%}",
            textposition="inside",
            insidetextanchor="start",
            hovertemplate=f"%{{x}}, {name}: %{{y:.1%}}<extra></extra>",
        )
    figure.add_hline(y=0.5, line={"dash": "dot", "width": 1, "color": GREY})
    figure.update_yaxes(range=[0, 1], **PERCENT)
    figure.update_layout(height=360, barmode="group")
    return figure


def swaps(panels: dict[str, dict[str, float]], now: set[str], accuracy: float) -> go.Figure:
    """The held-out accuracy with one ingredient swapped, a panel each; bars in `now` are the present model's own, as is the dashed line."""
    rows = [len(measured) for measured in panels.values()]
    figure = make_subplots(rows=len(panels), row_heights=rows, shared_xaxes=True, vertical_spacing=0.08, subplot_titles=list(panels))
    for row, measured in enumerate(panels.values(), 1):
        names = list(measured)
        figure.add_bar(
            x=list(measured.values()),
            y=names,
            orientation="h",
            marker={"color": [GREEN if name in now else MODEL_COLOUR for name in names]},
            texttemplate="%{x:.1%}",
            textposition="inside",
            insidetextanchor="start",
            constraintext="none",
            hovertemplate="%{y}: %{x:.1%}<extra></extra>",
            row=row,
            col=1,
        )
        figure.add_vline(x=accuracy, line={"dash": "dash", "width": 2, "color": GREY}, row=row, col=1)
    figure.update_xaxes(range=[0, 1.06], tickformat=".0%", dtick=0.25)
    figure.update_yaxes(type="category", autorange="reversed", dtick=1)
    figure.update_layout(height=130 + 23 * sum(rows), bargap=0.2, showlegend=False)
    return figure
