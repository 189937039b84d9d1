"""The training loop that both models share: schedule, optimizer step, running average, saving and going on, the log."""

from __future__ import annotations

import json
import math
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch

from training.data import Rows


@dataclass
class Recipe:
    """What decides the result of either model. Each script derives its own, whose defaults made the shipped model."""

    rows: dict[str, int] = field(default_factory=dict)  # of one batch, by stream
    length: int = 128
    rate: float = 3e-4  # peak learning rate
    final: float = 0.03  # of the peak, at the end
    warmup: int = 100  # steps
    decay: float = 0.01  # weight decay, matrices only
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


def learning_rate(recipe: Recipe, step: int, progress: float) -> float:
    """Linear up over the warm-up, times a cosine from the peak down to ``final`` of it."""
    cosine = recipe.final + (1 - recipe.final) * (1 + math.cos(math.pi * progress)) / 2
    return recipe.rate * min(1.0, (step + 1) / recipe.warmup) * cosine


def trainable(model: torch.nn.Module) -> dict[str, torch.nn.Parameter]:
    """The weights that move, by name."""
    return {name: p for name, p in model.named_parameters() if p.requires_grad}


def adamw(parameters: Mapping[str, torch.nn.Parameter], recipe: Recipe) -> torch.optim.AdamW:
    matrices = [p for p in parameters.values() if p.dim() > 1]
    vectors = [p for p in parameters.values() if p.dim() == 1]
    groups = [{"params": matrices, "weight_decay": recipe.decay}, {"params": vectors, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=recipe.rate, betas=recipe.betas, fused=True)


def batch(rows: dict[str, Rows], recipe: Recipe, step: int) -> torch.Tensor:
    """Batch number ``step``, a function of the seed and the step alone: int64, shape (sum of the rows, length)."""
    return torch.cat([rows[name].take(step * count, count) for name, count in recipe.rows.items()])


def save(path: Path, content: dict[str, Any]) -> None:
    """Write beside the target and rename: whoever stops the run finds the old state or the new one, never half of one."""
    unfinished = path.with_suffix(".tmp")
    torch.save(content, unfinished)
    os.replace(unfinished, path)


def run(
    model: torch.nn.Module,
    optimizer: Any,
    out: Path,
    text: dict[str, np.ndarray],
    recipe: Recipe,
    schedule: Schedule,
    loss_of: Callable[[torch.Tensor, float, torch.Generator], tuple[torch.Tensor, dict[str, float]]],
    score: Callable[..., Any],
    *,
    start: str,
    save_every: float = 240,
    log_every: int = 20,
    evaluate_every: int = 400,
    stop_after: int | None = None,
) -> None:
    """Train until the schedule is through, or for ``stop_after`` more steps.

    Args:
        optimizer: a torch optimizer, or what looks like one.
        out: gets ``state.pt`` (weights, their running average, optimizer, step, seconds) and ``log.jsonl``; if it has a state, the run
            goes on from there.
        text: the streams of ``training.data.streams``.
        loss_of: (ids, progress, generator) -> the loss and what else the log should hold; the generator depends on seed and step alone.
        score: (model, stream, chunks, length) -> something with a ``perplexity``; asked about both held-out texts every
            ``evaluate_every`` steps (0 for never), with the model in evaluation mode.
        start: where the first weights came from, for the model card.
        save_every: seconds between two states.
        log_every: steps between two lines of the log.
    """
    out.mkdir(parents=True, exist_ok=True)
    state_file = out / "state.pt"
    moving = trainable(model)
    average = {name: p.detach().clone() for name, p in moving.items()}
    step, seconds = 0, 0.0
    if state_file.exists():
        state = torch.load(state_file, weights_only=True)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        average, step, seconds = state["average"], state["step"], state["seconds"]
    rows = {name: Rows(text[name], recipe.length, recipe.seed) for name in recipe.rows}
    model.train()

    def state_now() -> dict[str, Any]:
        return {
            "model": model.state_dict(), "average": average, "optimizer": optimizer.state_dict(),
            "step": step, "seconds": seconds, "recipe": asdict(recipe), "start": start,
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
            ids = batch(rows, recipe, step)
            loss, more = loss_of(ids, progress, torch.Generator().manual_seed(recipe.seed * 1_000_003 + step))
            loss.backward()
            norm = torch.nn.utils.clip_grad_norm_(moving.values(), recipe.clip)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            if step % 10 == 0:
                keep = min(recipe.average, step / (step + 10))  # a young average forgets the start quickly
                with torch.no_grad():
                    for name, p in moving.items():
                        average[name].lerp_(p, 1 - keep)
            losses.append(loss.item())
            tokens += ids.numel()
            now = time.monotonic()
            seconds = earlier + now - begun
            if step % log_every == 0:
                report(
                    loss=round(float(np.mean(losses)), 4), rate=round(rate, 7), **more,
                    norm=round(norm.item(), 2), tokens_per_second=round(tokens / (now - clock)),
                )  # fmt: skip
                losses, tokens, clock = [], 0, now
            if evaluate_every and step % evaluate_every == 0:
                model.eval()
                with torch.autocast("cpu", torch.bfloat16):
                    looks = {kind: score(model, text[f"held-out-{kind}"], 128, recipe.length) for kind in ("reviews", "general")}
                report(**{f"held out {kind}": round(found.perplexity, 2) for kind, found in looks.items()})
                model.train()
            if now - last_save > save_every:
                save(state_file, state_now())
                last_save = now
    save(state_file, state_now())
