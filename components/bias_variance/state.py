"""What can be set on the page, and what the address may hold."""

from __future__ import annotations

from components.bias_variance.families import FAMILIES, HIDDEN, POLYNOMIAL, TOP_DEGREE
from components.bias_variance.truths import TRUTHS
from components.lesson.fields import Choice, Real, StateTable, Switch, Text, Whole

OWN = "own points"

STATE: StateTable = {
    "truth": Choice((*TRUTHS, OWN), default="sine"),
    "family": Choice(tuple(FAMILIES), default=POLYNOMIAL),
    "degree": Whole(0, TOP_DEGREE, default=5),
    "k": Whole(1, 400, default=5),
    "hidden": Whole(1, HIDDEN[-1], default=4),
    "n": Whole(8, 400, default=20),
    "noise": Real(0, 1, default=0.4, step=0.05),
    "refits": Choice(("200", "500", "1000"), default="200"),
    "ghosts": Switch(default=True),
    "seed": Whole(0, 9999, default=0),
    "points": Text("", longest=1_500),
}
