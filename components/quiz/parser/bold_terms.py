"""Terms in bold with their meanings behind them and no sign between: `**1NF** atomic values only`, three lines at least on end."""

from __future__ import annotations

import re

from components.quiz.parser.versus import LINKS, third
from components.quiz.words import words

LINE = re.compile(
    r"(?P<lead>\s*(?:(?:[-*+]|\d+[.)])\s+)?)\*\*(?P<term>[^*:\n]{1,40}[^*:\s.!?])\*\*\s+(?P<rest>(?![-–—=:(→/&+,]|and\b|or\b|und\b|oder\b)\S.*)"
)
LEAST = 3
SHORTEST = 2


def with_colons(lines: list[str]) -> list[str]:
    """The lines with a colon behind each such term. What goes on with a verb is a sentence about its term, and stays as it is."""
    done = list(lines)
    run: list[int] = []
    for number, line in enumerate([*lines, "end"]):
        if not line.strip():
            continue
        match = LINE.fullmatch(line)
        if match and _meaning(match["rest"]):
            run.append(number)
            continue
        if len(run) >= LEAST:
            for place in run:
                done[place] = LINE.sub(r"\g<lead>**\g<term>**: \g<rest>", lines[place])
        run = []
    return done


def _meaning(rest: str) -> bool:
    found = words(rest)
    return len(found) >= SHORTEST and found[0] not in LINKS and not third(found[0])
