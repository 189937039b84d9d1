"""`python -m benchmarks [NAME ...]`: run the benchmarks, print their table; all of them together are written to RESULTS.md."""

from __future__ import annotations

import argparse
import importlib
from datetime import date
from pathlib import Path

from benchmarks.figure import HEAD, Figure, row, table
from benchmarks.machine import description

NAMES = ("convolution", "refits", "quiz", "masked", "pages", "clicks", "heavy", "browser", "memory")
UNKNOWN = "no floor is known."
RESULTS = Path(__file__).with_name("RESULTS.md")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which ones; all without a name: {', '.join(NAMES)}")
    asked = parser.parse_args().names
    if wrong := sorted(set(asked) - set(NAMES)):
        parser.error(f"no benchmark is called {' or '.join(wrong)}: there are {', '.join(NAMES)}")
    figures: list[Figure] = []
    short: set[str] = set()
    print(f"{description()}\n\n{HEAD}", flush=True)
    for name in asked or NAMES:
        for figure in importlib.import_module(f"benchmarks.{name}").figures():
            figures.append(figure)
            if figure.met is False:
                short.add(name)
            print(row(figure), flush=True)
    missed = [figure for figure in figures if figure.met is False]
    print(f"\n{len(figures)} figures, {len(missed)} short of their aim.")
    if not asked:
        head = f"# Results\n\n`make bench` on {date.today()}. {description()}\n\n{table(figures)}\n"
        RESULTS.write_text(f"{head}\n## Where an aim is missed\n\n{_floors(short)}\n", encoding="utf-8")


def _floors(short: set[str]) -> str:
    """What each of the benchmarks that fell short of an aim says of its floor."""
    said = {name: getattr(importlib.import_module(f"benchmarks.{name}"), "FLOOR", UNKNOWN) for name in sorted(short)}
    return "\n".join(f"- **{name}**: {floor}" for name, floor in said.items()) or "None is."


if __name__ == "__main__":
    main()
