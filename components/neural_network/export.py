"""A run as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence

from components.neural_network.jobs import Job, Lane

COLUMNS = ("run", "step", "epoch", "train_loss", "test_loss", "train_accuracy", "test_accuracy")


def curve_csv(job: Job, more: Mapping[str, Callable[[Lane], Sequence[float]]] | None = None) -> str:
    """Every snapshot of every lane, one row each, with COLUMNS; accuracies of a regression are empty.

    `more` are further columns by name: what each gives for a lane is one number for every snapshot.
    """
    further = more or {}
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow([*COLUMNS, *further])
    for lane in job.lanes:
        name = "'" + lane.entry.name if lane.entry.name[:1] in "=+-@" else lane.entry.name  # no formula for a spreadsheet
        beside = [column(lane) for column in further.values()]
        for place, seen in enumerate(lane.curve):
            values = [seen.epoch, seen.train_loss, seen.test_loss, seen.train_accuracy, seen.test_accuracy]
            values += [column[place] for column in beside]
            table.writerow([name, seen.step, *(repr(value) if value == value else "" for value in values)])
    return text.getvalue()
