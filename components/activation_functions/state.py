"""What can be set on the page, and what the address may hold."""

from __future__ import annotations

from components.activation_functions.curves import REACH
from components.activation_functions.formula import LONGEST
from components.lesson.fields import Choice, Real, StateTable, Text, Whole
from components.neural_network.network import ACTIVATIONS
from components.neural_network.optimisers import ADAM, OPTIMISERS

OWN = "own f(x)"
DATA = ("XOR", "moons", "circles", "spirals", "blobs")
START, END = "before training", "after training"

FUNCTIONS, NETWORKS, GRADIENTS = "functions", "networks", "gradients"
"""What stands on top. With the functions, all the rest follows below them."""

STATE: StateTable = {
    "top": Choice((FUNCTIONS, NETWORKS, GRADIENTS), default=FUNCTIONS),
    "focus": Choice((*ACTIVATIONS, OWN), default="sigmoid"),
    "at": Real(-REACH, REACH, default=1.5, step=0.1),
    "own": Text("", longest=LONGEST + 20),
    "data": Choice(DATA, default="XOR"),
    "noise": Real(0, 0.5, default=0.1, step=0.05),
    "layers": Whole(1, 10, default=2),
    "neurons": Whole(1, 16, default=8),
    "epochs": Whole(1, 100, default=30),
    "optimiser": Choice(tuple(OPTIMISERS), default=ADAM),
    "rate": Choice(("0.001", "0.003", "0.01", "0.03", "0.1", "0.3", "1", "3", "10"), default="0.03"),
    "moment": Choice((START, END), default=START),
    "seed": Whole(0, 9999, default=0),
}
