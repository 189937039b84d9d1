"""How long a text may be that the rules look at. Their patterns take time that grows with its square, so that it must have an end.

Nobody writes a statement of a thousand characters: what is longer is data, a picture in letters, or made to keep the server busy.
"""

from __future__ import annotations

import re
from typing import Final

from components.quiz.parser.sentences import sentences

LONGEST_LINE: Final = 10_000
"""A line with more characters is passed over, and a paragraph with more is read in parts."""
LONGEST: Final = 1_000
"""A statement with more characters is read sentence by sentence, or passed over if it is one sentence."""
WHITE: Final = 40
"""So many blanks in a row say what more of them would say."""
RUN: Final = re.compile(rf"[^\S\n]{{{WHITE + 1},}}")


def bounded(text: str) -> str:
    """The text without lines that are too long, each of which becomes empty, and without long runs of blanks."""
    return "\n".join("" if len(line) > LONGEST_LINE else RUN.sub(" " * WHITE, line) for line in text.split("\n"))


def parts(text: str) -> list[str]:
    """A text, if it is too long for one statement, as parts that are not: whole sentences. A sentence that is too long is left out."""
    if len(text) <= LONGEST:
        return [text]
    found: list[str] = []
    room = 0
    for sentence in sentences(text):
        if len(sentence) > LONGEST:
            room = 0
        elif len(sentence) < room:
            found[-1] += f" {sentence}"
            room -= len(sentence) + 1
        else:
            found.append(sentence)
            room = LONGEST - len(sentence)
    return found
