"""What can be set on the page, and what the address may hold."""

from __future__ import annotations

from components.lesson.fields import Choice, Real, StateTable, Switch, Text, Whole
from components.rules_vs_learning.compute import COSTS
from components.rules_vs_learning.features import COUNTS, PAIRS, PRESENCE, WORDS
from components.rules_vs_learning.reviews import LABELS
from components.rules_vs_learning.tasks import FEATURES, MOST_HALF_STEPS

ACCURACY, ONE, MISTAKES, NEGATION, DRIFT, INGREDIENTS, TASKS = (
    "accuracy",
    "one review",
    "mistakes",
    "negation",
    "drift",
    "ingredients",
    "three tasks",
)
COVERED = (ACCURACY, MISTAKES, NEGATION, DRIFT, INGREDIENTS)
"""The views that wait for the prediction."""

FILMS, SLANG = "usual wording", "new slang"
CLASSIFICATION, REGRESSION, CLUSTERING = "classification", "regression", "clustering"
DECAYS = ("0.001", "0.01", "0.1", "1")

STATE: StateTable = {
    "view": Choice((ACCURACY, ONE, MISTAKES, NEGATION, DRIFT, INGREDIENTS, TASKS), default=ACCURACY),
    "pro": Text("good, great, excellent, wonderful, brilliant", longest=1_000),
    "contra": Text("bad, boring, terrible, awful, worst", longest=1_000),
    "flip": Switch(default=True),
    "silent": Choice(LABELS, default="positive"),
    "n": Whole(10, 300, default=200),
    "noise": Real(0, 0.5, default=0, step=0.05),
    "features": Choice((WORDS, PAIRS), default=WORDS),
    "values": Choice((PRESENCE, COUNTS), default=PRESENCE),
    "cost": Choice(tuple(COSTS), default="cross-entropy"),
    "decay": Choice(DECAYS, default="0.01"),
    "tested": Choice((FILMS, SLANG), default=FILMS),
    "retrained": Switch(default=False),
    "text": Text("The acting is great, but the story is not good.", longest=300),
    "seed": Whole(0, 9999, default=0),
    "task": Choice((CLASSIFICATION, REGRESSION, CLUSTERING), default=CLASSIFICATION),
    "flowers": Choice(tuple(FEATURES), default="petals"),
    "slope": Real(0, 20, default=0, step=0.5),
    "k": Whole(2, 5, default=3),
    "half_steps": Whole(0, MOST_HALF_STEPS, default=0),
}
