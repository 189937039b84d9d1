"""What can go wrong with a model, told in one sentence that a learner can act on."""

from __future__ import annotations


class ModelError(Exception):
    """A model cannot be used. The message says what is wrong and what to do."""


class TooLongError(ModelError):
    """A text has more tokens than the model has positions for."""

    def __init__(self, tokens: int, limit: int) -> None:
        super().__init__(f"This text is {tokens:,} tokens long and the model reads at most {limit}. Shorten the text.")
        self.tokens = tokens
        self.limit = limit


class CancelledError(ModelError):
    """The learner stopped a download."""

    def __init__(self) -> None:
        super().__init__("The download was stopped. Press the button to go on where it stopped.")
