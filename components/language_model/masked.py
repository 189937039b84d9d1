"""A masked language model: text -> token ids -> one logit per vocabulary entry at every position.

Reference: Devlin et al. 2019, "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding".
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import torch

from components.language_model.encoding import MASK, Encoding, Guess
from components.language_model.errors import TooLongError
from components.language_model.workers import on_worker


@dataclass(frozen=True, eq=False)
class MaskedModel:
    """One model in memory, shared by all learners: nothing in it changes after it was made, so any thread may call it.

    `name` is what the page shows beside every number; `source` is what `from_pretrained` takes; V is the size of the vocabulary.
    """

    name: str
    source: str
    network: Any = field(repr=False)  # a transformers model with a masked-language-model head, in float32 and evaluation mode
    tokenizer: Any = field(repr=False)  # its fast tokenizer
    fingerprint: str  # tells two models apart in a cache
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def vocabulary_size(self) -> int:
        return int(self.network.config.vocab_size)

    @property
    def is_bert(self) -> bool:
        """Whether `BertForMaskedLM` loads it; else it takes transformers' Auto classes."""
        return bool(self.network.config.model_type == "bert")

    @property
    def mask_token(self) -> str:
        """What this model's tokenizer calls the mask: [MASK], <mask>."""
        return str(self.tokenizer.mask_token)

    @property
    def longest(self) -> int:
        """How many tokens the model has positions for."""
        positions = int(self.network.config.max_position_embeddings)
        return min(positions, int(self.tokenizer.model_max_length))

    @cached_property
    def parameters(self) -> int:
        """How many numbers were learned (a tensor that is used twice counts once)."""
        return sum(parameter.numel() for parameter in self.network.parameters())

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """The vocabulary, (V,): entry i is the token with id i. Ids that the tokenizer does not know are empty."""
        known = {identity: token for token, identity in self.tokenizer.get_vocab().items()}
        return tuple(known.get(identity, "") for identity in range(self.vocabulary_size))

    def word(self, token_id: int) -> str:
        """The token as a reader would write it: without the sign that some tokenizers use for a space."""
        return str(self.tokenizer.decode([token_id])).strip()

    def encode(self, text: str) -> Encoding:
        """Text -> tokens. `[MASK]` in the text is this model's own mask token, whatever it calls it.

        Raises:
            TooLongError: the text has more tokens than the model has positions for.
        """
        text = text.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair is no character
        own = text.replace(MASK, self.mask_token)
        with self._lock:  # a fast tokenizer must not be entered twice at once
            batch = self.tokenizer(own, return_offsets_mapping=True, verbose=False)
        ids = batch["input_ids"]
        if len(ids) > self.longest:
            raise TooLongError(len(ids), self.longest)
        return Encoding(
            text=own,
            ids=tuple(ids),
            tokens=tuple(batch.tokens()),
            spans=tuple((start, end) for start, end in batch["offset_mapping"]),
            words=tuple(batch.word_ids()),
            mask_id=int(self.tokenizer.mask_token_id),
        )

    def logits(self, ids: Sequence[int]) -> torch.Tensor:
        """The raw output for every vocabulary entry at every position, before any softmax: float32, (1, T, V)."""
        return on_worker(self._forward, ids)

    @torch.inference_mode()
    def _forward(self, ids: Sequence[int]) -> torch.Tensor:
        input_ids = torch.tensor([ids])  # (1, T)
        output: torch.Tensor = self.network(input_ids=input_ids, attention_mask=torch.ones_like(input_ids)).logits
        return output  # (1, T, V)

    @torch.inference_mode()
    def fill(self, text: str, k: int = 5) -> list[list[Guess]]:
        """The k most probable entries at each mask of `text`, the best first: one list per mask, in order."""
        encoding = self.encode(text)
        if not encoding.masks:
            return []
        at_masks = self.logits(encoding.ids)[0, list(encoding.masks)]  # (M, V)
        probabilities = at_masks.softmax(-1)  # (M, V)
        best = probabilities.topk(min(k, self.vocabulary_size)).indices  # (M, k)
        return [
            [Guess(i, self.vocabulary[i], float(at_masks[m, i]), float(probabilities[m, i])) for i in row.tolist()]
            for m, row in enumerate(best)
        ]
