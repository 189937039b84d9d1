"""One figure of a benchmark: what was measured, against what, and whether the aim is met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Figure:
    """`ours` and `theirs` are in `unit`. An aim is a bound for a ratio: `at most` of ours / theirs, `at least` of theirs / ours.

    With `bound` None the figure is only reported; with `theirs` None there is nothing to compare with.
    """

    what: str
    ours: float
    unit: str
    against: str = ""
    theirs: float | None = None
    kind: Literal["at most", "at least"] = "at most"
    bound: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times as much as the other (`at most`), or how many times faster (`at least`)."""
        if not self.theirs or not self.ours:
            return None
        return self.ours / self.theirs if self.kind == "at most" else self.theirs / self.ours

    @property
    def met(self) -> bool | None:
        """Whether the aim is met; None without an aim."""
        if self.bound is None:
            return None
        value = self.ours if self.theirs is None else self.ratio
        if value is None:
            return None
        return value <= self.bound if self.kind == "at most" else value >= self.bound


HEAD = "| what | here | against | there | ratio | aim | met |\n|---|---|---|---|---|---|---|"


def row(figure: Figure) -> str:
    """The figure as a row of a Markdown table."""
    sign = "≤" if figure.kind == "at most" else "≥"
    aim = f"{sign} {figure.bound:g}{' ×' if figure.theirs is not None else f' {figure.unit}'}" if figure.bound is not None else "reported"
    met = {True: "yes", False: "**no**", None: ""}[figure.met]
    there = f"{figure.theirs:,.3g} {figure.unit}" if figure.theirs is not None else ""
    ratio = f"{figure.ratio:,.3g} ×" if figure.ratio is not None else ""
    what = f"{figure.what} ({figure.note})" if figure.note else figure.what
    cells = (what, f"{figure.ours:,.3g} {figure.unit}", figure.against, there, ratio, aim, met)
    return f"| {' | '.join(cells)} |"


def table(figures: list[Figure]) -> str:
    """All figures as a Markdown table."""
    return "\n".join([HEAD, *(row(figure) for figure in figures)])
