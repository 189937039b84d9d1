"""Wrong numbers and shapes made from the right one: its own numbers in another order, a neighbour in size."""

from __future__ import annotations

import itertools
import random
import re
from dataclasses import replace

from components.quiz.choices import Choice
from components.quiz.facts import Attribute, Fact, Printed
from components.quiz.grammar import date, numeric
from components.quiz.units import is_range, measured, unit
from components.quiz.words import normal

NUMBER = re.compile(r"\d+(?:[.,_]\d+)*")
SHAPE = re.compile(r"[\[(]\s*\d+(?:\s*,\s*\d+)+\s*,?\s*[\])]|(?<=\()\s*\d+(?:\s*,\s*\d+)+\s*(?=,)")
"""The numbers of a shape in code: `torch.randn(8, 3, 32, 32)`, `np.zeros((3, 4))`."""
STEP = 1.8
"""The ratio of neighbours among made-up values of a measured quantity."""
SCALE = re.compile(r"\b1\s?:\s?\d{2}")
"""A scale or a dilution, which nobody takes for its reverse: `1:10 000`."""
RATIO = re.compile(r"\d\s?:\s?\d")
"""A ratio, of which a learner's notes may mean the reverse as well: `2:1`."""
SOME_YEAR = re.compile(
    r"(?:(?:c\.|ca\.?|circa|about|around|early|mid|late|um|etwa|rund|anfang|mitte|ende)[ -]?|[~≈] ?)?"
    r"(?:1\d{3}|20\d\d)(?:['’]?s|er)?(?:[ -]?ish)?",
    re.I,
)
"""A year and nothing else, given or taken a few: `1998ish`, `~1450`, `1920s`."""
POWER = re.compile(r"(?P<digits>\d+(?:\.\d+)?)e(?P<power>-\d{1,2})", re.I)
"""A small number as programs write it: `3e-4`."""
NINES = re.compile(r"0\.9{2,4}")
"""A share that is nearly the whole, whose neighbours are those with a nine more or less: `0.99`."""
REORDERS = re.compile(r"\.(?:permute|transpose|swapaxes|swapdims|moveaxis|movedim)\([^()]*\)(?:\.shape|\.size\(\))$")
"""A call that puts the axes of a shape into another order and changes nothing else."""
ENOUGH = 3
FEW = 4
"""Smaller numbers have no neighbours that are as round (see `beside`)."""
OTHER = "The notes give another number here."


BOUNDS = re.compile(r"\b(?:range|interval|domain|image|bereich|intervall)\b", re.I)
"""What has a lower and an upper bound: turned round they are none."""


REMARKED_YEAR = re.compile(r"(?:1\d{3}|20\d\d)\s?[,;(]\s?[^\W\d_]")
"""A year and what is told of it: `1668, oldest`."""
INTERVAL = re.compile(r"[(\[][-−]?[\d.]+,[-−]?[\d.]+[)\]]")
"""Two bounds whose comma, without a blank, would be read as that of one number: `(-1,1)`."""


def invented(fact: Fact, text: str) -> tuple[Choice, ...]:
    """Wrong values for a numeric text; none for anything else, for a range, and for a year, where a neighbour would be mere drill."""
    if numeric(text) is None or date(text) or SOME_YEAR.fullmatch(text.strip()):
        return ()
    own = not fact.place.concept
    if own and (REMARKED_YEAR.match(text.strip()) or INTERVAL.fullmatch(text.strip())):
        return ()
    if own and (small := POWER.fullmatch(text.strip())):
        return _powers(fact, small["digits"], int(small["power"]))
    if own and NINES.fullmatch(text.strip()):
        return tuple(_choice(fact, other, OTHER) for other in ("0.9", "0.99", "0.999", "0.9999") if other != text.strip())
    if len(NUMBER.findall(text)) > 1:
        interval = isinstance(fact, Attribute) and BOUNDS.search(fact.attribute) is not None
        return () if is_range(text) or interval else permuted(fact, text)
    match = NUMBER.search(text)
    if match is None or match[0].count(".") > 1:
        return ()
    typed = match[0]
    decimals = len(typed.rpartition(".")[2]) if "." in typed else 0
    value = int(re.sub(r"[.,_]", "", typed))
    if value < 4:
        return ()
    grouped = "," in typed
    found = []
    for other in apart(value, unit(text) == "°", fact.id) if measured(text) else beside(value, "%" in text, fact.id):
        new = f"{other:,}" if grouped or (typed == f"{value:,}" and other >= 10_000) else str(other)
        new = f"{other / 10**decimals:.{decimals}f}" if decimals else new
        found.append(_choice(fact, text[: match.start()] + new + text[match.end() :], OTHER))
    return tuple(found)


def beside(value: int, share: bool, name: str) -> list[int]:
    """Three numbers about as large and as round as a value, evenly spaced with it; its rank among the four is drawn from `name`.

    Powers of two stand among powers of two. `share`: all are at most 100.
    """
    rank = random.Random(f"{name}/rank").randrange(4)
    if value >= 8 and value & (value - 1) == 0 and not share:
        row = [int(value * 2.0 ** (place - rank)) for place in range(4)]
        return [other for other in row if other not in (0, value)]
    unit = 10 ** (len(str(value)) - len(str(value).rstrip("0")))
    unit = unit // 2 if unit >= 10 and value < 4 * unit else unit
    step = max(unit, round(0.15 * value / unit) * unit)
    rank = min(rank, (value - 1) // step)
    rank = max(rank, 3 - (100 - value) // step) if share else rank
    row = [value + (place - rank) * step for place in range(4)]
    return [other for other in row if other > 0 and other != value and (not share or other <= 100)]


def apart(value: int, angle: bool, name: str) -> list[int]:
    """Three numbers as round as a measured value, each more than 40 % away from it: nearer ones may be as true. `angle`: at most 180.

    The value's rank among the four is drawn from `name`.
    """
    rank = random.Random(f"{name}/rank").randrange(4)
    zeros = 10 ** (len(str(value)) - len(str(value).rstrip("0")))
    round_to = zeros // 2 if zeros >= 10 else 5 if value % 5 == 0 and value > 10 else 1
    round_to = round_to // 5 if round_to > value / 6 and round_to % 5 == 0 else round_to
    while True:
        row = [max(1, round(value * STEP ** (place - rank) / round_to)) * round_to for place in range(4)]
        if rank == 3 or not angle or row[-1] <= 180:
            return sorted({other for other in row if not 0.6 * value <= other <= 1.4 * value})
        rank += 1


def recombined(fact: Fact, text: str, given: str) -> tuple[Choice, ...]:
    """A shape made of the right one and of those that go in: one of those, or the right one with one of their numbers in its place."""
    ours = NUMBER.findall(text)
    found = {normal(text)}
    choices = []
    for shape in SHAPE.findall(given) if len(ours) >= 2 else ():
        theirs = NUMBER.findall(shape)
        mixed = [[*ours[:place], other, *ours[place + 1 :]] for place, other in enumerate(theirs)] if len(theirs) == len(ours) else []
        for numbers in [theirs, *mixed] if mixed else []:
            fresh = iter(numbers)
            other = NUMBER.sub(lambda _, fresh=fresh: next(fresh), text)  # type: ignore[misc]
            if normal(other) not in found:
                found.add(normal(other))
                choices.append(replace(_choice(fact, other, "Some of these numbers are those of what goes in."), near=0))
    return tuple(choices)


def permuted(fact: Fact, text: str) -> tuple[Choice, ...]:
    """The same numbers in another order."""
    numbers = NUMBER.findall(text)
    if not 2 <= len(numbers) <= 5 or SCALE.search(text) or (RATIO.search(text) and not fact.place.concept):
        return ()
    found = {normal(text): text}
    texts = []
    for order in itertools.permutations(numbers):
        fresh = iter(order)
        other = NUMBER.sub(lambda _, fresh=fresh: next(fresh), text)  # type: ignore[misc]
        if normal(other) not in found:
            found[normal(other)] = other
            texts.append(other)
    return tuple(_choice(fact, other, "These are the right numbers in a wrong order.") for other in texts[:4])


def reordered(fact: Printed, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """The wrong options beside the shape that a learner's call puts into another order: those of the same numbers alone, if there are
    enough; one sees of any other that it is wrong.
    """
    ours = sorted(NUMBER.findall(fact.output))
    same = tuple(replace(choice, near=0) for choice in choices if sorted(NUMBER.findall(choice.text)) == ours)
    enough = len({normal(choice.text) for choice in same} - {normal(fact.output)}) >= ENOUGH
    return same if enough and not fact.place.concept and REORDERS.search(fact.code) else choices


def _choice(fact: Fact, text: str, why: str) -> Choice:
    return Choice(text, why, fact, 1)


def _powers(fact: Fact, digits: str, power: int) -> tuple[Choice, ...]:
    """Three numbers of the same digits with other powers of ten, evenly spaced; the rank of the right one is drawn from the fact."""
    rank = random.Random(f"{fact.id}/rank").randrange(4)
    step = 2 if power < -5 else 1
    powers = [power + (place - rank) * step for place in range(4)]
    return tuple(_choice(fact, f"{digits}e{other}", OTHER) for other in powers if other not in (power, 0) and other < 0)


def few(fact: Fact, text: str) -> tuple[Choice, ...]:
    """Three small whole numbers beside another one; the rank of the right one among the four is drawn from the fact."""
    value = int(text) if re.fullmatch(r"\d", text) else -1
    if not 0 <= value < FEW:
        return ()
    first = max(0, value - random.Random(f"{fact.id}/few").randrange(4))
    return tuple(_choice(fact, str(other), OTHER) for other in range(first, first + 4) if other != value)


def alike_in_size(one: str, other: str) -> bool:
    """Whether two numbers are of one kind: both whole or both with decimals, neither more than ten times the other."""
    ours, theirs = numeric(one), numeric(other)
    if not ours or not theirs or len(ours) != 1 or len(theirs) != 1 or ("." in one or "e" in one) != ("." in other or "e" in other):
        return False
    small, large = sorted((abs(ours[0]), abs(theirs[0])))
    return small > 0 and large <= 10 * small
