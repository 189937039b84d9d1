"""The page's charts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from components.batch_normalization.experiment import Averages
from components.batch_normalization.measure import by_rate, learnt, outcome, seconds
from components.batch_normalization.numbers import Feature
from components.charts.palette import BLUE, DASHES, GREEN, GREY, ORANGE, PURPLE, SYMBOLS
from components.neural_network.jobs import Job, Lane

COLOURS = (ORANGE, BLUE)
"""Without and with batch normalisation."""
STYLES = ("dash", "solid")


def race(job: Job, target: float) -> go.Figure:
    """Accuracy on held-out examples over the epochs, and the same curves over the seconds that the steps took; a mark where `target` is
    reached first."""
    figure = make_subplots(rows=2, cols=1, vertical_spacing=0.2)
    for which, lane in enumerate(job.lanes):
        accuracies = np.array([seen.test_accuracy for seen in lane.curve], dtype=np.float32)
        found = outcome(lane, target)
        across = (np.array([seen.epoch for seen in lane.curve], dtype=np.float32), np.array(seconds(lane), dtype=np.float32))
        arrivals = (found.arrival.epoch, found.arrival.seconds) if found.arrival else (None, None)
        for row, (x, arrival, unit) in enumerate(zip(across, arrivals, ("epoch", "second"), strict=True), 1):
            style = {"color": COLOURS[which], "dash": STYLES[which], "width": 2}
            figure.add_scatter(
                x=x, y=accuracies, name=lane.entry.name, mode="lines", line=style, showlegend=row == 1, legendgroup=lane.entry.name,
                hovertemplate=f"{lane.entry.name}<br>{unit} %{{x:.3g}}: %{{y:.1%}}<extra></extra>", row=row, col=1,
            )  # fmt: skip
            if arrival is not None:
                mark = {"size": 11, "color": COLOURS[which], "symbol": SYMBOLS[which]}
                figure.add_scatter(x=[arrival], y=[target], mode="markers", marker=mark, showlegend=False, hoverinfo="skip", row=row, col=1)
    figure.add_hline(y=target, line={"color": GREY, "dash": "dot", "width": 1})
    longest = max(max(lane.training.settings.epochs, lane.curve[-1].epoch) for lane in job.lanes)
    figure.update_xaxes(title="epoch", range=[0, longest], row=1, col=1)
    figure.update_xaxes(title="seconds of training", rangemode="tozero", row=2, col=1)
    figure.update_yaxes(title="right, held out", tickformat=".0%", range=[0, 1.03])
    figure.update_layout(height=520)
    return figure


def rates(job: Job) -> go.Figure:
    """Accuracy after a few epochs at each learning rate, without and with; a cross at 0 where training diverged."""
    pairs = by_rate(job)
    figure = go.Figure()
    for which, name in enumerate(("without", "with batch normalisation")):
        lanes = [pair[which] for pair in pairs.values()]
        figure.add_scatter(
            x=[f"{rate:g}" for rate in pairs], y=np.array([learnt(lane) for lane in lanes], dtype=np.float32), name=name,
            mode="lines+markers", line={"color": COLOURS[which], "dash": STYLES[which]},
            marker={"size": 11, "symbol": ["x" if lane.failure else SYMBOLS[which] for lane in lanes]},
            hovertemplate=f"{name}<br>η = %{{x}}: %{{y:.1%}}<extra></extra>",
        )  # fmt: skip
    figure.update_xaxes(title="learning rate η", type="category")
    figure.update_yaxes(title="right, held out", tickformat=".0%", range=[-0.04, 1.03])
    figure.update_layout(height=360)
    return figure


def feature(worked: Feature, *, training: bool) -> go.Figure:
    """The values on their own axis; below on one common axis: standardised, scaled and shifted, and min-max scaled, with 0 to 1 shaded."""
    figure = make_subplots(rows=2, cols=1, row_heights=[0.25, 0.75], vertical_spacing=0.2)
    x = worked.x[:, 0].tolist()
    rows: list[tuple[str, Sequence[float], str, int]] = [("x", x, GREY, 1)]
    if worked.found is not None:
        rows.append(("x̂, standardised", worked.found.standardised[:, 0].tolist(), BLUE, 2))
        rows.append(("y = γ x̂ + β", worked.found.output[:, 0].tolist(), PURPLE, 2))
    rows.append(("min-max scaled", worked.squeezed[:, 0].tolist(), ORANGE, 2))
    for place, (name, values, colour, row) in enumerate(rows):
        figure.add_scatter(
            x=np.array(values, dtype=np.float32), y=[name] * len(values), mode="markers", name=name, showlegend=False,
            marker={"size": 13, "color": colour, "symbol": SYMBOLS[place], "opacity": 0.85}, customdata=x,
            hovertemplate=f"x = %{{customdata:.4g}}<br>{name}: %{{x:.4g}}<extra></extra>", row=row, col=1,
        )  # fmt: skip
    figure.add_vrect(x0=0, x1=1, fillcolor=GREEN, opacity=0.18, line_width=0, row=2, col=1)
    figure.update_yaxes(autorange="reversed", row=2, col=1)
    figure.update_xaxes(title="shaded: from 0 to 1", row=2, col=1)
    figure.update_layout(height=380)
    return figure


def catching_up(worked: Feature, steps: int) -> go.Figure:
    """The running averages over the steps of training on this batch, and what they run after (dotted); a mark at the present step."""
    figure = make_subplots(rows=2, cols=1, vertical_spacing=0.2)
    several = len(worked.x) > 1
    goals = (worked.x.mean().item(), worked.x.var().item() if several else None)
    for row, (name, values) in enumerate(
        (
            ("running mean", [running.mean.item() for running in worked.running]),
            ("running variance", [running.variance.item() for running in worked.running]),
        ),
        1,
    ):
        figure.add_scatter(
            y=np.array(values, dtype=np.float32), mode="lines", line={"color": BLUE}, name=name, row=row, col=1,
            hovertemplate=f"step %{{x}}: {name} %{{y:.4g}}<extra></extra>",
        )  # fmt: skip
        mark = {"size": 12, "color": BLUE}
        figure.add_scatter(x=[steps], y=[values[steps]], mode="markers", marker=mark, hoverinfo="skip", row=row, col=1)
        if (goal := goals[row - 1]) is not None and several:
            figure.add_hline(y=goal, line={"color": GREY, "dash": "dot"}, row=row, col=1)
        figure.update_yaxes(title=name, row=row, col=1)
    figure.update_xaxes(title="training steps", row=2, col=1)
    figure.update_layout(height=400, showlegend=False)
    return figure


def averages(lane: Lane) -> go.Figure:
    """Running mean and variance of one neuron and what they run after, and the accuracy that evaluation has of it, step by step."""
    figure = make_subplots(rows=3, cols=1, vertical_spacing=0.11)
    steps = [seen.step for seen in lane.curve]
    seen: list[Averages] = lane.frames
    lines = [
        (1, "running average", [each.running_mean for each in seen], BLUE, 0),
        (1, "all training examples", [each.mean for each in seen], GREY, 2),
        (2, "running average", [each.running_variance for each in seen], BLUE, 0),
        (2, "all training examples", [each.variance for each in seen], GREY, 2),
        (3, "accuracy, running averages", [each.test_accuracy for each in lane.curve], PURPLE, 0),
        (3, "accuracy, statistics of the held-out batch itself", [each.own_statistics for each in seen], ORANGE, 1),
    ]
    for row, name, values, colour, dash in lines:
        figure.add_scatter(
            x=steps, y=np.array(values, dtype=np.float32), name=name, mode="lines", line={"color": colour, "dash": DASHES[dash]},
            showlegend=row != 2, legendgroup=name, hovertemplate=f"step %{{x}}<br>{name} %{{y:.3g}}<extra></extra>", row=row, col=1,
        )  # fmt: skip
    figure.update_yaxes(title="mean", row=1, col=1)
    figure.update_yaxes(title="variance", rangemode="tozero", row=2, col=1)
    figure.update_yaxes(title="right, held out", tickformat=".0%", range=[0, 1.03], row=3, col=1)
    figure.update_xaxes(title="training step", row=3, col=1)
    figure.update_layout(height=620)
    return figure
