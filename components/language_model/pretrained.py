"""From a folder of transformers files to a model in memory: safetensors only, no code from the folder, no request to anywhere.

The files may hold half precision; the network runs in float32, which every CPU computes quickly and exactly enough.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from transformers import BertConfig, BertForMaskedLM, BertLMHeadModel, BertTokenizer
from transformers.utils import logging

from components.language_model.causal import CausalModel
from components.language_model.checksum import LIST, digest
from components.language_model.errors import ModelError
from components.language_model.folder import CONFIG, WEIGHTS, inspect, told
from components.language_model.masked import MaskedModel

logging.disable_progress_bar()  # type: ignore[no-untyped-call]
SAFE: dict[str, Any] = {"local_files_only": True, "trust_remote_code": False}
WEIGHTS_ONLY: dict[str, Any] = {"use_safetensors": True, "dtype": torch.float32, "output_loading_info": True}

BASE = "base_sha256"
"""In a causal model's configuration: the SHA-256 of the masked weights whose word embeddings it shares."""
FROM_BASE = {"bert.embeddings.word_embeddings.weight", "cls.predictions.decoder.weight", "cls.predictions.decoder.bias"}

ELSE = "Choose a model whose card says fill-mask."


def bert(folder: Path, *, name: str) -> MaskedModel:
    """The model in `folder`, which is known to be a BERT: importing its two classes directly spares the start 2 s."""
    loaded: Any = BertForMaskedLM.from_pretrained(folder, **SAFE, **WEIGHTS_ONLY)
    network, report = loaded
    return _model(folder, name, told(folder), network, report, BertTokenizer.from_pretrained(folder, **SAFE))


def causal(folder: Path, base: MaskedModel, *, name: str) -> CausalModel:
    """The left-to-right model in `folder`: its own layers, and the word embeddings of `base`, which stay the one copy in memory.

    Raises:
        ModelError: it was trained on other word embeddings, or lacks a layer.
    """
    config = BertConfig.from_pretrained(folder, **SAFE)
    if (made_on := getattr(config, BASE, "")) != base.fingerprint:
        raise ModelError(
            f"{told(folder)} was trained on the word embeddings of another masked model (SHA-256 {made_on[:8] or 'not told'}…; here it is "
            f"{base.fingerprint[:8]}…). Fetch {told(folder)} and {base.source} again, both from the same version."
        )
    network = BertLMHeadModel(config)
    network.set_input_embeddings(base.network.get_input_embeddings())
    network.tie_weights()
    weights = {key: tensor.float() for key, tensor in load_file(folder / WEIGHTS).items()}
    missing, unexpected = network.load_state_dict(weights, strict=False)
    if lacking := sorted({*missing, *unexpected} - FROM_BASE):
        raise ModelError(f"{told(folder)}/{WEIGHTS} does not fit its {CONFIG} ({lacking[0]}). Fetch the folder again.")
    network.eval().requires_grad_(False)
    return CausalModel(name, told(folder), network, base.tokenizer, fingerprint=digest(folder / WEIGHTS))


def any_family(folder: Path, *, name: str) -> MaskedModel:
    """The masked model in `folder`, of whatever family transformers knows.

    Raises:
        ModelError: the folder is not whole, or what it holds is not a masked language model.
    """
    inspect(folder, listed=(folder / LIST).is_file())
    from transformers import AutoModelForMaskedLM, AutoTokenizer  # 2 s more, for this path only

    try:
        network, report = AutoModelForMaskedLM.from_pretrained(folder, **SAFE, **WEIGHTS_ONLY)
        tokenizer = AutoTokenizer.from_pretrained(folder, **SAFE)
    except Exception as error:  # transformers raises whatever the file led it into
        raise ModelError(f"{name} cannot be loaded as a masked language model ({type(error).__name__}). {ELSE}") from error
    return _model(folder, name, name, network, report, tokenizer)


def _model(folder: Path, name: str, source: str, network: Any, report: dict[str, Any], tokenizer: Any) -> MaskedModel:
    """Check that the head was in the file too (else it would be random numbers), and that there is a mask to fill."""
    if missing := sorted(report["missing_keys"]):
        raise ModelError(f"{name} has no weights for its masked-language-model head ({missing[0]}). {ELSE}")
    if not tokenizer.is_fast or tokenizer.mask_token_id is None:
        raise ModelError(f"The tokenizer of {name} has no mask token, or is not a fast one. {ELSE}")
    network.eval().requires_grad_(False)
    return MaskedModel(name, source, network, tokenizer, fingerprint=digest(folder / WEIGHTS))
