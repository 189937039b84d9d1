"""The weights of the four runs, the norm against λ, the two modes, the path of the weights."""

from __future__ import annotations

import numpy as np
import plotly.graph_objects as go
import torch
from torch import Tensor

from components.charts.palette import BLUE, DASHES, GREEN, GREY, ORANGE, SYMBOLS
from components.neural_network.figures import LANES
from components.neural_network.jobs import Lane
from components.regularization.modes import Modes
from components.regularization.outlier import Outlier
from components.regularization.ridge import PATH

BINS = 41


def weights_of(lane: Lane) -> Tensor:
    """All weights of a network, biases left out."""
    return torch.cat([parameter.detach().flatten() for parameter in lane.training.network.parameters() if parameter.dim() == 2])


def norm(lane: Lane, place: int = -1) -> float:
    """‖w‖ over all layers at a snapshot."""
    return float(np.linalg.norm(lane.curve[place].weight_norms))


def histogram(lanes: list[Lane]) -> go.Figure:
    """How many weights have which size, one outline per run."""
    values = {lane.entry.name: weights_of(lane).numpy() for lane in lanes}
    reach = max((float(np.abs(each).max()) for each in values.values()), default=1.0) or 1.0
    edges = np.linspace(-reach, reach, BINS + 1)
    figure = go.Figure()
    for place, (name, each) in enumerate(values.items()):
        counts, _ = np.histogram(each, edges)
        figure.add_scatter(
            x=((edges[1:] + edges[:-1]) / 2).astype(np.float32),
            y=counts,
            name=name,
            mode="lines",
            line={"shape": "hvh", "color": LANES[place], "dash": DASHES[place], "width": 2},
        )
    figure.update_xaxes(title="weight")
    figure.update_yaxes(title="number of weights", type="log", dtick=1)
    figure.update_layout(height=320)
    return figure


def norms(lanes: list[Lane]) -> go.Figure:
    """‖w‖ over the epochs."""
    figure = go.Figure()
    for place, lane in enumerate(lanes):
        figure.add_scatter(
            x=[seen.epoch for seen in lane.curve],
            y=[norm(lane, at) for at in range(len(lane.curve))],
            name=lane.entry.name,
            mode="lines",
            line={"color": LANES[place], "dash": DASHES[place], "width": 2},
        )
    figure.update_xaxes(title="epoch")
    figure.update_yaxes(title="norm of the weights ‖w‖", rangemode="tozero")
    figure.update_layout(height=320)
    return figure


def against_penalty(lanes: list[Lane], penalties: tuple[float, ...]) -> go.Figure:
    """Norm and losses after training, for every λ."""
    names = [f"{penalty:g}" for penalty in penalties]
    figure = go.Figure()
    rows = (
        ("norm ‖w‖", [norm(lane) for lane in lanes], GREEN, "y2"),
        ("training loss", [lane.curve[-1].train_loss for lane in lanes], BLUE, "y"),
        ("held-out loss", [lane.curve[-1].test_loss for lane in lanes], ORANGE, "y"),
    )
    for place, (name, heights, colour, axis) in enumerate(rows):
        look = {"color": colour, "dash": DASHES[place]}
        figure.add_scatter(
            x=names, y=heights, name=name, yaxis=axis, mode="lines+markers", line=look, marker={"symbol": SYMBOLS[place], "size": 8}
        )
    figure.update_xaxes(type="category", title="penalty λ")
    right = {"title": "‖w‖", "overlaying": "y", "side": "right", "rangemode": "tozero", "showgrid": False}
    figure.update_layout(height=340, yaxis={"title": "loss", "rangemode": "tozero"}, yaxis2=right)
    return figure


def modes(found: Modes) -> go.Figure:
    """One point's activations: in evaluation mode, and in one draw of training mode."""
    numbers = np.arange(1, len(found.at_point) + 1)
    figure = go.Figure()
    figure.add_bar(x=numbers, y=found.at_point.numpy(), name="evaluation", marker={"color": GREY})
    off = found.silent.numpy()
    on = (found.at_point > 0).numpy() & ~off  # a neuron that is silent by itself shows nothing
    figure.add_scatter(
        x=numbers[on], y=found.one.numpy()[on], mode="markers", name="training: on, ÷ (1 − p)", marker={"color": BLUE, "size": 8}
    )
    figure.add_scatter(
        x=numbers[off],
        y=np.zeros(off.sum()),
        mode="markers",
        name="training: switched off",
        marker={"color": ORANGE, "symbol": "x", "size": 9},
    )
    figure.update_xaxes(title="neuron of hidden layer 1")
    figure.update_yaxes(title="activation", rangemode="tozero")
    figure.update_layout(height=320)
    return figure


def path(found: Outlier) -> go.Figure:
    """Each weight of the polynomial against λ; a line at the chosen one."""
    figure = go.Figure()
    for power in range(found.path.shape[1]):
        figure.add_scatter(
            x=PATH.numpy(),
            y=found.path[:, power].numpy().astype(np.float32),
            name=f"x{'⁰¹²³⁴⁵⁶⁷⁸⁹'[power + 1]}",
            mode="lines",
            line={"color": LANES[power % len(LANES)], "dash": DASHES[power % len(DASHES)]},
        )
    figure.add_vline(x=found.penalty, line={"color": GREY, "dash": "dash"})
    figure.update_xaxes(type="log", title="penalty λ", exponentformat="power", dtick=1)
    figure.update_yaxes(title="weight")
    figure.update_layout(height=340)
    return figure
