"""What a part of a lab has to say below its picture."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Said:
    """The formula, what to notice, the text, its table, and the run as CSV; empty where there is nothing to say yet."""

    formula: str
    notice: str = ""
    text: str = ""
    table: list[dict[str, object]] = field(default_factory=list)
    csv: str = ""
