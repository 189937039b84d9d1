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
