"""Results are kept, and not too many of them."""

from __future__ import annotations

from components.kept import Kept


def test_a_result_is_kept_and_the_longest_unused_go() -> None:
    kept: Kept[int] = Kept(48)
    for number in range(48):
        kept.keep(("test", number), number)
    assert kept.find(("test", 0)) == 0  # used just now, so not the next to go
    kept.keep(("test", "one more"), 99)
    assert kept.find(("test", 0)) == 0
    assert kept.find(("test", 1)) is None
    assert kept.find(("test", "one more")) == 99
