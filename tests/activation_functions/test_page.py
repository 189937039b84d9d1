"""The page: prediction first, own functions, measurements, whatever an address may hold, and the undo."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from components.literal import literal
from tests.training_pages import trained

OpenPage = Callable[..., AppTest]
SMALL = {"epochs": 1, "neurons": 2, "layers": 1}


def words(app: AppTest) -> str:
    return "\n".join(text.value for text in app.markdown).replace("\\", "")


def test_the_training_waits_for_the_prediction(open_page: OpenPage) -> None:
    app = open_page("activation-functions")
    assert not app.exception
    assert "predict first" in app.info[0].value
    assert not any("In words" in text.value for text in app.markdown)
    assert not any(button.label == "Stop" for button in app.button)


def test_what_is_measured_is_said(open_page: OpenPage) -> None:
    app = trained(open_page("activation-functions", guess="skip", **SMALL))
    said = words(app)
    assert "they are one matrix and one bias, 6 numbers" in said
    assert "Dead ReLUs:" in said
    assert "Seed 0." in said
    assert any("At x = 1.5 the slope is 0.149." in text.value.replace("\\", "") for text in app.caption)
    assert list(app.table[0].value["activation"])[:3] == ["none", "sigmoid", "tanh"]
    assert any(r"W_2 W_1 = \begin{pmatrix}" in text.value for text in app.markdown)
    assert any(r"f(1.5) = \frac{1}{1+e^{-1.5}} = 0.818" in text.value for text in app.latex)


def test_an_own_function_is_drawn_and_trained(open_page: OpenPage) -> None:
    app = trained(open_page("activation-functions", guess="skip", own="x*sin(x)", focus="own f(x)", **SMALL))
    assert literal("f(x) = x*sin(x)") in app.table[0].value["activation"].iloc[-1]
    assert any("f(1.5) = 1.5" in text.value for text in app.latex)
    assert "lambda x: (x * torch.sin(x))" in app.code[0].value


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("2x", "Write the multiplication out"), ("__import__('os')", "cannot stand in a formula"), ("log(x)", "no finite number")],
)
def test_a_function_that_cannot_be_used_stays_with_a_sentence(open_page: OpenPage, text: str, sentence: str) -> None:
    app = trained(open_page("activation-functions", guess="skip", own=text, focus="own f(x)", **SMALL))
    assert sentence in app.warning[0].value.replace("\\", "")
    assert app.text_input(key="own").value == text
    assert len(app.table[0].value) == 6


@pytest.mark.parametrize(
    "address",
    [{"layers": "99", "neurons": "-1", "at": "nan"}, {"noise": "inf", "focus": "<script>", "own": "x" * 999}, {"rate": "1e9"}],
)
def test_an_impossible_address_is_the_nearest_possible_one(open_page: OpenPage, address: dict[str, str]) -> None:
    app = open_page("activation-functions", **address)
    assert not app.exception
    assert app.warning


def test_a_function_that_diverges_is_explained_and_undone(open_page: OpenPage) -> None:
    app = trained(open_page("activation-functions", guess="skip", **SMALL))
    app.selectbox(key="rate").set_value("10").run()
    app.text_input(key="own").set_value("exp(x**2)").run()
    app.slider(key="layers").set_value(3).run()
    app = trained(app)
    said = "\n".join(warning.value for warning in app.warning).replace("\\", "")
    assert "f(x) = exp(x**2): Before the first step the loss is" in said
    next(button for button in app.button if button.label.startswith("Undo")).click().run()
    app = trained(app.run())
    assert app.text_input(key="own").value != "exp(x**2)" or app.slider(key="layers").value == 1
    assert not app.warning
