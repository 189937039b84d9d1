"""Pictures of many learners at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError, Lock

import pytest

from components.convolution import sources
from components.images import Picture, sample


def test_a_class_that_brings_its_pictures_at_once_has_them_decoded_two_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    at_once, most, lock, third = 0, 0, Lock(), Barrier(3)

    def slowly(data: bytes) -> Picture:
        nonlocal at_once, most
        with lock:
            at_once += 1
            most = max(most, at_once)
        with suppress(BrokenBarrierError):
            third.wait(0.3)  # for one too many
        with lock:
            at_once -= 1
        return sample("tower")

    monkeypatch.setattr(sources, "decode", slowly)
    with ThreadPoolExecutor(6) as pool:
        brought = list(pool.map(lambda number: sources.read(f"{number}", bytes(number)), range(6)))
    sources.read.clear()
    assert len(brought) == 6
    assert most == 2
