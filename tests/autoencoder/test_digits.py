"""A drawn digit as text."""

from __future__ import annotations

import pytest
import torch

from components.autoencoder.digits import EXAMPLE, LETTERS, MOST, DigitError, digits, parse


def test_there_and_back() -> None:
    for picture in digits().x_test[:20]:
        drawn = parse("".join(LETTERS[count] for count in (picture * MOST).round().int().tolist()))
        assert drawn is not None
        torch.testing.assert_close(drawn, picture)
    assert parse(EXAMPLE) is not None


def test_nothing_drawn() -> None:
    assert parse("") is None
    assert parse("a" * 64) is None


@pytest.mark.parametrize("text", ["b" * 63, "z" * 64, "b" * 65, "<script>", "Q" * 64, "é" * 64])
def test_what_is_no_digit_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(DigitError, match="64 letters from a to q, one for each pixel") as refused:
        parse(text)
    assert len(str(refused.value)) < 130
