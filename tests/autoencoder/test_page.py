"""The page: its four parts, before and after the prediction, and whatever an address may hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from components.autoencoder.digits import EXAMPLE
from components.neural_network import live
from tests.training_pages import trained

OpenPage = Callable[..., AppTest]
TINY = {"epochs": 2, "neurons": 4}


def words(app: AppTest) -> str:
    return next((text.value for text in app.markdown if text.value.startswith("**In words.**")), "").replace("\\", "")


def test_pca_waits_for_the_prediction(open_page: OpenPage) -> None:
    app = trained(open_page("autoencoder"))
    assert "mean squared error of 0.04" in words(app)
    assert "PCA" not in words(app)
    app.button(key="guess_c").click().run()
    assert "PCA with 2 numbers reaches 0.0530: the autoencoder's error is 24% lower." in words(app)
    assert any(button.label == "Download the run as CSV" for button in app.get("download_button"))


def test_denoising_says_what_it_removed(open_page: OpenPage) -> None:
    app = trained(open_page("autoencoder", noise=0.5, size=8, **TINY))
    assert "Before denoising the error of the disturbed digits is 0.248" in words(app)


@pytest.mark.parametrize("size", [1, 2, 5])
def test_the_plane(open_page: OpenPage, size: int) -> None:
    app = trained(open_page("autoencoder", part="latent plane", size=size, across=0.25, **TINY))
    assert app.number_input(key="across").value == 0.25
    assert len([box for box in app.number_input if box.key == "up"]) == (size > 1)


def test_an_own_digit(open_page: OpenPage) -> None:
    app = trained(open_page("autoencoder", part="own digit", drawn=EXAMPLE, **TINY))
    assert "Your digit becomes the code (" in words(app)
    app.text_input(key="drawn").set_value("").run()
    assert any("Draw a digit" in caption.value for caption in app.caption)
    app.text_input(key="drawn").set_value("<b>").run()
    assert not app.exception
    assert any("This is no drawn digit" in warning.value for warning in app.warning)


def test_all_sizes_beside_pca(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("components.autoencoder.experiment.SWEEP_EPOCHS", 1)
    app = trained(open_page("autoencoder", part="against PCA", guess="skip", neurons=5))
    assert "From 1 to 16 numbers" in words(app)
    assert len(app.table[0].value) == 8


def test_divergence_is_explained_and_undone(open_page: OpenPage) -> None:
    app = trained(open_page("autoencoder", activation="none", optimiser="SGD", rate=10))
    assert any("Training diverged at step" in warning.value for warning in app.warning)
    assert "Training failed at step" in words(app)
    for part in ("latent plane", "own digit"):
        app.button_group(key="part").set_value(part).run()
        assert not app.exception
    next(button for button in app.button if button.label.startswith("Undo")).click().run()
    assert not app.exception
    assert app.session_state["rate"] == "0.01"


def test_a_place_in_the_queue_is_no_error(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live.DESK, "place", lambda who: 3)
    for part in ("reconstruction", "latent plane", "own digit", "against PCA"):
        app = open_page("autoencoder", part=part, guess="skip", drawn=EXAMPLE, seed=77)  # nothing is kept from before
        assert not app.exception
        assert words(app) == ""
        assert any(button.label == "Stop" for button in app.button)


@pytest.mark.parametrize(
    "query",
    [{"size": 99, "rate": "nan", "part": "x"}, {"drawn": "z" * 5000, "part": "own digit"}, {"across": "inf", "part": "latent plane"}],
)
def test_whatever_the_address_says(open_page: OpenPage, query: dict[str, object]) -> None:
    assert not open_page("autoencoder", **TINY | query).exception
