"""A page with nothing on it but the learner, served by the tests beside this file."""

from __future__ import annotations

import streamlit as st

from components import learner
from components.learner import my_data, my_notes
from components.lesson.style import dress


def check(data: bytes, name: str) -> str:
    if b"\0" in data:
        raise ValueError(f"{name} is no *text*: choose another.")
    return data.decode()


dress()
st.title("Learner", anchor=False)
learner.begin()
st.text(learner.current())
st.text(f"kept: {learner.kept()}")
st.button("Run again")
st.header("My data", anchor=False)
my_data.view()
st.header("My notes", anchor=False)
for given in my_notes.view(check):
    st.text(f"given: {given.name}: {given.text}: {'kept' if given.id else 'not kept'}")
