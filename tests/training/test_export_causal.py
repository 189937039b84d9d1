"""From a left-to-right run to the folder that the app loads, and the card; and that folder itself, once it is there."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from components.language_model import ModelError, checksum, pretrained, shipped, shipped_causal
from components.language_model.folder import WEIGHTS, inspect
from components.language_model.loading import CAUSAL_FOLDER, FOLDER
from tests.language_model.tiny import save_tiny
from training.card_causal import PROMPTS, SEEDS, TEMPERATURE, Figures, card, go_on
from training.causal import Recipe, train
from training.export_causal import export
from training.held_out import Perplexity
from training.loop import Schedule

RECIPE = Recipe(rows={"reviews": 6}, length=16, rate=1e-2, warmup=4, common=5, sample=4)
NGRAMS: dict[str, Any] = {"perplexity": 87.16, "tokens": 777, "order": 5, "trained_on": 23_355_062}


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny(tmp_path_factory.mktemp("models") / "masked")


@pytest.fixture(scope="module")
def run(base: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("run")
    circle = np.tile(np.arange(5, 17, dtype=np.uint16), 40)
    train(base, out, {"reviews": circle, "held-out-reviews": circle}, RECIPE, Schedule(steps=15), evaluate_every=0)
    return out


def test_the_app_loads_what_was_trained(base: Path, run: Path, tmp_path: Path) -> None:
    state = export(run, tmp_path / "causal", base, weights="last")
    assert {file.name for file in (tmp_path / "causal").iterdir()} == {"config.json", WEIGHTS, checksum.LIST}
    inspect(tmp_path / "causal", listed=True, files=("config.json", WEIGHTS))
    assert b"word_embeddings" not in (tmp_path / "causal" / WEIGHTS).read_bytes()
    loaded_model = pretrained.causal(tmp_path / "causal", pretrained.bert(base, name="base"), name="tiny")
    assert loaded_model.longest == 16
    loaded = dict(loaded_model.network.named_parameters())
    trained = train(base, run, {"reviews": np.tile(np.arange(5, 17, dtype=np.uint16), 40)}, RECIPE, Schedule(steps=15)).eval()
    ids = [2, 5, 6, 7, 8, 9, 3, 2, 12]
    with torch.inference_mode():
        expected = trained(input_ids=torch.tensor([ids])).logits
    torch.testing.assert_close(loaded_model.logits(ids), expected, atol=0.02, rtol=0.01)
    for name in state["average"]:
        wanted = state["model"][name].half().float()
        assert torch.equal(loaded[name], wanted[: len(loaded[name])]), name


def test_the_average_is_what_is_shipped_unless_told(base: Path, run: Path, tmp_path: Path) -> None:
    state = export(run, tmp_path / "causal", base)
    loaded_model = pretrained.causal(tmp_path / "causal", pretrained.bert(base, name="base"), name="tiny")
    name = "bert.encoder.layer.1.output.dense.weight"
    assert torch.equal(dict(loaded_model.network.named_parameters())[name], state["average"][name].half().float())
    assert not torch.equal(state["average"][name], state["model"][name])


def test_a_run_on_another_masked_model_is_refused(base: Path, run: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="has other word embeddings than"):
        export(run, tmp_path / "out", save_tiny(tmp_path / "other", seed=1))
    export(run, tmp_path / "out", base)
    with pytest.raises(ModelError, match="another masked model"):
        pretrained.causal(tmp_path / "out", pretrained.bert(tmp_path / "other", name="other"), name="tiny")


def test_a_run_that_diverged_is_not_exported(base: Path, run: Path, tmp_path: Path) -> None:
    state = torch.load(run / "state.pt", weights_only=True)
    state["average"]["cls.predictions.bias"][0] = math.inf
    (tmp_path / "run").mkdir()
    torch.save(state, tmp_path / "run" / "state.pt")
    with pytest.raises(ValueError, match="not finite"):
        export(tmp_path / "run", tmp_path / "out", base)


def test_the_card_tells_both_perplexities_what_was_read_and_what_is_written(base: Path, run: Path, tmp_path: Path) -> None:
    state = export(run, tmp_path / "causal", base)
    model = pretrained.causal(tmp_path / "causal", pretrained.bert(base, name="base"), name="tiny")
    figures = Figures.of(model, {"reviews": Perplexity(61.24, 777), "general": Perplexity(150.0, 500)})
    text = card(state, figures, NGRAMS, "ab" * 32, "average", note="The power failed once.")
    assert "| Kneser-Ney 5-gram | 87.2 |" in text
    assert "| this model | **61.2** |" in text
    assert "It beats the n-gram model." in text
    assert "ab" * 32 in text
    assert all(words in text for words in ("research use", "NLTK", "running average", "power failed once", "23.4 million", "15 steps"))
    assert text.count(f"- seed {0}: This is a …") == 1
    assert all(f"- {prompt} …" in text for prompt in PROMPTS)
    worse = card(state, Figures({**figures.scores, "reviews": Perplexity(90.0, 777)}, []), NGRAMS, "ab" * 32, "last")
    assert "It does not beat the n-gram model yet." in worse
    with pytest.raises(ValueError, match="Measure on all chunks"):
        card(state, figures, {**NGRAMS, "tokens": 776}, "ab" * 32, "average")


def test_the_shipped_folder_is_small_whole_and_belongs_to_the_shipped_masked_model() -> None:
    inspect(CAUSAL_FOLDER, listed=True, files=("config.json", WEIGHTS))
    assert (CAUSAL_FOLDER / WEIGHTS).stat().st_size <= 25_000_000
    together = sum(file.stat().st_size for folder in (FOLDER, CAUSAL_FOLDER) for file in folder.iterdir())
    assert together <= 75_000_000
    assert checksum.digest(FOLDER / WEIGHTS) in (CAUSAL_FOLDER / "README.md").read_text(encoding="utf-8")


def test_the_shipped_card_has_it_ahead_of_the_n_gram_model() -> None:
    text = (CAUSAL_FOLDER / "README.md").read_text(encoding="utf-8")
    ngrams, ours = re.search(r"Kneser-Ney 5-gram \| ([\d.]+)", text), re.search(r"this model \| \*\*([\d.]+)", text)
    assert ngrams is not None
    assert ours is not None
    assert float(ours[1]) < float(ngrams[1])


def test_the_app_loads_the_shipped_model_and_it_writes_what_its_card_says() -> None:
    model = shipped_causal()
    assert model.network.get_input_embeddings().weight is shipped().network.get_input_embeddings().weight
    text = (CAUSAL_FOLDER / "README.md").read_text(encoding="utf-8")
    likeliest = go_on(model, PROMPTS[0], 0.0, 0)
    assert f"- {PROMPTS[0]} … {likeliest[:20]}" in text  # the first words: another processor may round a later tie the other way
    written = [go_on(model, PROMPTS[0], TEMPERATURE, seed).split() for seed in SEEDS]
    for words in written:
        assert not any(one == two == three for one, two, three in zip(words, words[1:], words[2:], strict=False)), words
    lettered = [any(letter.isalpha() for letter in word) for words in written for word in words]
    assert sum(lettered) > 0.8 * len(lettered)
