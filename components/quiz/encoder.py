"""What the generator may know of meaning: how alike two texts are, if somebody hands it an encoder. It works without one."""

from __future__ import annotations

from typing import Protocol


class Encoder(Protocol):
    """Tells how alike two short texts are in meaning; the same answer each time it is asked, on every machine."""

    floor: float
    """A wrong option that is less like the stem, and less like the key, is implausible."""

    def likeness(self, one: str, other: str) -> float:
        """From −1 to 1, as a cosine."""
        ...


class Filler(Protocol):
    """Proposes words for the end of a sentence; the same words each time it is asked."""

    def fill(self, text: str, k: int) -> list[str]:
        """The k words that fit best behind `text`, best first; pieces of words and signs may be among them."""
        ...


class NoEncoderError(RuntimeError):
    """There is no encoder; the message is one sentence that says why."""


def shipped_encoder() -> Encoder:
    """The word embeddings of the shipped masked model. Reads 23 MB on the first call; imports numpy, but no torch.

    Raises:
        NoEncoderError: the model's folder is missing or not whole, or its libraries are not installed.
    """
    try:
        from components.language_model.errors import ModelError
        from components.language_model.word_vectors import word_vectors
    except ImportError as error:
        raise NoEncoderError(f"The library {error.name} is not installed.") from None
    try:
        return word_vectors()
    except ModelError as error:
        raise NoEncoderError(str(error)) from None


def encoder_if_there() -> Encoder | None:
    """`shipped_encoder`, or None where there is none: the quiz then says what it left out, and the page with it."""
    try:
        return shipped_encoder()
    except NoEncoderError:
        return None


class ShippedFiller:
    """The shipped masked model as a filler. It imports torch on its first use, and works in one thread, whose sums do not vary."""

    def fill(self, text: str, k: int) -> list[str]:
        """See Filler. Raises NoEncoderError if the model cannot be loaded."""
        from components.language_model import ModelError, shipped

        try:
            model = shipped()
        except ModelError as error:
            raise NoEncoderError(str(error)) from None
        from components.threads import one_thread

        with one_thread():
            return [guess.token for guess in model.fill(f"{text.rstrip()} [MASK].", k)[0]]


def implausible(text: str, stem: str, key: str, encoder: Encoder) -> bool:
    """Whether a wrong option is like neither the stem nor the key, so that nobody would choose it."""
    return max(encoder.likeness(text, stem), encoder.likeness(text, key)) < encoder.floor
