"""A run as a table."""

from __future__ import annotations

import csv
import io

from components.neural_network.jobs import Job

COLUMNS = ("run", "step", "epoch", "train_loss", "test_loss", "train_accuracy", "test_accuracy")


def curve_csv(job: Job) -> str:
    """Every snapshot of every lane, one row each, with COLUMNS; accuracies of a regression are empty."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    for lane in job.lanes:
        name = "'" + lane.entry.name if lane.entry.name[:1] in "=+-@" else lane.entry.name  # no formula for a spreadsheet
        for seen in lane.curve:
            values = (seen.epoch, seen.train_loss, seen.test_loss, seen.train_accuracy, seen.test_accuracy)
            table.writerow([name, seen.step, *(repr(value) if value == value else "" for value in values)])
    return text.getvalue()
