"""One thread for the small matrices of these tests, as on the page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from components.threads import one_thread


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    with one_thread():
        yield
