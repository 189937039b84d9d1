"""The left-to-right script: its softmax against PyTorch's, nothing seen of what comes later, a few steps of the real loop."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
import torch
from torch.nn import functional
from transformers import BertConfig, BertForMaskedLM

from tests.training.test_data import write_tokenizer
from training import causal
from training.causal import Recipe, causal_attention, load_model, loss_of, score, train
from training.loop import Schedule
from training.softmax import candidates, linear_cross_entropy

RECIPE = Recipe(rows={"reviews": 6, "documents": 2}, length=16, rate=1e-2, warmup=4, common=40, sample=30)
V = 1064


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny untrained masked model, as `--start` takes it."""
    folder = tmp_path_factory.mktemp("start")
    config = BertConfig(vocab_size=V, hidden_size=32, num_hidden_layers=2, num_attention_heads=2, intermediate_size=64,
                        max_position_embeddings=32, hidden_dropout_prob=0.1, initializer_range=0.2)  # fmt: skip
    with torch.random.fork_rng():
        torch.manual_seed(0)
        BertForMaskedLM(config).save_pretrained(folder)
    write_tokenizer(folder)
    return folder


@pytest.fixture(scope="module")
def text() -> dict[str, np.ndarray]:
    """Ids that count upwards in circles: the word before gives the next one away."""
    circle = np.tile(np.arange(1000, 1032, dtype=np.uint16), 60)
    return {"reviews": circle, "documents": circle, "held-out-reviews": circle[:640], "held-out-general": circle[:640]}


@pytest.mark.parametrize("rows", [7, 256, 300])
def test_loss_and_gradients_are_those_of_pytorch(rows: int) -> None:
    generator = torch.Generator().manual_seed(rows)
    hidden = torch.randn(rows, 8, generator=generator, dtype=torch.float64, requires_grad=True)
    weight = torch.randn(50, 8, generator=generator, dtype=torch.float64)
    bias = torch.randn(50, generator=generator, dtype=torch.float64, requires_grad=True)
    labels = torch.randint(0, 50, (rows,), generator=generator)
    ours = linear_cross_entropy(hidden, weight, bias, labels) * 3
    found = torch.autograd.grad(ours, [hidden, bias])
    theirs = functional.cross_entropy(hidden @ weight.t() + bias, labels) * 3
    assert ours.item() == pytest.approx(theirs.item(), rel=1e-5)
    for one, other in zip(found, torch.autograd.grad(theirs, [hidden, bias]), strict=True):
        torch.testing.assert_close(one, other, rtol=1e-6, atol=1e-9)


def test_in_half_precision_it_is_as_near_as_half_precision_is() -> None:
    generator = torch.Generator().manual_seed(0)
    hidden, weight = torch.randn(64, 16, generator=generator), torch.randn(300, 16, generator=generator)
    bias, labels = torch.randn(300, generator=generator), torch.randint(0, 300, (64,), generator=generator)
    exact = hidden.clone().requires_grad_()
    functional.cross_entropy(exact @ weight.t() + bias, labels).backward()
    half = hidden.bfloat16().requires_grad_()
    linear_cross_entropy(half, weight.bfloat16(), bias.clone().requires_grad_(), labels).backward()
    assert exact.grad is not None
    assert half.grad is not None
    assert functional.cosine_similarity(half.grad.float().flatten(), exact.grad.flatten(), dim=0) > 0.999


def test_candidates_hold_the_labels_once_and_stand_for_the_whole_vocabulary() -> None:
    labels = torch.tensor([3, 90, 5, 90, 77])
    chosen = candidates(labels, torch.arange(10), 20, 100, torch.Generator().manual_seed(0))
    assert len(chosen.ids) == 10 + 2 + 20
    assert len(chosen.ids.unique()) == 32
    assert torch.equal(chosen.ids[chosen.place[labels]], labels)
    assert chosen.stands_for.exp().sum().item() == pytest.approx(100)
    assert (chosen.stands_for[:12] == 0).all()
    everything = candidates(labels, torch.arange(10), 500, 100, torch.Generator().manual_seed(0))
    assert sorted(everything.ids.tolist()) == list(range(100))
    assert (everything.stands_for == 0).all()


def test_the_sampled_sum_is_right_on_average() -> None:
    logits = torch.randn(1000, generator=torch.Generator().manual_seed(1), dtype=torch.float64)
    generator = torch.Generator().manual_seed(2)
    draws = [candidates(torch.tensor([999]), torch.arange(100), 90, 1000, generator) for _ in range(400)]
    sums = torch.stack([(logits[one.ids] + one.stands_for).exp().sum() for one in draws])
    error = sums.std().item() / 20  # of the mean of 400
    assert 0 < error < 20
    assert sums.mean().item() == pytest.approx(logits.exp().sum().item(), abs=3 * error)


def test_the_attention_is_pytorchs() -> None:
    query, key, value = torch.randn(3, 2, 4, 9, 8, generator=torch.Generator().manual_seed(0))
    ours = causal_attention(torch.nn.Identity(), query, key, value, None)[0]
    theirs = functional.scaled_dot_product_attention(query, key, value, is_causal=True).transpose(1, 2)
    torch.testing.assert_close(ours, theirs)


def test_the_network_is_transformers_own_and_sees_nothing_of_what_comes_later(start: Path) -> None:
    ids = torch.randint(999, V, (2, 12), generator=torch.Generator().manual_seed(0))
    with torch.inference_mode():
        ours, theirs = (load_model(start, attention).eval()(input_ids=ids).logits for attention in ("causal", "eager"))
        other = ids.clone()
        other[:, 8:] = 999
        changed = load_model(start).eval()(input_ids=other).logits
    torch.testing.assert_close(ours, theirs, rtol=1e-4, atol=1e-5)
    assert torch.equal(ours[:, :8], changed[:, :8])
    assert not torch.allclose(ours[:, 8:], changed[:, 8:])


def test_the_loss_is_transformers_own(start: Path) -> None:
    model = load_model(start)
    ids = torch.randint(999, V, (3, 16), generator=torch.Generator().manual_seed(0))
    ids[1, 5] = 101  # [CLS] is not asked for
    labels = ids.masked_fill(ids == 101, -100)
    words = model.bert.embeddings.word_embeddings.weight.detach().to(torch.bfloat16)
    expected = model(input_ids=ids, labels=labels).loss
    found = loss_of(model, words, ids, torch.arange(V), 0, torch.Generator())
    assert found.item() == pytest.approx(expected.item(), abs=0.02)
    sampled = [loss_of(model, words, ids, torch.arange(500), 100, torch.Generator().manual_seed(n)).item() for n in range(4)]
    assert np.mean(sampled) == pytest.approx(expected.item(), abs=0.05)


def test_the_score_is_exp_of_the_mean_loss(start: Path, text: dict[str, np.ndarray]) -> None:
    model = load_model(start, "eager").eval()
    rows = torch.from_numpy(text["held-out-reviews"][:320].astype(np.int64)).view(20, 16)
    with torch.inference_mode():
        expected = functional.cross_entropy(model(input_ids=rows).logits[:, :-1].reshape(-1, V), rows[:, 1:].reshape(-1))
    result = score(model, text["held-out-reviews"][:325], length=16)
    assert result.tokens == 20 * 15
    assert result.perplexity == pytest.approx(math.exp(expected.item()), rel=1e-4)


def test_the_loss_falls_and_the_word_embeddings_stay(start: Path, text: dict[str, np.ndarray], tmp_path: Path) -> None:
    before = load_model(start).bert.embeddings.word_embeddings.weight
    model = train(start, tmp_path, text, RECIPE, Schedule(steps=200), log_every=10, evaluate_every=100)
    assert torch.equal(model.bert.embeddings.word_embeddings.weight, before)
    assert model.cls.predictions.decoder.weight is model.bert.embeddings.word_embeddings.weight
    lines = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    losses = [line["loss"] for line in lines if "loss" in line]
    assert losses[-1] < losses[0] - 2
    looks = [line["held out reviews"] for line in lines if "held out reviews" in line]
    assert len(looks) == 2
    assert looks[-1] < 300  # of 1064: the frozen random embeddings are hard to tell apart


def test_a_run_in_two_parts_ends_exactly_like_one_in_one(start: Path, text: dict[str, np.ndarray], tmp_path: Path) -> None:
    whole = train(start, tmp_path / "whole", text, RECIPE, Schedule(steps=24), evaluate_every=0)
    train(start, tmp_path / "parts", text, RECIPE, Schedule(steps=24), evaluate_every=0, stop_after=11)
    assert torch.load(tmp_path / "parts" / "state.pt", weights_only=True)["step"] == 11
    parts = train(start, tmp_path / "parts", text, RECIPE, Schedule(steps=24), evaluate_every=0)
    for (name, one), (_, two) in zip(whole.named_parameters(), parts.named_parameters(), strict=True):
        assert torch.equal(one, two), name
    states = [torch.load(tmp_path / run / "state.pt", weights_only=True) for run in ("whole", "parts")]
    assert all(torch.equal(one, two) for one, two in zip(states[0]["average"].values(), states[1]["average"].values(), strict=True))
    assert causal.WORDS not in states[0]["average"]
