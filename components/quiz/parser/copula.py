"""What only joins a description to its term: `Lag features: these are values of earlier steps`, `gain: is the factor …`."""

from __future__ import annotations

import re

from components.quiz.words import words

JOINS = re.compile(
    r"(?:(?:this|these|it|they|that|those)(?:['’]s|['’]re|\s+(?:is|are|was|were))|(?:das|dies|es)\s+(?:ist|sind)|(?:er|sie)\s+(?:ist|sind)|"
    r"(?:is|are|ist|sind)(?=\s+(?:an?|the|ein|eine|einen|der|die|das)\s))\s+",
    re.I,
)
FOLLOWS = re.compile(r"(?:not|also|often|usually|only|then|why|where|when|how|because|what|nicht|auch|oft|nur|dann|\w+(?:ed|ing))\b", re.I)
"""What goes on with a sentence, and does not say what something is."""
LEAST = 3


def without_copula(said: str) -> str:
    """A description without the pronoun and the verb in front of it, if what is left says what its term is."""
    match = JOINS.match(said)
    rest = said[match.end() :] if match else ""
    return rest if rest and len(words(rest)) >= LEAST and not FOLLOWS.match(rest) else said
