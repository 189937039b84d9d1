"""The code on the page runs as it is and gives the numbers on the page."""

from __future__ import annotations

from typing import Any

import pytest

from components.rules_vs_learning import measure, reviews, rules, tasks
from components.rules_vs_learning.listing import pytorch
from components.rules_vs_learning.reviews import DRIFT, FILMS, HELD_OUT
from components.rules_vs_learning.state import CLASSIFICATION, CLUSTERING, REGRESSION, SLANG, STATE, TASKS
from tests.listings import run

DEFAULT: dict[str, Any] = {name: field.default for name, field in STATE.items()}


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"n": 41, "seed": 7, "noise": 0.25, "flip": False, "silent": "negative"},
        {"n": 300, "tested": SLANG, "retrained": True, "cost": "squared error"},
        {"n": 60, "features": "words and pairs", "values": "counts", "cost": "squared hinge", "decay": "0.1"},
        {"pro": "", "contra": "waste of time 3, don't", "n": 20},
    ],
)
def test_the_reviews(change: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    state = DEFAULT | change
    fitted = measure.fit(measure.recipe(state))
    found = reviews.part(DRIFT if state["tested"] == SLANG else FILMS, HELD_OUT)
    written = rules.parse(state["pro"], state["contra"])
    contest = measure.contest(found, written, state["flip"], state["silent"] == "positive", fitted)
    names = run(pytorch(state))
    assert names["rules_accuracy"] == pytest.approx(contest.rules.accuracy)
    assert names["model_accuracy"] == pytest.approx(contest.model.accuracy)
    assert names["cost"] == pytest.approx(fitted.model.losses[-1], rel=1e-5)
    assert f"model {contest.model.accuracy:.1%}" in capsys.readouterr().out


def test_classification() -> None:
    for flowers in tasks.FEATURES:
        names = run(pytorch(DEFAULT | {"view": TASKS, "task": CLASSIFICATION, "flowers": flowers, "seed": 3}))
        assert names["accuracy"] == pytest.approx(tasks.classify(flowers, 3).accuracy)


def test_regression() -> None:
    names = run(pytorch(DEFAULT | {"view": TASKS, "task": REGRESSION, "slope": 7.5}))
    found = tasks.regress()
    assert (names["slope"], names["intercept"]) == (pytest.approx(found.slope), pytest.approx(found.intercept))
    assert names["your_error"] == pytest.approx(found.error(7.5))


def test_clustering() -> None:
    names = run(pytorch(DEFAULT | {"view": TASKS, "task": CLUSTERING, "k": 4, "half_steps": 5, "seed": 2}))
    found = tasks.cluster(tasks.iris()[0][:, 2:], 4, 2)
    assert names["inertia"] == pytest.approx([moment.inertia for moment in found[1:6]])


def test_nothing_typed_becomes_code() -> None:
    code = pytorch(DEFAULT | {"pro": "__import__('os').system, x') or exit", "contra": '""" bad, {n}'})
    names: dict[str, Any] = {}
    exec(code.split("def read")[0], names)
    assert all(isinstance(word, str) and word.isidentifier() for words in names["RULES"] for word in words)
    with pytest.raises(rules.RuleError):
        pytorch(DEFAULT | {"pro": "a b c d"})
