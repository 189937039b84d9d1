"""A masked language model of a few kilobytes, random but real: made here, saved as any other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
WORDS = ["this", "is", "a", "great", "movie", "film", "the", "not", ".", ",", "##s", "paris"]
VOCABULARY = SPECIAL + WORDS


def save_tiny(folder: Path, seed: int = 0, words: list[str] = WORDS, **config: Any) -> Path:
    """Save a random two-layer BERT with its tokenizer in `folder`; return `folder`."""
    import torch
    from transformers import BertConfig, BertForMaskedLM, BertTokenizer

    vocabulary = SPECIAL + words
    shape = {"hidden_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 32}
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        network = BertForMaskedLM(BertConfig(vocab_size=len(vocabulary), max_position_embeddings=32, **shape, **config))
    network.half().save_pretrained(folder)
    tokens = {token: number for number, token in enumerate(vocabulary)}
    BertTokenizer(vocab=tokens, model_max_length=32).save_pretrained(folder)
    return folder


def save_tiny_causal(folder: Path, base: Path, seed: int = 5) -> Path:
    """Save random layers that go with the word embeddings of the masked model in `base`, as `training.export_causal` does."""
    import torch
    from safetensors.torch import save_file
    from transformers import BertConfig, BertLMHeadModel

    from components.language_model import checksum, pretrained

    config = BertConfig.from_pretrained(base, is_decoder=True, initializer_range=0.3)
    config.update({pretrained.BASE: checksum.digest(base / "model.safetensors")})
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        network = BertLMHeadModel(config)
    folder.mkdir()
    tensors = {name: tensor.detach().half() for name, tensor in network.named_parameters() if name not in pretrained.FROM_BASE}
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "config.json").write_text(config.to_json_string(), encoding="utf-8")
    checksum.write(folder)
    return folder
