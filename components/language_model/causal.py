"""A causal language model: at every position it sees that one and those before it, and says what comes next.

Reference: Radford et al. 2018, "Improving Language Understanding by Generative Pre-Training".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import torch

from components.language_model.encoding import Encoding, Guess
from components.language_model.model import LanguageModel
from components.language_model.workers import on_worker


@dataclass(frozen=True, eq=False)
class CausalModel(LanguageModel):
    """See `LanguageModel`. `logits(ids)[0, t]` is about the token that follows position t."""

    def _encode(self, text: str) -> Encoding:
        """Without the [SEP] at the end, which would say that the text is over."""
        whole = super()._encode(text)
        if whole.ids[-1] != self.end:
            return whole
        return replace(whole, ids=whole.ids[:-1], tokens=whole.tokens[:-1], spans=whole.spans[:-1], words=whole.words[:-1])

    @property
    def end(self) -> int:
        """The id of the token that ends a text."""
        return int(self.tokenizer.sep_token_id)

    def generate(self, text: str, n: int = 20, temperature: float = 1.0, top_k: int = 0, seed: int = 0) -> Iterator[Guess]:
        """Go on with `text`, token by token: at most n, fewer if the model ends the text ([SEP], not yielded) or its positions are full.

        Args:
            temperature: the logits are divided by it before the softmax; 0 takes the most probable token every time.
            top_k: choose among so many of the most probable tokens; 0 for all.
            seed: of the one generator that all choices come from: equal arguments, equal text.

        Yields:
            The chosen token; `probability` is the one it was chosen with (after temperature and top k), `logit` the model's own.

        Raises:
            TooLongError: `text` alone has more tokens than the model has positions for.
            ValueError: a temperature below 0, or a top_k below 0.
        """
        if not temperature >= 0 or top_k < 0:
            raise ValueError("Temperature and top_k must not be below 0.")
        return self._continued(list(self.encode(text).ids), n, temperature, top_k, torch.Generator().manual_seed(seed))

    def _continued(self, ids: list[int], n: int, temperature: float, top_k: int, generator: torch.Generator) -> Iterator[Guess]:
        fresh, cache = ids, None
        for _ in range(min(n, self.longest - len(ids))):
            logits, cache = on_worker(self._step, fresh, cache)
            guess = self._choose(logits, temperature, top_k, generator)
            if guess.token_id == self.end:
                return
            fresh = [guess.token_id]
            yield guess

    @torch.inference_mode()
    def _step(self, fresh: Sequence[int], cache: Any) -> tuple[torch.Tensor, Any]:
        """The logits after the last token, (V,), and the keys and values of all tokens so far, which the next step takes up."""
        output = self.network(input_ids=torch.tensor([fresh]), past_key_values=cache, use_cache=True, logits_to_keep=1)
        return output.logits[0, -1], output.past_key_values

    @torch.inference_mode()
    def _choose(self, logits: torch.Tensor, temperature: float, top_k: int, generator: torch.Generator) -> Guess:
        if temperature == 0:
            index, probability = int(logits.argmax()), 1.0
        else:
            scaled = (logits - logits.max()).double() / temperature
            if 0 < top_k < len(scaled):
                scaled = scaled.masked_fill(scaled < scaled.topk(top_k).values[-1], float("-inf"))
            probabilities = scaled.softmax(-1)
            index = int(torch.multinomial(probabilities, 1, generator=generator))
            probability = float(probabilities[index])
        return Guess(index, self.vocabulary[index], float(logits[index]), probability)
