"""`python -m tools.pins`: every pin in requirements*.txt becomes the newest release that goes with the others; nothing is installed.

pip decides what goes together. Pins of HELD stay as they are.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
HELD: Final = frozenset({"torch"})
"""A newer torch is gigabytes, and which wheel it is depends on the machine: it is raised by hand, here and where it is named beside."""
PIN: Final = re.compile(r"(?P<name>[\w.-]+)(?P<extras>\[[\w,-]+\])?==(?P<version>[^\s;]+)(?P<where>\s*;.*)?")


def canonical(name: str) -> str:
    """A distribution's name in the spelling in which names are compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def wanted(text: str) -> list[str]:
    """What to ask pip for: each pin of a requirements file, at least as new as it is; the held ones as they are."""
    pins = filter(None, map(PIN.fullmatch, text.splitlines()))
    return [pin[0] if canonical(pin["name"]) in HELD else _with(pin, f">={pin['version']}") for pin in pins]


def raised(text: str, newest: dict[str, str]) -> str:
    """A requirements file with the versions in `newest`, by canonical name; everything else as it stands."""

    def line(typed: str) -> str:
        pin = PIN.fullmatch(typed)
        version = newest.get(canonical(pin["name"])) if pin else None
        return _with(pin, f"=={version}") if pin and version else typed

    return "\n".join(map(line, text.split("\n")))


def _with(pin: re.Match[str], version: str) -> str:
    return f"{pin['name']}{pin['extras'] or ''}{version}{pin['where'] or ''}"


def newest(requirements: list[str]) -> dict[str, str]:
    """What pip would install for these requirements, and is not installed yet: versions by canonical name."""
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--upgrade", "--quiet", "--report", "-", *requirements]
    report = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    found = [one["metadata"] for one in json.loads(report)["install"]]
    return {canonical(one["name"]): one["version"] for one in found if canonical(one["name"]) not in HELD}


def main() -> None:
    files = sorted(ROOT.glob("requirements*.txt"))
    found = newest([requirement for file in files for requirement in wanted(file.read_text())])
    for file in files:
        before = file.read_text()
        after = raised(before, found)
        file.write_text(after)
        for old, new in zip(before.splitlines(), after.splitlines(), strict=True):
            if old != new:
                print(f"{file.name}: {old} -> {new.partition('==')[2]}")


if __name__ == "__main__":
    main()
