"""What a fence without a language holds: entries of a learner's list, or what a machine printed or reads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.quiz.parser.titled import LABELLED

LEAST = 0.6
"""The share of lines that begin with a label, from which on a fence is read as a list."""
TYPED = re.compile(r"\s*(?:HTTP/\d|(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) /\S* HTTP/\d|[$%#>] ?\S|>>>|\w+@[\w.-]+[:~])")
"""A line of a session: a command behind its prompt, or how a request or its answer begins."""
ENTRY = re.compile(r"\s*(?:- )?(?P<key>[\w.\"'-]+)\s*[:=]\s*(?P<value>.*)")
"""A key and its value in a file of settings."""
LONGEST = 200
"""A longer value without two words is no plain word either."""
WORDY = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")
LITERAL = re.compile(
    r"(?:[-+]?\d[\w.:%]*|\"[^\"]*\"|'[^']*'|\[.*\]|\{.*|true|false|null|yes|no|on|off|"
    r"(?=[^\s,;]*[^\s,;.][./:=_@\\])[^\s,;]+(?:;\s*[\w-]+=[^\s;]+)*)[,;]?",
    re.I,
)
"""A value as a machine reads it: a number, a text in its marks, a path, a name with its version."""


def entries(lines: Sequence[str], language: str) -> bool:
    """Whether the lines of a fence are entries that tell of something, such as `rope: what holds the sail`."""
    filled = [line for line in lines if line.strip()]
    if language.strip() or not filled or sum(bool(LABELLED.match(line)) for line in filled) < LEAST * len(filled):
        return False
    return not any(TYPED.match(line) for line in filled) and not _settings(filled)


def _settings(lines: Sequence[str]) -> bool:
    """Whether every line is a key with a bare value or none, and half of the values are no plain words."""
    found = [ENTRY.fullmatch(line) for line in lines if not line.lstrip().startswith(("{", "}", "[", "]"))]
    values = [match["value"].split(" #")[0].strip() for match in found if match]
    bare = len(values) == len(found) > 0 and not any(WORDY.search(value) for value in values)
    return bare and 2 * sum(len(value) > LONGEST or not value or LITERAL.fullmatch(value) is not None for value in values) >= len(values)
