"""The lab's state as PyTorch code that runs on its own and gives the same numbers."""

from __future__ import annotations

from typing import Any

from components.rules_vs_learning import rules
from components.rules_vs_learning.features import PAIRS, PRESENCE
from components.rules_vs_learning.listing_tasks import CODE as TASKS_CODE
from components.rules_vs_learning.reviews import LABELS
from components.rules_vs_learning.state import SLANG, TASKS

LOSS = {
    "cross-entropy": "torch.logaddexp(torch.zeros_like(s), -y * s)",
    "squared hinge": "(1 - y * s).clamp(min=0).square()",
    "squared error": "(s - y).square()",
}

REVIEWS = '''"""Keyword rules against a trained classifier on the same held-out reviews.

Run it in the project's folder: it reads content/reviews.
"""

import csv
import re

import torch

N, NOISE, DECAY, SEED = {n}, {noise!r}, {decay}, {seed}
RULES = {rules!r}
SILENT = {silent}  # the rules' answer at a score of 0


def read(name, part):
    with open(f"content/reviews/{{name}}.csv", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["part"] == part]
    return [row["text"] for row in rows], torch.tensor([1.0 if row["label"] == "positive" else -1.0 for row in rows]).double()


def tokenise(text):
    return re.findall(r"[^\\W_]+(?:'[^\\W_]+)*", text.lower().replace("’", "'"))


def terms(text):
    words = tokenise(text)
    return words{pairs}


def loss(s, y):
    return {loss}


# The reviews to learn from: N of 300, half of them positive{fresh_comment}
texts, y = read("films", "training")
dice = torch.Generator().manual_seed(SEED)
order = torch.randperm(len(y), generator=dice)
rows = torch.cat([order[y[order] > 0][: (N + 1) // 2], order[y[order] < 0][: N // 2]])
texts, y = [texts[row] for row in rows], y[rows]
{fresh}wrong = torch.randperm(len(y), generator=dice)[: round(NOISE * len(y))]
y[wrong] *= -1

# A bag of words: a column for every term
columns = {{term: place for place, term in enumerate(sorted({{term for text in texts for term in terms(text)}}))}}


def matrix(texts):
    X = torch.zeros(len(texts), len(columns)).double()
    for row, text in enumerate(texts):
        for term in terms(text):
            if term in columns:
                X[row, columns[term]] += 1
    return {values}


# Train: the mean cost and the penalty become as small as they can
X = matrix(texts)
w = torch.zeros(len(columns), dtype=torch.float64, requires_grad=True)
optimiser = torch.optim.LBFGS(
    [w], max_iter=2000, history_size=50, tolerance_grad=1e-8, tolerance_change=1e-14, line_search_fn="strong_wolfe"
)


def closure():
    optimiser.zero_grad()
    cost = loss(X @ w, y).mean() + DECAY / 2 * w.square().sum()
    cost.backward()
    return cost


cost = optimiser.step(closure)
cost = closure().item()


# The rules: each adds its weight wherever its words stand
def score(text):
    words, total = tokenise(text), 0.0
    for place in range(len(words)):
        for rule, weight in RULES.items():
            if tuple(words[place : place + len(rule)]) == rule:
{flip}                total += {weight}
    return total


# Judge the held-out reviews
held_out, truth = read("{file}", "held out")
by_rules = [score(text) > 0 if score(text) else SILENT for text in held_out]
by_model = (matrix(held_out) @ w > 1e-9).tolist()  # without a known word it is 0, but for rounding
rules_accuracy = sum(said == (label > 0) for said, label in zip(by_rules, truth.tolist())) / len(truth)
model_accuracy = sum(said == (label > 0) for said, label in zip(by_model, truth.tolist())) / len(truth)
print(f"cost {{cost:.4f}}; on {{len(truth)}} held-out reviews: rules {{rules_accuracy:.1%}}, model {{model_accuracy:.1%}}")
'''

FLIP = """\
                before = words[max(0, place - {reach}) : place]
                negated = any(word in {negations} or word.endswith("n't") for word in before)
"""

FRESH = """\
new_texts, new_y = read("drift", "training")
texts, y = texts + new_texts, torch.cat([y, new_y])
"""


def pytorch(state: dict[str, Any]) -> str:
    """The code for a state of the lab (`state.STATE`).

    Raises:
        rules.RuleError: the state's rules cannot be read.
    """
    if state["view"] == TASKS:
        return TASKS_CODE[state["task"]](state)
    written = rules.parse(state["pro"], state["contra"])
    flip = FLIP.format(reach=rules.REACH, negations=sorted(rules.NEGATIONS)) if state["flip"] else ""
    return REVIEWS.format(
        n=state["n"],
        noise=state["noise"],
        decay=state["decay"],
        seed=state["seed"],
        rules={rule.words: rule.weight for rule in written},
        silent=state["silent"] == LABELS[0],
        pairs=' + [f"{first} {second}" for first, second in zip(words, words[1:])]' if state["features"] == PAIRS else "",
        loss=LOSS[state["cost"]],
        fresh_comment=", and all in new slang" if state["retrained"] else "",
        fresh=FRESH if state["retrained"] else "",
        values="X.clamp(max=1)" if state["values"] == PRESENCE else "X",
        flip=flip,
        weight="-weight if negated else weight" if state["flip"] else "weight",
        file="drift" if state["tested"] == SLANG else "films",
    )
