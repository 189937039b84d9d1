"""The row of tokens: drawn and answered in the browser, where every character of the learner's text is shown as it is."""

from __future__ import annotations

import json

import streamlit as st

from components.browser import said, widget
from components.language_model.masked import MaskedModel
from components.masked_language_model.compute import Reading, words
from components.masked_language_model.figures import percent
from components.masked_language_model.state import MOST_MASKS, WORD

_tokens = widget("tokens", __file__)
KEY = "tokens"


def draw(reading: Reading, model: MaskedModel, chosen: tuple[int, ...]) -> None:
    """Draw every token with its position, its id and the best guess there; those at the positions `chosen` are marked."""
    encoding = reading.encoding
    tokens = [
        {
            "position": position,
            "token": token,
            "id": encoding.ids[position],
            "kind": "mask" if position in encoding.masks else "added" if encoding.words[position] is None else "word",
            "guess": model.vocabulary[reading.best[position]],
            "share": percent(reading.best_probability[position]),
            "chosen": position in chosen,
        }
        for position, token in enumerate(encoding.tokens)
    ]

    def picked() -> None:
        position = said.whole(KEY, "pick")
        if position is None:
            return
        if position in encoding.masks:
            st.session_state["mask"] = min(1 + encoding.masks.index(position), MOST_MASKS)
            return
        for number, positions in enumerate(words(encoding), 1):
            if position in positions:
                st.session_state["panel"] = WORD
                st.session_state["word"] = number

    _tokens(key=KEY, data={"tokens": json.dumps(tokens)}, on_pick_change=picked)
