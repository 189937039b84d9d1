"""A figure on its way to a page."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import numpy as np
import plotly.graph_objects as go
import pytest

from components.charts.draw import LEGEND, fit


@pytest.fixture
def _impatient() -> Iterator[None]:
    """Threads take turns so often that each may be interrupted anywhere."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("_impatient")
def test_several_learners_may_draw_one_figure_at_the_same_moment() -> None:
    learners = 8
    with ThreadPoolExecutor(learners) as threads:
        for _ in range(40):
            figure, together = go.Figure(go.Bar(x=[1, 2], y=[3, 4])), Barrier(learners)

            def drawn(_: int, figure: go.Figure = figure, together: Barrier = together) -> None:
                together.wait(30)
                fit(figure)

            list(threads.map(drawn, range(learners)))
            assert figure.layout.legend.yref == LEGEND["yref"]
            assert figure.layout.margin.t == 32


def test_a_figure_that_is_kept_is_copied_once() -> None:
    figure = go.Figure(go.Heatmap(z=np.ones((2, 2), dtype=np.float32)))
    data = figure.to_dict()["data"]
    fit(figure)
    sent = figure.to_dict()
    fit(figure)
    assert figure.to_dict() is sent
    assert sent["data"] == data
    assert sent["layout"]["margin"]["t"] == 32
