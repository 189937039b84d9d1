"""Two models at the same mask, on one axis."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

import torch

from components.language_model.masked import MaskedModel


@dataclass(frozen=True)
class Pair:
    """A word's probability in both models; None where a vocabulary has no entry that reads so."""

    word: str
    first: float | None
    second: float | None


def same_vocabulary(first: MaskedModel, second: MaskedModel) -> bool:
    return first.vocabulary == second.vocabulary


@lru_cache(maxsize=4)
def spelled(model: MaskedModel) -> dict[str, tuple[int, ...]]:
    """Word -> the entries that read so, whatever their capitals and the sign for a space before them."""
    entries: dict[str, list[int]] = defaultdict(list)
    for token_id in range(model.vocabulary_size):
        entries[model.word(token_id).lower()].append(token_id)
    return {word: tuple(ids) for word, ids in entries.items()}


@torch.inference_mode()
def pairs(first: MaskedModel, second: MaskedModel, p: torch.Tensor, q: torch.Tensor, k: int) -> list[Pair]:
    """The k best words of each model (so k to 2k words), with both probabilities, the first model's best first.

    `p` and `q`, (V,) each, are the models' probabilities. With one vocabulary, entry is compared with entry; with two, word with word,
    where a word's probability is the sum over the entries that read so.
    """
    best = [*p.topk(k).indices.tolist()], [*q.topk(k).indices.tolist()]
    if same_vocabulary(first, second):
        ids = dict.fromkeys(best[0] + best[1])
        found = [Pair(first.vocabulary[i], float(p[i]), float(q[i])) for i in ids]
    else:
        by_word = spelled(first), spelled(second)
        words = dict.fromkeys([first.word(i).lower() for i in best[0]] + [second.word(i).lower() for i in best[1]])
        found = [Pair(word, _sum(p, by_word[0].get(word)), _sum(q, by_word[1].get(word))) for word in words]
    return sorted(found, key=lambda pair: -(pair.first or 0.0))


def _sum(probabilities: torch.Tensor, ids: tuple[int, ...] | None) -> float | None:
    return None if ids is None else float(probabilities[list(ids)].sum())
