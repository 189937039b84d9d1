"""The charts beside the widget."""

from __future__ import annotations

import math

import numpy as np
import plotly.graph_objects as go
from torch import Tensor

from components.charts.palette import BLUE, DIVERGING, GREY, ORANGE
from components.convolution.learn import Step
from components.convolution.parameters import Weights, in_words
from components.convolution.shift import ShiftTest

LARGEST_MAP = 256


def shifts(tests: dict[int, ShiftTest]) -> go.Figure:
    """For each shift in pixels, how far the output is from having moved along: convolution and dense layer."""
    labels = [f"{pixels} px" for pixels in tests]
    figure = go.Figure()
    for name, values, colour, pattern in (
        ("convolution", [test.convolution for test in tests.values()], BLUE, ""),
        ("dense layer", [test.dense for test in tests.values()], ORANGE, "/"),
    ):
        figure.add_bar(
            x=labels, y=values, name=name, marker={"color": colour, "pattern": {"shape": pattern}},
            text=[f"{100 * value:.0f} %" if value else "0" for value in values], textposition="outside", cliponaxis=False,
            hovertemplate=f"{name}, moved %{{x}}: %{{y:.3g}}<extra></extra>",
        )
    figure.update_yaxes(title="difference / output", tickformat=".0%", rangemode="tozero")
    figure.update_xaxes(title="the picture moves to the right by")
    figure.update_layout(height=320)
    return figure


def feature_map(values: Tensor, title: str) -> go.Figure:
    """One feature map, coloured round zero; large ones are thinned to LARGEST_MAP pixels."""
    step = -(-max(values.shape) // LARGEST_MAP)
    shown = values[::step, ::step].numpy().astype(np.float32)
    limit = float(np.quantile(np.abs(shown), 0.99)) or 1.0
    return go.Figure(
        go.Heatmap(
            z=shown, zmid=0, zmin=-limit, zmax=limit, colorscale=DIVERGING, showscale=False, hovertemplate="%{z:.4g}<extra></extra>"
        ),
        layout={
            "height": 230,
            "title": {"text": title},
            "xaxis": {"constrain": "domain", "visible": False},
            "yaxis": {"autorange": "reversed", "scaleanchor": "x", "constrain": "domain", "visible": False},
        },
    )


def weights(counts: dict[str, Weights]) -> go.Figure:
    """Weights of a dense and of a convolutional layer for each named picture, on a logarithmic axis."""
    figure = go.Figure()
    for name, values, colour, pattern in (
        ("fully connected", [count.dense for count in counts.values()], ORANGE, "/"),
        ("convolution", [count.convolution for count in counts.values()], BLUE, ""),
    ):
        figure.add_bar(
            y=list(counts), x=[float(value) for value in values], name=name, orientation="h",
            marker={"color": colour, "pattern": {"shape": pattern}}, hovertemplate=f"{name}: %{{x:,.0f}} weights<extra></extra>",
            text=[in_words(value) for value in values], textposition="outside", cliponaxis=False,
        )
    largest = np.log10(max(float(count.dense) for count in counts.values()))
    figure.update_xaxes(type="log", title="weights, logarithmic", exponentformat="power", dtick=3, side="top", range=[0, largest + 4])
    figure.update_layout(height=300)
    return figure


def learning(steps: list[Step], target: Tensor) -> go.Figure:
    """The kernel that gradient descent has reached, beside the loss so far, step by step: a slider and a play button."""
    limit = float(target.abs().max()) or 1.0
    x, losses = [step.step for step in steps], [max(step.loss, 1e-12) for step in steps]
    decades = math.log10(max(losses) / min(losses))
    figure = go.Figure()
    figure.add_trace(_cells(steps[0].kernel, limit))
    figure.add_scatter(
        x=x, y=losses, mode="lines", line={"color": GREY, "dash": "dot"}, xaxis="x2", yaxis="y2", hoverinfo="skip", showlegend=False
    )
    figure.add_trace(_here(steps[0]))
    figure.frames = [
        go.Frame(data=[_cells(step.kernel, limit), _here(step)], traces=[0, 2], name=str(step.step)) for step in steps
    ]
    still = {"mode": "immediate", "frame": {"duration": 0, "redraw": True}, "transition": {"duration": 0}}
    moving = {"mode": "immediate", "fromcurrent": True, "frame": {"duration": 120, "redraw": True}, "transition": {"duration": 0}}
    figure.update_layout(
        height=400,
        xaxis={"domain": [0, 0.4], "visible": False, "constrain": "domain"},
        yaxis={"autorange": "reversed", "visible": False, "scaleanchor": "x", "constrain": "domain"},
        xaxis2={"domain": [0.62, 1], "anchor": "y2", "title": {"text": "step"}, "nticks": 4},
        yaxis2={"anchor": "x2", "type": "log", "exponentformat": "power", "dtick": max(1, round(decades / 5))},
        annotations=[_heading("learned kernel", 0), _heading("squared error", 0.62)],
        sliders=[{"currentvalue": {"prefix": "step "}, "pad": {"t": 30, "l": 90}, "steps": [
            {"method": "animate", "label": str(step.step), "args": [[str(step.step)], still]} for step in steps
        ]}],
        updatemenus=[{"type": "buttons", "direction": "left", "x": 0, "y": 0, "xanchor": "left", "yanchor": "top", "pad": {"t": 44},
                      "showactive": False, "buttons": [{"label": "Play", "method": "animate", "args": [None, moving]}]}],
    )
    return figure


def _heading(text: str, x: float) -> dict[str, object]:
    return {"text": text, "x": x, "y": 1.02, "xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "bottom", "showarrow": False}


def _cells(kernel: Tensor, limit: float) -> go.Heatmap:
    digits = max(0, (2 if kernel.shape[0] == 3 else 1) - math.floor(math.log10(limit)))
    return go.Heatmap(
        z=kernel.numpy().astype(np.float32), zmid=0, zmin=-limit, zmax=limit, colorscale=DIVERGING, showscale=False, xgap=2, ygap=2,
        texttemplate=f"%{{z:.{digits}f}}", textfont={"size": 10 if kernel.shape[0] == 7 else 13}, hovertemplate="%{z:.4f}<extra></extra>",
    )


def _here(step: Step) -> go.Scatter:
    return go.Scatter(
        x=[step.step], y=[max(step.loss, 1e-12)], mode="markers", marker={"size": 13, "color": BLUE}, xaxis="x2", yaxis="y2",
        showlegend=False, hovertemplate="step %{x}: %{y:.3g}<extra></extra>",
    )
