"""Two charts of practice: what is known of each section, and how it went day by day. Each with the sentence that says it in words."""

from __future__ import annotations

import plotly.graph_objects as go

from components.charts.palette import BLUE, GREEN, GREY, ORANGE
from components.quiz.practice.mastery import AHEAD, Day, Mastery


def mastery(sections: list[Mastery]) -> go.Figure:
    """For each section the share of its facts expected to be known, inside the share that was practised at all."""
    names = [section.section for section in sections]
    figure = go.Figure()
    figure.add_bar(
        y=names,
        x=[100 * section.practised / section.facts for section in sections],
        orientation="h",
        name="practised",
        marker={"color": GREY, "opacity": 0.35, "line": {"width": 1, "color": GREY}},
        width=0.75,
        customdata=[[section.practised, section.facts] for section in sections],
        hovertemplate="%{y}<br>practised: %{customdata[0]} of %{customdata[1]} facts<extra></extra>",
    )
    figure.add_bar(
        y=names,
        x=[100 * section.expected for section in sections],
        orientation="h",
        name="expected to be known",
        marker={"color": GREEN},
        width=0.4,
        text=[f"{100 * section.expected:.0f} %" for section in sections],
        textposition="auto",
        hovertemplate="%{y}<br>expected to be known: %{x:.0f} %<extra></extra>",
    )
    figure.update_xaxes(range=[0, 100], title="% of the facts of the section", ticksuffix="")
    figure.update_yaxes(autorange="reversed", title=None)
    figure.update_layout(barmode="overlay", height=130 + 44 * len(sections))
    return figure


def progress(days: list[Day]) -> go.Figure:
    """Bars: right and wrong answers of each day; line: the share of the facts asked so far that should still be known a week later."""
    labels = [f"{day.day:%d %b %Y}" for day in days]
    width = min(0.7, 0.12 * len(days))  # a first day is no wall
    figure = go.Figure()
    figure.add_bar(x=labels, y=[day.right for day in days], name="right", marker={"color": BLUE}, width=width)
    figure.add_bar(
        x=labels,
        y=[day.answered - day.right for day in days],
        name="wrong",
        marker={"color": ORANGE, "pattern": {"shape": "/", "solidity": 0.5}},
        width=width,
    )
    figure.add_scatter(
        x=labels,
        y=[100 * day.recall for day in days],
        name=f"expected recall {AHEAD} days later",
        yaxis="y2",
        mode="lines+markers",
        line={"color": GREEN, "width": 3},
        marker={"size": 8, "symbol": "diamond"},
        hovertemplate="%{x}<br>%{y:.0f} %<extra></extra>",
    )
    figure.update_xaxes(type="category", nticks=8)
    figure.update_layout(
        barmode="stack",
        height=320,
        yaxis={"title": "answers", "rangemode": "tozero"},
        yaxis2={"title": "recall, %", "overlaying": "y", "side": "right", "range": [0, 105], "dtick": 25, "showgrid": False},
    )
    return figure


def mastery_in_words(sections: list[Mastery], when: str) -> str:
    """The first chart in a sentence; `when` is the day that it speaks of, such as `on 3 December`."""
    told = "; ".join(
        f"{section.section}: {section.practised} of {section.facts} facts practised, {100 * section.expected:.0f} % expected to be known"
        for section in sections
    )
    return f"{when[:1].upper()}{when[1:]}, if nothing more is practised. {told}."


def progress_in_words(days: list[Day]) -> str:
    """The second chart in a sentence."""
    if not days:
        return "Nothing was answered yet."
    last = days[-1]
    answered, right = sum(day.answered for day in days), sum(day.right for day in days)
    return (
        f"{answered} answers on {len(days)} day{'s' if len(days) > 1 else ''}, {right} of them right; last on {last.day:%d %B %Y}, "
        f"{last.right} of {last.answered} right. Of the {last.facts} facts asked so far, {100 * last.recall:.0f} % should still be known "
        f"{AHEAD} days later."
    )
