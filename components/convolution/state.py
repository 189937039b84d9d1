"""The lab's state: every control by name, the same in the address."""

from __future__ import annotations

from components.convolution.compute import PADDINGS, Settings
from components.convolution.kernel import named, text_of
from components.images import SAMPLES
from components.lesson.fields import Choice, StateTable, Text, Whole

OWN = "your own"
PER_CHANNEL = "per channel"
DETAIL = "detail"
EXPERIMENTS = ("shift test", "count the weights", "learn the kernel")

STATE: StateTable = {
    "picture": Choice((*SAMPLES, OWN), default="tower"),
    "kernel": Text(text_of(named("Sobel x", 3)), longest=1_000),
    "stride": Whole(1, 16, default=1),
    "dilation": Whole(1, 8, default=1),
    "padding": Choice(PADDINGS, default="zeros"),
    "channels": Choice(("grey", PER_CHANNEL), default="grey"),
    "shown": Choice(("automatic", "signed", "clipped"), default="automatic"),
    "view": Choice(("whole picture", DETAIL), default="whole picture"),
    "experiment": Choice(EXPERIMENTS, default=EXPERIMENTS[0]),
    "shift": Whole(1, 5, default=3),
    "seed": Whole(0, 9_999, default=0),
}


def settings(state: dict[str, object]) -> Settings:
    """The part of the lab's state that says how the kernel moves."""
    return Settings(int(str(state["stride"])), int(str(state["dilation"])), str(state["padding"]))
