"""Two models on one axis: entry by entry with one vocabulary, word by word with two."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from components.language_model import Request
from components.language_model.masked import MaskedModel
from components.masked_language_model import compare
from tests.language_model.tiny import WORDS, save_tiny


def tiny(folder: Path, seed: int, words: list[str]) -> MaskedModel:
    request = Request(str(save_tiny(folder, seed, words)))
    request.wait(60)
    assert request.model is not None, request.problem
    return request.model


def test_one_vocabulary(tmp_path: Path) -> None:
    first, second = tiny(tmp_path / "a", 0, WORDS), tiny(tmp_path / "b", 1, WORDS)
    p, q = torch.rand(17).softmax(-1), torch.rand(17).softmax(-1)
    pairs = compare.pairs(first, second, p, q, 3)
    assert compare.same_vocabulary(first, second)
    assert 3 <= len(pairs) <= 6
    best = {first.vocabulary[i] for i in [*p.topk(3).indices.tolist(), *q.topk(3).indices.tolist()]}
    assert {pair.word for pair in pairs} == best
    for pair in pairs:
        i = first.vocabulary.index(pair.word)
        assert (pair.first, pair.second) == (pytest.approx(float(p[i])), pytest.approx(float(q[i])))


def test_two_vocabularies(tmp_path: Path) -> None:
    first, second = tiny(tmp_path / "a", 0, ["movie", "paris"]), tiny(tmp_path / "b", 1, ["Paris", "paris", "london"])
    p = torch.tensor([0.0, 0.0, 0.0, 0.0, 0.0, 0.6, 0.4])
    q = torch.tensor([0.0, 0.0, 0.0, 0.0, 0.0, 0.25, 0.25, 0.5])
    assert not compare.same_vocabulary(first, second)
    by_word = {pair.word: pair for pair in compare.pairs(first, second, p, q, 2)}
    assert by_word["movie"].second is None
    assert by_word["london"].first is None
    assert by_word["paris"].first == pytest.approx(0.4)
    assert by_word["paris"].second == pytest.approx(0.5)  # Paris and paris, added
