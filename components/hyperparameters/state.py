"""What can be set on the page, and what the address may hold."""

from __future__ import annotations

from components.lesson.fields import Choice, Real, StateTable, Text, Whole
from components.neural_network.losses import CROSS_ENTROPY, LOSSES
from components.neural_network.network import ACTIVATIONS
from components.neural_network.optimisers import OPTIMISERS, SGD

PETALS, OWN, FILE = "iris petals", "own points", "own file"
DATA = ("moons", "circles", "XOR", "spirals", "blobs", PETALS, "wave", OWN, FILE)

ALL = "all"
BATCHES = ("1", "4", "16", "64", ALL)
RATES = ("0.001", "0.003", "0.01", "0.03", "0.1", "0.3", "1", "3", "10")

NOBODY = "nothing"
RIVALS = {
    "batch size": "batch",
    "learning rate": "rate",
    "neurons": "neurons",
    "hidden layers": "layers",
    "loss function": "loss",
    "optimiser": "optimiser",
    "dropout": "dropout",
    "activation": "activation",
}
"""What the second network of a race may have otherwise -> the field; the rival's own value is in the field of that name with a 2."""

BATCH = Choice(BATCHES, default="16")
RATE = Choice(RATES, default="0.3")
NEURONS = Whole(1, 32, default=8)
LAYERS = Whole(0, 6, default=1)
LOSS = Choice(tuple(LOSSES), default=CROSS_ENTROPY)
OPTIMISER = Choice(tuple(OPTIMISERS), default=SGD)
DROPOUT = Real(0, 0.8, default=0, step=0.1)
ACTIVATION = Choice(tuple(ACTIVATIONS), default="tanh")

STATE: StateTable = {
    "data": Choice(DATA, default="moons"),
    "noise": Real(0, 0.5, default=0.15, step=0.05),
    "layers": LAYERS,
    "neurons": NEURONS,
    "epochs": Whole(1, 300, default=30),
    "batch": BATCH,
    "rate": RATE,
    "loss": LOSS,
    "optimiser": OPTIMISER,
    "dropout": DROPOUT,
    "activation": ACTIVATION,
    "patience": Whole(0, 50, default=0),
    "seed": Whole(0, 9999, default=0),
    "race": Choice((NOBODY, *RIVALS), default=NOBODY),
    "batch2": Choice(BATCHES, default="1"),
    "rate2": Choice(RATES, default="0.03"),
    "neurons2": Whole(1, 32, default=2),
    "layers2": Whole(0, 6, default=3),
    "loss2": Choice(tuple(LOSSES), default="mean squared error"),
    "optimiser2": Choice(tuple(OPTIMISERS), default="Adam"),
    "dropout2": Real(0, 0.8, default=0.3, step=0.1),
    "activation2": Choice(tuple(ACTIVATIONS), default="ReLU"),
    "points": Text("", longest=4_000),
}
