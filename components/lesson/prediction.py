"""Predict, then see: one question that the learner commits to before the answer is drawn."""

from __future__ import annotations

import string

import streamlit as st

from components.lesson import address
from components.lesson.fields import StateTable
from components.notes import Prediction

GUESS = "guess"
SKIP = "skip"


def ask(prediction: Prediction, table: StateTable) -> bool:
    """Draw the question, or the verdict once there is a guess. True if the answer may be drawn.

    The guess is a letter in the address (`?guess=b`), so a reload or a link does not ask again.
    """
    letters = string.ascii_lowercase[: len(prediction.options)]
    guess = st.query_params.get(GUESS, "")
    with st.container(border=True, key="prediction"):
        if guess == SKIP:
            st.markdown(f"**Predict first** — skipped. The answer was: {prediction.options[prediction.answer]}. {prediction.why}")
        elif guess and guess in letters:
            _verdict(prediction, letters.index(guess), table)
        else:
            _question(prediction, letters)
            return False
    return True


def _question(prediction: Prediction, letters: str) -> None:
    st.markdown(f"**Predict first** — {prediction.question}")
    with st.container(horizontal=True, vertical_alignment="center"):
        for letter, option in zip(letters, prediction.options, strict=True):
            st.button(f"{letter.upper()}.  {option}", key=f"guess_{letter}", on_click=_commit, args=(letter,))
        st.button("Skip", key="guess_skip", type="tertiary", on_click=_commit, args=(SKIP,), help="See the answer without a guess.")


def _verdict(prediction: Prediction, chosen: int, table: StateTable) -> None:
    right = chosen == prediction.answer
    st.markdown(f"**{prediction.question}**")
    st.markdown(f"You predicted: {prediction.options[chosen]}. " + (":green-badge[right]" if right else ":red-badge[not so]"))
    answer = "" if right else f"The answer: {prediction.options[prediction.answer]}. "
    st.markdown(answer + prediction.why)
    columns = st.container(horizontal=True)
    if prediction.state:
        columns.button("Show it in the lab", key="guess_show", on_click=address.put, args=(table, prediction.state))
    columns.button("Predict again", key="guess_again", type="tertiary", on_click=_withdraw)


def _commit(letter: str) -> None:
    st.query_params[GUESS] = letter


def _withdraw() -> None:
    st.query_params.pop(GUESS, None)
