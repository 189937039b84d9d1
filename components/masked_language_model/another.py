"""Another model beside the one in use: asked for by the learner, compared on one axis, or used for the whole page."""

from __future__ import annotations

import streamlit as st

from components import charts
from components.language_model import ModelError
from components.language_model.masked import MaskedModel
from components.lesson import Lab
from components.literal import literal
from components.masked_language_model import cached, compare, figures, models
from components.masked_language_model.compute import softmax
from components.masked_language_model.figures import percent

NO_ENTRY = "no entry"


def draw(lab: Lab, in_use: MaskedModel) -> None:
    """The box for another model and, once it is there, the comparison."""
    with st.expander("Another model", expanded=bool(lab.state["model"])):
        other = models.choose(lab)
        swap = lab.toggle("swap", "Use it for the whole page", help="Once it is loaded.")
        shipped = models.shipped()
        if other is None or shipped is None:
            return
        if swap and in_use is not other:
            st.rerun()  # it has just arrived, and everything above is still the shipped model's
        if "[MASK]" in lab.state["sentence"]:
            _compare(lab, shipped, other)


def _compare(lab: Lab, first: MaskedModel, second: MaskedModel) -> None:
    both = []
    for model in (first, second):
        try:
            at_masks = cached.read(model, lab.state["sentence"]).at_masks  # (M, V)
        except ModelError as problem:  # too long for this one
            st.warning(literal(f"{model.name}: {problem}"))
            return
        mask = min(lab.state["mask"], len(at_masks)) - 1
        both.append(softmax(at_masks[mask], lab.state["temperature"]).probabilities)
    pairs = compare.pairs(first, second, both[0], both[1], min(lab.state["k"], 10))
    told = "; ".join(f"{pair.word}: {_told(pair.first)} and {_told(pair.second)}" for pair in pairs)
    figure = figures.two_models(pairs, first.name, second.name)
    charts.draw(figure, alt=f"Probabilities of {first.name} and {second.name}: {told}", key="two_models", download="two-models")
    if compare.same_vocabulary(first, second):
        st.caption("Both have the same vocabulary, so entry is compared with entry: fair.")
    else:
        st.caption(
            f"The vocabularies differ ({first.vocabulary_size:,} and {second.vocabulary_size:,} entries), so words are compared by their "
            "spelling, capitals aside; a word's probability is the sum over the entries that read so. A word that is no entry has no bar."
        )


def _told(probability: float | None) -> str:
    return NO_ENTRY if probability is None else percent(probability)
