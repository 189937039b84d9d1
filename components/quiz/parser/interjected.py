"""What stands between a term in bold and what is told of it: `A **Luddite**, roughly speaking, was …`, `**ebb** (of a tide) is …`."""

from __future__ import annotations

import re

WHOSE = re.compile(
    r"(?:(?:and|but|so)\s+)?(?:[A-ZÄÖÜÉ][\w-]+\s){0,2}[A-ZÄÖÜÉ][\w-]+['’]s?\s+"
    r"(?:(?:own|famous|later|early)\s+)?(?:(?:term|notion of|concept of|idea of|theory of)\s+)?",
    re.I,
)
"""Whose term it is, in front of it: `Eliot's own **objective correlative** is …`."""
NAMED = re.compile(r"[A-ZÄÖÜÉ]")
BETWEEN = re.compile(
    r"\s*\([^()]{1,80}\)(?=[\s,])|"
    r",\s+(?:(?:which|who|whom)\s+(?=[A-ZÄÖÜÉ]|we\b|they\b)[^\W\d_]+|"
    r"roughly|also|often|usually|sometimes|by contrast|in contrast|on the other hand|however|though|in turn|"
    r"then|for example|unlike|like|in|from|after|[\w-]+['’]s\s+(?:word|term|phrase|name|idea)\b)(?:\s[^,;:()]{1,90})?,(?=\s)|"
    r"\s+in\s+(?:the|its|this)\s+(?:[\w-]+\s){1,3}sense(?=[\s,])"
)
"""An aside: in brackets, between two commas, or the sense that is meant."""
MOST = 2


def whose(sentence: str) -> str:
    """The words at the beginning of a sentence that tell whose term follows; "" if there are none."""
    match = WHOSE.match(sentence)
    return match[0] if match and any(NAMED.match(word) for word in match[0].split() if "’s" in word or "'s" in word or "'" in word) else ""


def without_between(rest: str) -> str:
    """What follows a term, without the asides right behind it."""
    for _ in range(MOST):
        match = BETWEEN.match(rest)
        if match is None:
            break
        rest = rest[match.end() :]
    return rest
