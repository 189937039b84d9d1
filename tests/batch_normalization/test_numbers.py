"""The values that are typed."""

from __future__ import annotations

import pytest

from components.batch_normalization.numbers import CATCHING_UP, ValuesError, parse, work_out
from components.batch_normalization.words import feature_formula, feature_words


def test_commas_semicolons_blanks_and_a_real_minus() -> None:
    assert parse(" 2,4;\n9 −1.5  1e3 ") == (2, 4, 9, -1.5, 1000)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "There is no value yet"),
        ("2, x, 4", "“x” is no number"),
        ("nan, 1", "“nan” is too large"),
        ("1e30", "“1e30” is too large"),
        ("<script>", "“<script>” is no number"),
        ("9" * 60, "99999…” is too large"),
        ("1 " * 17, "There are 17 values; at most 16 fit into the table: remove 1."),
    ],
)
def test_what_cannot_be_used_is_refused_in_one_sentence(text: str, says: str) -> None:
    with pytest.raises(ValuesError) as refused:
        parse(text)
    assert says in str(refused.value)
    assert len(str(refused.value)) < 130


def test_the_running_averages_go_their_way() -> None:
    worked = work_out((2, 4, 9), 1, 0, 5, training=False)
    assert len(worked.running) == CATCHING_UP + 1
    assert worked.running[5].mean.item() == pytest.approx(5 * (1 - 0.9**5))
    assert worked.running[5].variance.item() == pytest.approx(0.9**5 + (1 - 0.9**5) * 13)  # 13 is the unbiased variance
    assert "59.0% of each average is still its start" in feature_words(worked, 5, training=False)


def test_one_value() -> None:
    worked = work_out((4.0,), 1, 0, 10, training=True)
    assert worked.found is None
    assert r"\sigma^2 = (4 - 4)^2 = 0" in feature_formula(worked, 1, 0, 10, training=True)
    assert "A batch of one" in feature_words(worked, 10, training=True)
    evaluated = work_out((4.0,), 1, 0, 10, training=False)
    assert evaluated.found is not None
    assert evaluated.found.output.item() == pytest.approx(4, abs=1e-4)  # by 0 and 1, where the averages start


def test_equal_values_become_zero() -> None:
    worked = work_out((7.0, 7.0, 7.0), 2, 0.5, 0, training=True)
    assert worked.found is not None
    assert worked.found.output[:, 0].tolist() == [0.5, 0.5, 0.5]
    assert worked.squeezed[:, 0].tolist() == [0, 0, 0]


def test_the_formula_has_the_numbers() -> None:
    worked = work_out((2, 4, 9), 1.5, -0.5, 0, training=True)
    formula = feature_formula(worked, 1.5, -0.5, 0, training=True)
    for part in (r"\big(2 + 4 + 9\big) = 5", "= 8.667", "= −1.019", r"1.5 \cdot (−1.019) + (−0.5) = −2.029"):
        assert part in formula
