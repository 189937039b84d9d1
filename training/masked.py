"""Train the masked language model that the app ships.

    OMP_NUM_THREADS=2 python -m training.masked --out /work/runs/masked --minutes 100

Starts from a folder in the transformers format (``--start``), saves every few minutes into ``--out/state.pt`` (whole, or
not at all) and goes on from there when called again. With ``--minutes`` the learning rate is laid over the time spent, so
that a slow machine anneals as completely as a fast one; with ``--steps`` over the steps, which is exactly repeatable.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

# glibc gives freed blocks of the size of the logits back to the kernel and faults them in again at every step, which costs
# a fifth of the time. These are read at the start of a process, so the process starts once more with them.
MALLOC = {"MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": str(16 << 30), "MALLOC_TOP_PAD_": str(256 << 20), "OMP_WAIT_POLICY": "PASSIVE"}
if __name__ == "__main__" and sys.platform == "linux" and "MALLOC_MMAP_MAX_" not in os.environ:
    os.execve(sys.executable, [sys.executable, "-m", "training.masked", *sys.argv[1:]], {**os.environ, **MALLOC})

import numpy as np  # noqa: E402
import torch  # noqa: E402
from torch.nn import functional  # noqa: E402
from transformers import AttentionInterface, BertForMaskedLM  # noqa: E402

from training.data import Rows, streams  # noqa: E402
from training.evaluate import score  # noqa: E402
from training.masking import mask_tokens  # noqa: E402
from training.start import start_folder  # noqa: E402


@dataclass
class Recipe:
    """Everything that decides what comes out. The defaults made the shipped model."""

    rows: dict[str, int] = field(default_factory=lambda: {"reviews": 20, "documents": 9, "sentences": 3})  # of one batch
    length: int = 128
    rate: float = 3e-4  # peak learning rate
    final: float = 0.03  # of the peak, at the end
    warmup: int = 100  # steps
    mask_first: float = 0.30  # masked share at the start …
    mask_last: float = 0.15  # … and at the end, linear between: more to learn from first, the test's own task last
    decay: float = 0.01  # AdamW weight decay, matrices only
    betas: tuple[float, float] = (0.9, 0.98)
    clip: float = 1.0
    average: float = 0.98  # of the weights' running average, updated every 10 steps
    seed: int = 0


@dataclass
class Schedule:
    """How long to train: by steps, or by minutes of training time (the time of earlier calls counts)."""

    steps: int | None = None
    minutes: float | None = None

    def progress(self, step: int, seconds: float) -> float:
        """0 at the start … 1 at the end."""
        if self.steps is not None:
            return min(1.0, step / self.steps)
        return min(1.0, seconds / (60 * (self.minutes or 1e-9)))


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


def make_optimizer(model: BertForMaskedLM, recipe: Recipe) -> torch.optim.AdamW:
    matrices = [p for p in model.parameters() if p.dim() > 1]
    vectors = [p for p in model.parameters() if p.dim() == 1]
    groups = [{"params": matrices, "weight_decay": recipe.decay}, {"params": vectors, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=recipe.rate, betas=recipe.betas, fused=True)


def learning_rate(recipe: Recipe, step: int, progress: float) -> float:
    """Linear up over the warm-up, times a cosine from the peak down to ``final`` of it."""
    cosine = recipe.final + (1 - recipe.final) * (1 + math.cos(math.pi * progress)) / 2
    return recipe.rate * min(1.0, (step + 1) / recipe.warmup) * cosine


def batch(rows: dict[str, Rows], recipe: Recipe, step: int) -> torch.Tensor:
    """Batch number ``step``, a function of the seed and the step alone: int64, shape (sum of the rows, length)."""
    return torch.cat([rows[name].take(step * count, count) for name, count in recipe.rows.items()])


def loss_of(model: BertForMaskedLM, ids: torch.Tensor, rate: float, generator: torch.Generator) -> torch.Tensor:
    """Mean cross-entropy in nats at the masked places. The 30 522 logits are computed there only."""
    seen, places, labels = mask_tokens(ids, rate, model.config.vocab_size, generator)
    with torch.autocast("cpu", torch.bfloat16):
        hidden = model.bert(input_ids=seen).last_hidden_state
        logits = model.cls(hidden.reshape(-1, hidden.shape[-1])[places])
        return functional.cross_entropy(logits, labels)


def save(path: Path, content: dict[str, Any]) -> None:
    """Write beside the target and rename: whoever stops the run finds the old state or the new one, never half of one."""
    unfinished = path.with_suffix(".tmp")
    torch.save(content, unfinished)
    os.replace(unfinished, path)


def train(
    start: Path,
    out: Path,
    text: dict[str, np.ndarray],
    recipe: Recipe,
    schedule: Schedule,
    *,
    save_every: float = 240,
    log_every: int = 20,
    evaluate_every: int = 400,
    stop_after: int | None = None,
) -> BertForMaskedLM:
    """Train until the schedule is through, or for ``stop_after`` more steps; return the model with its last weights.

    Args:
        start: where the weights come from when ``out`` has no state yet.
        out: gets ``state.pt`` (weights, their running average, optimizer, step, seconds) and ``log.jsonl``.
        text: the streams of ``training.data.streams``.
        save_every: seconds between two states.
        log_every, evaluate_every: steps between two lines of the log and two looks at the held-out text.
    """
    out.mkdir(parents=True, exist_ok=True)
    state_file = out / "state.pt"
    model = load_model(start, recipe.seed)
    model.train()
    optimizer = make_optimizer(model, recipe)
    average = {name: p.detach().clone() for name, p in model.named_parameters()}
    step, seconds = 0, 0.0
    if state_file.exists():
        state = torch.load(state_file, weights_only=True)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        average, step, seconds = state["average"], state["step"], state["seconds"]
    rows = {name: Rows(text[name], recipe.length, recipe.seed) for name in recipe.rows}

    def state_now() -> dict[str, Any]:
        return {
            "model": model.state_dict(), "average": average, "optimizer": optimizer.state_dict(),
            "step": step, "seconds": seconds, "recipe": asdict(recipe), "start": str(start),
        }  # fmt: skip

    earlier, first, losses, tokens = seconds, step, [], 0
    begun = clock = last_save = time.monotonic()
    with (out / "log.jsonl").open("a") as log:

        def report(**line: Any) -> None:
            log.write(json.dumps({"step": step, "seconds": round(seconds), **line}) + "\n")
            log.flush()

        while (progress := schedule.progress(step, seconds)) < 1 and (stop_after is None or step < first + stop_after):
            rate = learning_rate(recipe, step, progress)
            for group in optimizer.param_groups:
                group["lr"] = rate
            masked = recipe.mask_first + (recipe.mask_last - recipe.mask_first) * progress
            ids = batch(rows, recipe, step)
            loss = loss_of(model, ids, masked, torch.Generator().manual_seed(recipe.seed * 1_000_003 + step))
            loss.backward()
            norm = torch.nn.utils.clip_grad_norm_(model.parameters(), recipe.clip)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            if step % 10 == 0:
                keep = min(recipe.average, step / (step + 10))  # a young average forgets the start quickly
                with torch.no_grad():
                    for name, p in model.named_parameters():
                        average[name].lerp_(p, 1 - keep)
            losses.append(loss.item())
            tokens += ids.numel()
            now = time.monotonic()
            seconds = earlier + now - begun
            if step % log_every == 0:
                report(
                    loss=round(float(np.mean(losses)), 4), rate=round(rate, 7), masked=round(masked, 3),
                    norm=round(norm.item(), 2), tokens_per_second=round(tokens / (now - clock)),
                )  # fmt: skip
                losses, tokens, clock = [], 0, now
            if evaluate_every and step % evaluate_every == 0:
                model.eval()
                with torch.autocast("cpu", torch.bfloat16):
                    looks = {kind: score(model, text[f"held-out-{kind}"], 128, recipe.length) for kind in ("reviews", "general")}
                model.train()
                report(**{f"held out {kind}": round(look.perplexity, 2) for kind, look in looks.items()})
            if now - last_save > save_every:
                save(state_file, state_now())
                last_save = now
    save(state_file, state_now())
    return model


def main() -> None:
    """Read the command line, train, say where the result is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--start", default="/work/shared/models/masked-checkpoint", help="transformers folder, or 'minilm'")
    parser.add_argument("--corpora", type=Path, default=Path("/work/shared/corpora"), help="folder of the .txt.gz files")
    parser.add_argument("--cache", type=Path, default=Path("/work/runs/cache"), help="where the token ids are kept")
    parser.add_argument("--out", type=Path, required=True, help="folder of the run; go on from its state if there is one")
    length = parser.add_mutually_exclusive_group(required=True)
    length.add_argument("--minutes", type=float, help="training time over which the learning rate falls")
    length.add_argument("--steps", type=int, help="the same in steps: exactly repeatable")
    parser.add_argument("--stop-after", type=int, help="stop after so many more steps, whatever the schedule; go on later")
    parser.add_argument("--rate", type=float, default=Recipe.rate, help="peak learning rate")
    parser.add_argument("--seed", type=int, default=Recipe.seed)
    args = parser.parse_args()
    try:
        start = start_folder(args.start)
        text = streams(args.corpora, args.cache, start / "tokenizer.json")
    except FileNotFoundError as error:
        parser.error(str(error))
    print({name: len(ids) for name, ids in text.items()}, flush=True)
    recipe = Recipe(rate=args.rate, seed=args.seed)
    train(start, args.out, text, recipe, Schedule(args.steps, args.minutes), stop_after=args.stop_after)
    print(f"Done. Export it: python -m training.export {args.out} content/models/masked", flush=True)


if __name__ == "__main__":
    main()
