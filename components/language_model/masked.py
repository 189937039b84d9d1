"""A masked language model: it sees the whole text and fills its gaps.

Reference: Devlin et al. 2019, "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding".
"""

from __future__ import annotations

from dataclasses import dataclass

import torch

from components.language_model.encoding import MASK, Encoding, Guess
from components.language_model.model import LanguageModel


@dataclass(frozen=True, eq=False)
class MaskedModel(LanguageModel):
    """See `LanguageModel`."""

    @property
    def is_bert(self) -> bool:
        """Whether `BertForMaskedLM` loads it; else it takes transformers' Auto classes."""
        return bool(self.network.config.model_type == "bert")

    @property
    def mask_token(self) -> str:
        """What this model's tokenizer calls the mask: [MASK], <mask>."""
        return str(self.tokenizer.mask_token)

    def _encode(self, text: str) -> Encoding:
        """`[MASK]` in the text is this model's own mask token, whatever it calls it."""
        return super()._encode(text.replace(MASK, self.mask_token))

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
