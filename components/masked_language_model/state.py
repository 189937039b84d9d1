"""What the lab's controls may hold."""

from __future__ import annotations

from components.lesson.fields import Choice, Real, StateTable, Switch, Text, Whole

SOFTMAX = "Softmax step by step"
SEARCH = "Search the vocabulary"
CONSTANT = "Add a constant"
WORD = "Mask a word"
SEVERAL = "Several masks"
PANELS = (SOFTMAX, SEARCH, CONSTANT, WORD, SEVERAL)
MOST_MASKS = 16

STATE: StateTable = {
    "sentence": Text("This is a great [MASK].", longest=10_000),
    "mask": Whole(1, MOST_MASKS, default=1),
    "k": Whole(1, 30, default=10),
    "temperature": Real(0.1, 5.0, default=1.0, step=0.1),
    "panel": Choice(PANELS, default=SOFTMAX),
    "search": Text("", longest=60),
    "constant": Whole(-1000, 1000, default=100),
    "word": Whole(1, 512, default=1),
    "model": Text("", longest=300),
    "swap": Switch(default=False),
}
