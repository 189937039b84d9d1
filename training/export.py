"""Turn a run into the folder that the app ships: half precision, an honest tokenizer, a model card.

python -m training.export /work/runs/masked content/models/masked
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import torch
from transformers import BertForMaskedLM

from training.card import Figures, card
from training.data import streams
from training.evaluate import load, score, sense_check

# No key about truncation or padding, unlike the start's.
TOKENIZER_CONFIG = {
    "tokenizer_class": "BertTokenizer", "do_lower_case": True, "model_max_length": 512, "cls_token": "[CLS]", "sep_token": "[SEP]",
    "mask_token": "[MASK]", "pad_token": "[PAD]", "unk_token": "[UNK]",
}  # fmt: skip


def read_run(run: Path) -> dict[str, Any]:
    """The state that ``training.masked`` saved.

    Raises:
        FileNotFoundError: nothing was saved there yet.
    """
    file = run / "state.pt"
    if not file.exists():
        raise FileNotFoundError(f"{run} has no state.pt. Train first: python -m training.masked --out {run} --minutes 100")
    state: dict[str, Any] = torch.load(file, weights_only=True)
    return state


def export(run: Path, out: Path, weights: str = "average") -> dict[str, Any]:
    """Write config.json, model.safetensors (half precision) and the tokenizer files; return the run's state.

    Args:
        weights: ``average`` for the running average of the weights, ``last`` for the last step's.

    Raises:
        ValueError: a weight is not finite, or overflows half precision.
    """
    state = read_run(run)
    start = Path(state["start"])
    model = BertForMaskedLM.from_pretrained(start, dtype=torch.float32)
    # The average holds parameters only, the shared decoder once: strict would ask for the buffers and for both.
    missing = model.load_state_dict(state["average" if weights == "average" else "model"], strict=False)
    if missing.unexpected_keys:
        raise ValueError(f"The state in {run} belongs to another network: {missing.unexpected_keys[0]} is not in {start}.")
    model.tie_weights()
    model = model.half()
    for name, parameter in model.named_parameters():
        if not torch.isfinite(parameter).all():
            raise ValueError(f"{name} is not finite in half precision. The run has diverged; lower its rate.")
    out.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(out)
    (out / "model.safetensors").chmod(0o644)  # written for its owner only, while the app may run as somebody else
    # all-MiniLM-L6-v2's tokenizer cuts and pads to 128; a sentence's ids must be its own and no others.
    tokenizer = json.loads((start / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer["truncation"] = tokenizer["padding"] = None
    (out / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False), encoding="utf-8")
    (out / "tokenizer_config.json").write_text(json.dumps(TOKENIZER_CONFIG, indent=1) + "\n", encoding="utf-8")
    return state


def figures_of(folder: Path, corpora: Path, cache: Path, chunks: int | None) -> Figures:
    """The figures of one model folder on both held-out texts, in single precision."""
    model, tokenizer = load(folder)
    text = streams(corpora, cache, folder / "tokenizer.json")
    scores = {kind: score(model, text[f"held-out-{kind}"], chunks) for kind in ("reviews", "general")}
    return Figures(scores, list(sense_check(model, tokenizer)))


def main() -> None:
    """Export, measure the start and the result on the same masked places, write the card, print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--weights", choices=["average", "last"], default="average")
    parser.add_argument("--corpora", type=Path, default=Path("/work/shared/corpora"))
    parser.add_argument("--cache", type=Path, default=Path("/work/runs/cache"))
    parser.add_argument("--chunks", type=int, default=None, help="measure on fewer chunks; all by default")
    parser.add_argument("--before", type=Path, help="the model that the card compares with; by default the one that this run began from")
    parser.add_argument("--note", default="", help="whole sentences for the card, on what the run's last recipe does not tell")
    args = parser.parse_args()
    state = export(args.run, args.out, args.weights)
    origin = args.before or Path(state["start"])
    before = figures_of(origin, args.corpora, args.cache, args.chunks)
    after = figures_of(args.out, args.corpora, args.cache, args.chunks)
    text = card(state, origin, before, after, args.weights, args.note)
    (args.out / "README.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
