"""What can be set on the page, and what the address may hold."""

from __future__ import annotations

from components.lesson.fields import Choice, Real, StateTable, Text, Whole
from components.neural_network.network import NONE
from components.neural_network.optimisers import ADAM, OPTIMISERS

RECONSTRUCTION, PLANE, OWN, AGAINST = "reconstruction", "latent plane", "own digit", "against PCA"
FARTHEST = 1000
"""A code number that lies further out is none."""

STATE: StateTable = {
    "part": Choice((RECONSTRUCTION, PLANE, OWN, AGAINST), default=RECONSTRUCTION),
    "size": Whole(1, 16, default=2),
    "activation": Choice((NONE, "sigmoid", "tanh", "ReLU"), default="ReLU"),
    "neurons": Whole(4, 64, default=32),
    "noise": Real(0, 1, default=0, step=0.1),
    "optimiser": Choice(tuple(OPTIMISERS), default=ADAM),
    "rate": Choice(("0.001", "0.003", "0.01", "0.03", "0.1", "1", "10"), default="0.01"),
    "epochs": Whole(1, 100, default=30),
    "across": Real(-FARTHEST, FARTHEST, default=0),
    "up": Real(-FARTHEST, FARTHEST, default=0),
    "drawn": Text("", longest=64),
    "seed": Whole(0, 9999, default=0),
}
