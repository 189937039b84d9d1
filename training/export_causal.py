"""Turn a left-to-right run into the folder that the app ships: the layers that differ from the masked model, in half precision.

python -m training.export_causal /work/runs/causal content/models/causal --kneser-ney /work/runs/kneser_ney.json
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from transformers import BertConfig, BertLMHeadModel

from components.language_model import checksum, pretrained
from components.language_model.folder import CONFIG, WEIGHTS
from training.card_causal import Figures, card
from training.causal import WORDS, score
from training.data import streams
from training.export import read_run

POSITIONS = "bert.embeddings.position_embeddings.weight"


def export(run: Path, out: Path, base: Path, weights: str = "average") -> dict[str, Any]:
    """Write config.json, model.safetensors and SHA256SUMS; return the run's state.

    There are as many positions as the rows of the training had: the network never saw a longer text.

    Args:
        base: the masked model's folder, whose word embeddings the run was made on.
        weights: ``average`` for the running average of the weights, ``last`` for the last step's.

    Raises:
        ValueError: the run was made on other word embeddings, or a weight is not finite in half precision.
    """
    state = read_run(run)
    model = BertLMHeadModel.from_pretrained(base, dtype=torch.float32, is_decoder=True)
    if not torch.equal(state["model"][WORDS], model.bert.embeddings.word_embeddings.weight):
        raise ValueError(f"The run in {run} has other word embeddings than {base}. Give --base the folder that it started from.")
    length = state["recipe"]["length"]
    chosen = state["average"] if weights == "average" else {name: state["model"][name] for name in state["average"]}
    tensors = {name: tensor.detach().half().contiguous() for name, tensor in chosen.items()}
    tensors[POSITIONS] = tensors[POSITIONS][:length].clone()
    for name, tensor in tensors.items():
        if not torch.isfinite(tensor).all():
            raise ValueError(f"{name} is not finite in half precision. The run has diverged; lower its rate.")
    out.mkdir(parents=True, exist_ok=True)
    save_file(tensors, out / WEIGHTS, metadata={"format": "pt"})
    (out / WEIGHTS).chmod(0o644)
    config: BertConfig = model.config
    config.update({"architectures": ["BertLMHeadModel"], "use_cache": True, "max_position_embeddings": length, "dtype": "float16"})
    config.update({pretrained.BASE: checksum.digest(base / WEIGHTS)})
    (out / CONFIG).write_text(config.to_json_string(), encoding="utf-8")
    checksum.write(out)
    return state


def figures_of(folder: Path, base: Path, corpora: Path, cache: Path, chunks: int | None) -> Figures:
    """What the shipped folder reaches on both held-out texts, in single precision, and how it goes on."""
    model = pretrained.causal(folder, pretrained.bert(base, name="base"), name="exported")
    text = streams(corpora, cache, base / "tokenizer.json")
    scores = {kind: score(model.network, text[f"held-out-{kind}"], chunks) for kind in ("reviews", "general")}
    return Figures.of(model, scores)


def main() -> None:
    """Export, measure the folder as it is shipped, write the card, print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--base", type=Path, default=Path("content/models/masked"))
    parser.add_argument("--kneser-ney", type=Path, default=Path("/work/runs/kneser_ney.json"), help="what training.kneser_ney wrote")
    parser.add_argument("--weights", choices=["average", "last"], default="average")
    parser.add_argument("--corpora", type=Path, default=Path("/work/shared/corpora"))
    parser.add_argument("--cache", type=Path, default=Path("/work/runs/cache"))
    parser.add_argument("--chunks", type=int, default=None, help="measure on fewer chunks; all by default, as the n-gram model was")
    parser.add_argument("--note", default="", help="whole sentences for the card, on what the run's last recipe does not tell")
    args = parser.parse_args()
    state = export(args.run, args.out, args.base, args.weights)
    figures = figures_of(args.out, args.base, args.corpora, args.cache, args.chunks)
    ngrams = json.loads(args.kneser_ney.read_text(encoding="utf-8"))
    text = card(state, figures, ngrams, checksum.digest(args.base / WEIGHTS), args.weights, args.note)
    (args.out / "README.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
