"""Every number of the error chart as a table, and the table as a file."""

from __future__ import annotations

from components.bias_variance.decompose import Decomposition
from components.bias_variance.families import Family
from components.bias_variance.measurement import Measurement

Row = dict[str, object]


def rows(measured: Measurement, family: Family) -> list[Row]:
    """Every number of the error chart, a row per capacity."""
    found: list[Row] = []
    for place, capacity in enumerate(measured.capacities):
        row: Row = {family.capacity: capacity, "training error": float(measured.train[place])}
        if isinstance(measured, Decomposition):
            row |= {
                "bias²": float(measured.bias2[place]),
                "variance": float(measured.variance[place]),
                "noise": measured.noise,
                "sum": float(measured.total[place]),
                "measured test error": float(measured.measured[place]),
                "standard error": float(measured.measured_se[place]),
                "gap": float(measured.gap[place]),
                "standard error of the gap": float(measured.gap_se[place]),
            }
        else:
            row |= {
                "bootstrap variance": float(measured.variance[place]),
                "leave-one-out error": float(measured.measured[place]),
                "standard error": float(measured.measured_se[place]),
            }
        found.append(row)
    return found


def csv(rows: list[Row]) -> str:
    """The table as comma-separated values, numbers in full."""
    lines = [",".join(rows[0])] + [",".join(repr(value) for value in row.values()) for row in rows]
    return "\n".join(lines) + "\n"
