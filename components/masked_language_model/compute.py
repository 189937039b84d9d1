"""From a sentence with a mask to a probability for every entry of the vocabulary.

Shapes: T tokens in the sentence, M masks among them, V entries in the vocabulary.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch

from components.language_model import Encoding
from components.language_model.masked import MaskedModel
from components.masked_language_model.state import MOST_MASKS


@dataclass(frozen=True)
class Reading:
    """One forward pass over a sentence: what is kept of its (1, T, V) logits.

    `best[t]` is the most probable entry at position t; `at_masks` holds the logits at the first masks, at most MOST_MASKS of them.
    """

    encoding: Encoding
    shape: tuple[int, int, int]  # of all the logits: (1, T, V)
    best: tuple[int, ...]  # (T,)
    best_probability: tuple[float, ...]  # (T,)
    at_masks: torch.Tensor  # (M, V)


@dataclass(frozen=True)
class Entry:
    """One entry of the vocabulary at a mask. `exponential` is exp(z/T − max z/T), the numerator of the softmax."""

    rank: int
    token_id: int
    token: str
    logit: float
    exponential: float
    probability: float


@dataclass(frozen=True)
class Distribution:
    """The softmax at one mask, over the whole vocabulary. The probabilities are `exponentials / total`."""

    logits: torch.Tensor  # (V,)
    temperature: float
    largest: float  # the largest z/T, which is subtracted before exponentiating so that nothing overflows
    exponentials: torch.Tensor  # (V,)
    total: float
    probabilities: torch.Tensor  # (V,)


@torch.inference_mode()
def read(model: MaskedModel, sentence: str) -> Reading:
    """Run the model over the sentence. Raises ModelError if it is too long."""
    encoding = model.encode(sentence)
    logits = model.logits(encoding.ids)  # (1, T, V)
    best = logits[0].max(-1)
    best_probability = (best.values - logits[0].logsumexp(-1)).exp()  # the softmax's largest entry, without the others
    return Reading(
        encoding=encoding,
        shape=(logits.shape[0], logits.shape[1], logits.shape[2]),
        best=tuple(best.indices.tolist()),
        best_probability=tuple(best_probability.tolist()),
        at_masks=logits[0, list(encoding.masks[:MOST_MASKS])].clone(),
    )


@torch.inference_mode()
def softmax(logits: torch.Tensor, temperature: float = 1.0) -> Distribution:
    """softmax(z/T), step by step. `logits`: (V,); temperature T > 0."""
    scaled = logits / temperature
    largest = scaled.max()
    exponentials = (scaled - largest).exp()
    total = exponentials.sum()
    return Distribution(logits, temperature, float(largest), exponentials, float(total), exponentials / total)


def rank(distribution: Distribution, token_id: int) -> int:
    """The entry's place by logit: 1 is the most probable; equal ones share the better place."""
    return 1 + int((distribution.logits > distribution.logits[token_id]).sum())


def entry(distribution: Distribution, model: MaskedModel, token_id: int) -> Entry:
    return Entry(
        rank=rank(distribution, token_id),
        token_id=token_id,
        token=model.vocabulary[token_id],
        logit=float(distribution.logits[token_id]),
        exponential=float(distribution.exponentials[token_id]),
        probability=float(distribution.probabilities[token_id]),
    )


def top(distribution: Distribution, model: MaskedModel, k: int) -> list[Entry]:
    """The k most probable entries, the best first."""
    return [entry(distribution, model, i) for i in distribution.logits.topk(min(k, len(distribution.logits))).indices.tolist()]


def remaining(distribution: Distribution, entries: list[Entry]) -> float:
    """The probability of all entries but these: added up over them, not subtracted from 1."""
    rest = distribution.probabilities.clone()
    rest[[shown.token_id for shown in entries]] = 0.0
    return float(rest.sum())


def search(distribution: Distribution, model: MaskedModel, wanted: str, limit: int = 12) -> list[Entry]:
    """Entries of the vocabulary that are `wanted`, then those that begin with it, the most probable first."""
    sought = wanted.strip()
    if not sought:
        return []
    found = [i for i, token in enumerate(model.vocabulary) if token.startswith(sought)]
    if not found and sought != sought.lower():  # an uncased vocabulary has no capitals
        return search(distribution, model, sought.lower(), limit)
    found.sort(key=lambda i: (model.vocabulary[i] != sought, -float(distribution.logits[i])))
    return [entry(distribution, model, i) for i in found[:limit]]


@torch.inference_mode()
def shift_difference(logits: torch.Tensor, constant: float) -> float:
    """The largest change of any probability when `constant` is added to every logit; in float32, as the model computes."""
    return float((torch.softmax(logits + constant, -1) - torch.softmax(logits, -1)).abs().max())


def spacing(value: float) -> float:
    """How far the next larger float32 number is from `value`."""
    here = torch.tensor(value, dtype=torch.float32)
    return float(torch.nextafter(here, torch.tensor(math.inf)) - here)


@dataclass(frozen=True)
class Piece:
    """One token of a word that was hidden: how well the model guesses it. `surprise` is −log2 p, in bits."""

    position: int
    truth: Entry
    guess: Entry

    @property
    def surprise(self) -> float:
        return math.inf if self.truth.probability == 0 else -math.log2(self.truth.probability)


def words(encoding: Encoding) -> list[tuple[int, ...]]:
    """The positions of each word's tokens. A punctuation mark is a word; what the tokenizer added is not."""
    groups: dict[int, list[int]] = {}
    for position, word in enumerate(encoding.words):
        if word is not None:
            groups.setdefault(word, []).append(position)
    return [tuple(group) for group in groups.values()]


@torch.inference_mode()
def hide(model: MaskedModel, encoding: Encoding, positions: tuple[int, ...]) -> list[Piece]:
    """Mask the tokens at `positions`, all of them at once, and see how the model rates what stood there."""
    hidden = [encoding.mask_id if position in positions else i for position, i in enumerate(encoding.ids)]
    logits = model.logits(hidden)[0]  # (T, V)
    pieces = []
    for position in positions:
        here = softmax(logits[position])
        pieces.append(Piece(position, entry(here, model, encoding.ids[position]), top(here, model, 1)[0]))
    return pieces
