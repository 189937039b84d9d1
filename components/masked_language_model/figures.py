"""The lab's charts, from compute's results."""

from __future__ import annotations

from html import escape

import plotly.graph_objects as go

from components.charts.palette import BLUE, GREY, ORANGE
from components.masked_language_model.compare import Pair
from components.masked_language_model.compute import Entry


def bars(entries: list[Entry], rest: float, others: int, model: str) -> go.Figure:
    """The k most probable entries, the best on top, and below them all `others` together with the probability `rest`."""
    labels = [_label(shown.token, shown.rank) for shown in entries] + [f"all other {others:,}"]
    values = [shown.probability for shown in entries] + [rest]
    figure = go.Figure(
        go.Bar(
            x=values,
            y=labels,
            orientation="h",
            marker={"color": [BLUE] * len(entries) + [GREY], "pattern": {"shape": [""] * len(entries) + ["/"]}},
            text=[percent(value) for value in values],
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{y}: %{x:.6f}<extra></extra>",
        )
    )
    _lay_out(figure, len(labels), max(values))
    figure.update_layout(title={"text": escape(model, quote=False)})
    return figure


def two_models(pairs: list[Pair], first: str, second: str) -> go.Figure:
    """Both models' probabilities of the same words on one axis; a word that one of them lacks has no bar there."""
    words = [_label(pair.word, place) for place, pair in enumerate(pairs, 1)]
    figure = go.Figure()
    for name, colour, shape, values in (
        (first, BLUE, "", [pair.first for pair in pairs]),
        (second, ORANGE, "/", [pair.second for pair in pairs]),
    ):
        figure.add_bar(
            x=values,
            y=words,
            name=escape(name, quote=False),
            orientation="h",
            marker={"color": colour, "pattern": {"shape": shape}},
            text=["" if value is None else percent(value) for value in values],
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{y}: %{x:.6f}<extra>%{fullData.name}</extra>",
        )
    largest = max((value for pair in pairs for value in (pair.first, pair.second) if value is not None), default=1.0)
    _lay_out(figure, 2 * len(pairs), largest)
    figure.update_layout(barmode="group")
    return figure


def percent(probability: float) -> str:
    """A probability as a reader takes it in: 23.9 %, 0.041 %, < 0.001 %."""
    share = 100 * probability
    if share >= 1:
        return f"{share:.1f}\u00a0%"
    return f"{share:.3f}\u00a0%" if share >= 0.001 else "<\u00a00.001\u00a0%"


def _label(token: str, place: int) -> str:
    """A token as a tick: Plotly reads `<` as a tag, and knows no `&quot;`; two that look alike are kept apart by their place."""
    return f"{place}. {escape(token or '(no name)', quote=False)}"


def _lay_out(figure: go.Figure, rows: int, largest: float) -> None:
    figure.update_xaxes(title="probability", range=[0, 1.2 * largest], tickformat=".0%", fixedrange=True)
    figure.update_yaxes(autorange="reversed", fixedrange=True, automargin=True)
    figure.update_layout(height=90 + 27 * rows, bargap=0.25, showlegend=len(figure.data) > 1)
