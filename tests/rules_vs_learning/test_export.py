"""The learning curve as a table, read back."""

from __future__ import annotations

import csv
import io

from components.rules_vs_learning.export import COLUMNS, curve_csv


def test_every_draw_is_a_row() -> None:
    rows = list(csv.DictReader(io.StringIO(curve_csv({10: [0.5, 0.625], 300: [1 / 3]}, 0.7))))
    assert tuple(rows[0]) == COLUMNS
    assert [(row["training_reviews"], row["draw"]) for row in rows] == [("10", "1"), ("10", "2"), ("300", "1")]
    assert [float(row["model_accuracy"]) for row in rows] == [0.5, 0.625, 1 / 3]
    assert {float(row["rules_accuracy"]) for row in rows} == {0.7}
