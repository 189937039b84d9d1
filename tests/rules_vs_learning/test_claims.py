"""What the front matter says of the presets, the scenes and the prediction is what is measured."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

import pytest

from components.notes import note
from components.rules_vs_learning import measure, reviews, rules, tasks, words
from components.rules_vs_learning.measure import Contest, Fitted
from components.rules_vs_learning.reviews import DRIFT, FILMS, HELD_OUT, NEGATION
from components.rules_vs_learning.state import STATE

NOTE = note("rules-vs-learning")
START: dict[str, Any] = {name: field.default for name, field in STATE.items()}
WRITTEN = rules.parse(START["pro"], START["contra"])
FEWEST_TO_WIN = 80


def preset(name: str) -> dict[str, Any]:
    return START | next(preset.state for preset in NOTE.presets if preset.name == name)


def scene(title: str) -> dict[str, Any]:
    return START | next(scene.state for scene in NOTE.scenes if scene.title == title)


@lru_cache(maxsize=32)
def fitted(made_of: measure.Recipe) -> Fitted:
    return measure.fit(made_of)


def contest(state: dict[str, Any], name: str = FILMS) -> Contest:
    found = reviews.load(name) if name == NEGATION else reviews.part(name, HELD_OUT)
    return measure.contest(found, WRITTEN, state["flip"], state["silent"] == "positive", fitted(measure.recipe(state)))


def pairs_right(verdicts: list[bool]) -> int:
    truth = [review.positive for review in reviews.load(NEGATION)]
    right = [said == positive for said, positive in zip(verdicts, truth, strict=True)]
    return sum(first and second for first, second in zip(right[::2], right[1::2], strict=True))


def test_the_prediction_is_answered_by_the_measurement() -> None:
    assert NOTE.prediction is not None
    found = contest(START | NOTE.prediction.state)
    assert len(WRITTEN) == 10
    assert (len(found.judged), round(100 * found.rules.accuracy), round(100 * found.model.accuracy)) == (120, 64, 76)
    assert 0.05 < found.lead < 0.2
    assert "5 to 20 points" in NOTE.prediction.options[NOTE.prediction.answer]
    silent = sum(not rules.votes(review.text, WRITTEN, True) for review in found.judged)
    assert silent / len(found.judged) == pytest.approx(0.75, abs=0.01)


@pytest.mark.parametrize("silent", ["positive", "negative"])
def test_the_model_is_ahead_with_every_penalty_near_and_either_default_of_the_rules(silent: str) -> None:
    for decay in ("0.001", "0.01", "0.1"):
        assert 0.05 < contest(preset("Three hundred examples") | {"decay": decay, "silent": silent}).lead < 0.21


def test_three_hundred_examples() -> None:
    found = contest(preset("Three hundred examples"))
    assert 0.07 < found.lead < 0.15
    assert found.lead > 2 * found.lead_error
    strongest = [term for term, _ in words.strongest(fitted(measure.recipe(preset("Three hundred examples"))), 12)]
    assert {"wonderful", "great"} & set(strongest[:12])
    assert {"boring", "worst", "bad", "stupid"} & set(strongest[12:])


def test_retrained() -> None:
    state = preset("Retrained")
    before, after = (contest(state | {"retrained": retrained}, DRIFT) for retrained in (False, True))
    assert after.model.accuracy > before.model.accuracy + 0.1
    assert after.rules == before.rules
    assert contest(state).model.accuracy >= contest(state | {"retrained": False}).model.accuracy - 0.02


@pytest.mark.parametrize("seed", range(5))
def test_ten_examples(seed: int) -> None:
    state = preset("Ten examples") | {"seed": seed}
    assert fitted(measure.recipe(state)).training_accuracy == 1
    found = contest(state)
    assert abs(found.model.accuracy - 0.5) < 0.1
    assert found.lead < -0.05


def test_the_wording_changes() -> None:
    state = preset("The wording changes")
    before, after = contest(state), contest(state, DRIFT)
    assert before.rules.accuracy - after.rules.accuracy > 0.1
    assert before.model.accuracy - after.model.accuracy > 0.1
    assert after.rules.accuracy < 0.55
    assert after.model.accuracy < 0.65


@pytest.mark.parametrize("seed", range(5))
def test_wrong_labels(seed: int) -> None:
    state = preset("Wrong labels") | {"seed": seed}
    assert fitted(measure.recipe(state)).training_accuracy > 0.95
    found = contest(state)
    assert found.lead < 0
    for change in ({"cost": "squared error"}, {"cost": "squared hinge"}, {"features": "words and pairs"}, {"values": "counts"}):
        assert contest(state | change).model.accuracy < contest(START | {"n": 300}).model.accuracy - 0.05


def test_not_good() -> None:
    found = contest(preset("Not good"), NEGATION)
    assert int(fitted(measure.recipe(preset("Not good"))).seen.sum()) == 1_179
    assert (pairs_right(found.by_model), pairs_right(found.by_rules)) == (3, 4)
    same = sum(first == second for first, second in zip(found.by_model[::2], found.by_model[1::2], strict=True))
    assert same > 6
    texts = [review.text for review in reviews.load(NEGATION)]
    fired = [bool(rules.votes(text, WRITTEN, True)) for text in texts]
    assert sum(not (a or b) for a, b in zip(fired[::2], fired[1::2], strict=True)) >= 6


def test_pairs_of_words() -> None:
    state = preset("Pairs of words")
    model = fitted(measure.recipe(state))
    assert int(model.seen.sum()) == 4_666
    assert pairs_right(contest(state, NEGATION).by_model) == 4
    assert contest(state).model.accuracy <= contest(START | {"n": 300}).model.accuracy
    pool = measure.bag(state["features"], state["values"])
    rows, _ = measure.training_rows(measure.recipe(state))
    neighbours = [column for term, column in pool.columns.items() if " " in term and model.seen[column]]
    assert float((pool.X[rows][:, neighbours].sum(dim=0) == 1).double().mean()) > 0.5


def test_another_cost() -> None:
    found, usual = (contest(preset("Another cost") | change).model for change in ({}, {"cost": "cross-entropy"}))
    assert abs(found.accuracy - usual.accuracy) < usual.standard_error


def test_the_scenes_about_one_review() -> None:
    state = scene("Rules that a person wrote")
    fired = rules.votes(state["text"], WRITTEN, True)
    assert [" ".join(vote.rule.words) for vote in fired] == ["excellent"]
    state = scene("Weights that were learned")
    model = fitted(measure.recipe(state))
    text = state["text"]
    learned = words.per_word(text, model)
    assert sum(value != 0 for value in learned) >= 0.7 * len(learned)
    assert sum(learned) == pytest.approx(float(model.scores([text])[0]))


def test_the_scene_about_the_crossing() -> None:
    made_of = measure.recipe(scene("From how many examples on?"))
    curve = {size: measure.accuracies(replace(made_of, n=size))[FILMS] for size in measure.SIZES}
    rules_accuracy = contest(START).rules.accuracy
    size = measure.from_size_on(curve, rules_accuracy)
    assert size is not None
    assert FEWEST_TO_WIN <= size <= 2 * FEWEST_TO_WIN
    means = [sum(values) / len(values) for values in curve.values()]
    assert means == sorted(means)


def test_the_scene_about_the_ingredients() -> None:
    state = scene("Data, model, cost")
    now = contest(state).model
    data = [contest(state | change).model.accuracy for change in ({"n": 40}, {"noise": 0.3})]
    others = [
        contest(state | change).model.accuracy
        for change in ({"values": "counts"}, {"features": "words and pairs"}, {"cost": "squared hinge"})
    ]
    assert max(data) < min(others)
    assert all(abs(accuracy - now.accuracy) < 2 * now.standard_error for accuracy in others)


def test_the_scene_about_k_means() -> None:
    state = scene("Three tasks")
    found = tasks.cluster(tasks.iris()[0][:, tasks.FEATURES["petals"]], state["k"], state["seed"])
    assert state["half_steps"] < len(found) - 2
    assert found[-1].inertia < found[state["half_steps"]].inertia / 2
