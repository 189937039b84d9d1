"""The state table of a lab: every control by name, with what it may hold.

One table drives everything: the widgets are drawn from it, the address is read and checked with it, presets and scenes are tested
against it. The address is anybody's to write, and Streamlit does not enforce a widget's limits on the server: `clean` does.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Protocol


class Field(Protocol):
    """One control: its default, and how any value that comes from outside is made one that it may hold."""

    @property
    def default(self) -> Any: ...

    def clean(self, value: Any) -> Any:
        """`value` if this field may hold it, else the nearest it may hold, else the default. Takes text from an address too."""
        ...


@dataclass(frozen=True)
class Choice:
    """One of `options` (texts)."""

    options: tuple[str, ...]
    default: str

    def clean(self, value: Any) -> str:
        return value if value in self.options else self.default


@dataclass(frozen=True)
class Whole:
    """A whole number from `low` to `high`."""

    low: int
    high: int
    default: int

    def clean(self, value: Any) -> int:
        number = _finite(value)
        return self.default if number is None else max(self.low, min(self.high, round(number)))


@dataclass(frozen=True)
class Real:
    """A finite number from `low` to `high`, in steps of `step`."""

    low: float
    high: float
    default: float
    step: float = 0.1

    def __post_init__(self) -> None:
        for name in ("low", "high", "default", "step"):
            object.__setattr__(self, name, float(getattr(self, name)))

    def clean(self, value: Any) -> float:
        number = _finite(value)
        return self.default if number is None else max(self.low, min(self.high, number))


@dataclass(frozen=True)
class Switch:
    """On or off."""

    default: bool = False

    def clean(self, value: Any) -> bool:
        if isinstance(value, bool):
            return value
        return {"true": True, "1": True, "false": False, "0": False}.get(str(value).lower(), self.default)


@dataclass(frozen=True)
class Text:
    """At most `longest` characters of text; more are cut off."""

    default: str
    longest: int = 1_000

    def clean(self, value: Any) -> str:
        return value[: self.longest] if isinstance(value, str) else self.default


StateTable = dict[str, Field]


def _finite(value: Any) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None
