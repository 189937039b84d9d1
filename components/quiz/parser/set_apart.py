"""The letters of a word to remember by that stand apart from their words: `S pecific`, `M easurable`, three lines at least on end."""

from __future__ import annotations

import re

from components.quiz.vocabulary import known_words

LINE = re.compile(
    r"(?P<lead>\s*(?:(?:[-*+]|\d+[.)])\s+)?)(?P<mark>\*\*|__|)(?P<letter>[A-ZÄÖÜ])(?P=mark)\s+(?P<rest>[a-zäöüß]{3,})(?![^\W_])(?P<after>.*)"
)
LEAST = 3


def with_letters_joined(lines: list[str]) -> list[str]:
    """The lines with such letters put to their words. Of a run of lines most go on with what is no word, and a word comes of one at least:
    `T cells`, `C major`, `E coli` and `A retinol` stay as they are. Without the list of words all lines do.
    """
    known = known_words()
    if not known:
        return lines
    done = list(lines)
    run: list[tuple[int, re.Match[str]]] = []
    for number, line in enumerate([*lines, "."]):
        if not line.strip():
            continue
        if match := LINE.fullmatch(line):
            run.append((number, match))
            continue
        apart = [match for _, match in run if match["rest"] not in known]
        if len(apart) >= LEAST and any(_joined(match) in known for match in apart):
            for place, match in run:
                if match["rest"] not in known or _joined(match) in known:
                    done[place] = put_together(lines[place])
        run = []
    return done


def put_together(line: str) -> str:
    """A line with its first letter put to what follows it."""
    return LINE.sub(r"\g<lead>\g<letter>\g<rest>\g<after>", line, count=1)


def _joined(match: re.Match[str]) -> str:
    return f"{match['letter']}{match['rest']}".lower()
