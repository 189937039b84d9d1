"""The page: what it says while it trains and after, with own data, and with whatever an address may hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from components.neural_network import live

OpenPage = Callable[..., AppTest]
POINTS = "; ".join(f"{x / 4}, {y / 3}, {'AB'[x > 0]}" for x in range(-5, 6, 2) for y in range(-5, 6, 2))


def done(app: AppTest) -> AppTest:
    """The page once everything is trained."""
    assert not app.exception
    for _ in range(200):
        if not any(button.key == "hyperparameters_stop" for button in app.button):
            return app
        app.run()
        assert not app.exception
    raise AssertionError("it does not end")


def words(app: AppTest) -> str:
    """The sentences under the picture, as they are read."""
    return next((text.value for text in app.markdown if text.value.startswith("**In words.**")), "").replace("\\", "")


def test_it_says_what_came_out(open_page: OpenPage) -> None:
    app = done(open_page("hyperparameters", guess="skip", epochs=5))
    assert "After 5 epochs (65 steps) the training loss is" in words(app)
    assert "of the training points are right" in words(app)
    assert "EPOCHS, BATCH, RATE = 0, 5, 16, 0.3" in app.code[0].value


def test_a_trained_setting_is_there_at_once_for_the_next_one(open_page: OpenPage) -> None:
    done(open_page("hyperparameters", guess="skip", epochs=6))
    app = open_page("hyperparameters", guess="skip", epochs=6)
    assert "After 6 epochs" in words(app)


def test_stop_and_train_on(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "SLICE", 0.02)
    app = open_page("hyperparameters", guess="skip", epochs=300, batch="1", seed=11)
    app.button(key="hyperparameters_stop").click().run()
    assert not app.exception
    assert any("Stopped at" in text.value for text in app.markdown)
    assert "steps) the training loss is" in words(app)
    app.button(key="hyperparameters_resume").click().run()
    assert any(button.key == "hyperparameters_stop" for button in app.button)


def test_divergence_is_explained_and_undone_with_one_click(open_page: OpenPage) -> None:
    app = done(open_page("hyperparameters", guess="skip", loss="mean squared error", activation="ReLU", epochs=3))
    app.selectbox(key="rate").set_value("10").run()
    done(app)
    assert "Training diverged at step" in app.warning[0].value.replace("\\", "")
    assert "It failed at step" in words(app)
    app.button(key="hyperparameters_undo").click().run()
    done(app)
    assert not app.warning
    assert app.selectbox(key="rate").value == "0.3"
    assert app.pills(key="loss").value == "mean squared error"


def test_a_race_names_both_and_says_who_is_ahead(open_page: OpenPage) -> None:
    app = done(open_page("hyperparameters", guess="skip", race="learning rate", rate2="0.001", epochs=4))
    assert "The lower held-out loss is that of learning rate: 0.3" in words(app)
    assert len(app.table[0].value) == 2


def test_the_race_that_answers_the_prediction_waits_for_it(open_page: OpenPage) -> None:
    app = open_page("hyperparameters")
    app.pills(key="preset").set_value("A batch of one wins").run()
    assert not app.exception
    assert any("predict first" in text.value for text in app.info)
    assert not app.code
    app.button(key="guess_skip").click().run()
    assert not app.info
    assert app.code


def test_own_points(open_page: OpenPage) -> None:
    app = done(open_page("hyperparameters", guess="skip", data="own points", points=POINTS, epochs=4))
    assert "After 4 epochs" in words(app)


@pytest.mark.parametrize(
    ("points", "said"),
    [("", "no row"), ("1, 1, A", "one class"), ("1, 1, A; 0, 0, B", "1 of the 4"), ("<b>, 1, A", "no point"), ("9, 9, A", "outside")],
)
def test_own_points_that_are_not_enough_stay_with_a_sentence(open_page: OpenPage, points: str, said: str) -> None:
    app = open_page("hyperparameters", guess="skip", data="own points", points=points)
    assert not app.exception
    assert said in app.warning[0].value.replace("\\", "")
    assert app.text_input(key="points").value == points


def test_an_own_file(open_page: OpenPage) -> None:
    app = open_page("hyperparameters", guess="skip", data="own file", epochs=3)
    assert "No file is chosen yet" in app.warning[0].value.replace("\\", "")
    rows = "\n".join(f"{i},{(i * 5) % 7},{'ab'[i % 2]}" for i in range(30))
    app.get("file_uploader")[0].set_value([("mine.csv", rows.encode(), "text/csv")]).run()
    assert "After 3 epochs" in words(done(app))
    app.get("file_uploader")[0].set_value([("bad.csv", rows.encode() + b"\n1,x,a", "text/csv")]).run()
    assert "Row 31, column 2: “x” is no number" in app.warning[0].value.replace("\\", "")


@pytest.mark.parametrize(
    "address",
    [
        {"layers": "99"}, {"neurons": "-1"}, {"epochs": "1e9", "batch": "all"}, {"batch": "0"}, {"rate": "nan"}, {"rate": "1e400"},
        {"loss": "<script>"}, {"dropout": "1"}, {"seed": "-1"}, {"patience": "1e9"}, {"race": "x", "batch2": "y"}, {"data": "__import__"},
        {"data": "wave", "loss": "hinge"}, {"data": "iris petals"},
    ],
)  # fmt: skip
def test_an_impossible_address_is_the_nearest_possible_one(
    open_page: OpenPage, address: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "SLICE", 0.01)
    app = open_page("hyperparameters", **({"guess": "skip", "epochs": "2"} | address))
    assert not app.exception
    assert app.code
