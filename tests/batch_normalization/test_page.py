"""The page: its four parts, before and after the prediction, and whatever an address may hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from components.neural_network import live
from tests.training_pages import trained

OpenPage = Callable[..., AppTest]
TINY = {"layers": 1, "neurons": 4, "data": "spirals"}


def words(app: AppTest) -> str:
    return next((text.value for text in app.markdown if text.value.startswith("**In words.**")), "").replace("\\", "")


def test_the_race_waits_for_the_prediction(open_page: OpenPage) -> None:
    app = open_page("batch-normalization")
    assert not app.exception
    assert any("predict first" in info.value for info in app.info)
    assert not any(button.label == "Stop" for button in app.button)


def test_a_race_says_what_came_out(open_page: OpenPage) -> None:
    app = trained(open_page("batch-normalization", epochs=3, **TINY))
    assert "Seed 0, 200 examples to learn from, 200 held out." in words(app)
    assert "Slower per epoch: " in words(app)
    assert any(button.label == "Download the run as CSV" for button in app.get("download_button"))


def test_a_race_is_stopped_and_taken_up(open_page: OpenPage) -> None:
    app = open_page("batch-normalization", epochs=60, layers=6)
    stop = next(button for button in app.button if button.label == "Stop")
    stop.click().run()
    assert not app.exception
    assert any("Stopped at" in text.value for text in app.markdown)
    assert any(button.label == "Train on" for button in app.button)


def test_a_batch_of_one_is_explained_and_undone(open_page: OpenPage) -> None:
    app = trained(open_page("batch-normalization", batch=1, epochs=1, **TINY))
    assert any("cannot train on a batch of one example" in warning.value for warning in app.warning)
    assert "failed at step 0" in words(app)
    next(button for button in app.button if button.label.startswith("Undo")).click().run()
    assert not app.exception
    assert app.session_state["batch"] == "30"


def test_the_learning_rates_and_the_averages(open_page: OpenPage) -> None:
    app = trained(open_page("batch-normalization", part="learning rates", **TINY))
    assert "After 4 epochs, seed 0." in words(app)
    app = trained(open_page("batch-normalization", part="running averages", **TINY))
    assert "The running variance starts at 1" in words(app)


def test_one_feature(open_page: OpenPage) -> None:
    app = open_page("batch-normalization", part="one feature")
    assert not app.exception
    assert "go from −1.019 to 1.359; 3 of 3 lie outside 0 to 1. Min-max scaled they go from 0 to 1." in words(app)
    app.text_input(key="values").set_value("4").run()
    assert any("batch of one" in warning.value for warning in app.warning)
    app.text_input(key="values").set_value("two").run()
    assert any("“two” is no number" in warning.value.replace("\\", "") for warning in app.warning)
    app.text_input(key="values").set_value("1, 1").run()
    app.button_group(key="mode").set_value("evaluation").run()
    assert not app.exception
    assert "after 10 steps" in words(app)


def test_a_place_in_the_queue_is_no_error(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live.DESK, "place", lambda who: 3)
    for part in ("the race", "learning rates", "running averages"):
        app = open_page("batch-normalization", part=part, seed=77, **TINY)  # nothing is kept from before
        assert not app.exception
        assert words(app) == ""
        assert any(button.label == "Stop" for button in app.button)


@pytest.mark.parametrize(
    "query",
    [{"batch": "7", "layers": 99, "rate": "nan", "part": "x"}, {"values": "<b>", "gamma": "inf"}, {"values": "9" * 5000, "steps": -4}],
)
def test_whatever_the_address_says(open_page: OpenPage, query: dict[str, object]) -> None:
    app = open_page("batch-normalization", **{"part": "one feature"} | query)
    assert not app.exception
