"""The charts: what is drawn is what was computed, and a token is never read as a tag."""

from __future__ import annotations

import pytest

from components.masked_language_model import figures
from components.masked_language_model.compare import Pair
from components.masked_language_model.compute import Entry


def entry(rank: int, token: str, probability: float) -> Entry:
    return Entry(rank, rank, token, 0.0, 0.0, probability)


def test_bars_and_the_rest() -> None:
    figure = figures.bars([entry(1, "movie", 0.5), entry(2, "film", 0.2)], 0.3, 30_520, "a model")
    assert list(figure.data[0].x) == [0.5, 0.2, 0.3]
    assert list(figure.data[0].y) == ["1. movie", "2. film", "all other 30,520"]
    assert figure.layout.title.text == "a model"


def test_a_token_is_shown_as_it_is() -> None:
    figure = figures.bars([entry(1, "<b>", 0.5), entry(2, '"', 0.2), entry(3, "", 0.1)], 0.2, 1, "<i>folder</i>")
    assert list(figure.data[0].y)[:3] == ["1. &lt;b&gt;", '2. "', "3. (no name)"]
    assert figure.layout.title.text == "&lt;i&gt;folder&lt;/i&gt;"


def test_two_models_with_a_word_that_one_lacks() -> None:
    figure = figures.two_models([Pair("movie", 0.5, None), Pair("film", 0.2, 0.4)], "one", "two")
    assert list(figure.data[0].x) == [0.5, 0.2]
    assert list(figure.data[1].x) == [None, 0.4]
    assert list(figure.data[1].text) == ["", "40.0\u00a0%"]
    assert [trace.name for trace in figure.data] == ["one", "two"]


@pytest.mark.parametrize(
    ("probability", "told"), [(1.0, "100.0 %"), (0.2386, "23.9 %"), (0.00041, "0.041 %"), (1e-9, "< 0.001 %"), (0.0, "< 0.001 %")]
)
def test_percent(probability: float, told: str) -> None:
    assert figures.percent(probability).replace("\u00a0", " ") == told
