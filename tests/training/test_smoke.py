"""A few steps of the real training loop on generated text with a network of a few thousand weights."""

from __future__ import annotations

import itertools
import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer
from transformers import BertConfig, BertForMaskedLM

from tests.training.test_data import write_tokenizer
from training.card import Figures, card
from training.evaluate import Score, fill, load, score
from training.export import export
from training.loop import Schedule, learning_rate
from training.masked import Recipe, plain_attention, train
from training.sentences import SENTENCES
from training.start import start_folder

RECIPE = Recipe(rows={"reviews": 6, "documents": 2}, length=16, rate=1e-2, warmup=4)


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny untrained BERT in the transformers format, with the tokenizer file."""
    folder = tmp_path_factory.mktemp("start")
    config = BertConfig(vocab_size=1064, hidden_size=32, num_hidden_layers=2, num_attention_heads=2, intermediate_size=64,
                        max_position_embeddings=32, hidden_dropout_prob=0.1)  # fmt: skip
    with torch.random.fork_rng():
        torch.manual_seed(0)
        BertForMaskedLM(config).save_pretrained(folder)
    write_tokenizer(folder)
    return folder


@pytest.fixture(scope="module")
def text() -> dict[str, np.ndarray]:
    """Ids that count upwards in circles: any neighbour gives a hidden one away."""
    circle = np.tile(np.arange(1000, 1032, dtype=np.uint16), 60)
    return {"reviews": circle, "documents": circle[::-1].copy(), "held-out-reviews": circle[:640], "held-out-general": circle[:640]}


def read(log: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.read_text().splitlines()]


def test_the_loss_falls_and_the_log_says_so(start: Path, text: dict[str, np.ndarray], tmp_path: Path) -> None:
    train(start, tmp_path, text, RECIPE, Schedule(steps=120), log_every=20, evaluate_every=60)
    lines = read(tmp_path / "log.jsonl")
    losses = [line["loss"] for line in lines if "loss" in line]
    assert losses[0] < math.log(1064) + 0.5
    assert losses[-1] < losses[0] - 1.0
    looks = [line["held out reviews"] for line in lines if "held out reviews" in line]
    assert len(looks) == 2
    assert looks[-1] < 200  # of 1064 for a guess among all


def test_a_run_in_two_parts_ends_exactly_like_one_in_one(start: Path, text: dict[str, np.ndarray], tmp_path: Path) -> None:
    whole = train(start, tmp_path / "whole", text, RECIPE, Schedule(steps=24), evaluate_every=0)
    train(start, tmp_path / "parts", text, RECIPE, Schedule(steps=24), evaluate_every=0, stop_after=11)
    half = torch.load(tmp_path / "parts" / "state.pt", weights_only=True)
    assert half["step"] == 11
    parts = train(start, tmp_path / "parts", text, RECIPE, Schedule(steps=24), evaluate_every=0)
    for (name, one), (_, two) in zip(whole.named_parameters(), parts.named_parameters(), strict=True):
        assert torch.equal(one, two), name
    states = [torch.load(tmp_path / run / "state.pt", weights_only=True) for run in ("whole", "parts")]
    assert all(torch.equal(one, two) for one, two in zip(states[0]["average"].values(), states[1]["average"].values(), strict=True))
    assert not torch.equal(next(iter(states[0]["average"].values())), next(iter(states[0]["model"].values())))


def test_a_finished_run_is_not_trained_on(start: Path, text: dict[str, np.ndarray], tmp_path: Path) -> None:
    for _ in range(2):
        train(start, tmp_path, text, RECIPE, Schedule(steps=3), evaluate_every=0)
    assert torch.load(tmp_path / "state.pt", weights_only=True)["step"] == 3
    assert not list(tmp_path.glob("*.tmp"))


def test_the_time_budget_ends_a_run(start: Path, text: dict[str, np.ndarray], tmp_path: Path) -> None:
    train(start, tmp_path, text, RECIPE, Schedule(minutes=1 / 60), evaluate_every=0)
    state = torch.load(tmp_path / "state.pt", weights_only=True)
    assert state["step"] > 0
    assert 1.0 <= state["seconds"] < 10


def test_the_rate_climbs_then_falls_to_its_last_share() -> None:
    recipe = Recipe(rate=1.0, warmup=10, final=0.03)
    rates = [learning_rate(recipe, step, step / 100) for step in range(101)]
    assert rates[0] == pytest.approx(0.1)
    assert max(rates) == pytest.approx(max(rates[9:12]))
    assert rates[100] == pytest.approx(0.03)
    assert all(later < earlier for earlier, later in itertools.pairwise(rates[10:]))


def test_the_attention_is_pytorchs(start: Path) -> None:
    query, key, value = torch.randn(3, 2, 4, 9, 8, generator=torch.Generator().manual_seed(0))
    ours = plain_attention(torch.nn.Identity(), query, key, value, None)[0]
    theirs = torch.nn.functional.scaled_dot_product_attention(query, key, value).transpose(1, 2)
    torch.testing.assert_close(ours, theirs)


def test_a_model_that_knows_nothing_scores_the_size_of_the_vocabulary(start: Path, text: dict[str, np.ndarray]) -> None:
    model, _ = load(start)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.zero_()
    result = score(model, text["held-out-reviews"], length=16)
    assert result.perplexity == pytest.approx(1064, rel=1e-4)
    assert result.tokens == 96  # 15 % of 640


def test_the_export_is_half_precision_and_its_tokenizer_leaves_the_length_alone(
    start: Path, text: dict[str, np.ndarray], tmp_path: Path
) -> None:
    trained = train(start, tmp_path / "run", text, RECIPE, Schedule(steps=4), evaluate_every=0)
    export(tmp_path / "run", tmp_path / "out", weights="last")
    files = {file.name for file in (tmp_path / "out").iterdir()}
    assert files == {"config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json"}
    shipped = BertForMaskedLM.from_pretrained(tmp_path / "out", dtype="auto")
    assert shipped.dtype == torch.float16
    assert shipped.config.hidden_dropout_prob == 0.1
    for (name, one), (_, two) in zip(shipped.named_parameters(), trained.named_parameters(), strict=True):
        assert torch.equal(one, two.half()), name
    tokenizer = Tokenizer.from_file(str(tmp_path / "out" / "tokenizer.json"))
    assert [len(tokenizer.encode(words).ids) for words in ("film", "a dog is a good film")] == [3, 8]
    top = fill(*load(tmp_path / "out"), "a [MASK] film")
    assert len(top) == 5
    assert 0 < sum(p for _, p in top) <= 1 + 1e-5


def test_a_run_that_diverged_is_not_exported(start: Path, text: dict[str, np.ndarray], tmp_path: Path) -> None:
    train(start, tmp_path, text, RECIPE, Schedule(steps=1), evaluate_every=0)
    state = torch.load(tmp_path / "state.pt", weights_only=True)
    state["average"]["cls.predictions.bias"][0] = math.nan
    torch.save(state, tmp_path / "state.pt")
    with pytest.raises(ValueError, match="not finite"):
        export(tmp_path, tmp_path / "out")
    with pytest.raises(FileNotFoundError, match="Train first"):
        export(tmp_path / "out", tmp_path / "other")


def test_the_card_names_figures_terms_and_failures(start: Path, text: dict[str, np.ndarray], tmp_path: Path) -> None:
    train(start, tmp_path, text, RECIPE, Schedule(steps=2), evaluate_every=0)
    state = torch.load(tmp_path / "state.pt", weights_only=True)
    guesses = [(group, sentence, [("paris", 0.5)], "paris" in good) for group, sentence, good in SENTENCES]
    before = Figures({"reviews": Score(41.26, 0.3, 0.5, 777)}, guesses)
    after = Figures({"reviews": Score(31.14, 0.4, 0.6, 777)}, guesses)
    words = card(state, Path(state["start"]), before, after, "average", note="The power failed once.")
    assert "| IMDb reviews | 777 | 41.3 | **31.1** | 30.0% | 40.0% | 50.0% | 60.0% |" in words
    assert "The first guess makes sense in 2 of 40 sentences" in words
    assert words.count("\n| − |") == 38
    assert "- nouns: 8 of 8 sentences" in words
    assert all(name in words for name in ("research use", "NLTK", "WordNet licence", "running average", "power failed once"))


def test_where_to_start_is_checked_before_anything_else(start: Path, tmp_path: Path) -> None:
    assert start_folder(str(start)) == start
    with pytest.raises(FileNotFoundError, match=r"has no config\.json"):
        start_folder(str(tmp_path))


def test_there_are_forty_sentences_with_one_gap_each() -> None:
    assert len({sentence for _, sentence, _ in SENTENCES}) == 40
    assert all(sentence.count("[MASK]") == 1 and good for _, sentence, good in SENTENCES)
