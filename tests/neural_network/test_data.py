"""Data: split, standardised, generated, bundled, and the learner's own with its contract."""

from __future__ import annotations

import re

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from components.neural_network.data import GENERATED, Data, bundled, points
from components.neural_network.own_data import MOST_ROWS, DataError, from_csv, from_points, parse

GOOD = "length,width,kind\n" + "\n".join(f"{i},{i * i},{'ab'[i % 2]}" for i in range(12))


@pytest.mark.parametrize("name", GENERATED)
def test_generated_points_are_split_and_standardised(name: str) -> None:
    data = points(name, 300, seed=3)
    assert len(data.x) == len(data.x_test) == 150
    torch.testing.assert_close(data.x.mean(dim=0), torch.zeros(data.inputs), atol=1e-5, rtol=0)
    torch.testing.assert_close(data.x.std(dim=0, correction=0), torch.ones(data.inputs), atol=1e-5, rtol=0)
    assert data.x.abs().max() < data.reach
    if data.regression:
        assert data.outputs == data.y.shape[1] == 1
    else:
        assert set(data.y.tolist()) == set(data.y_test.tolist()) == set(range(data.outputs))


def test_xor_and_moons_are_what_they_are_called() -> None:
    xor = points("XOR", 400, noise=0.0)
    back = xor.x * xor.scale + xor.mean
    assert torch.equal((back.prod(dim=1) < 0).long(), xor.y)
    moons = points("moons", 2000, noise=0.0)
    back = moons.x * moons.scale + moons.mean
    upper = back[moons.y == 0] + torch.tensor([0.5, 0.25])
    torch.testing.assert_close(upper.norm(dim=1), torch.ones(len(upper)), atol=1e-4, rtol=0)
    assert upper[:, 1].min() > -1e-4


def test_the_seed_is_the_data() -> None:
    points.cache_clear()
    first = points("moons", 100, seed=1)
    points.cache_clear()
    assert first == points("moons", 100, seed=1)
    assert first != points("moons", 100, seed=2)
    assert len({first, points("moons", 100, seed=1)}) == 1


@pytest.mark.parametrize(("name", "inputs", "outputs", "rows"), [("digits", 64, 10, 1797), ("petals", 2, 3, 150)])
def test_bundled(name: str, inputs: int, outputs: int, rows: int) -> None:
    data = bundled(name)
    assert (data.inputs, data.outputs, len(data.x) + len(data.x_test)) == (inputs, outputs, rows)
    assert data.x.isfinite().all()


def numbers(data: Data) -> list[tuple[float, float, str]]:
    x = torch.cat([data.x, data.x_test]) * data.scale + data.mean
    y = torch.cat([data.y, data.y_test])
    return sorted((round(a, 3), round(b, 3), data.labels[c]) for (a, b), c in zip(x.tolist(), y.tolist(), strict=True))


def test_the_names_are_part_of_the_data() -> None:
    mine = from_csv(GOOD.encode(), "mine")
    assert mine == from_csv(GOOD.encode(), "mine")
    assert mine != from_csv(GOOD.replace("width", "depth").encode(), "mine")
    assert mine != from_csv(GOOD.replace(",a", ",c").replace(",b", ",d").encode(), "mine")
    assert mine != from_csv(GOOD.encode(), "yours")


def test_a_table_comes_back_as_it_was() -> None:
    data = from_csv(GOOD.encode(), "mine")
    assert data.columns == ("length", "width")
    assert data.labels == ("a", "b")
    assert numbers(data) == sorted((float(i), float(i * i), "ab"[i % 2]) for i in range(12))


@pytest.mark.parametrize(
    "text",
    [
        GOOD.split("\n", 1)[1],
        GOOD.replace(",", ";"),
        GOOD.replace(",", "\t").replace("\n", "\r\n"),
        "\ufeff" + GOOD,
        GOOD + "\n\n\n",
        GOOD.replace(",", ";").replace("4;16", "4,0;16,0"),
        GOOD.replace("4,16", '"4","1.6e1"'),
    ],
)
def test_tables_of_other_programs(text: str) -> None:
    assert numbers(from_csv(text.encode(), "mine")) == numbers(from_csv(GOOD.encode(), "mine"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no row"),
        (GOOD + "\n1,two,a", "Row 14, column 2: “two” is no number"),
        (GOOD + "\n1,2", "Row 14 has 2 columns"),
        (GOOD + "\n1,2,a,b", "Row 14 has 4 columns"),
        (GOOD + "\n1,nan,a", "Row 14, column 2: “nan”"),
        (GOOD + "\n1,inf,a", "Row 14, column 2: “inf”"),
        (GOOD + "\n1e300,2,a", "Row 14, column 1: 1e300 is too large"),
        (GOOD + "\n1,2, ", "Row 14 has no class"),
        (GOOD + "\n1,2," + "x" * 99, "Row 14: the class"),
        (GOOD + "\n1,2,c", "The class “c” has 1 of the 4 points"),
        ("\n".join(f"{i},1,a" for i in range(9)), "one class"),
        ("\n".join(f"{i},1,{i}" for i in range(9)), "9 classes"),
        ("1,2,a\n" * (MOST_ROWS + 1), "2,001 rows"),
        ("=cmd()|x,1,a\n" + GOOD, "Row 1, column 1"),
        (GOOD + "\n\0", "zero bytes"),
        ("1,2,a\n" * 200_000, "1,200,000 bytes"),
    ],
)
def test_what_breaks_the_contract_is_named_with_its_row(text: str, said: str) -> None:
    with pytest.raises(DataError, match=re.escape(said)):
        from_csv(text.encode(), "mine")


def test_a_file_that_is_no_text() -> None:
    with pytest.raises(DataError, match="UTF-8"):
        from_csv(b"\xff\xfe\x00\x01", "mine")


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_whatever_the_file_holds_the_answer_is_data_or_a_sentence(content: bytes) -> None:
    try:
        data = from_csv(content, "mine")
    except DataError:
        return
    assert data.x.isfinite().all()


def test_clicked_points_are_kept_as_they_are() -> None:
    text = "; ".join(f"{x}, {y}, {'AB'[x > 0]}" for x in (-1, 1) for y in (-1.5, -0.5, 0.5, 1.5))
    found = parse(text)
    assert found == tuple((x, y, "AB"[x > 0]) for x in (-1, 1) for y in (-1.5, -0.5, 0.5, 1.5))
    data = from_points(found)
    assert numbers(data) == sorted((x, y, label) for x, y, label in found)


@pytest.mark.parametrize("text", ["1, 2", "1, 2, AB", "1, 2, a", "3, 0, A", "1, nan, A", "a, b, c", "; ".join(["0, 0, A"] * 201)])
def test_what_is_no_point_is_said(text: str) -> None:
    with pytest.raises(DataError):
        parse(text)


def test_too_few_points_of_a_class() -> None:
    with pytest.raises(DataError, match="“B” has 1 of the 4"):
        from_points(parse("0, 0, A; 0, 1, A; 1, 1, A; 1, 0, A; 2, 2, B"))
