"""What the lab draws once there is a model: tokens, shapes, the distribution at the mask, the panel that looks closer, words, code."""

from __future__ import annotations

import streamlit as st

from components import charts
from components.language_model import ModelError
from components.language_model.masked import MaskedModel
from components.lesson import Lab
from components.literal import literal
from components.masked_language_model import another, cached, figures, listing, panels, parts, widget
from components.masked_language_model.compute import Distribution, Reading, remaining, softmax, top
from components.masked_language_model.state import SOFTMAX

NOTICE = (
    "The model scores every entry of its vocabulary at every position, not only at the gap: the guess under each token shows it. "
    "Filling the gap means looking at the row of logits there. A low temperature sharpens the distribution, a high one flattens it; "
    "neither changes the order."
)


def draw(lab: Lab, model: MaskedModel) -> None:
    """Read the sentence with `model` and draw everything that follows from it."""
    try:
        reading = cached.read(model, lab.state["sentence"])
    except ModelError as problem:  # too long
        st.warning(literal(str(problem)))
        return
    widget.draw(reading, model, panels.chosen(lab, reading))
    if not lab.presenting:
        parts.caption(model)
    bars, panel = st.container(), st.container()
    if lab.presenting and lab.state["panel"] != SOFTMAX:
        bars, panel = panel, bars  # a scene that opened a panel is about it: on a projector it stands first
    words = parts.tokens_in_words(model, reading)
    distribution = None
    with bars:
        parts.shapes(reading, brief=lab.presenting)
        if reading.encoding.masks:
            distribution, at_mask = _at_the_mask(lab, model, reading)
            words += at_mask
    with panel:
        panels.look_closer(lab, model, reading, distribution)
    if lab.presenting:
        parts.caption(model)
    another.draw(lab, model)
    lab.notice(NOTICE)
    lab.in_words(words)
    lab.code(listing.pytorch(lab.state, model.source, bert=model.is_bert, mask_token=model.mask_token))


def _at_the_mask(lab: Lab, model: MaskedModel, reading: Reading) -> tuple[Distribution, str]:
    """The bars at the chosen mask with their controls; returns the distribution, and what the bars show in words."""
    controls, picture = lab.columns()
    with controls:
        mask = parts.which_mask(lab, reading)
        lab.slider("k", "Bars (top k)")
        lab.slider("temperature", "Temperature T", help="Every logit is divided by it before the softmax.")
    distribution = softmax(reading.at_masks[mask], lab.state["temperature"])
    entries = top(distribution, model, lab.state["k"])
    rest = remaining(distribution, entries)
    words = parts.mask_in_words(reading.encoding.masks[mask], entries, rest)
    parts.formula(lab, entries[0], distribution)
    with picture:
        figure = figures.bars(entries, rest, model.vocabulary_size - len(entries), model.name)
        charts.draw(figure, alt=f"{model.name}.{words}", key="bars", download="masked-language-model")
    return distribution, words
