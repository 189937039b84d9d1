"""What the presets and scenes of the note claim, measured with the shipped weights."""

from __future__ import annotations

import pytest

from components.language_model.masked import MaskedModel
from components.masked_language_model import compute, several
from components.notes import note

PRESETS = {preset.name: preset for preset in note("masked-language-model").presets}


def at_the_mask(model: MaskedModel, sentence: str, temperature: float = 1.0) -> compute.Distribution:
    return compute.softmax(compute.read(model, sentence).at_masks[0], temperature)


def rank(model: MaskedModel, sentence: str, word: str) -> int:
    return compute.rank(at_the_mask(model, sentence), model.vocabulary.index(word))


def test_agreement(model: MaskedModel) -> None:
    plural = str(PRESETS["Agreement"].state["sentence"])
    assert {rank(model, plural, word) for word in ("were", "are")} == {1, 2}
    assert rank(model, plural.replace("children", "child"), "was") == 1


def test_not_is_overlooked(model: MaskedModel) -> None:
    sentence = str(PRESETS["The word not"].state["sentence"])
    assert rank(model, sentence, "animal") <= 3


def test_the_fact_is_not_known(model: MaskedModel) -> None:
    assert rank(model, str(PRESETS["A fact"].state["sentence"]), "canberra") > 1


def test_three_masks_one_by_one_make_no_phrase(model: MaskedModel) -> None:
    filled = several.fill_both_ways(model, model.encode(str(PRESETS["Three masks"].state["sentence"])))
    assert any(one.at_once.token_id != one.in_turn.token_id for one in filled)


def test_a_visible_word_is_no_question(model: MaskedModel) -> None:
    state = PRESETS["Great, hidden"].state
    reading = compute.read(model, str(state["sentence"]))
    [position] = compute.words(reading.encoding)[int(state["word"]) - 1]
    assert model.vocabulary[reading.best[position]] == "great"
    assert reading.best_probability[position] > 0.9
    [piece] = compute.hide(model, reading.encoding, (position,))
    assert piece.truth.probability < 0.6


def test_temperature_5_moves_the_mass_to_the_rest(model: MaskedModel) -> None:
    found = at_the_mask(model, "This is a great [MASK].", 5.0)
    assert compute.remaining(found, compute.top(found, model, 10)) > 0.9
    assert compute.top(found, model, 1)[0].token_id == compute.top(at_the_mask(model, "This is a great [MASK]."), model, 1)[0].token_id


def test_unbelievably_is_in_pieces(model: MaskedModel) -> None:
    assert "unbelievably" not in model.vocabulary
    assert any(token.startswith("##") for token in model.encode("It was unbelievably [MASK].").tokens)


@pytest.mark.parametrize("word", ["canberra", "animal"])
def test_searched_words_are_entries(model: MaskedModel, word: str) -> None:
    assert word in model.vocabulary
