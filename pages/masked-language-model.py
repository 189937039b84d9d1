"""The lab: from a sentence with a mask to a probability for every entry of the vocabulary, while the sentence is typed."""

from __future__ import annotations

import streamlit as st

from components import lesson
from components.lesson import address, presets
from components.literal import literal
from components.masked_language_model import models
from components.masked_language_model.sentence import mask_last_word, trouble
from components.masked_language_model.state import STATE, WORD

lab = lesson.begin("masked-language-model", STATE)
preset_shown = presets.matching(lab.note, STATE, lab.state)


def mask_it() -> None:
    st.session_state["sentence"] = mask_last_word(st.session_state["sentence"])


begun: list[bool] = []  # empty until the fragment has run with the page as a whole


@st.fragment
def live() -> None:
    """Everything that depends on the sentence: typing reruns this, not the page around it."""
    if not begun:
        begun.append(True)
        lab.keep_formula()
    lab.state.update(address.read(STATE))
    sentence = lab.text("sentence", "Sentence", live=True, help="[MASK] in capitals marks a gap. Everything below follows as you type.")
    if problem := trouble(sentence, needs_mask=lab.state["panel"] != WORD):
        st.warning(literal(problem))
        st.button("Mask the last word", on_click=mask_it)
    if not lab.revealed:
        st.info("Commit to a prediction, or skip it: the tokens are drawn then.")
        return
    model = models.in_use(lab)
    if model is None:
        return
    from components.masked_language_model import board  # needs torch, which came with the model: the page was painted before

    board.draw(lab, model)
    if presets.matching(lab.note, STATE, lab.state) != preset_shown:
        st.rerun()  # the lab has left its preset, or come back to one: the pills above must say so


place = st.container()
lab.end()  # drawn first: the page is whole while the model is still on its way
with place:
    live()
