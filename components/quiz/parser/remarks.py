"""Cells of a learner's table that say something to the learner, or break off: `no!!`, `plebiscite, so…`, `(aquaporins help)`."""

from __future__ import annotations

import re

OPEN = re.compile(r"(?:\.{3}|…|!!+|\?\?+|[!?]{2,}|\s\+)[”’]*\s*$")
GOING_ON = re.compile(r"(?:\+|&|…|\.{3})\s+[^\W\d_]{2}|\+\s?[^\W\d_]{2,}\s[^\W\d_]{2}")
BRACKETED = re.compile(r"\((?P<inside>[^()]*)\)[.!?]*")
WORD = re.compile(r"[^\W\d_]{3}")
ANSWERED = re.compile(r"(?!(?:yes|no|ja|nein)\b)(?:[^\W_]+\s){1,3}(?:yes|no|ja|nein)[.!]*", re.I)
"""A word or two and whether it is so: `merit yes`."""


def remark(cell: str) -> bool:
    """Whether a cell ends in dots or cries, goes on from another, stands in brackets, or answers for a part of what is asked."""
    text = cell.strip()
    bracketed = BRACKETED.fullmatch(text)
    if bracketed and WORD.search(bracketed["inside"]):
        return True
    return (
        OPEN.search(text) is not None
        or GOING_ON.match(text) is not None
        or all(ANSWERED.fullmatch(part.strip()) for part in text.split(","))
    )
