"""Damage done to a valid file: bytes flipped, cut, doubled, moved, overwritten; or other words in the place of its own."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from tests.fuzz.samples import samples

HOW_MANY = settings.default.max_examples if settings.default.max_examples > 100 else 40
"""Examples of each: few in `make test`, thousands in `make fuzz` (the profile in tests/conftest.py)."""
ODD = [
    b"\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x80", b"\xed\xa0\x80", b"-1", b"NaN", b"1e999", b"9" * 400, b'"\\ud800"',
    b"[" * 300,
]  # fmt: skip
WORDS = (
    "a A is are the of such as and or not because if der ist und oder Bb (Cc) - * > # 1. ``` ~~~ | |---| ** _ ` [ ]( ![ <b> <li> <tr> <!-- "
    "$ $$ == ''' : :: ; – → “ ” ? ! \\ = %% ^ & No. e.g. 1990 5 kg 10 % Q: A) --- title: {#a} http://a.b \t \u200b \u202e \x1b \x7f é 中 😀"
).split(" ")
"""What means something in notes."""


@st.composite
def damaged(draw: st.DrawFn, target: str) -> bytes:
    """A valid file of a target with up to six places damaged."""
    data = bytearray(draw(st.sampled_from(samples(target))))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        length = draw(st.integers(1, 12))
        match draw(st.sampled_from(["flip", "cut", "double", "overwrite", "insert", "end"])):
            case "flip":
                data[at : at + 1] = bytes([(*data[at : at + 1], 0)[0] ^ (1 << draw(st.integers(0, 7)))])
            case "cut":
                del data[at : at + length]
            case "double":
                data[at:at] = data[at : at + length * 20]
            case "overwrite":
                data[at : at + length] = draw(st.binary(min_size=length, max_size=length))
            case "insert":
                data[at:at] = draw(st.sampled_from(ODD))
            case "end":
                del data[at:]
    return bytes(data)


@st.composite
def made_up_notes(draw: st.DrawFn, most: int = 60) -> bytes:
    """Notes of words that mean something, in any order, some of them many times."""
    words = st.one_of(st.sampled_from(WORDS), st.text(max_size=6))
    joins = st.sampled_from([" ", "", "\n", "\n\n", "\n  "])
    pieces = st.tuples(st.lists(words, min_size=1, max_size=5), joins, st.sampled_from([1, 1, 1, 2, 40]))
    text = "".join((join.join(some) + join) * times for some, join, times in draw(st.lists(pieces, min_size=1, max_size=most)))
    return text.encode("utf-8", "surrogatepass")


EDGES = st.sampled_from([2**63, 10**400, -1, "\ud800", "", "x" * 5_000])
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | EDGES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
"""Any value that JSON can hold, and the numbers that Python's reader takes besides."""


def places(value: Any, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value inside a value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [here, *(place for key, one in inner for place in places(one, (*here, key)))]


def put(value: Any, place: tuple[Any, ...], new: Any) -> Any:
    """The value with something else in one place."""
    if not place:
        return new
    copy = value.copy()
    copy[place[0]] = put(copy[place[0]], place[1:], new)
    return copy


@st.composite
def changed_json(draw: st.DrawFn, target: str) -> bytes:
    """A valid JSON file of a target with up to three values replaced by any others, or by others of its own."""
    value = json.loads(draw(st.sampled_from(samples(target))))
    for _ in range(draw(st.integers(1, 3))):
        ways = places(value)
        new = draw(ANY) if draw(st.booleans()) else _at(value, draw(st.sampled_from(ways)))
        value = put(value, draw(st.sampled_from(ways)), new)
    return json.dumps(value).encode()


def _at(value: Any, place: tuple[Any, ...]) -> Any:
    for key in place:
        value = value[key]
    return value
