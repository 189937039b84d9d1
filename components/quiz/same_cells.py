"""Cells that say the same in two spellings: `musculocut.` and `Musculocutaneous`, `link state` and `link state (Dijkstra)`."""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.brackets import without_brackets
from components.quiz.grammar import numeric
from components.quiz.growth import growth
from components.quiz.units import unit
from components.quiz.vocabulary import known_words
from components.quiz.words import normal, words

PARTS = re.compile(r"[^\W_]+\.?")
JOINTS = re.compile(r"\s*[,;/+&()]\s*|\s(?:and|or|und|oder|sowie|plus)\s")
LITTLE = re.compile(r"^(?:an? (?:bit|little) (?:of )?|some |also |partly |mostly |etwas |auch |teils |teilweise |meist )", re.I)
SHORTEST = 3
"""So many letters of a word stand for it, with a full stop behind them."""
CUT = 5
"""So many letters without a full stop, if they are no word that is known."""
LEFT = 3
"""So many letters are left out at least, where no full stop says that some are."""


@lru_cache(maxsize=50_000)
def same_cell(one: str, other: str) -> bool:
    """Whether two cells say the same but for what stands in brackets and for words that are cut short."""
    if growth(one) or growth(other):
        return "".join(one.split()) == "".join(other.split())
    ours, theirs = without_brackets(one).strip(" ,;–-"), without_brackets(other).strip(" ,;–-")
    if not ours or not theirs:
        return False
    if min(len(ours), len(theirs)) < SHORTEST:
        return ours == theirs  # of symbols the capitals count
    if normal(ours) == normal(theirs) != "":
        return True
    left, right = PARTS.findall(ours), PARTS.findall(theirs)
    return len(left) == len(right) and all(_same_word(a.lower(), b.lower()) for a, b in zip(left, right, strict=True))


def _same_word(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=lambda word: len(word.rstrip(".")))
    bare, whole = short.rstrip("."), long.rstrip(".")
    return bare == whole or cut_short(bare, whole, short.endswith("."))


def cut_short(short: str, long: str, pointed: bool, english: bool = True) -> bool:
    """Whether a word is another, cut short: with a full stop behind it (`pointed`), or because it is no English word."""
    if not short.isalpha() or len(short) < SHORTEST or not long.startswith(short) or len(long) == len(short):
        return False
    left = len(short) >= CUT and len(long) - len(short) >= LEFT
    return pointed or (english and left and bool(known_words()) and short not in known_words())


@lru_cache(maxsize=50_000)
def says_whole(one: str, other: str) -> bool:
    """Whether a cell says all of another, word for word: `oxygen, then carbon dioxide` says `oxygen`."""
    ours, theirs = words(one), words(other)
    if max(map(len, ours), default=0) < SHORTEST or len(ours) >= len(theirs) or numeric(one) is not None:
        return False
    return any(theirs[at : at + len(ours)] == ours for at in range(len(theirs) - len(ours) + 1))


@lru_cache(maxsize=50_000)
def among(one: str, other: str) -> bool:
    """Whether a cell is one of the things that another lists: `lime` of `lime and clay`."""
    parts = JOINTS.split(other)
    return len(parts) > 1 and any(same_cell(one, LITTLE.sub("", part.strip())) for part in parts)


BOUND = re.compile(
    r"(?P<sign>[<>≤≥]=?|up to|at most|max\.?|under|less than|below|bis(?: zu)?|unter|höchstens|"
    r"at least|min\.?|over|more than|above|from|ab|über|mindestens)\s?(?P<number>\d+(?:[.,]\d+)?)",
    re.I,
)
UPWARDS = re.compile(r"[>≥]|at least|min|over|more|above|from|ab$|über|mindest", re.I)
STRICTLY = re.compile(r"[<>]|under|less than|below|unter|over|more than|above|über", re.I)
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
NUMBER = re.compile(r"\d+(?:\.\d+)?")


@lru_cache(maxsize=50_000)
def within(one: str, other: str) -> bool:
    """Whether two cells are bounds, or a bound and a value, that have values in common: `≤4 mm` and `≤5 mm`, `0` and `≤4`."""
    if unit(one) != unit(other) and unit(one) and unit(other):
        return False
    ours, theirs = _span(one), _span(other)
    bound = BOUND.match(one.strip()) or BOUND.match(other.strip())
    return bool(bound and ours and theirs and max(ours[0], theirs[0]) <= min(ours[1], theirs[1]))


def _span(cell: str) -> tuple[float, float] | None:
    """The least and the greatest value of a cell that is a number, a range or a bound; None for any other."""
    bare = THOUSANDS.sub("", cell.strip().lstrip("~≈ "))
    bound = BOUND.match(bare)
    if bound and NUMBER.search(bare, bound.end()):
        return None  # `from 5 to 10`
    if bound:
        number = float(bound["number"].replace(",", "."))
        beside = 1e-9 if STRICTLY.fullmatch(bound["sign"]) else 0.0
        return (number + beside, float("inf")) if UPWARDS.match(bound["sign"]) else (float("-inf"), number - beside)
    found = [float(number) for number in NUMBER.findall(bare)] if bare[:1].isdigit() else []
    return (min(found), max(found)) if 1 <= len(found) <= 2 else None


def any_same(cells: list[str]) -> bool:
    """Whether two of some cells say the same."""
    return any(same_cell(one, other) for place, one in enumerate(cells) for other in cells[:place])
