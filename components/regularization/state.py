"""What can be set on the page, and what the address may hold."""

from __future__ import annotations

from components.lesson.fields import Choice, Real, StateTable, Whole

DATA = ("moons", "circles", "XOR", "spirals")
STRENGTHS = ("0.001", "0.003", "0.01", "0.03", "0.1", "0.3", "1", "3", "10")
"""λ of the line fit, whose loss is a sum over points; the networks' is a mean, so that their λ is smaller."""

RUNS, OUTLIER = "four networks", "one outlier"

STATE: StateTable = {
    "part": Choice((RUNS, OUTLIER), default=RUNS),
    "penalty": Real(0, 0.2, default=0.01, step=0.005),
    "p": Real(0, 0.8, default=0.5, step=0.1),
    "data": Choice(DATA, default="moons"),
    "n": Whole(20, 400, default=40),
    "noise": Real(0, 0.5, default=0.3, step=0.05),
    "layers": Whole(1, 3, default=2),
    "neurons": Whole(2, 64, default=32),
    "epochs": Whole(1, 300, default=200),
    "rate": Choice(("0.01", "0.03", "0.1", "0.3", "1", "3", "10"), default="0.1"),
    "seed": Whole(0, 9999, default=0),
    "mask": Whole(0, 999, default=0),
    "ridge": Choice(STRENGTHS, default="0.1"),
    "ox": Real(-1, 1, default=0.5, step=0.05),
    "oy": Real(-3, 3, default=2.5, step=0.1),
}
