"""Rules and model judged on the same held-out reviews, and how the model's result depends on what it was made of."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import torch
from torch import Tensor

from components.rules_vs_learning import reviews, rules
from components.rules_vs_learning.compute import Model, span, train
from components.rules_vs_learning.features import matrix, vocabulary
from components.rules_vs_learning.reviews import DRIFT, FILMS, HELD_OUT, TRAINING, Review

SIZES = (10, 20, 40, 80, 120, 160, 200, 250, 300)
DRAWS = 8
"""So many different draws of the training reviews make one point of the curve."""


@dataclass(frozen=True)
class Recipe:
    """What the model is made of: the data, the model's form, the cost. `noise` is the share of training labels turned round."""

    n: int
    noise: float
    features: str
    values: str
    cost: str
    decay: float
    retrained: bool
    seed: int


def recipe(state: dict[str, Any]) -> Recipe:
    """The part of the page's state that decides about the model."""
    return Recipe(
        n=state["n"],
        noise=state["noise"],
        features=state["features"],
        values=state["values"],
        cost=state["cost"],
        decay=float(state["decay"]),
        retrained=state["retrained"],
        seed=state["seed"],
    )


@dataclass(frozen=True)
class Bag:
    """Every review as numbers. The pool to learn from are the film reviews, then those in new slang.

    `columns`: the terms of the pool; `X`: (P, V) the pool; `y`: (P,) +1 or -1; `films`: how many of the pool are film reviews;
    `basis`: (V, R) the span of the pool, and `Z`: (P, R) the pool in it.
    """

    columns: dict[str, int]
    X: Tensor
    y: Tensor
    films: int
    basis: Tensor
    Z: Tensor


def targets(found: tuple[Review, ...]) -> Tensor:
    """(N,) +1 for a positive review, -1 for a negative one."""
    return torch.tensor([1.0 if review.positive else -1.0 for review in found], dtype=torch.float64)


@lru_cache(maxsize=4)
def bag(features: str, values: str) -> Bag:
    """The pool of training reviews as a matrix."""
    films, drift = reviews.part(FILMS, TRAINING), reviews.part(DRIFT, TRAINING)
    texts = [review.text for review in films + drift]
    columns = vocabulary(texts, features)
    X = matrix(texts, columns, features, values)
    basis = span(X)
    return Bag(columns, X, targets(films + drift), len(films), basis, X @ basis)


def training_rows(made_of: Recipe) -> tuple[Tensor, Tensor]:
    """Which rows of the pool are learned from, and with which targets: (N,) and (N,).

    Half of the n film reviews are positive, half negative (one more positive if n is odd); with the same seed fewer are always a part
    of more. Retrained means: with all training reviews in new slang besides. Of the labels, the share `noise` is turned round.
    """
    pool = bag(made_of.features, made_of.values)
    dice = torch.Generator().manual_seed(made_of.seed)
    order = torch.randperm(pool.films, generator=dice)
    positive = order[pool.y[order] > 0][: (made_of.n + 1) // 2]
    negative = order[pool.y[order] < 0][: made_of.n // 2]
    fresh = torch.arange(pool.films, len(pool.y)) if made_of.retrained else torch.arange(0)
    rows = torch.cat([positive, negative, fresh])
    y = pool.y[rows].clone()
    wrong = torch.randperm(len(rows), generator=dice)[: round(made_of.noise * len(rows))]
    y[wrong] *= -1
    return rows, y


@dataclass(frozen=True)
class Fitted:
    """The trained model with what it was trained on.

    `seen`: (V,) whether a term stands in a training review; `rows`: how many reviews it learned from; `training_accuracy`: on these, by the
    labels that it was given, wrong ones included.
    """

    model: Model
    columns: dict[str, int]
    seen: Tensor
    rows: int
    training_accuracy: float
    made_of: Recipe

    def scores(self, texts: list[str]) -> Tensor:
        """(N,) the score of each text."""
        return self.model.scores(matrix(texts, self.columns, self.made_of.features, self.made_of.values))


def fit(made_of: Recipe) -> Fitted:
    """Train the model that the page shows."""
    pool = bag(made_of.features, made_of.values)
    rows, y = training_rows(made_of)
    found = train(pool.Z[rows], y, made_of.cost, made_of.decay)
    model = replace(found, w=pool.basis @ found.w)
    right = float(((model.scores(pool.X[rows]) > 0) == (y > 0)).double().mean())
    return Fitted(model, pool.columns, pool.X[rows].any(dim=0), len(rows), right, made_of)


@lru_cache(maxsize=8)
def _judged(name: str, features: str, values: str) -> tuple[Tensor, Tensor]:
    """The held-out reviews of one file in the span of the pool, (N, R), and whether they are positive, (N,)."""
    pool, found = bag(features, values), reviews.part(name, HELD_OUT)
    X = matrix([review.text for review in found], pool.columns, features, values)
    return X @ pool.basis, targets(found) > 0


def accuracies(made_of: Recipe, draws: int = DRAWS) -> dict[str, list[float]]:
    """The accuracy on each file's held-out reviews, for as many draws of the training reviews: of the seeds from the recipe's on."""
    pool = bag(made_of.features, made_of.values)
    found: dict[str, list[float]] = {FILMS: [], DRIFT: []}
    for seed in range(made_of.seed, made_of.seed + draws):
        rows, y = training_rows(replace(made_of, seed=seed))
        model = train(pool.Z[rows], y, made_of.cost, made_of.decay)
        for name, measured in found.items():
            Z, positive = _judged(name, made_of.features, made_of.values)
            measured.append(float(((model.scores(Z) > 0) == positive).double().mean()))
    return found


@dataclass(frozen=True)
class Confusion:
    """How often each verdict met each truth."""

    true_positive: int
    false_negative: int
    false_positive: int
    true_negative: int

    @property
    def total(self) -> int:
        return self.true_positive + self.false_negative + self.false_positive + self.true_negative

    @property
    def accuracy(self) -> float:
        return (self.true_positive + self.true_negative) / self.total

    @property
    def standard_error(self) -> float:
        """Of the accuracy, for as many reviews: √(p (1 - p) / N)."""
        return math.sqrt(self.accuracy * (1 - self.accuracy) / self.total)


def confusion(truth: list[bool], verdicts: list[bool]) -> Confusion:
    """Count them; both lists are as long as there are reviews, at least one."""
    pairs = list(zip(truth, verdicts, strict=True))
    return Confusion(
        pairs.count((True, True)),
        pairs.count((True, False)),
        pairs.count((False, True)),
        pairs.count((False, False)),
    )


@dataclass(frozen=True)
class Contest:
    """Both sides' verdicts on the same reviews."""

    judged: tuple[Review, ...]
    by_rules: list[bool]
    by_model: list[bool]
    rule_scores: list[float]
    model_scores: list[float]

    @property
    def truth(self) -> list[bool]:
        return [review.positive for review in self.judged]

    @property
    def rules(self) -> Confusion:
        return confusion(self.truth, self.by_rules)

    @property
    def model(self) -> Confusion:
        return confusion(self.truth, self.by_model)

    @property
    def lead(self) -> float:
        """The model's accuracy minus the rules'."""
        return self.model.accuracy - self.rules.accuracy

    @property
    def lead_error(self) -> float:
        """Standard error of the lead. Both judge the same reviews, so only those count on which one side alone is right."""
        gains = [(m == t) - (r == t) for r, m, t in zip(self.by_rules, self.by_model, self.truth, strict=True)]
        mean = sum(gains) / len(gains)
        return math.sqrt(sum((gain - mean) ** 2 for gain in gains)) / len(gains)


def contest(found: tuple[Review, ...], written: tuple[rules.Rule, ...], flip: bool, silent: bool, fitted: Fitted) -> Contest:
    """Let the rules and the model judge the same reviews. `silent` is the rules' answer at a score of 0."""
    texts = [review.text for review in found]
    rule_scores = [rules.score(text, written, flip) for text in texts]
    model_scores: list[float] = fitted.scores(texts).tolist()
    return Contest(
        found, [rules.judge(total, silent) for total in rule_scores], [total > 0 for total in model_scores], rule_scores, model_scores
    )


def from_size_on(curve: dict[int, list[float]], rules_accuracy: float) -> int | None:
    """The smallest size from which on the model's mean accuracy stays above the rules'; None if it is not above at the largest."""
    winning = None
    for size in sorted(curve, reverse=True):
        if sum(curve[size]) / len(curve[size]) <= rules_accuracy:
            break
        winning = size
    return winning
