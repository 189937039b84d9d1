"""The page: what it says before and after the prediction, with own points, and with whatever an address may hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from components.bias_variance.own_points import EXAMPLE

OpenPage = Callable[..., AppTest]


def words(app: AppTest) -> str:
    """The sentences under the picture, as they are read."""
    return next((text.value for text in app.markdown if text.value.startswith("**In words.**")), "").replace("\\", "")


def test_the_curve_is_covered_until_there_is_a_prediction(open_page: OpenPage) -> None:
    app = open_page("bias-variance")
    assert not app.exception
    assert words(app) == ""
    assert any("covered" in text.value for text in app.markdown)
    app.button(key="guess_c").click().run()
    assert "The lowest measured test error, 0.199, is at degree 3." in words(app)
    assert "You expected degree 6 to 10; the lowest error is at degree 3" in words(app)


def test_a_click_on_the_covered_curve_is_remembered_by_the_address(open_page: OpenPage) -> None:
    app = open_page("bias-variance", guess="b", expect="degree-5")
    assert "You expected degree 5; the lowest error is at degree 3" in words(app)
    app = open_page("bias-variance", family="nearest neighbours", guess="skip", expect="k-4")
    assert "You expected k = 4; the lowest error is at k = 4." in words(app)


@pytest.mark.parametrize("expect", ["degree-99", "degree--1", "k-4", "degree-1e3", "-", "<b>", "own-degree-3"])
def test_an_impossible_guess_is_none(open_page: OpenPage, expect: str) -> None:
    app = open_page("bias-variance", guess="skip", expect=expect)
    assert not app.exception
    assert "The lowest measured test error" in words(app)
    assert "You expected" not in words(app)


@pytest.mark.parametrize(
    "address",
    [
        {"k": "-1", "family": "nearest neighbours"},
        {"k": "400", "n": "8", "family": "nearest neighbours"},
        {"degree": "999"},
        {"degree": "-3"},
        {"noise": "nan"},
        {"noise": "inf"},
        {"noise": "-5"},
        {"n": "1e9"},
        {"n": "0"},
        {"refits": "1000000"},
        {"family": "<script>"},
        {"truth": "__import__"},
        {"seed": "-1"},
        {"ghosts": "perhaps"},
    ],
)
def test_an_impossible_address_is_the_nearest_possible_one(open_page: OpenPage, address: dict[str, str]) -> None:
    app = open_page("bias-variance", guess="skip", **address)
    assert not app.exception
    assert "The lowest measured test error" in words(app)


def test_a_capacity_between_the_measured_ones_is_said_to_be_so(open_page: OpenPage) -> None:
    app = open_page("bias-variance", guess="skip", family="nearest neighbours", k="21", n="40")
    assert any("k = 21 is not measured; shown is the nearest that is: k = 19." in text.value for text in app.caption)


def test_how_the_best_degree_moved_is_said(open_page: OpenPage) -> None:
    app = open_page("bias-variance", guess="skip")
    app.slider(key="n").set_value(400).run()
    assert "The best degree is now 5; with the setting before (n 20 → 400) it was 3." in words(app)
    app.toggle(key="ghosts").set_value(False).run()
    assert "with the setting before (n 20 → 400)" in words(app)


def test_a_new_sample_is_another_seed(open_page: OpenPage) -> None:
    app = open_page("bias-variance", guess="skip")
    before = words(app)
    next(button for button in app.button if button.label == "New sample").click().run()
    assert app.number_input(key="seed").value == 1
    assert words(app) != before


def test_own_points(open_page: OpenPage) -> None:
    app = open_page("bias-variance", guess="skip", truth="own points", points=EXAMPLE)
    assert not app.exception
    assert "bias cannot be measured" in words(app)
    assert "The lowest leave-one-out error" in words(app)
    assert all(box.key != "noise" for box in app.slider)


def test_too_few_own_points_say_how_many_are_missing(open_page: OpenPage) -> None:
    app = open_page("bias-variance", guess="skip", truth="own points", points="0.1, 0.2; 0.3, 0.4")
    assert not app.exception
    assert "2 so far, 5 at least" in app.info[0].value


@pytest.mark.parametrize("text", ["abc", "9, 9", "0.1; 0.2", "<script>alert(1)</script>, 1", "٣, x", "0, nan"])
def test_own_points_that_cannot_be_read_stay_with_a_sentence(open_page: OpenPage, text: str) -> None:
    app = open_page("bias-variance", guess="skip", truth="own points", points=text)
    assert not app.exception
    assert len(app.warning) == 1
    assert app.text_input(key="points").value == text
    app.text_input(key="points").set_value(EXAMPLE).run()
    assert not app.warning
    assert "The lowest leave-one-out error" in words(app)


def test_the_code_on_the_page_is_that_of_the_state(open_page: OpenPage) -> None:
    app = open_page("bias-variance", guess="skip", family="nearest neighbours", k="4", n="50", noise="0.25")
    code = app.code[0].value
    assert "K = 4" in code
    assert "R, N, SIGMA, J = 200, 50, 0.25, 100" in code


def test_the_numbers_can_be_opened(open_page: OpenPage) -> None:
    app = open_page("bias-variance", guess="skip")
    assert not app.dataframe
    app.session_state["details"] = True
    app.run()
    assert not app.exception
    assert list(app.dataframe[0].value["Degree"]) == list(range(16))
    assert app.dataframe[0].value["measured test error"].min() == pytest.approx(0.199, abs=1e-3)
