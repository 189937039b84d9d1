"""The page: what it says before and after the prediction, with rules of one's own, and with whatever an address may hold."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

OpenPage = Callable[..., AppTest]
PAGE = "rules-vs-learning"


def words(app: AppTest) -> str:
    """The sentences under the picture, as they are read."""
    return next((text.value for text in app.markdown if text.value.startswith("**In words.**")), "").replace("\\", "")


def test_the_model_is_covered_until_there_is_a_prediction(open_page: OpenPage) -> None:
    app = open_page(PAGE)
    assert not app.exception
    assert "Your rules are right on 64.2% of 120 held-out reviews." in words(app)
    assert "model" not in words(app)
    assert not any("What to notice" in text.value for text in app.markdown)  # it would give the answer away
    app.button(key="guess_c").click().run()
    assert not app.exception
    assert "your rules are right on 64.2% and the model on 72.5%" in words(app)
    assert "ahead of your rules from 120 training reviews on" in words(app)
    assert any("What to notice" in text.value for text in app.markdown)


def test_the_learners_rules_count_at_once(open_page: OpenPage) -> None:
    app = open_page(PAGE)
    app.text_area(key="pro").set_value("good, great, love, loved, beautiful, funny, wonderful, excellent, moving, strong, enjoyed").run()
    app.text_area(key="contra").set_value("bad, boring, bored, dull, terrible, awful, worst, waste, stupid, predictable, poor, weak").run()
    assert not app.exception
    right = float(words(app).split("right on ")[1].split("%")[0])
    assert right > 66


def test_rules_that_cannot_be_read_stay_with_a_sentence(open_page: OpenPage) -> None:
    app = open_page(PAGE, guess="skip", view="mistakes")
    for typed in ("one two three four five", "great -3", "bad", "<script>alert(1)</script> 99", "**, 2"):
        app.text_area(key="pro").set_value(typed).run()
        assert not app.exception
        assert len(app.error) == 1, typed
        assert app.text_area(key="pro").value == typed
    app.text_area(key="pro").set_value("good 2").run()
    assert not app.error
    assert words(app)


TYPED = ["", "   ", "!!!", "<b>bold</b> $x$ [a](b)", "pneumono" * 30, "好 是 не 123", "a' 'b", r"\frac{1}{0} % {"]


def test_any_review_may_be_typed(open_page: OpenPage) -> None:
    app = open_page(PAGE, guess="skip", view="one review")
    for typed in TYPED:
        app.text_input(key="text").set_value(typed).run()
        assert not app.exception, typed
        assert "The rules say" in words(app)
        assert not any("<b>" in text.value for text in app.markdown)


def test_own_review_both_verdicts(open_page: OpenPage) -> None:
    app = open_page(PAGE, view="one review", text="A wonderful and great film, not bad, never boring.")
    assert "The rules say positive (score 4)" in words(app)
    assert "the model positive" in words(app)
    app.toggle(key="flip").set_value(False).run()
    assert "The rules say positive (score 0, the answer when the score is 0)" in words(app)


def test_one_press_retrains(open_page: OpenPage) -> None:
    app = open_page(PAGE, guess="skip", view="drift", n=300)
    assert "model, as trained: 75.8% before, 61.7% after" in words(app)
    assert "retrained" not in words(app)
    app.button(key="retrain").click().run()
    assert not app.exception
    assert "model, retrained: 78.3% before, 75.0% after" in words(app)
    assert app.toggle(key="retrained").value is True


def test_the_mistakes_of_both_are_listed(open_page: OpenPage) -> None:
    app = open_page(PAGE, guess="skip", view="mistakes", n=300)
    counts = [int(found) for found in re.findall(r"wrong on (\d+)", words(app))]
    assert [len(table.value) for table in app.table[:3]] == counts
    assert counts[0] + counts[2] == 43  # 64.2 % of 120 are right


def test_a_hidden_control_keeps_its_value(open_page: OpenPage) -> None:
    app = open_page(PAGE, guess="skip", view="one review")
    app.text_input(key="text").set_value("A great film.").run()
    app.pills(key="view").set_value("mistakes").run()
    app.pills(key="view").set_value("one review").run()
    assert app.text_input(key="text").value == "A great film."


def test_k_means_steps(open_page: OpenPage) -> None:
    app = open_page(PAGE, guess="skip", view="three tasks", task="clustering")
    assert "no flower belongs to a centre yet" in words(app)
    app.button(key="step").click().run()
    assert "After 1 half step each flower has been given to its nearest centre" in words(app)
    app.button(key="to_the_end").click().run()
    assert "inertia 31.41 cm²" in words(app)
    assert "Nothing changes any more." in words(app)
    assert app.button(key="step").disabled
    app.slider(key="k").set_value(2).run()
    assert not app.exception
    app.button(key="start_again").click().run()
    assert app.slider(key="half_steps").value == 0


@pytest.mark.parametrize("task", ["classification", "regression"])
def test_the_other_tasks(open_page: OpenPage, task: str) -> None:
    app = open_page(PAGE, view="three tasks", task=task, slope=7)
    assert not app.exception
    said = {"classification": "of 30 held-out flowers right", "regression": "Your line of slope 7 has 4,"}
    assert said[task] in words(app)


@pytest.mark.parametrize("view", ["accuracy", "three tasks", "<i>"])
def test_an_impossible_address_is_the_nearest_possible_one(open_page: OpenPage, view: str) -> None:
    bad = {"n": "-5", "noise": "inf", "cost": "<b>", "decay": "0", "seed": "1e99", "k": "999", "half_steps": "999", "slope": "nan"}
    app = open_page(PAGE, guess="skip", view=view, task="clustering", **bad)
    assert not app.exception
    assert words(app)


def test_the_code_on_the_page_is_that_of_the_state(open_page: OpenPage) -> None:
    app = open_page(PAGE, guess="skip", n=77, seed=5, cost="squared hinge", pro="fine 2")
    code = app.code[0].value
    assert "N, NOISE, DECAY, SEED = 77, 0.0, 0.01, 5" in code
    assert "('fine',): 2.0" in code
    assert "clamp(min=0).square()" in code
