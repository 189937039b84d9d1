"""What the lab shows whatever panel is open: which model it is, the shapes, the choice of a mask, the formula with its numbers.

Whatever comes from the learner, or from a vocabulary, is shown as it is: it never reaches Markdown unescaped.
"""

from __future__ import annotations

import re

import streamlit as st

from components.language_model.masked import MaskedModel
from components.lesson import Lab
from components.literal import literal
from components.masked_language_model.compute import Distribution, Entry, Reading
from components.masked_language_model.figures import percent
from components.masked_language_model.state import MOST_MASKS

IDS_TOLD = 40
PLAIN = re.compile(r"[A-Za-z0-9#]+")


def table(rows: list[dict[str, object]]) -> None:
    """A table whose cells are shown as they are."""
    shown = [{literal(name): literal(str(value)) for name, value in row.items()} for row in rows]
    st.table(shown, border="horizontal", hide_index=True)


def caption(model: MaskedModel) -> None:
    """Which model made the numbers."""
    about = f"{model.name} ({model.source})" if model.name != model.source else model.name
    st.caption(
        "In each box: position, token, id; below them the model's best guess for that position. Press a word to mask it. "
        f"All numbers: {literal(about)}, {model.parameters / 1e6:.1f} million parameters, "
        f"vocabulary of {model.vocabulary_size:,} entries, computed in float32."
    )


def shapes(reading: Reading, *, brief: bool) -> None:
    """The shapes where they arise; `brief` leaves out what they mean, which on a projector somebody says."""
    one, length, vocabulary = reading.shape
    own, masks = length - reading.encoding.added, len(reading.encoding.masks)
    rows = f"the row{'s' * (masks > 1)} at the mask{'s' * (masks > 1)}; the softmax keeps the shape" if masks else "no mask: no row is read"
    steps = [
        ("input_ids", [one, length], f"{one} sentence, {length} tokens: {own} of its own and {reading.encoding.added} that are added"),
        ("logits", [one, length, vocabulary], f"a score for each of {vocabulary:,} entries at each of {length} positions"),
        (
            "mask_token_logits",
            [masks, vocabulary],
            rows,
        ),
    ]
    for column, (name, shape, meaning) in zip(st.columns(3), steps, strict=True):
        with column.container(border=True, height="stretch"):
            told = f"`{name}` **{literal(str(shape))}**" if brief else f"`{name}`  \n**{literal(str(shape))}**  \n{meaning}"
            st.markdown(told)


def which_mask(lab: Lab, reading: Reading) -> int:
    """The chosen mask, counted from 0; asks only where there are several."""
    masks = len(reading.encoding.masks)
    if masks == 1:
        return 0
    chosen = lab.number("mask", f"Which of the {masks} masks", help="From left to right. A press on a mask above chooses it too.")
    if chosen > masks or masks > MOST_MASKS:
        st.caption(f"There are {masks} masks; the lab shows number {min(chosen, masks)} of at most {MOST_MASKS}.")
    return min(int(chosen), masks, MOST_MASKS) - 1


def formula(lab: Lab, best: Entry, distribution: Distribution) -> None:
    """The softmax with the numbers of the best entry."""
    name = rf"\text{{{best.token}}}".replace("#", r"\#") if PLAIN.fullmatch(best.token) else rf"\text{{id {best.token_id}}}"
    temperature, size = f"{distribution.temperature:g}", len(distribution.logits)
    lab.formula(
        rf"p_{{{name}}} = \frac{{e^{{{best.logit:.2f} / {temperature}}}}}{{\sum_{{j=1}}^{{{size}}} e^{{z_j / {temperature}}}}}"
        rf" = {best.probability:.4f}"
    )


def tokens_in_words(model: MaskedModel, reading: Reading) -> str:
    """The tokens and their ids in a sentence."""
    ids = " ".join(map(str, reading.encoding.ids[:IDS_TOLD])) + (" …" if len(reading.encoding) > IDS_TOLD else "")
    added = reading.encoding.added
    return (
        f"For the {model.name} the sentence is {len(reading.encoding)} tokens, {added} of them added by the tokenizer; their ids are {ids}."
    )


def mask_in_words(position: int, entries: list[Entry], rest: float) -> str:
    """The distribution at a mask in a sentence."""
    best = ", ".join(f"{shown.token} {percent(shown.probability)}" for shown in entries[:5])
    return f" At the mask, position {position} from 0, the most probable are {best}; all entries without a bar hold {percent(rest)}."
