"""The six panels of "Look closer", each a table or a chart of what `compute` found."""

from __future__ import annotations

import math

import streamlit as st

from components.language_model.masked import MaskedModel
from components.lesson import Lab
from components.literal import literal
from components.masked_language_model import cached
from components.masked_language_model.compute import (
    Distribution,
    Reading,
    remaining,
    search,
    shift_difference,
    softmax,
    spacing,
    top,
    words,
)
from components.masked_language_model.figures import percent
from components.masked_language_model.parts import table
from components.masked_language_model.state import CONSTANT, SEARCH, SEVERAL, SOFTMAX, WORD


def look_closer(lab: Lab, model: MaskedModel, reading: Reading, distribution: Distribution | None) -> None:
    """The panel that is chosen."""
    panel = lab.pills("panel", "Look closer")
    if panel == WORD:
        _word(lab, model, reading)
    elif distribution is None:
        st.caption("This panel needs a mask in the sentence.")
    elif panel == SOFTMAX:
        _softmax(lab, model, distribution)
    elif panel == SEARCH:
        _search(lab, model, distribution)
    elif panel == CONSTANT:
        _constant(lab, model, distribution)
    elif panel == SEVERAL:
        _several(model, reading)


def chosen(lab: Lab, reading: Reading) -> tuple[int, ...]:
    """The positions that the page is looking at: the chosen mask, and with the panel for it the chosen word."""
    masks, groups = reading.encoding.masks, words(reading.encoding)
    at = masks[min(lab.state["mask"], len(masks)) - 1 :][:1] if masks else ()
    return (*at, *groups[min(lab.state["word"], len(groups)) - 1]) if lab.state["panel"] == WORD and groups else at


def _softmax(lab: Lab, model: MaskedModel, distribution: Distribution) -> None:
    entries = top(distribution, model, lab.state["k"])
    rest = remaining(distribution, entries)
    rows: list[dict[str, object]] = [
        {
            "token": shown.token,
            "z": f"{shown.logit:.2f}",
            "z/T − max": f"{shown.logit / distribution.temperature - distribution.largest:.2f}",
            "exp": f"{shown.exponential:.4f}",
            "p": f"{shown.probability:.4f}",
        }
        for shown in entries
    ]
    others = f"other {model.vocabulary_size - len(entries):,}"
    total, certain = distribution.total, float(distribution.probabilities.sum())
    for name, exponential, probability in ((others, rest * total, rest), ("sum", total, certain)):
        blank = {"z": "", "z/T − max": ""}
        rows.append({"token": name, **blank, "exp": f"{exponential:.4f}", "p": f"{probability:.4f}"})
    table(rows)
    st.caption(
        f"z is the logit. The largest z/T, {distribution.largest:.3f}, is subtracted before the exponential, so that nothing overflows; "
        f"p is exp divided by the sum. The sum runs over all {model.vocabulary_size:,} entries, not over those shown."
    )


def _search(lab: Lab, model: MaskedModel, distribution: Distribution) -> None:
    wanted = lab.text("search", "A word, or how it begins", live=True, placeholder="movie").strip()
    found = search(distribution, model, wanted)
    if not wanted:
        st.caption("Type a word to see its logit, rank and probability at this mask.")
    elif not found:
        st.warning(
            literal(f"No entry of the vocabulary begins with {wanted!r}: the tokenizer writes it in pieces. Try a shorter beginning.")
        )
    else:
        table([
            {"token": shown.token, "id": shown.token_id, "logit": f"{shown.logit:.3f}", "rank": f"{shown.rank:,}",
             "p": f"{shown.probability:.2g}"}
            for shown in found
        ])  # fmt: skip
        if found[0].token.lower() != wanted.lower():
            st.caption(literal(f"{wanted} is no entry of its own; these begin so. As a word it is several tokens."))


def _constant(lab: Lab, model: MaskedModel, distribution: Distribution) -> None:
    constant = lab.slider("constant", "Constant c added to every logit z")
    before = top(distribution, model, 3)
    after = softmax(distribution.logits + constant, distribution.temperature)
    table([
        {"token": shown.token, "z": f"{shown.logit:.3f}", "z + c": f"{float(after.logits[shown.token_id]):.3f}",
         "p before": f"{shown.probability:.5f}", "p after": f"{float(after.probabilities[shown.token_id]):.5f}"}
        for shown in before
    ])  # fmt: skip
    largest = float(after.logits.max())
    difference = shift_difference(distribution.logits, constant)
    st.markdown(
        f"Largest change of any of {model.vocabulary_size:,} probabilities, measured in float32 at temperature 1: **{difference:.2e}**. "
        "The factor $e^c$ stands above and below the fraction and cancels. What is left is rounding: two neighbouring float32 numbers "
        f"at {largest:,.1f} are {spacing(largest):.1e} apart."
    )


def _word(lab: Lab, model: MaskedModel, reading: Reading) -> None:
    groups = words(reading.encoding)
    if not groups:
        st.caption("The sentence has no word to mask.")
        return
    number = lab.number("word", f"Which of the {len(groups)} words", help="Punctuation counts. A press on a word above chooses it too.")
    positions = groups[min(int(number), len(groups)) - 1]
    if set(positions) <= set(reading.encoding.masks):
        st.caption(f"Word {min(int(number), len(groups))} is a mask already: nothing stands there that could be rated. Choose another.")
        return
    pieces = cached.hide(model, reading.encoding.text, positions)
    table([
        {"hidden token": piece.truth.token, "rank": f"{piece.truth.rank:,}", "probability": f"{piece.truth.probability:.2g}",
         "surprise −log₂ p": f"{piece.surprise:.2f} bits", "the model's guess": f"{piece.guess.token} ({percent(piece.guess.probability)})"}
        for piece in pieces
    ])  # fmt: skip
    blind = math.log2(model.vocabulary_size)
    total = sum(piece.surprise for piece in pieces)
    several = f" Its {len(pieces)} tokens were masked together: {total:.2f} bits in all." if len(pieces) > 1 else ""
    st.caption(
        f"0 bits is certain, {blind:.1f} bits a blind guess among {model.vocabulary_size:,} entries.{several} Other masks stay masked."
    )


def _several(model: MaskedModel, reading: Reading) -> None:
    if len(reading.encoding.masks) < 2:
        st.caption("The sentence has one mask. Put a second one in to see what they know of each other.")
        return
    filled = cached.fill_both_ways(model, reading.encoding.text)
    table([
        {"position": one.position, "all at once": f"{one.at_once.token} ({percent(one.at_once.probability)})",
         "one after the other": f"{one.in_turn.token} ({percent(one.in_turn.probability)})"}
        for one in filled
    ])  # fmt: skip
    differ = sum(one.at_once.token_id != one.in_turn.token_id for one in filled)
    st.caption(
        f"All at once: one forward pass, each gap filled as if the others were open. One after the other: what is filled in on the left is "
        f"read before the next. {differ} of {len(filled)} differ. Best entry each time, temperature 1; at most 8 masks."
    )
