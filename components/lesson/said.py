"""What a part of a lab has to say below its picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Said:
    """The formula, what to notice, the text, its table, and the run as CSV; empty where there is nothing to say yet."""

    formula: str
    notice: str = ""
    text: str = ""
    table: list[dict[str, object]] = field(default_factory=list)
    csv: Callable[[], str] | None = None
    """Writes the run as a file, on the click that asks for it."""
