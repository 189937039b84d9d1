"""Pictures of many learners at once: how many are decoded, and how much of them is held."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError, Lock

import pytest
from streamlit.testing.v1 import AppTest

from components.convolution import sources
from components.images import SAMPLES, Picture, sample
from components.images.samples import FOLDER
from components.literal import literal


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


def bring(page: AppTest, data: bytes) -> list[str]:
    """Bring a picture to the page; the errors that it shows then."""
    page.file_uploader(key=sources.UPLOAD).set_value(("mine.jpg", data, "image/jpeg")).run()
    assert not page.exception
    return [error.value for error in page.error]


def test_what_all_sessions_hold_has_a_limit(open_page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch) -> None:
    photograph = (FOLDER / SAMPLES["tower"].file).read_bytes()
    monkeypatch.setattr(sources, "MOST", len(photograph) + sum(len(one.data) for one in sources._held))
    one, other = (open_page("convolution", guess="skip") for _ in range(2))
    assert bring(one, photograph) == []
    (said,) = bring(other, photograph)
    assert literal(sources.FULL) in said
    assert bring(one, photograph) == [], "no other in the place of one's own"
    one.session_state[sources.BROUGHT] = None  # as when the session ends
    one.run()
    assert bring(other, photograph) == []
