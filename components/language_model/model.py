"""What a masked and a causal language model have in common: text -> token ids -> one logit per vocabulary entry at every position."""

from __future__ import annotations

import copy
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Any

import torch

from components.language_model.encoding import Encoding
from components.language_model.errors import TooLongError
from components.language_model.workers import on_worker


@dataclass(frozen=True, eq=False)
class LanguageModel:
    """One model in memory, shared by all learners: nothing in it changes after it was made, so any thread may call it.

    `name` is what the page shows beside every number; `source` is what `from_pretrained` takes; V is the size of the vocabulary.
    """

    name: str
    source: str
    network: Any = field(repr=False)  # a transformers model with a language-model head, in float32 and evaluation mode
    tokenizer: Any = field(repr=False)  # its fast tokenizer
    fingerprint: str  # tells two models apart in a cache: the SHA-256 of the weights' file
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def vocabulary_size(self) -> int:
        return int(self.network.config.vocab_size)

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
        """Text -> its T tokens.

        Raises:
            TooLongError: the text has more tokens than the model has positions for.
        """
        encoding = self._encode(text.encode("utf-8", "replace").decode("utf-8"))  # half a surrogate pair is no character
        if len(encoding) > self.longest:
            raise TooLongError(len(encoding), self.longest)
        return encoding

    def _encode(self, text: str) -> Encoding:
        with self._lock:  # a fast tokenizer must not be entered twice at once
            batch = self.tokenizer(text, return_offsets_mapping=True, verbose=False)
        return Encoding(
            text=text,
            ids=tuple(batch["input_ids"]),
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

    def attentions(self, ids: Sequence[int]) -> torch.Tensor:
        """How much each position q takes from each position k: float32, (layers, heads, T, T), summing to 1 over the last axis, k."""
        return on_worker(self._attend, ids)

    @torch.inference_mode()
    def _attend(self, ids: Sequence[int]) -> torch.Tensor:
        input_ids = torch.tensor([ids])
        output = self._attentive(input_ids=input_ids, attention_mask=torch.ones_like(input_ids), output_attentions=True)
        return torch.cat(output.attentions)  # each (1, heads, T, T)

    @cached_property
    def _attentive(self) -> Any:
        """The same network over the same weights, computing attention step by step: the fast way never has its weights as numbers."""
        weights = {id(tensor): tensor for tensor in chain(self.network.parameters(), self.network.buffers())}
        twin = copy.deepcopy(self.network, memo=weights)
        twin.set_attn_implementation("eager")
        return twin
