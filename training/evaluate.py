"""How good a masked model is: perplexity and top-k on held-out text, and forty sentences to read.

python -m training.evaluate FOLDER [FOLDER …] --corpora /work/shared/corpora --cache /work/runs/cache
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn import functional
from transformers import BertForMaskedLM

from training.data import streams
from training.masking import MASK, mask_tokens
from training.sentences import SENTENCES


@dataclass(frozen=True)
class Score:
    """Over the masked tokens: perplexity = exp(mean cross-entropy in nats), shares of top-1 and top-5 hits (0 … 1)."""

    perplexity: float
    top1: float
    top5: float
    tokens: int


@torch.inference_mode()
def score(
    model: BertForMaskedLM, stream: np.ndarray, chunks: int | None = None, length: int = 128, rate: float = 0.15, seed: int = 0
) -> Score:
    """Mask 15 % of evenly spread chunks of the stream, the same places for every model, and let the model guess.

    Args:
        model: in evaluation mode.
        stream: uint16 ids, shape (tokens,).
        chunks: how many chunks of ``length`` tokens; None for all.
        rate: share of masked tokens, 80/10/10 as in training.
    """
    cut = np.asarray(stream[: len(stream) // length * length], dtype=np.int64).reshape(-1, length)
    if chunks is not None and chunks < len(cut):
        cut = cut[np.linspace(0, len(cut) - 1, chunks).astype(int)]
    generator = torch.Generator().manual_seed(seed)
    loss, hits, tokens = 0.0, np.zeros(2), 0
    for start in range(0, len(cut), 32):
        seen, places, labels = mask_tokens(torch.from_numpy(cut[start : start + 32]), rate, model.config.vocab_size, generator)
        hidden = model.bert(input_ids=seen).last_hidden_state
        logits = model.cls(hidden.reshape(-1, hidden.shape[-1])[places]).float()
        loss += functional.cross_entropy(logits, labels, reduction="sum").item()
        best = logits.topk(5).indices == labels[:, None]
        hits += [best[:, 0].sum().item(), best.sum().item()]
        tokens += len(labels)
    return Score(math.exp(loss / tokens), float(hits[0] / tokens), float(hits[1] / tokens), tokens)


@torch.inference_mode()
def fill(model: BertForMaskedLM, tokenizer: Tokenizer, sentence: str, k: int = 5) -> list[tuple[str, float]]:
    """The k likeliest tokens for the one [MASK] of the sentence, each with its probability."""
    ids = tokenizer.encode(sentence).ids
    place = ids.index(MASK)
    probabilities = model(input_ids=torch.tensor([ids])).logits[0, place].float().softmax(-1)
    top = probabilities.topk(k)
    return [(str(tokenizer.id_to_token(i)), p) for i, p in zip(top.indices.tolist(), top.values.tolist(), strict=True)]


def sense_check(model: BertForMaskedLM, tokenizer: Tokenizer) -> Iterator[tuple[str, str, list[tuple[str, float]], bool]]:
    """For every one of the forty sentences: its group, itself, the top five, and whether the first is acceptable."""
    for group, sentence, acceptable in SENTENCES:
        top = fill(model, tokenizer, sentence)
        yield group, sentence, top, top[0][0] in acceptable


def load(folder: Path) -> tuple[BertForMaskedLM, Tokenizer]:
    """A model in single precision and evaluation mode, and its tokenizer without truncation or padding."""
    model = BertForMaskedLM.from_pretrained(folder, dtype=torch.float32)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return model.eval(), tokenizer


def main() -> None:
    """Print the figures of one or more model folders, measured on the same masked places."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--chunks", type=int, default=None, help="fewer chunks for a quick look; all by default")
    parser.add_argument("--sentences", action="store_true", help="print the sense check, too")
    args = parser.parse_args()
    for folder in args.folders:
        model, tokenizer = load(folder)
        text = streams(args.corpora, args.cache, folder / "tokenizer.json")
        for kind in ("reviews", "general"):
            result = asdict(score(model, text[f"held-out-{kind}"], args.chunks))
            print(json.dumps({"model": str(folder), "held out": kind, **result}), flush=True)
        if args.sentences:
            for group, sentence, top, good in sense_check(model, tokenizer):
                print("+" if good else "-", f"{group:10}", f"{sentence:62}", ", ".join(f"{word} {p:.2f}" for word, p in top), flush=True)


if __name__ == "__main__":
    main()
