"""What a tokenizer makes of a text, and what a masked model answers, as plain data."""

from __future__ import annotations

from dataclasses import dataclass

MASK = "[MASK]"
"""How a learner writes a gap, whatever a model's own tokenizer calls it."""


@dataclass(frozen=True)
class Encoding:
    """A text as its T tokens, special tokens included.

    `spans[t]` are the characters of `text` that token t came from, end excluded; `(0, 0)` for a token that the tokenizer added.
    `words[t]` numbers the words from 0 (a punctuation mark is one too) and is None for an added token.
    """

    text: str
    ids: tuple[int, ...]  # (T,)
    tokens: tuple[str, ...]  # (T,)
    spans: tuple[tuple[int, int], ...]  # (T, 2)
    words: tuple[int | None, ...]  # (T,)
    mask_id: int

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def masks(self) -> tuple[int, ...]:
        """The positions that hold the mask token."""
        return tuple(position for position, token in enumerate(self.ids) if token == self.mask_id)

    @property
    def added(self) -> int:
        """How many tokens the tokenizer added by itself: [CLS] and [SEP] make 2."""
        return sum(word is None for word in self.words)


@dataclass(frozen=True)
class Guess:
    """One entry of the vocabulary at a masked position."""

    token_id: int
    token: str
    logit: float
    probability: float
