"""The page's charts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go
from torch import Tensor

from components.autoencoder.digits import SIDE
from components.charts.palette import BLUE, ORANGE, SEQUENTIAL, SYMBOLS
from components.neural_network.jobs import Lane

GAP = 1
"""Empty pixels between two pictures."""
ROW = 78
"""Height of a row of pictures on the page."""


def strip(rows: Sequence[tuple[str, Tensor]]) -> go.Figure:
    """Pictures side by side, one row for each (name, pixels (n, 64) from 0 to 1)."""
    step = SIDE + GAP
    n = len(rows[0][1])
    z = np.full((len(rows) * step - GAP, n * step - GAP), np.nan, dtype=np.float32)
    for row, (_, pixels) in enumerate(rows):
        for column, picture in enumerate(pixels.reshape(-1, SIDE, SIDE).numpy()):
            z[row * step : row * step + SIDE, column * step : column * step + SIDE] = picture
    figure = go.Figure(
        go.Heatmap(z=z, zmin=0, zmax=1, colorscale=SEQUENTIAL, showscale=False, hovertemplate="%{z:.2f}<extra></extra>", hoverongaps=False)
    )
    middles = [row * step + SIDE / 2 - 0.5 for row in range(len(rows))]
    figure.update_xaxes(visible=False, constrain="domain")
    figure.update_yaxes(
        autorange="reversed", tickvals=middles, ticktext=[name for name, _ in rows], scaleanchor="x", constrain="domain", showgrid=False,
    )  # fmt: skip
    figure.update_layout(height=60 + (ROW if n > 1 else 2 * ROW) * len(rows))
    return figure


def losses(lane: Lane, reference: float | None) -> go.Figure:
    """Reconstruction error over the epochs; `reference`: PCA's on held-out digits, as a dotted line."""
    figure = go.Figure()
    epochs = np.array([seen.epoch for seen in lane.curve], dtype=np.float32)
    for name, values, dash in (
        ("digits held out", [seen.test_loss for seen in lane.curve], "solid"),
        ("digits learnt from", [seen.train_loss for seen in lane.curve], "dash"),
    ):
        figure.add_scatter(
            x=epochs, y=np.array(values, dtype=np.float32), name=name, mode="lines", line={"color": BLUE, "dash": dash},
            hovertemplate=f"{name}<br>epoch %{{x:.3g}}: %{{y:.4f}}<extra></extra>",
        )  # fmt: skip
    if reference is not None:
        style = {"color": ORANGE, "dash": "dot"}
        figure.add_hline(y=reference, line=style, annotation_text="PCA, held out", annotation_position="top right")
    last, first = max(lane.curve[-1].train_loss, reference or 0), max(seen.test_loss for seen in lane.curve)
    figure.update_xaxes(title="epoch", range=[0, max(lane.training.settings.epochs, lane.curve[-1].epoch)])
    figure.update_yaxes(title="error per pixel", range=[0, 1.05 * min(first, max(0.13, 2 * last))])
    figure.update_layout(height=280)
    return figure


def against_pca(sizes: Sequence[int], autoencoder: Sequence[float | None], principal: Sequence[float]) -> go.Figure:
    """Held-out reconstruction error against the size of the code, of both."""
    figure = go.Figure()
    for name, values, colour, dash, symbol in (
        ("PCA", principal, ORANGE, "dash", SYMBOLS[1]),
        ("autoencoder", autoencoder, BLUE, "solid", SYMBOLS[0]),
    ):
        figure.add_scatter(
            x=list(sizes), y=[np.nan if value is None else value for value in values], name=name, mode="lines+markers",
            line={"color": colour, "dash": dash}, marker={"symbol": symbol, "size": 10},
            hovertemplate=f"{name}, code of %{{x}}: %{{y:.4f}}<extra></extra>",
        )  # fmt: skip
    figure.update_xaxes(title="numbers in the code", tickvals=list(sizes))
    figure.update_yaxes(title="error per pixel, held out", range=[0, 1.3 * max(principal)])
    figure.update_layout(height=380)
    return figure
