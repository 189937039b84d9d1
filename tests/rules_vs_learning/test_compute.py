"""The model against scikit-learn and against what a lowest point has to be."""

from __future__ import annotations

from itertools import pairwise, product
from typing import Any

import numpy as np
import pytest
import torch
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import accuracy_score, confusion_matrix
from sklearn.svm import LinearSVC

from components.rules_vs_learning import measure, reviews, rules
from components.rules_vs_learning.compute import COSTS, span, train
from components.rules_vs_learning.features import COUNTS, PAIRS, PRESENCE, WORDS, matrix, terms, tokenise, vocabulary
from components.rules_vs_learning.reviews import FILMS, HELD_OUT
from components.rules_vs_learning.state import DECAYS, STATE

DEFAULT: dict[str, Any] = {name: field.default for name, field in STATE.items()}


def recipe(**change: Any) -> measure.Recipe:
    return measure.recipe(DEFAULT | change)


def training(made_of: measure.Recipe) -> tuple[torch.Tensor, torch.Tensor]:
    rows, y = measure.training_rows(made_of)
    return measure.bag(made_of.features, made_of.values).X[rows], y


def test_a_review_without_a_known_word_scores_nothing_on_any_machine() -> None:
    """Its words weigh 0 but for rounding, which falls on either side of 0 and would decide the verdict."""
    fitted = measure.fit(recipe(n=300))
    strange = [review.text for review in reviews.part(reviews.DRIFT, HELD_OUT)]
    known = matrix(strange, fitted.columns, WORDS, fitted.made_of.values)[:, fitted.seen].any(dim=1)
    assert not known.all()
    assert fitted.scores(strange)[~known].tolist() == [0.0] * int((~known).sum())
    assert (fitted.scores(strange)[known] != 0).all()


def test_words_and_pairs() -> None:
    assert tokenise("Don’t shout: it ISN'T naïve_2!") == ["don't", "shout", "it", "isn't", "naïve", "2"]
    assert terms("not good at all", PAIRS) == ["not", "good", "at", "all", "not good", "good at", "at all"]
    columns = vocabulary(["b a b"], WORDS)
    assert matrix(["b a b c"], columns, WORDS, COUNTS).tolist() == [[1, 2]]
    assert matrix(["b a b c"], columns, WORDS, PRESENCE).tolist() == [[1, 1]]


@pytest.mark.parametrize("cost", COSTS)
def test_the_derivatives_are_those_of_the_cost(cost: str) -> None:
    s = torch.linspace(-3, 3, 41, dtype=torch.float64, requires_grad=True)
    for label in (1.0, -1.0):
        y = torch.full_like(s, label)
        slope = torch.autograd.grad(COSTS[cost].value(s, y).sum(), s)[0]
        torch.testing.assert_close(slope, COSTS[cost].slope(s, y).detach())
        s2 = s.detach().requires_grad_()
        curvature = torch.autograd.grad(COSTS[cost].slope(s2, y).sum(), s2)[0]
        torch.testing.assert_close(curvature, COSTS[cost].curvature(s2, y).detach())


@pytest.mark.parametrize(
    "change", [{}, {"n": 10}, {"n": 300, "values": COUNTS, "noise": 0.3}, {"n": 150, "features": PAIRS, "decay": "0.1"}]
)
def test_logistic_regression_is_scikit_learns(change: dict[str, Any]) -> None:
    made_of = recipe(**change)
    X, y = training(made_of)
    reference = LogisticRegression(C=1 / (made_of.decay * len(y)), fit_intercept=False, tol=1e-10, max_iter=10_000).fit(
        X.numpy(), y.numpy()
    )
    torch.testing.assert_close(measure.fit(made_of).model.w, torch.tensor(reference.coef_[0]), atol=2e-4, rtol=0)


def test_squared_error_is_scikit_learns_ridge() -> None:
    made_of = recipe(cost="squared error", n=300)
    X, y = training(made_of)
    reference = Ridge(alpha=made_of.decay * len(y) / 2, fit_intercept=False, solver="cholesky").fit(X.numpy(), y.numpy())
    torch.testing.assert_close(measure.fit(made_of).model.w, torch.tensor(reference.coef_), atol=1e-8, rtol=0)


def test_squared_hinge_is_scikit_learns_linear_svc() -> None:
    made_of = recipe(cost="squared hinge", n=300)
    X, y = training(made_of)
    C = 1 / (made_of.decay * len(y))
    reference = LinearSVC(C=C, loss="squared_hinge", dual=False, fit_intercept=False, tol=1e-10, max_iter=10_000).fit(X.numpy(), y.numpy())
    torch.testing.assert_close(measure.fit(made_of).model.w, torch.tensor(reference.coef_[0]), atol=1e-5, rtol=0)


@pytest.mark.parametrize(("features", "cost", "decay", "n"), list(product((WORDS, PAIRS), COSTS, DECAYS, (10, 300))))
def test_training_ends_at_the_lowest_point(features: str, cost: str, decay: str, n: int) -> None:
    made_of = recipe(features=features, cost=cost, decay=decay, n=n)
    X, y = training(made_of)
    model = measure.fit(made_of).model
    gradient = X.T @ COSTS[cost].slope(X @ model.w, y) / len(y) + made_of.decay * model.w
    assert float(gradient.abs().max()) < 1e-8
    assert all(after <= before for before, after in pairwise(model.losses))


def test_the_span_of_the_texts_is_enough() -> None:
    X, y = training(recipe(n=40))
    X = X[:, X.any(dim=0)]
    basis = span(X)
    torch.testing.assert_close(basis.T @ basis, torch.eye(basis.shape[1], dtype=X.dtype))
    wide = train(torch.cat([X, X[:, :0]], dim=1), y, "cross-entropy", 0.01)
    narrow = train(X @ basis, y, "cross-entropy", 0.01)
    torch.testing.assert_close(wide.w, basis @ narrow.w)
    assert float((X @ wide.w - X @ basis @ narrow.w).abs().max()) < 1e-8


def test_the_confusion_matrix_is_scikit_learns() -> None:
    dice = np.random.default_rng(0)
    for share in (0.0, 0.2, 0.5, 1.0):
        truth, said = dice.random(50) < 0.5, dice.random(50) < share
        found = measure.confusion(truth.tolist(), said.tolist())
        (tn, fp), (fn, tp) = confusion_matrix(truth, said, labels=[False, True])
        assert (found.true_negative, found.false_positive, found.false_negative, found.true_positive) == (tn, fp, fn, tp)
        assert found.accuracy == accuracy_score(truth, said)


@pytest.mark.parametrize("change", [{}, {"n": 300, "cost": "squared hinge"}, {"n": 20, "features": PAIRS}])
def test_the_contest_counts_as_scikit_learn_does(change: dict[str, Any]) -> None:
    found = reviews.part(FILMS, HELD_OUT)
    written = rules.parse(DEFAULT["pro"], DEFAULT["contra"])
    contest = measure.contest(found, written, True, True, measure.fit(recipe(**change)))
    truth = [review.positive for review in found]
    assert contest.model.accuracy == accuracy_score(truth, contest.by_model)
    assert contest.rules.accuracy == accuracy_score(truth, contest.by_rules)
    gains = np.array([(m == t) - (r == t) for r, m, t in zip(contest.by_rules, contest.by_model, truth, strict=True)])
    assert contest.lead == pytest.approx(gains.mean())
    assert contest.lead_error == pytest.approx(gains.std() / len(gains) ** 0.5)


def test_the_curve_measures_what_the_page_shows() -> None:
    for n in (10, 120):
        made_of = recipe(n=n, seed=3)
        for name, first in ((name, values[0]) for name, values in measure.accuracies(made_of, 2).items()):
            contest = measure.contest(reviews.part(name, HELD_OUT), (), True, True, measure.fit(made_of))
            assert first == contest.model.accuracy


def test_fewer_reviews_are_a_part_of_more_and_half_are_positive() -> None:
    few, many = (measure.training_rows(recipe(n=n, seed=5)) for n in (41, 200))
    assert set(few[0].tolist()) <= set(many[0].tolist())
    assert int((few[1] > 0).sum()) == 21
    assert not torch.equal(few[0], measure.training_rows(recipe(n=41, seed=6))[0])
    assert len(measure.training_rows(recipe(n=41, retrained=True))[0]) == 101


def test_the_share_of_wrong_labels_is_as_asked() -> None:
    made_of = recipe(n=300, noise=0.4)
    rows, y = measure.training_rows(made_of)
    assert int((y != measure.bag(WORDS, PRESENCE).y[rows]).sum()) == 120


def test_nothing_held_out_is_learned_from() -> None:
    learned = {review.text for name in (FILMS, reviews.DRIFT) for review in reviews.part(name, reviews.TRAINING)}
    assert not learned & {review.text for name in (FILMS, reviews.DRIFT) for review in reviews.part(name, HELD_OUT)}


@pytest.mark.parametrize(
    ("curve", "size"),
    [
        ({10: [0.5], 20: [0.7], 40: [0.8]}, 20),
        ({10: [0.7], 20: [0.5], 40: [0.8]}, 40),
        ({10: [0.7], 20: [0.7], 40: [0.6]}, None),
        ({10: [0.61, 0.7]}, 10),
    ],
)
def test_from_which_size_on_the_model_wins(curve: dict[int, list[float]], size: int | None) -> None:
    assert measure.from_size_on(curve, 0.6) == size
