"""The door, which `serve.py` serves. The notes' front matter becomes the navigation; everything else is a page. No torch here."""

from __future__ import annotations

import streamlit as st

from components import language_model
from components.lesson import navigation

st.set_page_config(page_icon=navigation.ICON, layout="wide")
language_model.warm_up()  # in a thread of its own: the page paints before torch is there
navigation.run()
