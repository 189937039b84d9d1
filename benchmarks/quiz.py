"""How the processor time of a quiz grows with its notes: 10 KB to 10 MB, without the encoder. The aim is an exponent of 1.1."""

from __future__ import annotations

import itertools
import math
import random
import time
from collections.abc import Iterator

from benchmarks.figure import Figure
from components.quiz.generate import generate
from components.quiz.sources import SourceText

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
LONGEST = 120.0
"""Seconds of processor time after which a larger size is not tried."""
SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi zo ka lem ron tis mar vel".split()
KINDS = "process device rule method signal tissue measure vessel filter layer".split()
DEEDS = "moves stores divides counts warms joins sorts holds slows marks".split()


def notes(size: int, seed: int = 0) -> str:
    """Made-up notes of about `size` characters: sections of eight definitions, in made-up names that do not repeat."""
    generator = random.Random(seed)

    def name() -> str:
        return "".join(generator.choice(SYLLABLES) for _ in range(4))

    parts: list[str] = []
    length = 0
    while length < size:
        lines = [f"## {name().capitalize()} and {name()}"]
        lines += [
            f"- **{name().capitalize()}**: the {generator.choice(KINDS)} that {generator.choice(DEEDS)} the {name()} of a {name()}"
            for _ in range(8)
        ]
        parts.append("\n".join(lines))
        length += len(parts[-1]) + 2
    return "\n\n".join(parts)[:size]


def figures() -> Iterator[Figure]:
    """Each size once; then the exponent of growth over the last factor of ten."""
    taken: dict[int, float] = {}
    for size in SIZES:
        source = SourceText("notes.md", notes(size))
        start = time.process_time()
        quiz = generate([source], 0, 12)
        taken[size] = time.process_time() - start
        assert len(quiz.questions) == 12, f"{len(quiz.questions)} questions from {size} characters"
        yield Figure(f"quiz of 12 from {size // 1000:,} KB", taken[size], "s")
        if taken[size] > LONGEST:
            break
    sizes = sorted(taken)
    for small, large in itertools.pairwise(sizes[1:]):
        exponent = math.log(taken[large] / taken[small]) / math.log(large / small)
        yield Figure(f"exponent of growth, {small // 1000:,} to {large // 1000:,} KB", exponent, "", kind="at most", bound=1.1)
