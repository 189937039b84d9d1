"""Train the left-to-right language model that the app ships.

    OMP_NUM_THREADS=2 python -m training.causal --start content/models/masked --out /work/runs/causal --minutes 70

The masked model's network with one change: a position sees itself and what is before it (``is_decoder``), and says what comes next. The
word embeddings stay those of the masked model, at both ends, so that only the other layers have to be shipped. Saving, going on and
the schedule are those of ``training.masked``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.memory import keep_freed_memory

if __name__ == "__main__":
    keep_freed_memory("training.causal")

import numpy as np
import torch
from transformers import AttentionInterface, BertLMHeadModel

from training import command, loop
from training.held_out import CLS, Perplexity, chunks, scored, summed_up
from training.loop import Schedule
from training.softmax import candidates, linear_cross_entropy

WORDS = "bert.embeddings.word_embeddings.weight"  # frozen, and the decoder's weight, too


@dataclass
class Recipe(loop.Recipe):
    """Everything that decides what comes out. The defaults made the shipped model."""

    rows: dict[str, int] = field(default_factory=lambda: {"reviews": 29, "documents": 3})
    rate: float = 1e-3
    warmup: int = 60
    common: int = 6_144  # words that are in every batch's softmax …
    sample: int = 1_792  # … and how many of the others stand for all of them
    exact_from: float = 0.85  # of the run: from there on, the softmax is over all words


def causal_attention(
    module: torch.nn.Module, query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, mask: torch.Tensor | None, **_: Any
) -> tuple[torch.Tensor, None]:
    """Scaled dot-product attention over what is not later, without dropout; query, key, value: (batch, heads, length, size of a head).

    Two products written out, as in ``training.masked``.
    """
    batch, heads, length, size = query.shape
    query, key, value = (x.contiguous().view(batch * heads, length, size) for x in (query, key, value))
    later = torch.full((length, length), float("-inf"), dtype=query.dtype).triu(1)
    weights = torch.softmax(torch.bmm(query * size**-0.5, key.transpose(1, 2)) + later, dim=-1, dtype=query.dtype)
    return torch.bmm(weights, value).view(batch, heads, length, size).transpose(1, 2), None


AttentionInterface.register("causal", causal_attention)


def load_model(start: Path, attention: str = "causal") -> BertLMHeadModel:
    """The masked model in ``start``, turned left-to-right: single precision, no dropout, frozen word embeddings."""
    options: dict[str, Any] = {"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0, "attn_implementation": attention}
    model: BertLMHeadModel = BertLMHeadModel.from_pretrained(start, dtype=torch.float32, is_decoder=True, use_cache=False, **options)
    model.bert.embeddings.word_embeddings.weight.requires_grad_(False)
    return model


def hidden_states(model: BertLMHeadModel, ids: torch.Tensor) -> torch.Tensor:
    """What the decoder's matrix is applied to: (batch, length, width)."""
    hidden: torch.Tensor = model.cls.predictions.transform(model.bert(input_ids=ids).last_hidden_state)
    return hidden


def loss_of(
    model: BertLMHeadModel, words: torch.Tensor, ids: torch.Tensor, common: torch.Tensor, sample: int, generator: torch.Generator
) -> torch.Tensor:
    """Mean cross-entropy in nats of the next word, at every position but where [CLS] is next; over all words if all are ``common``.

    Args:
        words: the word embeddings in bfloat16, (V, width).
        ids: (batch, length).
        common, sample: see ``training.softmax.candidates``.
    """
    with torch.autocast("cpu", torch.bfloat16):
        hidden = hidden_states(model, ids)[:, :-1].reshape(-1, words.shape[1]).to(torch.bfloat16)
    labels = ids[:, 1:].reshape(-1)
    hidden, labels = hidden[labels != CLS], labels[labels != CLS]
    bias = model.cls.predictions.bias
    if len(common) == len(words):
        return linear_cross_entropy(hidden, words, bias, labels)
    chosen = candidates(labels, common, sample, len(words), generator)
    return linear_cross_entropy(hidden, words[chosen.ids], bias[chosen.ids] + chosen.stands_for, chosen.place[labels])


@torch.inference_mode()
def score(model: BertLMHeadModel, stream: np.ndarray, count: int | None = None, length: int = 128) -> Perplexity:
    """Perplexity on chunks of a held-out stream, each read by itself; over all words.

    Args:
        model: in evaluation mode.
        stream: uint16 ids, (tokens,).
        count: how many chunks, evenly spread; None for all.
    """
    rows = chunks(stream, length, count)
    found = []
    for first in range(0, len(rows), 16):
        ids, places = torch.from_numpy(rows[first : first + 16]), torch.from_numpy(scored(rows[first : first + 16]))
        before = hidden_states(model, ids)[:, :-1][places[:, 1:]]
        logits = model.cls.predictions.decoder(before).float()
        right = logits.gather(1, ids[places][:, None]).squeeze(1)
        found.append((right - logits.logsumexp(-1)).numpy())
    return summed_up(np.concatenate(found))


def train(start: Path, out: Path, text: dict[str, np.ndarray], recipe: Recipe, schedule: Schedule, **options: Any) -> BertLMHeadModel:
    """Train until the schedule is through; return the model with its last weights. Arguments: those of ``training.masked.train``."""
    model = load_model(start)
    words = model.bert.embeddings.word_embeddings.weight.to(torch.bfloat16)
    order = torch.from_numpy(np.bincount(text["reviews"], minlength=len(words))).argsort(descending=True, stable=True)

    def loss(ids: torch.Tensor, progress: float, generator: torch.Generator) -> tuple[torch.Tensor, dict[str, float]]:
        common = order if progress >= recipe.exact_from else order[: recipe.common]
        return loss_of(model, words, ids, common, recipe.sample, generator), {"progress": round(progress, 3)}

    optimizer = loop.adamw(loop.trainable(model), recipe)
    loop.run(model, optimizer, out, text, recipe, schedule, loss, score, start=str(start), **options)
    return model


def main() -> None:
    """Read the command line, train, say where the result is."""
    command.run(__doc__, "content/models/masked", Recipe, train, "training.export_causal content/models/causal")


if __name__ == "__main__":
    main()
