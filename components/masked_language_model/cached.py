"""The same answers, computed once for everybody: adapters between the lab's pages and `compute`.

Each is keyed by the model's fingerprint and the text; what is kept is small (the logits at a few masks, not all of them).
"""

from __future__ import annotations

import streamlit as st

from components.language_model.masked import MaskedModel
from components.masked_language_model import compute, several


def read(model: MaskedModel, sentence: str) -> compute.Reading:
    """`compute.read`. Raises TooLongError."""
    return _read(model.fingerprint, sentence, model)


def hide(model: MaskedModel, sentence: str, positions: tuple[int, ...]) -> list[compute.Piece]:
    """`compute.hide`."""
    return _hide(model.fingerprint, sentence, positions, model)


def fill_both_ways(model: MaskedModel, sentence: str) -> list[several.Filled]:
    """`several.fill_both_ways`."""
    return _fill_both_ways(model.fingerprint, sentence, model)


@st.cache_data(max_entries=128, show_spinner=False)
def _read(fingerprint: str, sentence: str, _model: MaskedModel) -> compute.Reading:
    return compute.read(_model, sentence)


@st.cache_data(max_entries=128, show_spinner=False)
def _hide(fingerprint: str, sentence: str, positions: tuple[int, ...], _model: MaskedModel) -> list[compute.Piece]:
    return compute.hide(_model, _model.encode(sentence), positions)


@st.cache_data(max_entries=64, show_spinner=False)
def _fill_both_ways(fingerprint: str, sentence: str, _model: MaskedModel) -> list[several.Filled]:
    return several.fill_both_ways(_model, _model.encode(sentence))
