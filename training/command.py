"""The command line of both training scripts."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from training.data import streams
from training.loop import Recipe, Schedule
from training.start import start_folder


def run(description: str | None, start: str, recipe_of: type[Recipe], train: Callable[..., Any], export: str) -> None:
    """Read the command line, train, say where the result is and how it is exported.

    Args:
        start: where training starts from if nothing else is said.
        recipe_of: the script's recipe; its peak learning rate and seed can be told.
        train: as ``training.masked.train``.
        export: the script and the model's folder in the app, as ``training.export content/models/masked``.
    """
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    _add_arguments(parser, start, recipe_of.rate)
    args = parser.parse_args()
    try:
        folder = start_folder(args.start)
        text = streams(args.corpora, args.cache, folder / "tokenizer.json")
    except FileNotFoundError as error:
        parser.error(str(error))
    recipe = recipe_of(rate=args.rate, seed=args.seed)
    print({name: len(ids) for name, ids in text.items()}, asdict(recipe), flush=True)
    train(folder, args.out, text, recipe, Schedule(args.steps, args.minutes), stop_after=args.stop_after)
    script, model = export.split()
    print(f"Done. Export it: python -m {script} {args.out} {model}", flush=True)


def _add_arguments(parser: argparse.ArgumentParser, start: str, rate: float) -> None:
    """What both scripts can be told on the command line, with the defaults of one of them."""
    parser.add_argument("--start", default=start, help="transformers folder, or 'minilm'")
    parser.add_argument("--corpora", type=Path, default=Path("/work/shared/corpora"), help="folder of the .txt.gz files")
    parser.add_argument("--cache", type=Path, default=Path("/work/runs/cache"), help="where the token ids are kept")
    parser.add_argument("--out", type=Path, required=True, help="folder of the run; go on from its state if there is one")
    length = parser.add_mutually_exclusive_group(required=True)
    length.add_argument("--minutes", type=float, help="training time over which the learning rate falls")
    length.add_argument("--steps", type=int, help="the same in steps: exactly repeatable")
    parser.add_argument("--stop-after", type=int, help="stop after so many more steps, whatever the schedule; go on later")
    parser.add_argument("--rate", type=float, default=rate, help="peak learning rate")
    parser.add_argument("--seed", type=int, default=0)
