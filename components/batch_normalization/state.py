"""What can be set on the page, and what the address may hold."""

from __future__ import annotations

from components.lesson.fields import Choice, Real, StateTable, Text, Whole
from components.neural_network.network import ACTIVATIONS
from components.neural_network.optimisers import OPTIMISERS, SGD

RACE, RATES, FEATURE, AVERAGES = "the race", "learning rates", "one feature", "running averages"
TRAINING, EVALUATION = "training", "evaluation"
DIGITS, SPIRALS = "digits", "spirals"
ALL = "all"

RATE_OPTIONS = ("0.01", "0.03", "0.1", "0.3", "1", "3", "10")

STATE: StateTable = {
    "part": Choice((RACE, RATES, FEATURE, AVERAGES), default=RACE),
    "data": Choice((DIGITS, SPIRALS), default=DIGITS),
    "layers": Whole(1, 8, default=2),
    "neurons": Whole(2, 64, default=32),
    "activation": Choice(tuple(ACTIVATIONS), default="ReLU"),
    "optimiser": Choice(tuple(OPTIMISERS), default=SGD),
    "rate": Choice(RATE_OPTIONS, default="0.1"),
    "batch": Choice(("1", "2", "10", "30", "100", "128", ALL), default="30"),
    "epochs": Whole(1, 60, default=20),
    "target": Whole(50, 99, default=90),
    "values": Text("2, 4, 9", longest=400),
    "gamma": Real(-3, 3, default=1, step=0.1),
    "beta": Real(-3, 3, default=0, step=0.1),
    "mode": Choice((TRAINING, EVALUATION), default=TRAINING),
    "steps": Whole(0, 100, default=10),
    "seed": Whole(0, 9999, default=0),
}
