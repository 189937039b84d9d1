"""The lab's numbers against torch, numpy and plain transformers."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import softmax as reference_softmax

from components.language_model.masked import MaskedModel
from components.masked_language_model import compute, several

NOTES = "This is a great [MASK]."
logits = st.lists(st.floats(-40, 40, width=32), min_size=2, max_size=50)


def test_the_notes_shapes_ids_and_mask(model: MaskedModel) -> None:
    reading = compute.read(model, NOTES)
    assert reading.encoding.ids == (101, 2023, 2003, 1037, 2307, 103, 1012, 102)
    assert reading.shape == (1, 8, 30_522)
    assert reading.at_masks.shape == (1, 30_522)
    assert reading.encoding.masks == (5,)


def test_the_best_at_every_position_is_the_softmax_s(model: MaskedModel) -> None:
    reading = compute.read(model, NOTES)
    best = model.logits(reading.encoding.ids)[0].softmax(-1).max(-1)
    assert list(reading.best) == best.indices.tolist()
    assert list(reading.best_probability) == pytest.approx(best.values.tolist(), rel=1e-4)


@settings(deadline=None)
@given(logits, st.floats(0.1, 5.0))
def test_softmax_equals_scipy(row: list[float], temperature: float) -> None:
    found = compute.softmax(torch.tensor(row), temperature)
    expected = reference_softmax(np.array(row, dtype=np.float64) / temperature)
    np.testing.assert_allclose(found.probabilities.numpy(), expected, atol=2e-5)
    assert float(found.probabilities.sum()) == pytest.approx(1, abs=1e-5)
    assert found.total == pytest.approx(float(found.exponentials.sum()))


def test_the_steps_lead_to_the_probability(model: MaskedModel) -> None:
    found = compute.softmax(compute.read(model, NOTES).at_masks[0], 0.7)
    for shown in compute.top(found, model, 10):
        assert shown.exponential == pytest.approx(math.exp(shown.logit / 0.7 - found.largest), rel=1e-4)
        assert shown.probability == pytest.approx(shown.exponential / found.total, rel=1e-5)


@pytest.mark.parametrize("temperature", [0.1, 1.0, 5.0])
@pytest.mark.parametrize("k", [1, 10, 30])
def test_what_has_a_bar_and_what_has_none_is_everything(model: MaskedModel, temperature: float, k: int) -> None:
    found = compute.softmax(compute.read(model, NOTES).at_masks[0], temperature)
    entries = compute.top(found, model, k)
    assert len(entries) == k
    assert [shown.rank for shown in entries] == list(range(1, k + 1))
    assert sum(shown.probability for shown in entries) + compute.remaining(found, entries) == pytest.approx(1, abs=1e-5)


def test_temperature_keeps_the_order(model: MaskedModel) -> None:
    row = compute.read(model, NOTES).at_masks[0]
    orders = [[shown.token_id for shown in compute.top(compute.softmax(row, t), model, 20)] for t in (0.1, 1.0, 5.0)]
    assert orders[0] == orders[1] == orders[2]
    sharp, flat = (float(compute.softmax(row, t).probabilities.max()) for t in (0.1, 5.0))
    assert sharp > 0.5 > 0.01 > flat


@pytest.mark.parametrize("constant", [-1000, -1, 0, 1, 100, 1000])
def test_a_constant_changes_nothing_but_rounding(model: MaskedModel, constant: int) -> None:
    row = compute.read(model, NOTES).at_masks[0]
    measured = compute.shift_difference(row, constant)
    assert measured == float((torch.softmax(row + constant, -1) - torch.softmax(row, -1)).abs().max())
    assert measured < 1e-4
    if constant == 0:
        assert measured == 0


def test_spacing_is_numpys() -> None:
    for value in (0.5, 9.58, 109.6, 1009.58):
        assert compute.spacing(value) == float(np.spacing(np.float32(value)))


def test_search_finds_the_word_and_what_begins_with_it(model: MaskedModel) -> None:
    found = compute.softmax(compute.read(model, NOTES).at_masks[0])
    for wanted in ("movie", " movie ", "MOVIE"):
        entries = compute.search(found, model, wanted)
        assert entries[0].token == "movie"
        assert entries[0].token_id == 3185
        assert all(shown.token.startswith("movie") for shown in entries)
    order = found.logits.argsort(descending=True).tolist()
    assert compute.search(found, model, "chair")[0].rank == order.index(model.vocabulary.index("chair")) + 1
    assert compute.search(found, model, "  ") == []
    assert compute.search(found, model, "zzzzqx") == []
    assert compute.search(found, model, "[MASK]")[0].token_id == 103


def test_a_hidden_word_is_rated_as_by_hand(model: MaskedModel) -> None:
    encoding = model.encode("This is a great movie.")
    positions = compute.words(encoding)[3]
    [piece] = compute.hide(model, encoding, positions)
    masked = model.encode("This is a [MASK] movie.")
    p = model.logits(masked.ids)[0, 4].softmax(-1)
    assert piece.position == 4
    assert piece.truth.token == "great"
    assert piece.truth.probability == pytest.approx(float(p[2307]), rel=1e-4)
    assert piece.surprise == pytest.approx(-math.log2(float(p[2307])), rel=1e-4)
    assert piece.guess.token_id == int(p.argmax())


def test_a_word_in_pieces_is_hidden_whole(model: MaskedModel) -> None:
    encoding = model.encode("It was unbelievably good.")
    groups = compute.words(encoding)
    assert [len(group) for group in groups] == [1, 1, 5, 1, 1]
    pieces = compute.hide(model, encoding, groups[2])
    assert [piece.truth.token for piece in pieces] == ["un", "##bel", "##ie", "##va", "##bly"]


def test_masks_in_turn_read_what_was_filled_in(model: MaskedModel) -> None:
    encoding = model.encode("It was [MASK] [MASK] [MASK].")
    filled = several.fill_both_ways(model, encoding)
    assert [one.position for one in filled] == [3, 4, 5]
    assert filled[0].at_once == filled[0].in_turn
    together = model.fill("It was [MASK] [MASK] [MASK].", k=1)
    assert [one.at_once.token_id for one in filled] == [guesses[0].token_id for guesses in together]
    sentence = "It was [MASK] [MASK] [MASK]."
    for one in filled:
        best = model.fill(sentence, k=1)[0][0]
        assert one.in_turn.token_id == best.token_id
        sentence = sentence.replace("[MASK]", best.token, 1)


def test_more_masks_than_the_lab_shows(model: MaskedModel) -> None:
    reading = compute.read(model, "[MASK] " * 40)
    assert len(reading.encoding.masks) == 40
    assert reading.at_masks.shape == (16, 30_522)
