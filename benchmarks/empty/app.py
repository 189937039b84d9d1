"""An empty app to compare with: a title, a button and a line to type in, in a process that has loaded torch and transformers.

`streamlit run app.py -- frozen` tells the garbage collector to leave alone what is loaded, as Chalklab does.
"""

import gc
import sys

import streamlit as st


@st.cache_resource
def loaded() -> str:
    """Load the libraries once."""
    import torch
    from transformers import BertForMaskedLM

    if "frozen" in sys.argv:
        gc.collect()
        gc.freeze()
    return f"{torch.__name__} {BertForMaskedLM.__name__}"


loaded()
st.title("Empty")
st.button("Reset")
st.text(st.text_input("Sentence", "This is a great [MASK].", live="200ms"))
