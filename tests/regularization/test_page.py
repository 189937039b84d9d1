"""The page: prediction first, λ without a restart, presets from the seed, measurements, whatever an address may hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from components.literal import literal
from tests.training_pages import trained

OpenPage = Callable[..., AppTest]
SMALL = {"epochs": 2, "neurons": 4, "n": 20}


def words(app: AppTest) -> str:
    return "\n".join(text.value for text in app.markdown).replace("\\", "")


def steps(app: AppTest) -> list[int]:
    return [lane.training.step for lane in app.session_state["regularization_job"].lanes]


def test_the_runs_wait_for_the_prediction(open_page: OpenPage) -> None:
    app = open_page("regularization")
    assert not app.exception
    assert "predict first" in app.info[0].value
    assert "regularization_job" not in app.session_state
    app.pills(key="part").set_value("one outlier").run()
    assert not app.exception
    assert "The outlier at (0.50, 2.5) moves the fit at its place by" in words(app)
    assert "LAMBDA = 0, 0.1" in app.code[0].value


def test_another_penalty_goes_on_and_a_preset_starts_anew(open_page: OpenPage) -> None:
    app = trained(open_page("regularization", guess="skip", **SMALL))
    assert steps(app) == [2] * 4
    said = words(app)
    assert "Seed 0. Without regularisation the training loss ends at" in said
    assert "standard errors" in said
    assert "so the mean is kept" in said
    assert list(app.table[0].value["run"]) == ["none", "weight decay", "dropout", "both"]
    app = trained(app.slider(key="penalty").set_value(0.1).run())
    assert steps(app) == [4] * 4
    assert any("went on from the weights" in text.value for text in app.caption)
    assert list(app.table[0].value["λ"]) == [literal(value) for value in ("0", "0.1", "0", "0.1")]
    app = trained(app.slider(key="penalty").set_value(0.01).run())  # the start's, and a preset's
    assert steps(app) == [6] * 4
    next(button for button in app.button if button.label == "Train anew from the seed").click()
    app = trained(app.run())
    assert steps(app) == [2] * 4
    app = trained(app.slider(key="p").set_value(0.2).run())
    assert steps(app) == [2] * 4
    app.pills(key="preset").set_value("p too large").run()
    assert not app.exception
    assert app.session_state["regularization_job"].runs == 1


def test_the_norm_against_the_penalty(open_page: OpenPage) -> None:
    app = trained(open_page("regularization", guess="skip", **SMALL))
    app.session_state["sweep"] = True
    app.run()
    assert any(text.value == "One network for each λ, with weight decay alone." for text in app.markdown)
    trained(app)
    assert any("the norm of the weights falls from" in text.value for text in app.caption)


def test_without_dropout_there_is_no_second_mode(open_page: OpenPage) -> None:
    app = trained(open_page("regularization", guess="skip", p=0, **SMALL))
    assert "## Train and evaluation mode" not in words(app)


@pytest.mark.parametrize(
    "address", [{"penalty": "nan", "p": "1", "n": "1e9"}, {"ox": "9", "oy": "inf", "ridge": "0"}, {"neurons": "-1", "mask": "-5"}]
)
def test_an_impossible_address_is_the_nearest_possible_one(open_page: OpenPage, address: dict[str, str]) -> None:
    app = open_page("regularization", **address)
    assert not app.exception
    assert app.warning


def test_a_run_that_diverges_is_explained_and_undone(open_page: OpenPage) -> None:
    app = trained(open_page("regularization", guess="skip", epochs=40, neurons=4, n=20))
    app.slider(key="penalty").set_value(0.2).run()
    app = trained(app.selectbox(key="rate").set_value("10").run())
    said = "\n".join(warning.value for warning in app.warning).replace("\\", "")
    assert "weight decay: Training diverged at step" in said
    assert "η = 10" in said
    next(button for button in app.button if button.label.startswith("Undo")).click().run()
    app = trained(app.run())
    assert app.selectbox(key="rate").value == "0.1"
    assert not app.warning
