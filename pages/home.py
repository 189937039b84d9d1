"""The first page: what this is, the labs, and the way back to where one left off."""

from __future__ import annotations

import streamlit as st

from components import home, lesson


lesson.door()

st.title("Chalklab", anchor=False)
st.markdown("A deep-learning course as labs that you can play with, and a quiz that you can test yourself with.")
home.continue_link()
home.cards()
home.practice()
home.without_a_lab()
home.model_line()
