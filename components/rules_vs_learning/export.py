"""The learning curve as a table."""

from __future__ import annotations

import csv
import io

COLUMNS = ("training_reviews", "draw", "model_accuracy", "rules_accuracy")


def curve_csv(curve: dict[int, list[float]], rules: float) -> str:
    """A row with COLUMNS for each number of training reviews and each draw of them; accuracies from 0 to 1, in full."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    for size, accuracies in curve.items():
        table.writerows([size, draw, repr(accuracy), repr(rules)] for draw, accuracy in enumerate(accuracies, 1))
    return text.getvalue()
