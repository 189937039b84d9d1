"""Whatever comes from an address, a field gives back something that it may hold."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.lesson.fields import Choice, Field, Real, Switch, Text, Whole

ANYTHING = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=40), st.lists(st.integers(), max_size=3))


@given(ANYTHING)
def test_a_choice_is_one_of_its_options(value: object) -> None:
    assert Choice(("zeros", "reflect"), "zeros").clean(value) in ("zeros", "reflect")


@given(ANYTHING)
def test_a_whole_number_stays_within_its_limits(value: object) -> None:
    number = Whole(1, 8, 3).clean(value)
    assert isinstance(number, int)
    assert 1 <= number <= 8


@given(ANYTHING)
def test_a_real_number_is_finite_and_within_its_limits(value: object) -> None:
    number = Real(0.1, 3, 1).clean(value)
    assert math.isfinite(number)
    assert 0.1 <= number <= 3


@given(ANYTHING)
def test_a_switch_is_on_or_off(value: object) -> None:
    assert Switch(True).clean(value) in (True, False)


@given(ANYTHING)
def test_a_text_is_no_longer_than_it_may_be(value: object) -> None:
    assert len(Text("start", longest=10).clean(value)) <= 10


@pytest.mark.parametrize(
    ("field", "given_", "held"),
    [
        (Whole(1, 8, 3), "-1", 1),
        (Whole(1, 8, 3), "999", 8),
        (Whole(1, 8, 3), "abc", 3),
        (Real(0.1, 3, 1), "nan", 1.0),
        (Real(0.1, 3, 1), "inf", 1.0),
        (Real(0.1, 3, 1), "2.5", 2.5),
        (Choice(("zeros", "reflect"), "zeros"), "reflect", "reflect"),
        (Choice(("zeros", "reflect"), "zeros"), "<script>", "zeros"),
        (Switch(False), "true", True),
        (Text("start", longest=4), "longer", "long"),
    ],
)
def test_what_an_address_says_is_read_or_replaced(field: Field, given_: str, held: object) -> None:
    assert field.clean(given_) == held


@pytest.mark.parametrize("field", [Choice(("a", "b"), "b"), Whole(1, 8, 3), Real(0.1, 3, 1), Switch(True), Text("start")])
def test_a_default_may_be_held(field: Field) -> None:
    assert field.clean(field.default) == field.default
