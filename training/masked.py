"""Train the masked language model that the app ships.

    OMP_NUM_THREADS=2 python -m training.masked --out /work/runs/masked --minutes 100

Starts from a folder in the transformers format (``--start``), saves every few minutes into ``--out/state.pt`` (whole, or
not at all) and goes on from there when called again. With ``--minutes`` the learning rate is laid over the time spent, so
that a slow machine anneals as completely as a fast one; with ``--steps`` over the steps, which is exactly repeatable.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.memory import keep_freed_memory

if __name__ == "__main__":
    keep_freed_memory("training.masked")

import numpy as np
import torch
from torch.nn import functional
from transformers import AttentionInterface, BertForMaskedLM

from training import command, loop
from training.evaluate import score
from training.loop import Schedule
from training.masking import mask_tokens


@dataclass
class Recipe(loop.Recipe):
    """Everything that decides what comes out. The defaults made the shipped model."""

    rows: dict[str, int] = field(default_factory=lambda: {"reviews": 14, "documents": 14, "sentences": 4})
    mask_first: float = 0.30  # masked share at the start …
    mask_last: float = 0.15  # … and at the end, linear between: more to learn from first, the test's own task last


def plain_attention(
    module: torch.nn.Module, query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, mask: torch.Tensor | None, **_: Any
) -> tuple[torch.Tensor, None]:
    """Scaled dot-product attention without mask or dropout; query, key, value: (batch, heads, length, size of a head).

    Written out, it is three times as fast as PyTorch's fused kernel here: heads of 32 are too small for that one on a CPU.
    """
    batch, heads, length, size = query.shape
    query, key, value = (x.contiguous().view(batch * heads, length, size) for x in (query, key, value))
    weights = torch.softmax(torch.bmm(query * size**-0.5, key.transpose(1, 2)), dim=-1, dtype=query.dtype)
    return torch.bmm(weights, value).view(batch, heads, length, size).transpose(1, 2), None


AttentionInterface.register("plain", plain_attention)


def load_model(start: Path, seed: int) -> BertForMaskedLM:
    """The network in single precision without dropout. An encoder without a head (MiniLM) gets a new one, with a warning."""
    options: dict[str, Any] = {"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0, "attn_implementation": "plain"}
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)  # for the new head only
        model: BertForMaskedLM = BertForMaskedLM.from_pretrained(start, dtype=torch.float32, **options)
    return model


def loss_of(model: BertForMaskedLM, ids: torch.Tensor, rate: float, generator: torch.Generator) -> torch.Tensor:
    """Mean cross-entropy in nats at the masked places. The 30 522 logits are computed there only."""
    seen, places, labels = mask_tokens(ids, rate, model.config.vocab_size, generator)
    with torch.autocast("cpu", torch.bfloat16):
        hidden = model.bert(input_ids=seen).last_hidden_state
        logits = model.cls(hidden.reshape(-1, hidden.shape[-1])[places])
        return functional.cross_entropy(logits, labels)


def train(start: Path, out: Path, text: dict[str, np.ndarray], recipe: Recipe, schedule: Schedule, **options: Any) -> BertForMaskedLM:
    """Train until the schedule is through; return the model with its last weights.

    Args:
        start: where the weights come from when ``out`` has no state yet.
        out: gets ``state.pt`` (weights, their running average, optimizer, step, seconds) and ``log.jsonl``.
        text: the streams of ``training.data.streams``.
        options: of ``training.loop.run``: save_every, log_every, evaluate_every, stop_after.
    """
    model = load_model(start, recipe.seed)

    def loss(ids: torch.Tensor, progress: float, generator: torch.Generator) -> tuple[torch.Tensor, dict[str, float]]:
        masked = recipe.mask_first + (recipe.mask_last - recipe.mask_first) * progress
        return loss_of(model, ids, masked, generator), {"masked": round(masked, 3)}

    optimizer = loop.adamw(loop.trainable(model), recipe)
    loop.run(model, optimizer, out, text, recipe, schedule, loss, score, start=str(start), **options)
    return model


def main() -> None:
    """Read the command line, train, say where the result is."""
    command.run(__doc__, "/work/shared/models/masked-checkpoint", Recipe, train, "training.export content/models/masked")


if __name__ == "__main__":
    main()
