"""Names that mean one thing, by the notes: `X, also called Y`, `Long Name (LN)`."""

from __future__ import annotations

import re

from components.quiz.words import initials

ALSO = re.compile(r"\b(?:also|often|sometimes)\s+(?:called|known as|named)\s+(?:the\s+|an?\s+)?([^.,;:()]{2,50})", re.I)
BRACKET = re.compile(r"([A-Za-z][\w’'-]*(?:\s[\w’'-]+){0,6})\s\(([^()]{2,60})\)")


def aliases(text: str) -> list[tuple[str, str]]:
    """Pairs of names of one thing in a line."""
    pairs: list[tuple[str, str]] = []
    for match in ALSO.finditer(text):
        before = re.match(r"\s*(?:The |An? )?([^,.;:()]{2,50}?)(?: is| are|:|,| –)", text)
        if before:
            pairs.append((before[1], match[1]))
    for match in BRACKET.finditer(text):
        inside = match[2]
        if " " not in inside or match[1].split()[-1].lower() in initials(inside):
            whole = match[1].split()
            for size in range(1, min(len(whole), len(inside) + 2) + 1):
                phrase = " ".join(whole[-size:])
                if inside.lower() in initials(phrase) or (size == len(whole) <= 5):
                    pairs.append((phrase, inside))
                    pairs.append((f"{phrase} ({inside})", inside))
                    pairs.append((f"{phrase} ({inside})", phrase))
    return pairs
