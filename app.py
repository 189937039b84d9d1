"""The door: `streamlit run app.py`. The notes' front matter becomes the navigation; everything else is a page. No torch here."""

from __future__ import annotations

import streamlit as st

from components.lesson import navigation

st.set_page_config(page_icon="static/icon.png", layout="wide")
navigation.run()
