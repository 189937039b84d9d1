"""The functions and their slopes, laid over each other."""

from __future__ import annotations

from functools import lru_cache

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from components.activation_functions.curves import REACH, Curve
from components.charts.palette import DASHES, GREY
from components.neural_network.figures import LANES

SHADE = 0.3
LOWEST, HIGHEST = -1.5, 3.0


def curves(found: dict[str, Curve], focus: str, at: float) -> go.Figure:
    """Left f, right f′, one colour per function as in the training below. Where the function `focus` is flat, both are shaded."""
    return _curves(tuple(found.items()), focus, at)


@lru_cache(maxsize=32)
def _curves(drawn: tuple[tuple[str, Curve], ...], focus: str, at: float) -> go.Figure:
    """Kept: making it takes longer than all else on the page."""
    found = dict(drawn)
    figure = make_subplots(rows=1, cols=2, subplot_titles=("f(x)", "slope f′(x)"), horizontal_spacing=0.09)
    for place, (name, curve) in enumerate(found.items()):
        chosen = name == focus
        look = {
            "name": name,
            "legendgroup": name,
            "mode": "lines",
            "line": {"color": LANES[place % len(LANES)], "dash": DASHES[place % len(DASHES)], "width": 4 if chosen else 1.6},
        }
        x = curve.x.float().numpy()
        for column, values in ((1, curve.f), (2, curve.slope)):
            heights = values.float().numpy()
            figure.add_scatter(x=x, y=heights, showlegend=column == 1, row=1, col=column, **look)
    if focus in found:
        _mark(figure, found[focus], at)
    own = max((abs(value) for value in _span(list(found.values())[6:])), default=0.0)
    figure.update_yaxes(range=[min(LOWEST, -own), max(HIGHEST, own)], row=1, col=1)
    figure.update_yaxes(range=[-0.4 - own / 2, 1.4 + own / 2], row=1, col=2)
    figure.update_xaxes(title="x", range=[-REACH, REACH])
    figure.update_layout(height=380)
    return figure


def _mark(figure: go.Figure, curve: Curve, at: float) -> None:
    """Shade where it is flat; a dot at x = `at`."""
    for low, high in curve.flat_stretches:
        for column in (1, 2):
            figure.add_vrect(x0=low, x1=high, fillcolor=GREY, opacity=SHADE, line_width=0, layer="below", row=1, col=column)
    nearest = (curve.x - at).abs().argmin()
    for column, values in ((1, curve.f), (2, curve.slope)):
        marker = {"size": 11, "color": GREY, "line": {"width": 2}}
        figure.add_scatter(
            x=[at], y=[values[nearest].item()], mode="markers", marker=marker, name=f"x = {at:g}", showlegend=False, row=1, col=column
        )


def _span(curves: list[Curve]) -> list[float]:
    """The lowest and highest value of the learner's own function, cut off at ±4."""
    return [curve.f[curve.f.isfinite()].clamp(-4, 4).abs().max().item() for curve in curves if curve.f.isfinite().any()]
